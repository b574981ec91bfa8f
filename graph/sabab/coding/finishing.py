"""From events in the making to the records of the model: ids, tolls, sources, attribution, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.casualties import Harm
from sabab.coding.claims import attribution
from sabab.coding.dating import same_day
from sabab.coding.intercepted import day_of_partner, senders_told_later
from sabab.coding.own_lands import own_land
from sabab.coding.refs import land_of_state, unique
from sabab.mentions.nodes import Node, Verb, is_mark
from sabab.model import Casualties, Claim, DateRange, Event, EventType, Link, Ref, Span, Toll, TollStatus
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.ties import Tie
    from sabab.lexicon.records import Entity

_Harms = Sequence[tuple[Harm, Ref | None]]


def finished_events(context: Context) -> tuple[tuple[Event, ...], dict[int, str]]:
    """The events in the order told, and the id of each event in the making."""
    statements = [h for h in context.statements if context.happenings or _is_of_power(h, context)]
    told = sorted([*context.happenings, *statements], key=_order)
    ids = {id(happening): f"e{number}" for number, happening in enumerate(told, 1)}
    return tuple(_event(happening, ids[id(happening)], context) for happening in told), ids


def _is_of_power(statement: Happening, context: Context) -> bool:
    """In a report without any blow only states, forces and groups threaten; "the coach promised revenge" is sport."""
    kinds = {e.kind for ref in statement.initiators if (e := context.lexicon.entities.get(ref.id or ""))}
    return bool(kinds - {"MediaOutlet"})


def _order(happening: Happening) -> tuple[int, int]:
    draft = happening.tellings[0].draft
    return draft.sentence, draft.start


def _event(happening: Happening, name: str, context: Context) -> Event:
    first, *others = _spans(happening, context)
    claims = (*happening.claims, *_absent_damage(happening.harms))
    initiators = _initiators(happening, context)
    own = {_key(ref) for ref in initiators}
    return Event(
        id=name,
        type=_type(happening, context),
        trigger=first,
        mentions=tuple(others),
        initiators=tuple(initiators),
        attribution=attribution(happening),
        targets=tuple(_targets(happening, initiators, context)),
        places=tuple(_once(_places(happening, context), context)),
        date=happening.days or _story_day(happening, context) or day_of_partner(happening, context),
        sources=tuple(ref for ref in _sources(claims, happening.harms) if _key(ref) not in own),
        casualties=_casualties(happening.harms),
        weapon=next((t.weapon for t in happening.tellings if t.weapon), None),
        habitual=any(t.draft.reciprocal or "repeated" in t.draft.marks for t in happening.tellings),
        negated=happening.negated,
        claims=claims,
    )


def _targets(happening: Happening, initiators: Sequence[Ref], context: Context) -> list[Ref]:
    """Those who were hit, or whose land; nobody strikes itself but in an exchange."""
    told = _once([*happening.targets, *senders_told_later(happening, context)], context)
    own = set() if happening.is_exchange else {ref.id for ref in initiators if ref.id}
    return [ref for ref in told if ref.id not in own] or own_land(happening, initiators, context.lexicon)


def _once(sites: Sequence[Ref], context: Context) -> list[Ref]:
    """“حقل العمر” and “قاعدة حقل العمر” are one: of a base and the field that it is called after only the field."""
    named = [(ref, context.lexicon.entities.get(ref.id or "")) for ref in sites]
    return [
        ref
        for ref, own in named
        if not any(
            own is not None
            and site is not None
            and own is not site
            and site.kind == "OilField"
            and site.id in context.lexicon.above(own.id)
            and fold(site.label.ar or "") in fold(own.label.ar or "")
            for _, site in named
        )
    ]


def _story_day(happening: Happening, context: Context) -> DateRange | None:
    """The day of the news, where all that is dated in it is of that day, for more blows of the same fight.

    A report that tells of one day's shells, quarter by quarter, dates only the first. What answers or went before
    another blow may be of another day, and so may a series.
    """
    news = _news(context)
    draft = happening.tellings[0].draft
    nodes = context.sentences[draft.sentence].nodes[: draft.node]
    is_apart = any(is_mark(node, "Link", "Frequency") for node in nodes) or _was(nodes)
    is_series = any("repeated" in told.draft.marks for told in happening.tellings)
    if news is None or is_apart or is_series:
        return None
    start, end = (news.days.start, news.days.end) if news.days else (None, None)
    is_later = draft.sentence >= news.tellings[0].draft.sentence
    sides, own = set(map(_key, (*news.initiators, *news.targets))), set(map(_key, happening.initiators))
    is_same_side = set(map(_key, news.initiators)) == own and (bool(own) or news.type == happening.type)
    is_fight = bool(own) and own <= sides and happening.type != "Statement"
    return same_day((start, end)) if start and end and is_later and (is_same_side or is_fight) else None


def _news(context: Context) -> Happening | None:
    """The first event of the day or two before publication, where all dated ones are of one day."""
    day = context.published
    dated = [h for h in context.happenings if h.days is not None and h.days.start and h.days.end]
    recent = [h for h in dated if h.days and h.days.end and day and (day - h.days.end).days <= _NEWS]
    return recent[0] if len({h.days.edtf for h in recent if h.days}) == 1 else None


#: Days before publication within which an event is the news itself.
_NEWS = 2


def _was(nodes: Sequence[Node]) -> bool:
    """“وكان قد”, “had”: what is told as earlier than the story."""
    return any(
        (isinstance(node, Verb) and node.item.reading.core in ("كان", "كانت"))
        or (is_mark(node, "Auxiliary") and node.item.form == "had")
        for node in nodes
    )


def _places(happening: Happening, context: Context) -> list[Ref]:
    """Where it hit; where its dead fell too, within the places told or where none is told."""
    told = happening.places
    fallen = [
        r for r in happening.fallen if not told or any(related(r, other, context.lexicon) for other in told)
    ]
    return unique([*told, *fallen]) or _countries_hit(happening, context)


def _countries_hit(happening: Happening, context: Context) -> list[Ref]:
    """“صواريخ على إسرائيل”: where nothing nearer is named, a country that is hit is also where.

    Not the owner of a site ("القواعد الأمريكية"), nor those whose people were hurt.
    """
    named = [ref for t in happening.tellings if t.type != "Interception" for ref in t.targets]
    hit = [ref for ref in named if ref.rule.endswith(_HIT_ITSELF) and (ref.id or "").startswith("actor/")]
    countries = ((ref, context.lexicon.entities.get(land_of_state(ref.id))) for ref in hit)
    return [
        Ref(e.id, e.label, ref.span, f"{ref.rule}/country")
        for ref, e in countries
        if e is not None and e.kind == "Country" and _is_named(ref, e)
    ]


def _is_named(ref: Ref, country: Entity) -> bool:
    """Whether the words are the country's own name: "إسرائيل", not "القوات الإسرائيلية"."""
    names = {fold(name) for name in (country.label.ar, country.label.en) if name}
    return ref.span is not None and fold(ref.span.text) in names


