"""Standing facts between actors and places that a text states in passing.

Whose base, led by whom, who speaks for whom, what lies where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.standing_actors import actor_relations
from sabab.coding.standing_sites import site_relations
from sabab.model import Ref, Relation

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.sentence import Sentence


def relations_of(sentence: Sentence, context: Context) -> list[Relation]:
    """The standing relations that a sentence states, each once, with the one who says so."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation, node in (*actor_relations(sentence, context), *site_relations(sentence, context)):
        scopes = context.scopes_over(sentence.index, node)
        claimant = scopes[-1].claimant if scopes else None
        said = Relation(relation.subject, relation.relation, relation.object, relation.evidence, claimant)
        found.setdefault(relation_key(said), said)
    return list(found.values())


def relation_key(relation: Relation) -> tuple[str, str, str]:
    """What makes two relations one: subject, kind and object."""
    return _key(relation.subject), relation.relation, _key(relation.object)


def _key(ref: Ref) -> str:
    return ref.id or f"{ref.label.ar}{ref.label.en}"
