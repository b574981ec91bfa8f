"""Speed, printed beside the limit that the project promises: `make bench`.

Reports are the exercise dispatches that ship with sabab, so that the command runs anywhere. Limits hold for
one core of a calm machine; the exit status is 1 where one is missed, for a person to look at, not for CI.
"""

from __future__ import annotations

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


def seconds(action: Callable[[], object]) -> float:
    """How long *action* takes, once."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def articles_per_second() -> float:
    """Extraction on one core once the lexicon is loaded, best of some rounds: others measure other work."""
    words = lexicon()
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((ontology_folder() / "examples/dispatches").glob("*.txt"))
    ]
    reports = [report(f"r{number}", text, Metadata(), f"r{number}") for number, text in enumerate(texts)]
    return len(reports) / min(seconds(lambda: [code(one, words) for one in reports]) for _ in range(ROUNDS))


def command(*arguments: str) -> None:
    """Runs sabab and throws its output away."""
    subprocess.run([str(SABAB), *arguments], check=True, capture_output=True)


def main() -> int:
    """Prints one line per measurement and says whether each limit held."""
    with tempfile.TemporaryDirectory() as folder:
        measured = [
            ("lexicon and knowledge base load, seconds", seconds(lexicon), 1.0, False),
            ("extraction, articles a second", articles_per_second(), 50.0, True),
            (
                "sabab --help, seconds",
                min(seconds(lambda: command("--help")) for _ in range(ROUNDS)),
                0.3,
                False,
            ),
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
