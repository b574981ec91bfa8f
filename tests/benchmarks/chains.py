"""Speed and memory of counting chains, beside what others need for the same: `make bench-chains`.

    python tests/benchmarks/chains.py [--full] [--peers] [--raphtory PYTHON]

The events are made up, with a seed: 2,000 actors and 20,000 pairs by Zipf's law, the busiest with a tenth of all
events, no two events in one second, 300 events within the limit of three days, so 5 replies to an event. Counted are
chains of three replies over all pairs of actors, from the columns time, initiator and target. Everybody gets the same
columns, and has to come to the same number. Seconds are of the processor, of all its cores together, the best of some
rounds: others work on the machine too. What is compiled is compiled before. Raphtory counts 40 motifs at once, of
which one is compared; its graph is loaded before. Exit status 1 where a limit is missed.

--full gives the peers and the memory more events (a quarter of an hour and 10 GB of memory).
--peers leaves out what is of sabab alone. --raphtory names the Python of an environment that has Raphtory, which, with
its 322 MB, is not installed beside sabab.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.passes import Pass
from sabab.escalation.engines.replies import reply_question
from sabab.escalation.engines.sql import Sql
from sabab.escalation.engines.whole import count_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from sabab.escalation.engines.records import Engine, Question

ACTORS, PAIRS = 2_000, 20_000
DAY = 86_400
LAG = 3 * DAY
#: Seconds between events on the average: 300 of them within the limit.
GAP = LAG // 300
FAST = Fast(compiling=True)
RAPHTORY = """
import json, sys, time
import numpy as np
from raphtory import Graph
from raphtory.algorithms import global_temporal_three_node_motif as motifs
rows = np.load(sys.argv[1])
graph = Graph()
for row in zip(rows["times"].tolist(), rows["initiators"].tolist(), rows["targets"].tolist()):
    graph.add_edge(*row)
start = time.process_time()
found = motifs(graph, int(sys.argv[2]))
print(json.dumps({"seconds": time.process_time() - start, "two": found[24:32]}))
"""


class Events(NamedTuple):
    """Columns of events."""

    times: npt.NDArray[np.int64]
    initiators: npt.NDArray[np.int32]
    targets: npt.NDArray[np.int32]

    def first(self, number: int) -> Events:
        return Events(self.times[:number], self.initiators[:number], self.targets[:number])


class Line(NamedTuple):
    """What was measured, and the limit that it must keep, if there is one: at most it, or at least it."""

    what: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.limit is None or (self.value >= self.limit if self.at_least else self.value <= self.limit)

    def __str__(self) -> str:
        limit = (
            "" if self.limit is None else f"   ({'at least' if self.at_least else 'at most'} {self.limit:g})"
        )
        return f"{self.what:<68}{self.value:>12,.4g} {self.unit}{limit}{'' if self.holds else '   MISSED'}"


def made_up(number: int, seed: int = 7) -> Events:
    """Events of pairs by Zipf's law, either way round with equal chance."""
    chance = np.random.default_rng(seed)
    weights = 1 / np.arange(1, ACTORS + 1) ** 1.1
    sides = chance.choice(ACTORS, (2, PAIRS), p=weights / weights.sum())
    one, other = sides[:, sides[0] != sides[1]]
    shares = 1 / np.arange(1, len(one) + 1) ** 1.1
    pairs, back = chance.choice(len(one), number, p=shares / shares.sum()), chance.random(number) < 0.5
    times = np.cumsum(chance.integers(1, 2 * GAP, number))
    initiators, targets = np.where(back, other[pairs], one[pairs]), np.where(back, one[pairs], other[pairs])
    return Events(times, initiators.astype(np.int32), targets.astype(np.int32))


def question_of(events: Events, lag: int = LAG) -> Question:
    return reply_question(*events, lag=lag)


def counted(events: Events) -> int:
    """The chains, from the columns to the number."""
    return FAST.count(question_of(events))


def by_networkx(events: Events) -> int:
    """As one would: a graph of events, a graph of which follows which, and its paths."""
    import networkx as nx  # noqa: PLC0415

    acts: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    for number, (when, one, other) in enumerate(zip(*(column.tolist() for column in events), strict=True)):
        acts.add_edge(one, other, time=when, event=number)
    follows: nx.DiGraph[int] = nx.DiGraph()
    for one, other, act in acts.edges(data=True):
        for answer in (acts.get_edge_data(other, one) or {}).values():
            if 0 < answer["time"] - act["time"] <= LAG:
                follows.add_edge(act["event"], answer["event"])
    return sum(follows.out_degree(effect) for _, effect in follows.edges)


