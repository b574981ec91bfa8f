"""What an extraction tells, as records: out of the form that `sabab extract` prints, from whatever system it comes.

Only what is scored is read and checked; the rest may be missing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from sabab.errors import GoldError, reason
from sabab.evaluation.shapes import day, flag, list_of, number, one_of, optional, record, words
from sabab.model import (
    Attribution,
    Casualties,
    Claim,
    ClaimKind,
    ClaimScope,
    DateRange,
    Event,
    EventType,
    Frequency,
    Label,
    Link,
    LinkBasis,
    Pattern,
    PatternStep,
    Ref,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Json = dict[str, Any]

_SPAN = record({"start": number, "end": number, "text": words})
_REF = record(
    {"label": record({}, {"en": optional(words), "ar": optional(words)})},
    {"id": optional(words), "span": optional(_SPAN)},
)
_REFS = list_of(_REF)
_TYPE = one_of(get_args(EventType))
_CLAIM = record(
    {"kind": one_of(get_args(ClaimKind)), "claimant": optional(_REF), "evidence": _SPAN},
    {"scope": one_of(get_args(ClaimScope)), "hedged": flag},
)
_EVENT = record(
    {
        "id": words,
        "type": _TYPE,
        "trigger": _SPAN,
        "initiators": _REFS,
        "attribution": one_of(get_args(Attribution)),
        "targets": _REFS,
        "places": _REFS,
        "date": optional(record({"from": optional(day), "to": optional(day)})),
        "sources": _REFS,
        "casualties": optional(record({}, {"killed": optional(number), "injured": optional(number)})),
        "habitual": flag,
    },
    {"mentions": list_of(_SPAN), "negated": flag, "claims": list_of(_CLAIM)},
)
_LINK = record({"cause": words, "effect": words}, {"stated": flag, "basis": one_of(get_args(LinkBasis))})
_STEP = record({"type": _TYPE, "initiators": _REFS, "targets": _REFS})
_PATTERN = record(
    {
        "steps": list_of(_STEP),
        "given": number,
        "frequency": one_of(get_args(Frequency)),
        "evidence": _SPAN,
    }
)
_EXTRACTION = record({"events": list_of(_EVENT), "links": list_of(_LINK)}, {"patterns": list_of(_PATTERN)})


@dataclass(frozen=True, slots=True)
class Told:
    """The events, links and habits that one report is said to tell."""

    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def read_told(path: Path) -> Told:
    """What the extraction in a file tells.

    Raises:
        GoldError: the file is no extraction; a line for each problem, with file, place and mend.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as problem:
        raise GoldError((f"{path}: is not JSON in UTF-8: {reason(problem)}",)) from problem
    problems = [f"{place.lstrip('.') or 'the file'}: {problem}" for place, problem in _EXTRACTION(raw)]
    problems = problems or list(_id_problems(raw))
    if problems:
        raise GoldError(tuple(f"{path}: {problem}" for problem in problems[:20]))
    return Told(
        tuple(_event(event) for event in raw["events"]),
        tuple(_link(link) for link in raw["links"]),
        tuple(_pattern(pattern) for pattern in raw.get("patterns", ())),
    )


def _id_problems(raw: Json) -> Iterator[str]:
    ids = [event["id"] for event in raw["events"]]
    for index, one in enumerate(ids):
        if one in ids[:index]:
            yield f"events[{index}].id: is {one!r}, as an earlier event's is; give each its own"
    for index, link in enumerate(raw["links"]):
        for end in ("cause", "effect"):
            if link[end] not in ids:
                yield f"links[{index}].{end}: is {link[end]!r}, which is no event here; use the id of one"


def _span(raw: Json) -> Span:
    return Span(raw["start"], raw["end"], raw["text"])


def _ref(raw: Json) -> Ref:
    label, span = raw["label"], raw.get("span")
    return Ref(
        raw.get("id") or None,
        Label(label.get("en"), label.get("ar")),
        _span(span) if span else None,
        raw.get("rule", ""),
    )


def _refs(raw: list[Json]) -> tuple[Ref, ...]:
    return tuple(_ref(one) for one in raw)


def _days(raw: Json | None) -> DateRange | None:
    if raw is None:
        return None
    start, end = (date.fromisoformat(raw[side]) if raw[side] else None for side in ("from", "to"))
    return DateRange(start, end, raw.get("edtf", ""), None, raw.get("rule", ""))


def _event(raw: Json) -> Event:
    toll = raw["casualties"] or {}
    return Event(
        id=raw["id"],
        type=raw["type"],
        trigger=_span(raw["trigger"]),
        mentions=tuple(_span(span) for span in raw.get("mentions", ())),
        initiators=_refs(raw["initiators"]),
        attribution=raw["attribution"],
        targets=_refs(raw["targets"]),
        places=_refs(raw["places"]),
        date=_days(raw["date"]),
        sources=_refs(raw["sources"]),
        casualties=Casualties(toll.get("killed"), toll.get("injured")),
        weapon=None,
        habitual=raw["habitual"],
        negated=raw.get("negated", False),
        claims=tuple(_claim(claim) for claim in raw.get("claims", ())),
    )


def _claim(raw: Json) -> Claim:
    claimant = _ref(raw["claimant"]) if raw["claimant"] else None
    scope, hedged = raw.get("scope", "occurrence"), raw.get("hedged", False)
    return Claim(raw["kind"], claimant, _span(raw["evidence"]), scope, hedged=hedged)


def _link(raw: Json) -> Link:
    """A link that says neither is stated."""
    basis: LinkBasis = raw.get("basis", "stated")
    if "stated" in raw:
        basis = "stated" if raw["stated"] else "juxtaposed"
    return Link(raw["cause"], raw["effect"], basis, Span(0, 0, ""))


def _pattern(raw: Json) -> Pattern:
    steps = tuple(
        PatternStep(step["type"], _refs(step["initiators"]), _refs(step["targets"])) for step in raw["steps"]
    )
    return Pattern(steps, raw["given"], raw["frequency"], _span(raw["evidence"]))