#: Rules by which a phrase itself was the object.
_HIT_ITSELF = ("marker/on", "marker/toward", "after-verb", "marker/at", "marker/against")


def _initiators(happening: Happening, context: Context) -> list[Ref]:
    """All who are said to have done it; where somebody owns up, without those who are only accused."""
    owned = {_key(ref) for c in happening.claims if c.kind == "responsibility" for ref in c.attributes_to}
    accused = {_key(ref) for c in happening.claims if c.kind == "allegation" for ref in c.attributes_to}
    named = [ref for ref in happening.initiators if not owned or _is_owner(ref, owned, accused)]
    return [ref for ref in named if not any(_is_arm(ref, other, context) for other in named)]


def _is_arm(ref: Ref, other: Ref, context: Context) -> bool:
    """“سلاح الجو الإسرائيلي” beside Israel: the state's own arm is no second side."""
    entity, state = (context.lexicon.entities.get(r.id or "") for r in (ref, other))
    is_force = entity is not None and entity.kind == "MilitaryForce"
    is_state = state is not None and state.kind == "StateActor"
    return is_force and is_state and other.id in context.lexicon.above(ref.id or "")


def _is_owner(ref: Ref, owned: set[str], accused: set[str]) -> bool:
    """Where somebody owns up, “gunmen” are those, and the accused nobody."""
    return _key(ref) in owned or (ref.id is not None and _key(ref) not in accused)


