"""Ties: links between two events in the making, and how strong they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.scope import Scope
    from sabab.model import LinkBasis, Ref, Span


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two events in the making."""

    cause: Happening
    effect: Happening
    basis: LinkBasis
    cue: Span
    claimant: Ref | None


def strikes_for(cause: Happening, effect: Happening, context: Context) -> bool:
    """Whether both are deeds of one side only, which answers no blow of its own."""
    sides = [[ref for ref in told.initiators if ref.id] for told in (cause, effect)]
    is_one = any(related(a, b, context.lexicon) for a in sides[0] for b in sides[1])
    return is_one and not cause.is_exchange and not effect.is_exchange


def tie_of(cause: Happening, effect: Happening, cue: Span, spoken: Sequence[Scope], context: Context) -> Tie:
    """A link, declared where the one who answers gives the reason itself, else stated."""
    told = [s.claimant for s in reversed(spoken) if s.claimant is not None and s.stance != "threaten"]
    claimant = next(iter(told), None)
    is_own = claimant is not None and any(
        related(claimant, ref, context.lexicon) for ref in effect.initiators
    )
    return Tie(cause, effect, "declared" if is_own else "stated", cue, claimant)


def own_answers(found: Iterable[Tie]) -> None:
    """“قالت سينتكوم إنها تحركت ردًا على ...”: who says why it struck says that it struck."""
    for tie in found:
        if tie.basis == "declared" and tie.claimant is not None:
            mine = tuple(tie.effect.initiators)
            tie.effect.add_claim(Claim("responsibility", tie.claimant, tie.cue, "responsibility", mine))
