"""The SQL engine: links by a join in buckets of time, in DuckDB.

A join on "same pair, at most so much later" compares each event with all others of its pair, so its time grows with
the square of the busiest one. With the bucket of time in the join's equality it compares with two buckets, and grows
with the links. `LINKS` is one expression over three relations and uses nothing but standard SQL, so that an engine
on many machines can take it as it is.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from sabab.errors import QueryError
from sabab.escalation.engines.listed import Listed
from sabab.escalation.engines.walking import drawn, shortest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import duckdb

    from sabab.escalation.engines.records import ChainOf, Numbers, Question

#: The pairs of *earlier* and *later* events: their cells are *near*, and the later comes 1 to $lag units later.
#: A bucket has as many units as the lag, so a cause lies in the bucket of its effect or in the one before.
LINKS = """
SELECT earlier.event AS cause, later.event AS effect, earlier.chains AS chains
FROM (
    SELECT later.event, later.time, near.before AS cell, later.bucket - back.buckets AS bucket
    FROM later JOIN near ON near.cell = later.cell CROSS JOIN (VALUES (0), (1)) AS back(buckets)
) AS later
JOIN earlier ON earlier.cell = later.cell AND earlier.bucket = later.bucket
WHERE earlier.time < later.time AND earlier.time >= later.time - $lag
"""
#: The events that can be the step and those that can be the next, in buckets; {} is where the chains that end with
#: each of the former are to be had.
_PLACED = """
WITH earlier AS (
    SELECT events.event, time, cell, time // $lag AS bucket, chains FROM events {} WHERE fits >> $step & 1 = 1
), later AS (
    SELECT event, time, cell, time // $lag AS bucket FROM events WHERE fits >> ($step + 1) & 1 = 1
)
"""
_COUNTED = _PLACED.format("JOIN chains ON chains.event = events.event")
_ALL = _PLACED.format("CROSS JOIN (VALUES (1)) AS one(chains)")
_LISTED = f"{_ALL} SELECT cause, effect FROM ({LINKS}) AS links"  # noqa: S608 -- of the constants above
#: For each later event the chains that end with it: sums of up to 38 digits, an error beyond.
_ENDING = f"""
CREATE TEMP TABLE ending AS {_COUNTED}
SELECT effect AS event, SUM(CAST(chains AS DECIMAL(38, 0))) AS chains FROM ({LINKS}) AS links GROUP BY effect
"""  # noqa: S608 -- of the constants above


class Sql:
    """Time grows with the links; memory with the events, unless links are listed."""

    name = "sql (DuckDB)"

    def count(self, question: Question) -> int:
        """How many chains there are.

        Raises:
            QueryError: there are more than 38 digits can say.
        """
        import duckdb  # noqa: PLC0415 (an extra)

        with _connected(question) as base:
            base.execute(
                "CREATE TEMP TABLE chains AS SELECT event, 1 AS chains FROM events WHERE fits & 1 = 1"
            )
            try:
                for step, lag in enumerate(question.rule.lags):
                    base.execute(_ENDING, {"lag": lag, "step": step})
                    base.execute("DROP TABLE chains; ALTER TABLE ending RENAME TO chains")
                (total,) = base.execute("SELECT COALESCE(SUM(chains), 0) FROM chains").fetchall()[0]
            except (duckdb.OutOfRangeException, duckdb.ConversionException) as problem:
                raise QueryError("there are more chains than SQL can count: take --engine fast") from problem
        return int(total)

    def weights(self, question: Question) -> Sequence[int]:
        """In how many chains each event is."""
        return self._listed(question).weights()

    def shortest(self, question: Question, most: int) -> list[ChainOf]:
        """The chains that take the least time from end to end, at *most* so many; equal ones by their events."""
        listed = self._listed(question)
        return shortest(question.events.times, listed.ends(), listed.after, most)

    def samples(self, question: Question, number: int, seed: int) -> list[ChainOf]:
        """So many chains, each drawn from all with equal chance; the same for the same seed, none where none is."""
        listed = self._listed(question)
        return drawn(listed.onward()[:, :-1], listed.after, number, seed)

    def links(self, question: Question, step: int) -> tuple[Numbers, Numbers]:
        """The pairs of which the one can be *step* and the other the next: earlier and later ones, in no order."""
        with _connected(question) as base:
            found = base.execute(_LISTED, {"lag": question.rule.lags[step], "step": step}).fetchnumpy()
        return np.asarray(found["cause"]), np.asarray(found["effect"])

    def _listed(self, question: Question) -> Listed:
        return Listed(question, [self.links(question, step) for step in range(question.rule.steps - 1)])


@contextmanager
def _connected(question: Question) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in memory with the events, and with the cells that are near."""
    import duckdb  # noqa: PLC0415 (an extra)

    rule, events = question.rule, question.events
    rows = {
        "event": np.arange(len(events), dtype=np.int32),
        "time": events.times,
        "cell": rule.cells[events.codes].astype(np.int32),
        "fits": rule.fits[events.codes],
    }
    pairs = {
        "cell": np.repeat(np.arange(len(rule.starts) - 1, dtype=np.int32), np.diff(rule.starts)),
        "before": rule.near.astype(np.int32),
    }
    with duckdb.connect() as base:
        base.register("events", rows)
        base.register("near", pairs)
        yield base
