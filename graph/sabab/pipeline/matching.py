"""All matches of a pattern as text: how many, the shortest, or a sample, and which engine found them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.chain_json import chains_json
from sabab.escalation.engines.matching import Matching
from sabab.exports.chains import chains_csv, chains_plain
from sabab.pipeline.formats import counted, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork, Habit
    from sabab.pipeline.chaining import Asked

#: Any number would do; the same question draws the same sample.
SEED = 20101214


def asks_an_engine(asked: Asked) -> bool:
    """Whether all matches are asked for in a way that does not need to see each of them.

    Raises:
        QueryError: an engine is named for something that it is not for, or what is asked for does not go together.
    """
    chosen = any(one is not None for one in (asked.actor, asked.place, asked.basis, asked.state))
    by_engine = asked.count or asked.sample is not None
    if by_engine and (asked.pattern is None or chosen or asked.compare or asked.top is not None):
        raise QueryError(
            "--count and --sample are of all matches of a pattern: name one, and choose only sources"
        )
    if asked.count and asked.sample is not None:
        raise QueryError("take one of --count and --sample")
    if asked.sample is not None and asked.sample < 1:
        raise QueryError("--sample takes the number of matches, 1 or more")
    if by_engine or (asked.every and asked.top is not None and not chosen and not asked.compare):
        return True
    if asked.engine != "auto":
        raise QueryError("--engine is for --count, --sample, and --every with --top and no other choice")
    return False


def matching_text(network: EscalationNetwork, habit: Habit, asked: Asked, output_format: str) -> str:
    """The matches as text.

    Raises:
        QueryError: what the engine needs is not installed.
    """
    matching = Matching(network, habit, asked.engine, counting=asked.count)
    if asked.count:
        return _count_text(matching, habit, output_format)
    found = matching.samples(asked.sample, SEED) if asked.sample else matching.shortest(asked.top or 1)
    if output_format == "json":
        return json_text({**chains_json(found, network, _as_found), "found_by": _found_by(matching)})
    if output_format == "csv":
        return chains_csv(found, _as_found)
    return chains_plain(found, network.dropped, _as_found) + f"\n{_words(matching)}\n"


def _count_text(matching: Matching, habit: Habit, output_format: str) -> str:
    number = matching.count()
    record = {"pattern": habit.iri, "matches": number, **_found_by(matching)}
    if output_format == "json":
        return json_text(record)
    if output_format == "csv":
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([record, record.values()])
        return out.getvalue()
    return f"{number} {'match' if number == 1 else 'matches'}\n{_words(matching)}\n"


def _found_by(matching: Matching) -> dict[str, object]:
    return {
        "engine": matching.engine,
        "events": matching.events,
        "known_to_several_days": matching.vague,
        "left_out": matching.left_out,
    }


def _words(matching: Matching) -> str:
    """Which engine found them, of how many events, and what it left out."""
    said = f"engine: {matching.engine}, of {counted(matching.events, 'event')} that fit a step"
    if matching.left_out:
        said += f"; {matching.left_out} known only to several days left out, which --engine reference places"
    return said + (f"\n{matching.hint}" if matching.hint else "")


def _as_found(found: Iterable[Chain]) -> Iterable[Chain]:
    return found
