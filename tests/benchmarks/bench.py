"""Speed, printed beside the limit that the project promises: `make bench`.

Reports are the exercise dispatches that ship with sabab, so that the command runs anywhere. All is processor time, of
sabab and of the processes that it starts, so that others at work on the machine mislead little; what shares a core
with them still takes up to twice as long. The exit status is 1 where a limit is missed, for a person to look at, not
for CI.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
SABAB = Path(sys.executable).with_name("sabab")
DISPATCHES = ontology_folder() / "examples" / "dispatches"
_LOAD = (
    "import time\nfrom sabab.lexicon.index import lexicon\n"
    "start = time.process_time()\nlexicon()\nprint(time.process_time() - start)"
)


def seconds(action: Callable[[], object]) -> float:
    """Processor time of *action* in this process and in those that it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.process_time()
    action()
    own, after = time.process_time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return own + after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(action: Callable[[], object]) -> float:
    """The best of some rounds: the others measure other work."""
    return min(seconds(action) for _ in range(ROUNDS))


def loading() -> float:
    """What it takes to load the lexicon in a fresh process, once it was compiled; best of some."""
    lexicon()
    command = [sys.executable, "-c", _LOAD]
    return min(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(ROUNDS)
    )


def articles_per_second() -> float:
    """Extraction on one core once the lexicon is loaded."""
    words = lexicon()
    texts = [path.read_text(encoding="utf-8") for path in sorted(DISPATCHES.glob("*.txt"))]
    reports = [report(f"r{number}", text, Metadata(), f"r{number}") for number, text in enumerate(texts)]
    return len(reports) / least(lambda: [code(one, words) for one in reports])


def command(*arguments: str) -> None:
    """Runs sabab as users have it, its modules compiled once, and throws its output away."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([str(SABAB), *arguments], check=True, capture_output=True, env=environment)


def main() -> int:
    """Prints one line per measurement and says whether each limit held."""
    with tempfile.TemporaryDirectory() as folder:
        one = str(DISPATCHES / "ar-001.txt")
        measured = [
            ("lexicon and knowledge base load, seconds", loading(), 0.05, False),
            ("extraction, articles a second of a core", articles_per_second(), 100.0, True),
            ("sabab --help, seconds", least(lambda: command("--help")), 0.3, False),
            ("sabab extract of one report, seconds", least(lambda: command("extract", one)), 0.5, False),
            ("sabab demo, seconds", seconds(lambda: command("demo", "-o", folder)), 60.0, False),
        ]
    held = [value >= limit if more else value <= limit for _, value, limit, more in measured]
    for (name, value, limit, more), fine in zip(measured, held, strict=True):
        print(
            f"{name:42} {value:8.2f}   limit {'>=' if more else '<='} {limit:g}   {'held' if fine else 'MISSED'}"
        )
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
