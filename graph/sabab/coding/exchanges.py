"""Blows inside an exchange just told: who struck whom, where only one side or the site that was hit is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import days_agree, related
from sabab.model import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.tellings import Telling
    from sabab.lexicon.records import Entity


def blow_of_exchange(told: Telling, context: Context) -> None:
    """Fills the sides of one blow from the exchange told in its sentence or the one before."""
    exchange = next((h for h in reversed(context.happenings) if h.is_exchange), None)
    draft = told.draft
    if (
        exchange is None
        or draft.reciprocal
        or told.type in _OF_ONE_SIDE
        or draft.sentence - exchange.tellings[-1].draft.sentence > 1
        or not _is_of_its_time(told, exchange)
    ):
        return
    if told.initiators:
        _aim_at_other_side(told, exchange, context)
    elif told.targets and draft.is_noun and draft.definite:
        _come_from_other_side(told, exchange, context)
    else:
        _by_site(told, exchange, context)


def _is_of_its_time(told: Telling, exchange: Happening) -> bool:
    """A blow with a day of its own, where the exchange has none, is what went before it or came after."""
    return told.days is None or (exchange.days is not None and days_agree(exchange.days, told.days))


#: What no side of an exchange does to the other.
_OF_ONE_SIDE = ("Interception", "Visit", "Statement")


def _aim_at_other_side(told: Telling, exchange: Happening, context: Context) -> None:
    """“traded fire: ... then American gunships around Mayadin”: the blow of one side is on the other."""
    others = _others(told.initiators, exchange, context)
    if others and not told.targets:
        told.targets = others


def _come_from_other_side(told: Telling, exchange: Happening, context: Context) -> None:
    """A definite blow on one party comes from the other, at the exchange's time."""
    told.initiators = _others(told.targets, exchange, context)
    told.inherited = bool(told.initiators)
    told.draft.marks.add("repeated")
    told.days = told.days or exchange.days


def _by_site(told: Telling, exchange: Happening, context: Context) -> None:
    """“traded fire: drones over al-Tanf, rockets into al-Omar”: who runs the site was hit, by the other side."""
    running = [e for ref in (*told.targets, *told.places) for e in _operators(ref, context)]
    refs = [Ref(e.id, e.label, None, "exchange/operator") for e in running]
    struck = [r for r in refs if any(related(r, side, context.lexicon) for side in exchange.initiators)]
    others = _others(struck, exchange, context) if struck else []
    if not others:
        return
    told.initiators, told.inherited = others, True
    state = next((r for r in struck if context.lexicon.entities[r.id or ""].kind == "StateActor"), struck[0])
    span = next(ref.span for ref in (*told.targets, *told.places))
    told.targets = [Ref(state.id, state.label, span, state.rule), *told.targets]
    told.days = told.days or exchange.days


def _others(side: Sequence[Ref], exchange: Happening, context: Context) -> list[Ref]:
    """The parties of the exchange that are not of that side; nobody where none of them is."""
    found = [
        ref for ref in exchange.initiators if not any(related(ref, one, context.lexicon) for one in side)
    ]
    return found if len(found) < len(exchange.initiators) else []


def _operators(ref: Ref, context: Context) -> list[Entity]:
    """Who runs a site, or a site within it: “حقل العمر” is also the base there."""
    known = context.lexicon.entities
    own = known.get(ref.id or "")
    if own is None or not own.is_place or own.kind in _AREAS:
        return []
    sites = [e for e in known.values() if e.operators and own.id in context.lexicon.above(e.id)]
    return [known[name] for site in sites for name in site.operators if name in known]


#: Too wide to be one side's.
_AREAS = ("Country", "Governorate", "District", "Settlement", "WaterBody", "AdministrativeArea")
