"""Standing relations that reports state: who operates, backs, leads, speaks for whom or what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sabab.views.explorer.data import PageRelation
from sabab.views.page_data.asking import local, page_id, rows, text
from sabab.views.page_data.quotes import main_quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.escalation.records import Evidence
    from sabab.model import Attribution
    from sabab.store.source import Source


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation with the IRIs of its two sides."""

    subject: str
    object: str
    relation: PageRelation


def read_relations(source: Source, evidence: Mapping[str, Sequence[Evidence]]) -> tuple[StatedRelation, ...]:
    """Each relation once for each standing it is given, with the words of the first report that states it."""
    found: dict[tuple[str, str, str, str], StatedRelation] = {}
    for row in rows(source, "relations"):
        subject, other = text(row, "subject"), text(row, "object")
        status = local(text(row, "status")).removeprefix("Status").lower()
        relation = PageRelation(
            subject=page_id(subject),
            relation=text(row, "type"),
            object=page_id(other),
            status=cast("Attribution", status),
            quote=main_quote(evidence.get(text(row, "relation"), ())),
        )
        key = (subject, text(row, "type"), other, status)
        found.setdefault(key, StatedRelation(subject, other, relation))
    return tuple(found[key] for key in sorted(found))
