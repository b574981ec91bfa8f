"""Standing relations between actors: loyal to, backed by, led by, speaks for, chairs, commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.speakers import person_after
from sabab.mentions.nodes import Phrase
from sabab.model import Ref, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.coding.context import Context
    from sabab.coding.referents import Referents
    from sabab.coding.sentence import Sentence

_ATTACHED = {"loyalTo": "loyal to", "backedBy": "backed by", "partOf": "part of"}
_OFFICES = {"chairs": "chairs", "commands": "commands", "speaksFor": "speaks for"}


def actor_relations(sentence: Sentence, context: Context) -> Iterator[tuple[Relation, int]]:
    """Each relation with the node that states it."""
    for at, node in enumerate(sentence.nodes):
        if isinstance(node, Phrase):
            for subject, name, other in (
                *_attached(sentence, at, node, context.referents),
                *_office(sentence, at, node, context.referents),
                *_named_clients(node, context),
            ):
                if subject.id != other.id or subject.id is None:
                    evidence = Span(node.start, node.stop, context.referents.text[node.start : node.stop])
                    yield Relation(subject, name, other, evidence), at


def _attached(
    sentence: Sentence, at: int, node: Phrase, referents: Referents
) -> Iterator[tuple[Ref, str, Ref]]:
    for name, guest in node.attached:
        others = referents.actors(guest, f"relation/{name}")
        if not others:
            continue
        if name == "ledBy":
            yield from ((others[0], "leads", led) for led in referents.actors(node, "relation/ledBy"))
        elif name == "speaksFor" and (person := person_after(sentence.nodes, at, referents)) is not None:
            yield person, "speaks for", others[0]
        elif name in _ATTACHED:
            yield from (
                (subject, _ATTACHED[name], others[0])
                for subject in referents.actors(node, f"relation/{name}")
            )


def _office(
    sentence: Sentence, at: int, node: Phrase, referents: Referents
) -> Iterator[tuple[Ref, str, Ref]]:
    """“the chairman of BODY, General NAME”: the person holds the office of the body."""
    entry = node.head.entry("Speaker", "Person")
    if entry is None or entry.means not in _OFFICES or node.complement is None:
        return
    bodies = referents.actors(node.complement, "relation/office")
    person = person_after(sentence.nodes, at, referents)
    if person is not None and bodies and bodies[0].id and bodies[0].id != person.id:
        yield person, _OFFICES[entry.means], bodies[0]


def _named_clients(node: Phrase, context: Context) -> Iterator[tuple[Ref, str, Ref]]:
    """A name such as “ميليشيات موالية لإيران” also states whose clients they are."""
    for item in node.own_items:
        for entity in item.entities:
            backer = context.lexicon.entities.get(entity.proxy_group_of or "")
            if backer is not None and item.end - item.first > 1:
                subject = context.referents.entity_ref(entity, item.start, item.stop, "relation/client")
                yield subject, "loyal to", Ref(backer.id, backer.label, subject.span, "relation/client")
