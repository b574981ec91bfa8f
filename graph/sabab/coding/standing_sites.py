"""Standing relations of sites: who operates, built or owns one, what it is called, where it lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning
from sabab.model import Ref, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.context import Context
    from sabab.coding.referents import Referents
    from sabab.coding.sentence import Sentence

_DIRECTIONS = {
    "northOf": "north of",
    "southOf": "south of",
    "eastOf": "east of",
    "westOf": "west of",
    "northEastOf": "north-east of",
    "northWestOf": "north-west of",
    "southEastOf": "south-east of",
    "southWestOf": "south-west of",
}
_SITES = ("site", "place", "area")


def site_relations(sentence: Sentence, context: Context) -> Iterator[tuple[Relation, int]]:
    """Each relation with the node that states it."""
    nodes, referents = sentence.nodes, context.referents
    for at, node in enumerate(nodes):
        if isinstance(node, Phrase):
            site = _site_in(node)
            found = [
                *(_located(nodes, at, site, context) if site is not None else ()),
                *_renamed(nodes, at, node, referents),
            ]
            yield from ((relation, at) for relation in found)
        elif (
            isinstance(node, Verb)
            and (entry := node.entry("Relation")) is not None
            and entry.means == "built"
        ):
            yield from ((relation, at) for relation in _examples(nodes, at, referents))
        elif is_meaning(node, "Subordinator", "where"):
            yield from ((relation, at) for relation in _lying_there(nodes, at, referents))


def _site_in(node: Phrase) -> Phrase | None:
    """The site that a phrase is or has in construct: “تعرض قاعدتها”, “استهداف القاعدة”."""
    if node.category in _SITES:
        return node
    inner = node.complement
    return _site_in(inner) if inner is not None else None


def _located(nodes: Sequence[Node], at: int, site: Phrase, context: Context) -> Iterator[Relation]:
    """A site is operated by its owner and lies where the phrases after it say (“its base in X”)."""
    referents = context.referents
    subject = _named_site(nodes, at, site, referents) if site.marker != "from" else None
    if subject is None:
        return
    text = referents.text
    if site.head.entry("Site"):
        for owner in referents.owners(site, "relation/owner", _actor_before(nodes, at, referents)):
            if owner.id != subject.id:
                yield Relation(
                    owner, "operates", subject, Span(site.start, site.stop, text[site.start : site.stop])
                )
    for after in _phrases_after(nodes, at):
        places = referents.places(after, "relation/place")
        name = _DIRECTIONS.get(after.marker) or ("located in" if after.marker == "in" else None)
        if places and places[0].id != subject.id and name is not None:
            inside = places[0].id in context.lexicon.above(
                subject.id or ""
            )  # "شرقي سوريا" of a place in Syria is its east
            yield Relation(
                subject,
                "located in" if inside else name,
                places[0],
                Span(site.start, after.stop, text[site.start : after.stop]),
            )


def _phrases_after(nodes: Sequence[Node], at: int) -> Iterator[Phrase]:
    """The phrases with prepositions right after a site, past commas."""
    for node in nodes[at + 1 : at + 4]:
        if isinstance(node, Phrase) and node.marker and not node.conjoined:
            yield node
        elif not is_comma(node):
            return


def _named_site(nodes: Sequence[Node], at: int, site: Phrase, referents: Referents) -> Ref | None:
    """The place that a site phrase names, by itself or by the facility that it is said to be in."""
    own = referents.places(site, "relation/site")
    if own:
        return own[0]
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if (
        site.category == "site"
        and isinstance(after, Phrase)
        and after.marker == "in"
        and after.category in ("site", "place")
    ):
        return next(
            (
                ref
                for ref in referents.targets(replace(after, category="site"), "relation/site")
                if (ref.id or "").startswith("place/")
            ),
            None,
        )
    return None


def _actor_before(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    for node in reversed(nodes[: at + 1]):
        if (
            isinstance(node, Phrase)
            and node.category in ("actor", "force", "group")
            and (found := referents.actors(node, "antecedent"))
        ):
            return found[0]
    return None


def _renamed(nodes: Sequence[Node], at: int, node: Phrase, referents: Referents) -> Iterator[Relation]:
    """“X, east of Y, known as Z”: it is X that is renamed, past the directions."""
    for name, guest in node.attached:
        others = (
            referents.places(guest, "relation/known") if name == "knownAs" and node.category in _SITES else []
        )
        if not others:
            continue
        before = [
            n
            for n in nodes[: at + 1]
            if isinstance(n, Phrase) and n.category in _SITES and not n.marker.endswith("Of")
        ]
        known = referents.places(replace(before[-1], attached=()), "relation/known") if before else []
        if known and known[0].id != others[0].id:
            yield Relation(
                known[0],
                "known as",
                others[0],
                Span(before[-1].start, guest.stop, referents.text[before[-1].start : guest.stop]),
            )


def _examples(nodes: Sequence[Node], at: int, referents: Referents) -> Iterator[Relation]:
    """“PLACE holds bases of X, such as the one that Y built, Z”: Z is a base of X, in PLACE, built by Y."""
    builder = next((n for n in nodes[at + 1 : at + 3] if isinstance(n, Phrase) and not n.marker), None)
    names = _names_given(nodes, at, referents)
    holder = next(
        (
            i
            for i, n in enumerate(nodes[:at])
            if isinstance(n, Verb) and (e := n.entry("Relation")) and e.means == "contains"
        ),
        None,
    )
    for site in names:
        evidence = site.span or Span(
            nodes[at].start, nodes[at].stop, referents.text[nodes[at].start : nodes[at].stop]
        )
        if builder is not None:
            yield Relation(_builder(builder, nodes, at, referents), "built", site, evidence)
        if holder is not None:
            yield from _held(nodes[holder + 1 : at], site, evidence, referents)


def _names_given(nodes: Sequence[Node], at: int, referents: Referents) -> list[Ref]:
    found: list[Ref] = []
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if is_mark(node, "Stop", "Report"):
            break
        if isinstance(node, Phrase):
            guests = [guest for name, guest in node.attached if name == "knownAs"]
            found.extend(ref for guest in guests for ref in referents.places(guest, "relation/named")[:1])
            if found and node.conjoined and not guests:
                found.extend(referents.places(node, "relation/named")[:1])
    return found


def _builder(phrase: Phrase, nodes: Sequence[Node], at: int, referents: Referents) -> Ref:
    """An office is the builder as it is worded, with the body that it belongs to."""
    known = referents.actors(phrase, "relation/builder")
    if known and known[0].id:
        return known[0]
    body = next(
        (
            n
            for n in nodes[at + 2 : at + 4]
            if isinstance(n, Phrase) and n.category == "actor" and n.marker == "to"
        ),
        None,
    )
    stop = body.head.stop if body is not None else phrase.stop
    return referents.open_ref(replace(phrase, stop=stop), "relation/builder")


def _held(before: Sequence[Node], site: Ref, evidence: Span, referents: Referents) -> Iterator[Relation]:
    phrases = [node for node in before if isinstance(node, Phrase)]
    places = referents.places(phrases[0], "relation/holder") if phrases else []
    if places:
        yield Relation(site, "located in", places[0], evidence)
    for phrase in phrases[1:2]:
        inner = _site_in(phrase) or phrase
        for owner in referents.owners(inner, "relation/owner"):
            yield Relation(owner, "operates", site, evidence)


def _lying_there(nodes: Sequence[Node], at: int, referents: Referents) -> Iterator[Relation]:
    """“PLACE, where a centre of X lies”: the centre is in PLACE, and X's where its words say so."""
    site = next((n for n in nodes[at + 1 : at + 4] if isinstance(n, Phrase) and n.category == "site"), None)
    before = [
        n
        for n in nodes[:at]
        if isinstance(n, Phrase) and n.category in _SITES and not n.marker.endswith("Of")
    ]
    places = referents.places(before[-1], "relation/where") if before else []
    if site is None or not places:
        return
    subject = next(iter(referents.places(site, "relation/site")), None) or referents.open_ref(
        site, "relation/site"
    )
    evidence = Span(site.start, site.stop, referents.text[site.start : site.stop])
    yield Relation(subject, "located in", places[0], evidence)
    belongs = any(item.entry("Proxy") is not None for item in site.all_items())
    after = next(
        (n for n in nodes[at + 1 :] if isinstance(n, Phrase) and n.first >= site.end and n.marker == "to"),
        None,
    )
    if belongs and after is not None:
        for owner in referents.owners(replace(after, category="site"), "relation/owner"):
            yield Relation(owner, "owns", subject, evidence)
