"""From events in the making to the records of the model: ids, tolls, sources, attribution, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sabab.coding.casualties import Harm
from sabab.coding.claims import Record, attribution
from sabab.coding.context import Context
from sabab.coding.coreference import Happening
from sabab.coding.links import Tie
from sabab.coding.referents import unique
from sabab.model import Casualties, Claim, Event, Link, Ref, Span, Toll

Harms = Sequence[tuple[Happening, Harm, Ref | None]]


def finished_events(context: Context, records: dict[int, Record], harms: Harms) -> tuple[tuple[Event, ...], dict[int, str]]:
    """The events in the order told, and the id of each event in the making."""
    told = sorted([*context.happenings, *context.statements], key=lambda h: (h.tellings[0].draft.sentence, h.tellings[0].draft.start))
    ids = {id(happening): f"e{number}" for number, happening in enumerate(told, 1)}
    events = tuple(_event(h, ids[id(h)], records.setdefault(id(h), Record()), [(harm, by) for other, harm, by in harms if other is h], context) for h in told)
    return events, ids


def _event(happening: Happening, name: str, record: Record, harms: Sequence[tuple[Harm, Ref | None]], context: Context) -> Event:
    first, *others = _spans(happening, context)
    claims = (*record.claims, *_absent_damage(harms))
    own = {ref.id for c in claims if c.kind == "responsibility" for ref in (c.claimant,) if ref is not None and ref.id}
    return Event(
        id=name,
        type=happening.type,
        trigger=first,
        mentions=tuple(others),
        initiators=tuple(happening.initiators),
        attribution=attribution(happening, record, context),
        targets=tuple(happening.targets),
        places=tuple(happening.places),
        date=happening.days,
        sources=tuple(ref for ref in _sources(claims, harms) if ref.id not in own),
        casualties=_casualties(harms),
        weapon=next((t.weapon for t in happening.tellings if t.weapon), None),
        habitual=any(t.draft.reciprocal or "repeated" in t.draft.marks for t in happening.tellings),
        negated=any(t.realis == "negated" for t in happening.tellings),
        claims=claims,
    )


def _spans(happening: Happening, context: Context) -> list[Span]:
    text = context.referents.text
    return [Span(t.draft.start, t.draft.stop, text[t.draft.start : t.draft.stop]) for t in happening.tellings]


def _sources(claims: Iterable[Claim], harms: Sequence[tuple[Harm, Ref | None]]) -> list[Ref]:
    """Who reports it besides the outlet: all who claim something of it, except the accused who deny."""
    told = [claim.claimant for claim in claims if claim.claimant is not None and claim.kind in ("occurrence", "allegation", "absence") and claim.scope != "place" or claim.kind == "occurrence" and claim.claimant is not None]
    return unique([*(ref for ref in told if ref is not None), *(by for _, by in harms if by is not None)])


def _casualties(harms: Sequence[tuple[Harm, Ref | None]]) -> Casualties:
    counted = [harm for harm, _ in harms if harm.kind in ("killed", "injured", "casualties")]
    killed, injured = (next((h.number for h in counted if h.kind == kind and h.number is not None), None) for kind in ("killed", "injured"))
    if any(h.kind == "casualties" and h.status == "none" for h in counted):
        killed, injured = killed or 0, injured or 0
    statuses = {h.status for h in counted} | {harm.status for harm, _ in harms if harm.status == "unknown"}
    if killed or injured:
        status = "number"
    else:
        status = "none" if "none" in statuses else "unknown" if "unknown" in statuses else "not-mentioned"
    return Casualties(killed, injured, status, tuple(_tolls(harms)))  # type: ignore[arg-type]  # the literals of TollStatus


def _tolls(harms: Sequence[tuple[Harm, Ref | None]]) -> Iterator[Toll]:
    for harm, claimant in harms:
        if harm.kind in ("killed", "injured") and harm.number is not None:
            killed, injured = (harm.number if harm.kind == kind else None for kind in ("killed", "injured"))
            yield Toll(claimant, killed, injured, harm.evidence)


def _absent_damage(harms: Sequence[tuple[Harm, Ref | None]]) -> Iterator[Claim]:
    """"no damage", "no casualties": claims of absence, each with its scope."""
    seen = set()
    for harm, claimant in harms:
        scope = "damage" if harm.kind == "damage" else "casualties"
        key = (scope, claimant.id if claimant else None)
        if harm.status == "none" and key not in seen:
            seen.add(key)
            yield Claim("absence", claimant, harm.evidence, "damage" if scope == "damage" else "casualties")


def finished_links(found: Iterable[Tie], ids: dict[int, str]) -> tuple[Link, ...]:
    """The links between finished events, the strongest basis of each pair kept."""
    order = {"declared": 0, "stated": 1, "juxtaposed": 2}
    links: dict[tuple[str, str], Link] = {}
    for tie in found:
        cause, effect = ids.get(id(tie.cause)), ids.get(id(tie.effect))
        if cause is None or effect is None:
            continue
        link = Link(cause, effect, tie.basis, tie.cue, tie.claimant)
        known = links.get((cause, effect))
        if known is None or order[link.basis] < order[known.basis]:
            links[cause, effect] = link
    return tuple(sorted(links.values(), key=lambda link: (link.cue.start, link.cause, link.effect)))
