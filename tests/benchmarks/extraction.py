"""Extraction of many reports: speed by core, whether it stays the same, memory, and how long the lexicon takes to load.

`python tests/benchmarks/extraction.py [UP_TO] [JOBS]` reads 1,000 reports, ten times as many, and so on up to UP_TO
(10,000, or 100,000 for the whole promise), by JOBS processes (1). Reports are the exercise dispatches,
each time with another number and another village that nobody knows, so that no two are alike and the vocabulary grows.
Speed is by processor time of all processes: others at work on the machine change it less than the time on the clock,
though what shares a core with them still takes up to twice as long.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle, islice, product
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 1_000
#: What the project promises for one core.
RATE, EVENNESS, MEGABYTES, LOADING = 100.0, 0.9, 300.0, 50.0
ROUNDS = 5
_LOAD = (
    "import time\nfrom sabab.lexicon.index import lexicon\n"
    "start = time.process_time()\nlexicon()\nprint((time.process_time() - start) * 1000)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of *reports* reports; *megabytes* are those of the largest process."""

    reports: int
    seconds: float
    processor_seconds: float
    megabytes: float

    @property
    def rate(self) -> float:
        """Reports by second of processor time."""
        return self.reports / self.processor_seconds


def villages(syllables: str) -> Iterator[str]:
    """Names that no gazetteer has, thousands before one comes again."""
    return ("".join(parts) for parts in cycle(product(syllables.split(), repeat=4)))


def reports() -> Iterator[str]:
    """JSON lines without end, no two alike."""
    paths = sorted((ontology_folder() / "examples" / "dispatches").glob("*.txt"))
    texts = [(path.stem, path.read_text(encoding="utf-8").rstrip("\n")) for path in paths]
    arabic, latin = villages("با دو ري شم نا كو تل زي فا مر"), villages("ba do ri sham na ku tel zi fa mar")
    for number, (stem, text) in enumerate(cycle(texts)):
        if stem.startswith("ar"):
            more = f"وقال شهود إن {number % 97} قذائف سقطت قرب قرية {next(arabic)}، بحسب البيان رقم {number}."
        else:
            more = f"Residents said {number % 97} shells fell near {next(latin).title()}, statement {number} said."
        yield json.dumps({"id": f"{stem}-{number}", "text": f"{text}\n{more}\n"}, ensure_ascii=False)


def read(number: int, jobs: int) -> Run:
    """Has sabab read that many reports; what it prints goes nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in islice(reports(), number))
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        command = [sys.executable, "-m", "sabab.cli", "-q", "extract", str(path), "--jobs", str(jobs)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(number, seconds, used, after.ru_maxrss / 1024)


def loading() -> float:
    """Milliseconds of processor time that the lexicon takes to load in a fresh process, best of some.

    The runs before have compiled it.
    """
    command = [sys.executable, "-c", _LOAD]
    return min(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(ROUNDS)
    )


def main() -> int:
    """Prints a line for each size, then each promise and whether it held; 1 where one did not."""
    most, jobs = (int(given) for given in (*sys.argv[1:], *("10000", "1")[len(sys.argv) - 1 :]))
    runs: list[Run] = []
    print("  reports   seconds   processor s   reports/processor s   largest process MB")
    while (number := FEWEST * 10 ** len(runs)) <= most:
        one = read(number, jobs)
        runs.append(one)
        print(
            f"{one.reports:9,} {one.seconds:9.1f} {one.processor_seconds:13.1f} {one.rate:21.1f} {one.megabytes:20.0f}",
            flush=True,
        )
    promised = [
        ("reports by second of a core, at the slowest", min(run.rate for run in runs), RATE, True),
        ("speed of the largest by that of the smallest", runs[-1].rate / runs[0].rate, EVENNESS, True),
        ("largest process, MB", max(run.megabytes for run in runs), MEGABYTES, False),
        ("lexicon load, ms", loading(), LOADING, False),
    ]
    held = [value >= limit if more else value <= limit for _, value, limit, more in promised]
    for (name, value, limit, more), fine in zip(promised, held, strict=True):
        print(
            f"{name:46} {value:8.2f}   limit {'>=' if more else '<='} {limit:g}   {'held' if fine else 'MISSED'}"
        )
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