def by_pandas(events: Events) -> int:
    """All events of a pair beside all of the pair the other way round, then those in time."""
    import pandas as pd  # noqa: PLC0415

    frame = pd.DataFrame({**events._asdict(), "event": np.arange(len(events.times))})
    sides = {"left_on": ["initiators", "targets"], "right_on": ["targets", "initiators"]}
    both = frame.merge(frame, **sides, suffixes=("", "_after"))
    lag = both["times_after"] - both["times"]
    links = both[(lag > 0) & (lag <= LAG)]
    return int(links["event_after"].map(links["event"].value_counts()).fillna(0).sum())


def by_duckdb(events: Events) -> int:
    """The join that one writes first."""
    import duckdb  # noqa: PLC0415

    with duckdb.connect() as base:
        base.register("events", {**events._asdict(), "event": np.arange(len(events.times))})
        found = base.execute(
            """
            WITH links AS (
                SELECT a.event AS cause, b.event AS effect FROM events a JOIN events b
                ON b.initiators = a.targets AND b.targets = a.initiators
                AND b.times > a.times AND b.times <= a.times + $lag
            ), answers AS (SELECT cause, COUNT(*) AS number FROM links GROUP BY cause)
            SELECT SUM(number) FROM links JOIN answers ON answers.cause = links.effect
            """,
            {"lag": LAG},
        ).fetchall()
    return int(found[0][0])


def timed(action: Callable[[], int], rounds: int = 1) -> tuple[int, float]:
    """What it gives, and the seconds of the best round."""
    best, found = math.inf, 0
    for _ in range(rounds):
        start = time.process_time()
        found = action()
        best = min(best, time.process_time() - start)
    return found, best


def peers(events: Events, *, full: bool) -> Iterator[Line]:
    """Each peer against the fast engine on the same columns, in sizes that it can do; the numbers must be equal."""
    runs: list[tuple[str, Callable[[Events], int], int, float | None]] = [
        ("networkx, as one would", by_networkx, 100_000, 400),
        ("pandas merge", by_pandas, 100_000 if full else 30_000, None),
        ("DuckDB, plain join", by_duckdb, 1_000_000 if full else 200_000, None),
    ]
    for name, peer, size, limit in runs:
        some = events.first(size)
        (theirs, seconds), (ours, best) = timed(lambda: peer(some)), timed(lambda: counted(some), 7)  # noqa: B023
        same(name, theirs, ours)
        yield Line(f"{name}: {size:,} events, {ours:,} chains", seconds, "s")
        yield Line("    times the fast engine", seconds / best, "times", limit, at_least=True)


def same(name: str, theirs: int, ours: int) -> None:
    if theirs != ours:
        sys.exit(f"{name} finds {theirs:,} chains where sabab finds {ours:,}")


def growth(events: Events) -> Iterator[Line]:
    """Time for an event by the number of events, and the exponent from a tenth of them to all."""
    sizes = [10**power for power in range(5, int(math.log10(len(events.times))) + 1)]
    seconds = {}
    for size in sizes:
        some = events.first(size)
        number, seconds[size] = timed(lambda: counted(some), 7 if size < 10**7 else 5)  # noqa: B023
        _, floor = timed(lambda: sum(int(column.sum()) for column in some), 5)  # noqa: B023
        limit = 30.0 if size == 10**7 else None
        yield Line(
            f"{size:,} events from actor ids, {number:,} chains",
            seconds[size] / size * 1e9,
            "ns an event",
            limit,
        )
        yield Line("    reading the three columns", floor / size * 1e9, "ns an event")
    last, before = sizes[-1], sizes[-2]
    exponent = math.log(seconds[last] / seconds[before]) / math.log(last / before)
    yield Line(f"growth exponent, {before:,} to {last:,} events", exponent, "", 1.05)


def density(events: Events) -> Iterator[Line]:
    """The pass over coded events while each has up to a million times the chains."""
    some = events.first(1_000_000)
    times: dict[int, float] = {}
    rates: dict[int, float] = {}
    lags = [30, 300, 3_000, 40_000]
    questions = {lag: question_of(some, lag * GAP) for lag in lags}
    for _ in range(7):  # in turn, so that whoever else works on the machine troubles all alike
        for lag in lags:
            number, seconds = timed(lambda: FAST.count(questions[lag]))  # noqa: B023
            times[lag] = min(times.get(lag, math.inf), seconds)
            rates[lag] = number / 1_000_000
    for lag in lags:
        yield Line(
            f"pass with {lag:,} events within the limit, {rates[lag]:,.3g} chains an event",
            times[lag] * 1e3,
            "ns an event",
        )
    yield Line("    chains for an event grow by", rates[40_000] / rates[30], "times", 1e6, at_least=True)
    spread = max(times.values()) / min(times.values()) - 1
    yield Line("    time for an event grows by", spread * 100, "%", 5.0)


