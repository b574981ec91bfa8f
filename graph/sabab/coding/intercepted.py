"""An interception and the attack whose means it stopped: what one of them leaves open the other tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.tellings import Telling
    from sabab.model import DateRange, Ref


def senders_told_later(happening: Happening, context: Context) -> list[Ref]:
    """“اعترضت المنظومة صاروخًا. وأعلن الحوثيون أنهم أطلقوا صواريخ”: who owns up sent what was shot down."""
    if happening.type != "Interception" or happening.targets:
        return []
    own = {ref.id for ref in happening.initiators}
    claimed = (
        other.initiators
        for other in _partners(happening, context)
        if len(other.initiators) == 1 and any(claim.kind == "responsibility" for claim in other.claims)
    )
    return [ref for senders in claimed for ref in senders if ref.id not in own][:1]


def day_of_partner(happening: Happening, context: Context) -> DateRange | None:
    """The day of the attack is that of the interception, and the other way round."""
    return next((other.days for other in _partners(happening, context) if other.days is not None), None)


def _partners(happening: Happening, context: Context) -> Iterator[Happening]:
    """The attack of an interception told in the next sentence to it, by means of the same kind; or its interception."""
    is_stop = happening.type == "Interception"
    for other in context.happenings:
        is_pair = is_stop != (other.type == "Interception") and not other.negated and not happening.negated
        if is_pair and any(_meet(a, b) for a in happening.tellings for b in other.tellings):
            yield other


def _meet(one: Telling, other: Telling) -> bool:
    is_near = abs(one.draft.sentence - other.draft.sentence) <= 1
    return is_near and bool(_kinds(one) & _kinds(other)) and not (one.again or other.again)


def _kinds(told: Telling) -> set[str]:
    heads = (filler.phrase.head for filler in told.draft.fillers("INSTR"))
    kinds = {entry.means for head in heads if (entry := head.entry("Weapon", pos="noun")) is not None}
    return kinds | {"RocketAttack"} if "MissileStrike" in kinds else kinds  # "صاروخ" is either
