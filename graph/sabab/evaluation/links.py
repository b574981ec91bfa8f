"""The counts of links: stated ones must be found; merely juxtaposed ones are neither rewarded nor punished."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from sabab.evaluation.records import GoldLink
    from sabab.evaluation.tally import Counts
    from sabab.model import Link

_Ends = tuple[str, str]
#: Stands before the id of an event that gold lacks.
_STRANGE = "?"


def link_counts(
    wanted: Iterable[GoldLink], given: Iterable[Link], gold_ids: Mapping[str, str]
) -> tuple[dict[str, Counts], dict[str, Counts]]:
    """The counts over all links, and over those whose two events were found.

    *gold_ids* gives for each paired event of the extraction its id in gold.
    """
    wanted = list(wanted)
    stated = {(link.cause, link.effect) for link in wanted if link.stated}
    optional = {(link.cause, link.effect) for link in wanted if not link.stated}
    found = {_in_gold(link, gold_ids) for link in given if link.stated}
    events = set(gold_ids.values())
    reachable = {ends for ends in stated if set(ends) <= events}
    known = {ends for ends in found if not any(end.startswith(_STRANGE) for end in ends)}
    overall = {
        "link": _counts(stated, found, optional),
        "link-undirected": _counts(_loose(stated), _loose(found), _loose(optional)),
    }
    return overall, {"link": _counts(reachable, known, optional)}


def _in_gold(link: Link, gold_ids: Mapping[str, str]) -> _Ends:
    return (
        gold_ids.get(link.cause, _STRANGE + link.cause),
        gold_ids.get(link.effect, _STRANGE + link.effect),
    )


def _loose(links: Iterable[_Ends]) -> set[frozenset[str]]:
    return {frozenset(ends) for ends in links}


def _counts(wanted: AbstractSet[object], found: AbstractSet[object], optional: AbstractSet[object]) -> Counts:
    hit = len(wanted & found)
    return hit, len(wanted) - hit, len(found - wanted - optional)