def _key(ref: Ref) -> str:
    return ref.id or f"{ref.label.ar} {ref.label.en}"


def _type(happening: Happening, context: Context) -> EventType:
    """A state's صاروخ is a missile, a militia's a rocket, whichever telling says whose it was."""
    first = next(iter(happening.initiators), None)
    entity = context.lexicon.entities.get(first.id or "") if first is not None else None
    is_state = entity is not None and entity.kind == "StateActor" and context.referents.language == "ar"
    return "MissileStrike" if is_state and happening.type == "RocketAttack" else happening.type


def _spans(happening: Happening, context: Context) -> list[Span]:
    """The trigger of each telling, then the verbs that carry event nouns (“تعرضت ... لقصف”)."""
    text = context.referents.text
    triggers = [(t.draft.start, t.draft.stop) for t in happening.tellings]
    carriers = [
        (node.start, node.stop)
        for t in happening.tellings
        for index in sorted(t.draft.support_nodes)
        if isinstance(node := context.sentences[t.draft.sentence].nodes[index], Verb)
    ]
    return [Span(start, stop, text[start:stop]) for start, stop in dict.fromkeys([*triggers, *carriers])]


def _sources(claims: Iterable[Claim], harms: _Harms) -> list[Ref]:
    """Who reports it besides the outlet: all who claim something of it, except the accused who deny.

    Who struck is no source of its own deed either; its organs and spokesmen are.
    """
    told = (claim.claimant for claim in claims if _is_report(claim))
    return unique([*(ref for ref in told if ref is not None), *(by for _, by in harms if by is not None)])


def _is_report(claim: Claim) -> bool:
    told = ("allegation", "absence", "responsibility")
    return claim.kind == "occurrence" or (claim.kind in told and claim.scope != "place")


def _casualties(harms: _Harms) -> Casualties:
    counted = [harm for harm, _ in harms if harm.kind in ("killed", "injured", "casualties")]
    killed, injured = (_first_number(counted, kind) for kind in ("killed", "injured"))
    if _nobody_hurt(counted, killed, injured):
        # who says that nobody was hurt also says that nobody was killed
        killed, injured = killed or 0, injured or 0
    if killed or injured:
        return Casualties(killed, injured, "number", tuple(_tolls(harms)))
    statuses = {harm.status for harm, _ in harms if harm in counted or harm.status == "unknown"}
    order: tuple[TollStatus, ...] = ("none", "unknown")
    found = [status for status in order if status in statuses]
    return Casualties(killed, injured, found[0] if found else "not-mentioned", tuple(_tolls(harms)))


def _nobody_hurt(counted: Iterable[Harm], killed: int | None, injured: int | None) -> bool:
    """Whether it is said that nobody was; “no Americans” counts only where no others are counted."""
    return any(
        harm.kind in ("casualties", "injured")
        and harm.status == "none"
        and not (harm.partial and (killed or injured))
        for harm in counted
    )


def _first_number(harms: Sequence[Harm], kind: str) -> int | None:
    """The count that the report leads with; “no Americans were hurt” only where there is no other."""
    numbers = [harm for harm in harms if harm.kind == kind and harm.number is not None]
    full = next((harm.number for harm in numbers if not harm.partial), None)
    return full if full is not None else next((harm.number for harm in numbers), None)


def _tolls(harms: _Harms) -> Iterator[Toll]:
    for harm, claimant in harms:
        if harm.kind in ("killed", "injured") and harm.number is not None:
            killed, injured = (harm.number if harm.kind == kind else None for kind in ("killed", "injured"))
            yield Toll(claimant, killed, injured, harm.evidence)


def _absent_damage(harms: _Harms) -> Iterator[Claim]:
    """“no damage”, “no casualties”: claims of absence, each with its scope."""
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
