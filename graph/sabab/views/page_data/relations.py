"""Standing relations that reports state: who operates, backs, leads, speaks for whom or what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.views.explorer.data import PageRelation
from sabab.views.page_data.asking import local, page_id, rows, text
from sabab.views.page_data.quotes import main_quote
from sabab.views.page_data.values import attribution

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.escalation.records import Evidence
    from sabab.model import Attribution
    from sabab.store.source import Source
    from sabab.views.page_data.asking import Row


#: A report's own voice before what it only passes on.
_FIRMEST: tuple[Attribution, ...] = ("stated", "claimed", "alleged", "unknown", "denied")


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation with the IRIs of its two sides."""

    subject: str
    object: str
    relation: PageRelation


def read_relations(source: Source, evidence: Mapping[str, Sequence[Evidence]]) -> tuple[StatedRelation, ...]:
    """Each relation once, in the words of whoever states it most firmly; what is denied stands beside it."""
    found: dict[tuple[str, str, str, bool], StatedRelation] = {}
    for row in sorted(rows(source, "relations"), key=_firmness):
        subject, other, status = text(row, "subject"), text(row, "object"), _status(row)
        relation = PageRelation(
            subject=page_id(subject),
            relation=text(row, "type"),
            object=page_id(other),
            status=status,
            quote=main_quote(evidence.get(text(row, "relation"), ())),
        )
        key = (subject, text(row, "type"), other, status == "denied")
        found.setdefault(key, StatedRelation(subject, other, relation))
    return tuple(found[key] for key in sorted(found))


def _firmness(row: Row) -> tuple[int, str]:
    """The key that puts the firmest statement first; of equals the first by its IRI."""
    return _FIRMEST.index(_status(row)), text(row, "relation")


def _status(row: Row) -> Attribution:
    return attribution(local(text(row, "status")).removeprefix("Status").lower())