def adding(events: Events) -> Iterator[Line]:
    """Ten thousand events more after few and after many, one by one and in one portion."""
    coded = question_of(events)
    for history in (100_000, len(events.times) - 10_000):
        passed = Pass(coded.rule, compiling=True)
        passed.append(coded.events.times[:history], coded.events.codes[:history])
        before, start = passed.looked_at, time.process_time()
        for event in range(history, history + 10_000):
            passed.append(coded.events.times[event : event + 1], coded.events.codes[event : event + 1])
        seconds = time.process_time() - start
        looked = (passed.looked_at - before) / 10_000
        yield Line(f"an event more after {history:,}", seconds / 10_000 * 1e6, "µs")
        yield Line("    events looked at or moved for it", looked, "events", 3.0)


def memory(*, full: bool) -> Iterator[Line]:
    """Bytes for an event and for a link, each in a process of its own: what its memory grew by at most."""
    for name, task, limits in (
        ("fast", "count", (None, None)),
        ("fast", "links", (60.0, 75.0)),
        ("sql", "links", (None, 75.0)),
    ):
        done = child("--task", name, task, str(10_000_000 if full else 1_000_000))
        unit = "event" if task == "count" else "link"
        said = f"{name} engine: {task} of {done['events']:,.0f} events, {done['number']:,.0f}"
        yield Line(
            said,
            done["seconds"] / done["number" if task == "links" else "events"] * 1e9,
            f"ns {unit}",
            limits[0],
        )
        yield Line(
            "    memory",
            done["bytes"] / done["number" if task == "links" else "events"],
            f"bytes {unit}",
            limits[1],
        )


def child(*arguments: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def task(name: str, what: str, events: int) -> None:
    """One engine's work on its own, as JSON."""
    engine: Engine = FAST if name == "fast" else Sql()
    columns = made_up(events)
    small = question_of(columns.first(1_000))
    run(engine, what, small)
    question = question_of(columns)
    del columns
    before, start = memory_now("VmRSS"), time.process_time()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
    number = run(engine, what, question)
    used = {"seconds": time.process_time() - start, "bytes": float(memory_now("VmHWM") - before)}
    print(json.dumps({"events": events, "number": number, **used}))


def run(engine: Engine, what: str, question: Question) -> int:
    return engine.count(question) if what == "count" else len(engine.links(question, 0)[0])


def memory_now(which: str) -> int:
    """The memory of the process in bytes: what it has (VmRSS), or the most that it had (VmHWM), as Linux knows it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(which))


def raphtory(python: str, events: Events, sizes: tuple[int, ...]) -> Iterator[Line]:
    """Raphtory's count of the motif “there, back, there again” within one window, without loading its graph."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            some = events.first(size)
            path = Path(folder) / f"{size}.npz"
            np.savez(path, allow_pickle=False, **some._asdict())
            command = [python, "-c", RAPHTORY, str(path), str(LAG)]
            environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
            theirs = json.loads(done.stdout.splitlines()[-1])
            ours, best = timed(lambda: count_whole(question_of(some), LAG, compiling=True), 7)  # noqa: B023
            # Seen from one side in, out, in; from the other out, in, out: both are the motif, counted once in each.
            same("Raphtory", theirs["two"][2], ours)
            yield Line(f"Raphtory: {size:,} events, {ours:,} chains in one window", theirs["seconds"], "s")
            yield Line("    times the fast engine", theirs["seconds"] / best, "times", 300.0, at_least=True)


def lines(*, full: bool, alone: bool, python: str | None) -> Iterator[Line]:
    """All that is asked for; with *alone* what is of sabab alone too."""
    events = made_up(10_000_000 if alone else 1_000_000)
    counted(events.first(1_000))
    if alone:
        yield from growth(events)
        yield from density(events)
        yield from adding(events)
        yield from memory(full=full)
    yield from peers(events, full=full)
    if python is not None:
        count_whole(question_of(events.first(1_000)), LAG, compiling=True)
        yield from raphtory(python, events, (100_000, 1_000_000))


def main() -> int:
    """Prints one line for each measurement; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--raphtory", metavar="PYTHON")
    parser.add_argument("--task", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.task:
        task(asked.task[0], asked.task[1], int(asked.task[2]))
        return 0
    held = Counter[bool]()
    for line in lines(full=asked.full, alone=not asked.peers, python=asked.raphtory):
        print(line, flush=True)
        held[line.holds] += 1
    if asked.raphtory is None:
        print(
            "Raphtory: left out (--raphtory PYTHON names an environment that has it; `make check-all` makes one)"
        )
    return 1 if held[False] else 0


if __name__ == "__main__":
    sys.exit(main())
