"""Gold and extractions brought together: counts per report, and the scores of any part of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.evaluation.bootstrap import draws, f1_interval
from sabab.evaluation.claims import CLAIM_SLOTS, claim_tallies
from sabab.evaluation.links import link_counts
from sabab.evaluation.names import Names
from sabab.evaluation.pairing import aligned_events, found_counts, slot_tallies
from sabab.evaluation.patterns import PATTERN_SLOTS, pattern_tallies
from sabab.evaluation.slots import slot_counts
from sabab.evaluation.tally import NOTHING, Tally, figures, summed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.evaluation.bootstrap import Interval
    from sabab.evaluation.extractions import Told
    from sabab.evaluation.records import GoldReport, Vocabulary
    from sabab.evaluation.tally import Figures

EVENT_SLOTS = (
    "type",
    "type-family",
    "initiators",
    "targets",
    "places",
    "sources",
    "date",
    "killed",
    "injured",
    "attribution",
    "habitual",
    "negated",
)
#: Every row of the table, in order.
SLOTS = (
    *("event", *EVENT_SLOTS, "link", "link-undirected", "tuple"),
    *("claim", *CLAIM_SLOTS, "pattern", *PATTERN_SLOTS),
)
#: Rows that say what was found at all; their figure on what was found would always be 1.
_FINDING = frozenset({"event", "link-undirected", "claim", "pattern"})


@dataclass(frozen=True, slots=True)
class ReportScore:
    """The counts of one report over all it holds, and over what was found.

    *false_events* are those told of a report in which gold has none; *words* is the length of such a report, else 0.
    """

    id: str
    overall: Tally
    paired: Tally
    with_claims: bool
    stated: int
    words: int
    false_events: int


@dataclass(frozen=True, slots=True)
class Row:
    """One slot's figures, and its F1 on the events, claims or patterns that were found; intervals are of the F1s."""

    slot: str
    figures: Figures
    interval: Interval | None
    paired: float | None
    paired_interval: Interval | None


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of a part of a corpus.

    *baseline* is the share of events whose attribution is "stated": what always saying so would score.
    """

    part: str
    reports: int
    reports_with_claims: int
    rows: tuple[Row, ...]
    baseline: float
    silent_words: int
    false_events: int


def report_score(gold: GoldReport, told: Told, vocabulary: Vocabulary) -> ReportScore:
    """The counts of one report."""
    names = Names(gold, vocabulary)
    events = aligned_events(gold, told.events, names)
    overall, paired = slot_tallies(events, lambda one, other: slot_counts(one, other, names))
    overall.add({"event": found_counts(events)})
    ids = {given.id: wanted.id for wanted, given in events if wanted is not None and given is not None}
    for tally, counts in zip((overall, paired), link_counts(gold.links, told.links, ids), strict=True):
        tally.add(counts)
    further = [pattern_tallies(gold.patterns, told.patterns, gold.text, names)]
    if gold.claims is not None:
        further.append(claim_tallies(gold.claims, events, gold.text, names))
    for all_of_them, those_found in further:
        overall.add(all_of_them)
        paired.add(those_found)
    silent = not gold.events
    return ReportScore(
        gold.id,
        overall,
        paired,
        gold.claims is not None,
        sum(event.attribution == "stated" for event in gold.events),
        len(gold.text.split()) if silent else 0,
        len(told.events) if silent else 0,
    )


def score(part: str, reports: Sequence[ReportScore], *, intervals: bool = True) -> Score:
    """The figures of *reports* together, with bootstrap *intervals* if wanted; one report alone has none."""
    drawn = draws(len(reports)) if intervals and len(reports) > 1 else []
    total, paired = (
        summed(report.overall for report in reports),
        summed(report.paired for report in reports),
    )
    rows = tuple(_row(slot, total, paired, reports, drawn) for slot in SLOTS)
    events = figures(total.get("event", NOTHING)).gold
    return Score(
        part,
        len(reports),
        sum(report.with_claims for report in reports),
        rows,
        sum(report.stated for report in reports) / max(events, 1),
        sum(report.words for report in reports),
        sum(report.false_events for report in reports),
    )


def _row(
    slot: str, total: Tally, paired: Tally, reports: Sequence[ReportScore], drawn: list[list[int]]
) -> Row:
    found = slot not in _FINDING and slot in paired
    return Row(
        slot,
        figures(total.get(slot, NOTHING)),
        f1_interval([report.overall for report in reports], slot, drawn),
        figures(paired.get(slot, NOTHING)).f1 if found else None,
        f1_interval([report.paired for report in reports], slot, drawn) if found else None,
    )
