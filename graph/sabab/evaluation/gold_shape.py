"""The form of gold files and of their vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from sabab.evaluation.shapes import (
    Shape,
    closed_record,
    day,
    flag,
    list_of,
    number,
    one_of,
    optional,
    record,
    text,
)
from sabab.model import Attribution, ClaimKind, ClaimScope, EventType, Frequency, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.evaluation.shapes import Problem

_NAMES = list_of(text)
_TYPE = one_of(get_args(EventType))
_PERIOD = closed_record({"from": day, "to": day})


def _days(value: object) -> Iterator[Problem]:
    return _PERIOD(value) if isinstance(value, dict) else day(value)


def _offsets(value: object) -> Iterator[Problem]:
    yield from list_of(number)(value)
    if isinstance(value, list) and len(value) != 2:
        yield "", "must be start and end; write two numbers"


_EVENT = closed_record(
    {
        "id": text,
        "type": _TYPE,
        "initiators": _NAMES,
        "attribution": one_of(get_args(Attribution)),
        "targets": _NAMES,
        "places": _NAMES,
        "date": optional(_days),
        "sources": _NAMES,
        "casualties": closed_record({"killed": optional(number), "injured": optional(number)}),
        "habitual": flag,
        "negated": flag,
    },
    {"trigger": optional(text), "trigger_span": _offsets, "weapon": optional(text), "same_as": text},
)
_LINK = closed_record({"cause": text, "effect": text, "stated": flag, "cue": text})
_STEP = closed_record({"type": _TYPE, "initiators": _NAMES, "targets": _NAMES})
_PATTERN = closed_record(
    {"steps": list_of(_STEP), "given": number, "frequency": one_of(get_args(Frequency)), "cue": text}
)
_CLAIM = closed_record(
    {
        "about": text,
        "kind": one_of(get_args(ClaimKind)),
        "claimant": optional(text),
        "cue": text,
    },
    {
        "scope": one_of(get_args(ClaimScope)),
        "hedged": flag,
        "speaks_for": text,
        "attributes_to": _NAMES,
    },
)
_ENTITY = closed_record({"name": text, "mentions": _NAMES})
_TERM = closed_record(
    {"name": text, "ar": text},
    {"kind": text, "parent": optional(text), "side": optional(text), "equivalent": _NAMES},
)

#: One report's gold.
REPORT: Shape = closed_record(
    {
        "id": text,
        "events": list_of(_EVENT),
        "links": list_of(_LINK),
        "patterns": list_of(_PATTERN),
        "actors": list_of(_ENTITY),
        "places": list_of(_ENTITY),
    },
    {
        "lang": one_of(get_args(Language)),
        "title": optional(text),
        "outlet": optional(text),
        "published": optional(day),
        "claims": list_of(_CLAIM),
        "relations": list_of(record({})),
    },
)
#: The canonical names of a corpus.
VOCABULARY: Shape = closed_record({"actors": list_of(_TERM), "places": list_of(_TERM)})
