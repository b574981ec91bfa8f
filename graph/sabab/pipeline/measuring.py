"""The measures of a graph's network as text in the format asked for, each with what it does not show."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.amounts import asked_days
from sabab.escalation.measures import brokers, bursts, reciprocity, who_answers, who_starts
from sabab.escalation.network import BASES, read_network
from sabab.escalation.wording import english_of
from sabab.pipeline.formats import check_format, json_text
from sabab.pipeline.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sabab.escalation.records import EscalationNetwork


@dataclass(frozen=True, slots=True)
class Measure:
    """One table: *note* says what it does not show; rows are text and numbers, in order."""

    name: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def pause_days(text: str) -> int:
    """The days of a pause written as 3d, or in weeks as 1w.

    Raises:
        QueryError: it is none.
    """
    return asked_days(text, "--pause", "pause")


def measures_text(
    quiet_days: int, store: Path | None, file: Path | None, endpoint: str | None, output_format: str
) -> str:
    """Who starts, who answers, how mutual it is, who stands between, and when events crowd.

    Raises:
        QueryError: no such format.
        StoreError, EndpointError: the graph could not be read.
    """
    check_format(output_format)
    with opened(store, file, endpoint) as source:
        network = read_network(source)
    found = tuple(measures(network, quiet_days))
    if output_format == "json":
        listed = {
            one.name: {
                "note": one.note,
                "rows": [dict(zip(one.columns, row, strict=True)) for row in one.rows],
            }
            for one in found
        }
        return json_text(listed)
    return _csv(found) if output_format == "csv" else "\n".join(map(_plain, found))


def measures(network: EscalationNetwork, quiet_days: int) -> Iterator[Measure]:
    """All measures of the network, in the order in which they are shown; sides by their English names."""

    def name(side: str) -> str:
        return english_of(network.world.name(side))

    yield Measure(
        "who_starts", "Who starts: linked events that follow upon no other",
        "not who began it: what came before the first report is not known",
        ("side", "events"),
        _ranked((name(side), count) for side, count in who_starts(network).items()),
    )  # fmt: skip
    yield Measure(
        "who_answers", "Who answers whom, on which basis",
        "no rate: how often an event went unanswered is not counted",
        ("side", "answers", "basis", "pairs"),
        tuple(
            row
            for basis in BASES[:-1]
            for row in _ranked(
                (name(one), name(other), basis, count)
                for (one, other), count in who_answers(network, basis).items()
            )
        ),
    )  # fmt: skip
    yield Measure(
        "reciprocity", "How mutual it is",
        "equal numbers do not show that the sides answer in turn",
        ("one", "other", "one_answers_other", "other_answers_one"),
        tuple((name(one), name(other), *counts) for (one, other), counts in reciprocity(network).items()),
    )  # fmt: skip
    yield Measure(
        "brokers", "Who stands between two others",
        "not that the one in the middle passed anything on or acted for another",
        ("from", "over", "to", "paths"),
        _ranked((*map(name, sides), count) for sides, count in brokers(network).items()),
    )  # fmt: skip
    yield Measure(
        "bursts", f"When events crowd: pauses of at most {quiet_days} days",
        "not that it was calmer outside: days without reports look the same",
        ("first", "last", "events", "linked"),
        tuple(
            (one.first.isoformat(), one.last.isoformat(), one.events, one.linked)
            for one in bursts(network, quiet_days)
        ),
    )  # fmt: skip


def _ranked(rows: Iterator[tuple[str | int, ...]]) -> tuple[tuple[str | int, ...], ...]:
    """The rows with the greatest number, which stands last, first; then by their words."""
    return tuple(sorted(rows, key=lambda row: (-int(row[-1]), [str(cell) for cell in row])))


def _plain(measure: Measure) -> str:
    cells = [[str(cell) for cell in row] for row in (measure.columns, *measure.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ["   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells]
    listed = [f"  {line}".rstrip() for line in lines] if measure.rows else ["  none"]
    return "\n".join([measure.title, f"  ({measure.note})", *listed, ""])


def _csv(found: tuple[Measure, ...]) -> str:
    """One row for each number: the measure, what it is of, and the number; names parted by " | "."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(("measure", "of", "column", "value"))
    for measure in found:
        for row in measure.rows:
            of = " | ".join(cell for cell in row if isinstance(cell, str))
            for column, cell in zip(measure.columns, row, strict=True):
                if isinstance(cell, int):
                    writer.writerow((measure.name, of, column, cell))
    return stream.getvalue()
