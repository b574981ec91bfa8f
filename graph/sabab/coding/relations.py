"""Standing facts between actors and places that a text states in passing: whose base, led by whom, who speaks for whom."""

from __future__ import annotations

from collections.abc import Iterator

from sabab.coding.context import Context
from sabab.coding.referents import Referents
from sabab.coding.reporting import person_after
from sabab.coding.tellings import Sentence
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark
from sabab.model import Ref, Relation, Span

_ATTACHED = {"loyalTo": "loyal to", "backedBy": "backed by", "partOf": "part of", "speaksFor": "speaks for"}
_DIRECTIONS = {
    "northOf": "north of", "southOf": "south of", "eastOf": "east of", "westOf": "west of", "northEastOf": "north-east of",
    "northWestOf": "north-west of", "southEastOf": "south-east of", "southWestOf": "south-west of",
}  # fmt: skip


def relations(sentence: Sentence, context: Context) -> list[Relation]:
    """The standing relations that a sentence states, each once, with the one who says so."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation, node in _relations(sentence, context):
        scopes = context.scopes_over(sentence.index, node)
        claimant = scopes[-1].claimant if scopes else None
        said = Relation(relation.subject, relation.relation, relation.object, relation.evidence, claimant)
        found.setdefault((_key(said.subject), said.relation, _key(said.object)), said)
    return list(found.values())


def _key(ref: Ref) -> str:
    return ref.id or f"{ref.label.ar}{ref.label.en}"


def _relations(sentence: Sentence, context: Context) -> Iterator[tuple[Relation, int]]:
    referents = context.referents
    for at, node in enumerate(sentence.nodes):
        if isinstance(node, Phrase):
            for relation in (*_of_attached(sentence, at, node, referents), *_of_site(sentence, at, node, context)):
                yield relation, at
        elif is_mark(node, "Relation"):
            for relation in _of_mark(sentence, at, node, referents):
                yield relation, at


def _of_attached(sentence: Sentence, at: int, node: Phrase, referents: Referents) -> Iterator[Relation]:
    evidence = Span(node.start, node.stop, referents.text[node.start : node.stop])
    for name, guest in node.attached:
        objects = referents.actors(guest, f"relation/{name}")
        if not objects:
            continue
        if name == "ledBy":
            for led in referents.actors(node, f"relation/{name}"):
                yield Relation(objects[0], "leads", led, evidence)
        elif name == "speaksFor" and (person := person_after(sentence.nodes, at, referents)) is not None:
            yield Relation(person, "speaks for", objects[0], evidence)
        elif name in _ATTACHED and name != "speaksFor":
            for subject in referents.actors(node, f"relation/{name}"):
                yield Relation(subject, _ATTACHED[name], objects[0], evidence)


def _of_site(sentence: Sentence, at: int, node: Phrase, context: Context) -> Iterator[Relation]:
    """A site with an owner and a name, and what lies where: "its base in the al-Omar field, east of ..."."""
    if node.category not in ("site", "place", "area"):
        return
    referents = context.referents
    subject = _named_site(sentence.nodes, at, node, referents)
    if subject is None:
        return
    evidence = Span(node.start, node.stop, referents.text[node.start : node.stop])
    if node.category == "site" and node.head.entry("Site"):
        for owner in referents.owners(node, "relation/owner", _actor_before(sentence.nodes, at, referents)):
            if owner.id != subject.id:
                yield Relation(owner, "operates", subject, evidence)
    for after in sentence.nodes[at + 1 : at + 4]:
        if not isinstance(after, Phrase) or not after.marker or after.conjoined:
            if not is_mark(after, "Stop") or getattr(after, "means", "") not in ("،", ","):
                break
            continue
        places = referents.places(after, "relation/place")
        if places and places[0].id != subject.id:
            name = _DIRECTIONS.get(after.marker) or ("located in" if after.marker == "in" else None)
            if name is not None:
                yield Relation(subject, name, places[0], Span(node.start, after.stop, referents.text[node.start : after.stop]))


def _named_site(nodes: tuple[Node, ...], at: int, node: Phrase, referents: Referents) -> Ref | None:
    """The place that a site phrase names, by itself or by the facility that it is said to be in."""
    own = referents.places(node, "relation/site")
    if own:
        return own[0]
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if node.category == "site" and isinstance(after, Phrase) and after.marker == "in":
        inside = referents.targets(after, "relation/site") if after.category in ("site", "place") else []
        return next((ref for ref in inside if (ref.id or "").startswith("place/")), None)
    return None


def _actor_before(nodes: tuple[Node, ...], at: int, referents: Referents) -> Ref | None:
    for index in range(at, -1, -1):
        node = nodes[index]
        if isinstance(node, Phrase) and node.category in ("actor", "force", "group"):
            found = referents.actors(node, "antecedent")
            if found:
                return found[0]
    return None


def _of_mark(sentence: Sentence, at: int, node: Node, referents: Referents) -> Iterator[Relation]:
    """"X, known as Y"."""
    if not isinstance(node, Mark) or node.means != "knownAs":
        return
    before = next((n for n in reversed(sentence.nodes[:at]) if isinstance(n, Phrase) and referents.places(n, "relation/known")), None)
    after = sentence.nodes[at + 1] if at + 1 < len(sentence.nodes) else None
    if not isinstance(before, Phrase) or not isinstance(after, Phrase) or isinstance(before, Verb):
        return
    subject, other = _first_place(sentence.nodes[:at], referents), referents.places(after, "relation/known")
    if subject is not None and other and other[0].id != subject.id:
        yield Relation(subject, "known as", other[0], Span(before.start, after.stop, referents.text[before.start : after.stop]))


def _first_place(before: tuple[Node, ...], referents: Referents) -> Ref | None:
    """The place that a "known as" renames: past the directions that locate it ("al-Tanf east of Homs, known as ...")."""
    for node in reversed(before):
        if isinstance(node, Phrase) and not node.marker.endswith("Of"):
            found = referents.places(node, "relation/known")
            if found:
                return found[0]
    return None
