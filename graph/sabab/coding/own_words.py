"""Whose word is one's own: an organ, an outlet or a spokesman speaks for the power that it stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.scope import Scope
    from sabab.model import Ref


def is_own_word(claimant: Ref, actor: Ref, context: Context) -> bool:
    """Whether *claimant* speaks for *actor*.

    The same, or an organ of it; a client does not speak for its backer.
    """
    if claimant.id is None or actor.id is None:
        return claimant.label == actor.label
    if claimant.id == actor.id:
        return True
    entity, other = (context.lexicon.entities.get(ref.id or "") for ref in (claimant, actor))
    if entity is None or entity.kind not in _SPEAKING_FOR:
        return False
    shares = other is not None and other.kind in ("MilitaryForce", "Institution")
    return actor.id in context.lexicon.above(claimant.id) or (
        shares and _state(claimant.id, context) == _state(actor.id, context) is not None
    )


#: A group is its backer's client and speaks for itself only.
_SPEAKING_FOR = frozenset(
    {"MilitaryForce", "Institution", "PersonActor", "StateActor", "MediaOutlet", "Coalition"}
)


def _state(name: str, context: Context) -> str | None:
    """The state that an actor stands under, its own before those that back it."""
    above = (context.lexicon.entities.get(each) for each in context.lexicon.above(name))
    return next((entity.id for entity in above if entity is not None and entity.kind == "StateActor"), None)


def accounts_of(nodes: Sequence[Node], scope: Scope, context: Context) -> Ref | None:
    """“تبنّت حسابات قريبة من الفصائل الهجوم”: what claims in the name of a group claims for it."""
    after = nodes[scope.node + 1] if scope.node + 1 < len(nodes) else None
    if not isinstance(after, Phrase) or after.category != "unknown" or after.marker:
        return None
    backers = [guest for relation, guest in after.attached if relation in ("loyalTo", "belongsTo")]
    groups = [ref for guest in backers for ref in context.referents.actors(guest, "claim/accounts")]
    kinds = ((context.lexicon.entities.get(ref.id or ""), ref) for ref in groups)
    return next((ref for e, ref in kinds if e is not None and e.kind == "NonStateArmedGroup"), None)
