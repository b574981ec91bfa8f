"""Speed and memory of `sabab import`, printed beside the limits: `python tests/benchmarks/imports.py [ROWS...]`.

UCDP's rows are those of SABAB_MATERIAL/data, which is not part of the project; without it that line is left out.
The other rows are made up, in the 61 columns of GDELT, with actors, places and codes that come again as they do
there. Each file goes into a new store in a process of its own. The last lines say how time grows with the rows, and
what that makes of ten million; `... 10000000` measures it. The exit status is 1 where a limit is missed.
"""

from __future__ import annotations

import math
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sabab.sources.gdelt import DATASET

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (30_000, 100_000, 300_000)
UCDP = "ucdp_ged_syria_2016_2019.csv.gz"
UCDP_ROWS = 16_566
UCDP_SECONDS = 5.0
#: Above the smallest file's: what a hundred times the rows may take on top, in MB.
MORE_MEMORY = 300.0
EXPONENT = 1.15
MANY = 10_000_000
_CODES = ("010", "042", "112", "138", "154", "190", "193", "195", "1952", "036")
_ACTORS = ("ISRMIL", "SYR", "SYRREB", "USAMIL", "IRN", "IRNMIL", "LBN", "IRQ", "YEM", "TUR", "TURMIL", "RUS")
_SABAB = [sys.executable, "-m", "sabab.cli"]


class Run(NamedTuple):
    """One import: rows, seconds on the clock and of the processor, megabytes at most, and what it said."""

    rows: int
    seconds: float
    processor: float
    megabytes: float
    said: str


def made_up_rows(rows: int, seed: int = 7) -> Iterator[str]:
    """Lines of a GDELT file; a fifth are further reports or swapped roles, as files of one quarter hour have."""
    chance = random.Random(seed)  # noqa: S311 -- made-up rows, no secrets
    columns = (DATASET.layout.columns or {})[61]
    first = date(2020, 1, 1)
    cells: dict[str, str] = {}
    for number in range(rows):
        if not cells or chance.random() > 0.2:
            one, other = chance.sample(_ACTORS, 2)
            place = chance.randrange(3_000)
            cells = {
                "SQLDATE": f"{first + timedelta(days=chance.randrange(1_500)):%Y%m%d}",
                "Actor1Code": one, "Actor1CountryCode": one[:3], "Actor1Type1Code": one[3:],
                "Actor2Code": other, "Actor2CountryCode": other[:3], "Actor2Type1Code": other[3:],
                "EventCode": chance.choice(_CODES),
                "ActionGeo_Type": "4", "ActionGeo_FullName": f"Place {place}", "ActionGeo_CountryCode": "SY",
                "ActionGeo_Lat": f"{30 + place % 70 / 10}", "ActionGeo_Long": f"{35 + place % 90 / 10}",
                "ActionGeo_FeatureID": str(place),
            }  # fmt: skip
        cells |= {"GLOBALEVENTID": str(number), "SOURCEURL": f"https://example.org/{chance.randrange(rows)}"}
        yield "\t".join(cells.get(column, "") for column in columns) + "\n"


def imported(dataset: str, path: Path, folder: Path, rows: int) -> Run:
    """The import of *path* into a new store, in a process of its own."""
    command = [*_SABAB, "import", dataset, str(path), "--store", str(folder / f"{dataset}-{rows}")]
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read() if process.stderr else ""
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)}: {said}")
    return Run(rows, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / _UNIT, said)


#: Linux counts kilobytes, macOS bytes.
_UNIT = 1024**2 if sys.platform == "darwin" else 1024


def floor_seconds(path: Path) -> float:
    """How long it takes to read the file's lines and do nothing with them."""
    start = time.perf_counter()
    with path.open("rb") as stream:
        for _ in stream:
            pass
    return time.perf_counter() - start


def growth(runs: list[Run]) -> float:
    """The exponent by which the processor's time grows with the rows, from the first run to the last."""
    first, last = runs[0], runs[-1]
    return math.log(last.processor / first.processor) / math.log(last.rows / first.rows)


def told(name: str, value: float, limit: float) -> bool:
    """Prints a measurement beside its limit; whether it held."""
    held = value <= limit
    print(f"{name:58} {value:10.2f}   limit <= {limit:g}   {'held' if held else 'MISSED'}")
    return held


def ucdp(folder: Path) -> list[bool]:
    """UCDP's rows, where they are at hand."""
    path = Path(os.environ.get("SABAB_MATERIAL", "")) / "data" / UCDP
    if not path.is_file():
        print("UCDP: SABAB_MATERIAL is not set, so its rows are left out")
        return []
    runs = [imported("ucdp", path, Path(tempfile.mkdtemp(dir=folder)), UCDP_ROWS) for _ in range(3)]
    best = min(runs, key=lambda run: run.seconds)
    print(best.said.splitlines()[0])
    accounted = f"{UCDP_ROWS:,} rows read = {UCDP_ROWS:,} events + 0 collapsed + 0 refused" in best.said
    print(f"every row accounted for: {'yes' if accounted else 'NO'}; {best.processor:.2f} s of the processor")
    return [
        accounted,
        told("UCDP, 16,566 rows into a new store, seconds, best of 3", best.seconds, UCDP_SECONDS),
    ]


def made_up(sizes: tuple[int, ...], folder: Path) -> list[bool]:
    """Made-up rows of growing number."""
    runs = []
    print(f"{'rows':>10} {'seconds':>9} {'processor':>9} {'µs/row':>8} {'MB':>7} {'reading only':>13}")
    for rows in sizes:
        path = folder / f"rows-{rows}.CSV"
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(made_up_rows(rows))
        run = imported("gdelt", path, folder, rows)
        runs.append(run)
        each = 1e6 * run.processor / rows
        print(
            f"{rows:>10,} {run.seconds:>9.1f} {run.processor:>9.1f} {each:>8.0f} {run.megabytes:>7.0f} "
            f"{floor_seconds(path):>12.2f}s"
        )
        print(f"{'':>10} {run.said.splitlines()[0]}")
    if len(runs) < 2:
        return []
    many = runs[-1].processor * (MANY / runs[-1].rows) / 60
    print(f"{MANY:,} rows at the last pace: {many:.0f} minutes of the processor")
    return [
        told("exponent by which time grows with the rows", growth(runs), EXPONENT),
        told(
            "memory above that of the smallest file, MB", runs[-1].megabytes - runs[0].megabytes, MORE_MEMORY
        ),
    ]


def main() -> int:
    """Prints all measurements and says whether each limit held."""
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        held = [*ucdp(Path(folder)), *made_up(sizes, Path(folder))]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
