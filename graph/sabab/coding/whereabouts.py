"""What was hit and where: targets and places of a draft, and what the clauses around it say of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import unique
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.coding.slots import Filler
    from sabab.model import Ref


def hit(draft: Draft, referents: Referents, antecedent: Ref | None) -> tuple[list[Ref], list[Ref]]:
    """Targets and places. In “its base in the al-Omar field” a generic site is the named facility."""
    targets: list[Ref] = []
    places: list[Ref] = []
    generic_site = False
    for filler in draft.fillers("OBJ"):
        phrase = filler.phrase
        own_places = referents.places(phrase, filler.rule) if may_be_place(phrase) else []
        generic_site = generic_site or (phrase.category == "site" and not own_places)
        if not _is_open_place(phrase) and phrase.marker != "near":  # what lies near a blow is not hit
            targets.extend(referents.targets(phrase, filler.rule, antecedent))
        places.extend(own_places)
    for filler in _sites(draft, referents, places):
        located = referents.places(filler.phrase, filler.rule)
        inside = [ref for ref in located if filler.phrase.marker_form in _INSIDE] if generic_site else []
        known = referents.targets(filler.phrase, filler.rule) if inside else []
        targets.extend(ref for ref in inside if ref in known and (ref.id or filler.phrase.category == "site"))
        places.extend(located)
        if generic_site and not targets and filler.phrase.category == "site":  # "targets in Hamas compounds"
            targets.extend(referents.owners(filler.phrase, filler.rule, antecedent))
    ships = [f.phrase for f in draft.fillers("OBJ") if f.phrase.category == "vessel"]
    return _without_open(unique(targets), ships), unique(places)


#: Prepositions that put a generic site inside a named one: "صالة بمطار أبها", "a hall in Abha airport".
_INSIDE = frozenset({"في", "ب", "داخل", "in", "inside"})
#: Nodes within which a relative clause names those whom a site houses.
_CLAUSE = 6


def hosted(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """“a base that hosts US troops”, “مطار بغداد، حيث تنتشر قوات أميركية”: whose people are there is hit as well."""
    fillers = [f for role in ("OBJ", "LOC") for f in draft.fillers(role) if f.node >= 0]
    holders = sorted(
        (f.node for f in fillers if may_be_place(f.phrase) or _is_manned(f.phrase)), reverse=True
    )
    people = next(
        (p for at in holders if (p := _inhabitants(nodes[at + 1 : at + 1 + _CLAUSE])) is not None), None
    )
    found = referents.actors(people, "hosted") if people is not None else []
    return [ref for ref in found if ref.id and not ref.id.startswith("place/")]


def _inhabitants(clause: Sequence[Node]) -> Phrase | None:
    """The people whom the clause behind a site puts there, unless it tells that they fight."""
    opener = next((i for i, n in enumerate(clause[:2]) if _opens_hosting(n)), None)
    if opener is None or any(isinstance(n, Verb) and n.entry("Trigger", "Report") for n in clause):
        return None  # those who fight there, or who only speak of it ("الذي نسبته دمشق")
    hosted = next((n for n in clause[opener + 1 :] if isinstance(n, Phrase)), None)
    inside = hosted.complement if hosted is not None and hosted.category == "unknown" else None
    return next((p for p in (hosted, inside) if p is not None and _are_people(p)), None)


def _is_manned(phrase: Phrase) -> bool:
    """“a bus carrying soldiers”: what is hit may itself be on the move."""
    return phrase.category in ("vehicle", "vessel") and phrase.head.form.isascii()


def _opens_hosting(node: Node) -> bool:
    if isinstance(node, Verb):
        relation = node.entry("Relation")
        return relation is not None and relation.means == "contains"
    return is_meaning(node, "Subordinator", "which", "where", "that")


def _are_people(phrase: Phrase) -> bool:
    return phrase.category in ("force", "group", "person", "actor") and not phrase.marker


def _sites(draft: Draft, referents: Referents, hit: Sequence[Ref]) -> list[Filler]:
    """The phrases that say where, without "near X" and "north of X" where a town or a site is named outright."""
    fillers = draft.fillers("LOC")
    beside = [f for f in fillers if f.phrase.marker == "near" or f.phrase.marker.endswith("Of")]
    outright = [r for f in fillers if f not in beside for r in referents.places(f.phrase, f.rule)]
    exact = [ref for ref in (*hit, *outright) if _is_exact(ref, referents)]
    fillers = [f for f in fillers if not (f in beside and outright and _is_off_coast(f, outright, referents))]
    return [f for f in fillers if not exact or f not in beside or _is_part_around(f, exact, referents)]


def _is_off_coast(beside: Filler, outright: Sequence[Ref], referents: Referents) -> bool:
    """“في خليج عدن، قبالة سواحل اليمن”: near the land, and in the water."""
    entities = [referents.lexicon.entities.get(ref.id or "") for ref in outright]
    is_at_sea = any(entity is not None and entity.kind == "WaterBody" for entity in entities)
    return is_at_sea and beside.phrase.marker == "near"


def _is_part_around(part: Filler, exact: Sequence[Ref], referents: Referents) -> bool:
    """“بريف منبج شمالي سوريا”: a part of the land that the town lies in; “غرب طرابلس” is outside of it."""
    if not part.phrase.marker.endswith("Of"):
        return False
    lexicon = referents.lexicon
    above = {name for ref in exact for name in lexicon.above(ref.id or "")}
    found = [lexicon.entities[ref.id] for ref in referents.places(part.phrase, part.rule) if ref.id in above]
    return any(entity.kind != "Settlement" for entity in found)


def _is_exact(ref: Ref, referents: Referents) -> bool:
    entity = referents.lexicon.entities.get(ref.id or "")
    return entity is not None and entity.kind not in (
        "Country",
        "Governorate",
        "District",
        "Region",
        "Zone",
        "WaterBody",
    )


def where(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """“Tower 22, the outpost where a drone killed three”: the place named before the "where" of its clause."""
    opener = next(
        (i for i in range(min(draft.nodes), max(-1, min(draft.nodes) - 4), -1) if _opens_where(nodes[i])),
        None,
    )
    if opener is None:
        return _of_result(nodes, draft, referents) or _at_distance(nodes, draft, referents)
    before = [n for n in nodes[max(0, opener - 5) : opener] if isinstance(n, Phrase) and may_be_place(n)]
    return unique(ref for phrase in before for ref in referents.places(phrase, "where"))


def _of_result(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """“اندلعت النيران في المطلة جراء إطلاق صاروخين”: where the harm is that an event without a place did."""
    return unique(ref for p in _harmed(nodes, draft) for ref in referents.places(p, "where-of-harm"))


def harmed_owners(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """“حرائق اندلعت في معملين لشركة أرامكو، جراء هجوم”: whose sites burn was hit, where nobody else is."""
    if draft.fillers("OBJ"):
        return []
    sites = [phrase for phrase in _harmed(nodes, draft) if phrase.category == "site"]
    return [ref for phrase in sites for ref in referents.owners(phrase, "owner-of-harm") if ref.id]


def _harmed(nodes: Sequence[Node], draft: Draft) -> list[Phrase]:
    """The places of the clause whose harm came “because” of the event."""
    node, last = nodes[draft.node], draft.node
    if not isinstance(node, Phrase) or node.marker != "because":
        return []
    last -= last > 0 and is_comma(nodes[last - 1])
    clause: list[Phrase] = []
    for before in reversed(nodes[:last]):
        is_event = isinstance(before, Phrase) and before.head.entry("Trigger", pos="noun") is not None
        if is_event or is_mark(before, "Stop", "Subordinator", "Link"):
            break
        is_there = isinstance(before, Phrase) and before.marker in ("in", "with", "at", "near")
        if is_there and isinstance(before, Phrase) and may_be_place(before):
            clause.insert(0, before)
    return clause


def _at_distance(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """“على بعد 58 ميلا من الحديدة”: the place that a distance is measured from."""
    after = nodes[max(draft.nodes) + 1 :]
    end = next(
        (i for i, n in enumerate(after) if isinstance(n, Verb) or is_mark(n, "Subordinator", "Link")),
        len(after),
    )
    for index in range(1, end):
        if is_mark(after[index], "Time") and is_mark(after[index - 1], "Number"):
            behind = after[index + 1 : min(end, index + _NEAR)]
            measured = (n for n in behind if isinstance(n, Phrase) and n.marker == "from" and may_be_place(n))
            return unique(ref for phrase in measured for ref in referents.places(phrase, "distance-from"))
    return []


#: Nodes behind the miles within which the place stands: “إلى الجنوب الغربي من الحديدة”.
_NEAR = 4


def _opens_where(node: Node) -> bool:
    return is_meaning(node, "Subordinator", "where")


def may_be_place(phrase: Phrase) -> bool:
    """A site, an area, a town; of a capital that stands for its state ("raids on Sanaa") both are meant."""
    return phrase.category in ("site", "area", "place", "unknown") or phrase.head.is_metonym


def _is_open_place(phrase: Phrase) -> bool:
    """An unknown name after “in” or “near” is where something happened, not what was hit.

    In English after “on” as well ("an attack on Zawiyet"): towns are attacked by far more names than forces are.
    """
    is_english_name = phrase.head.is_capitalised and not phrase.head.is_acronym
    where = ("in", "near", "at", "on") if is_english_name else ("in", "near", "at")
    return phrase.category == "unknown" and phrase.marker in where


def _without_open(targets: list[Ref], ships: Sequence[Phrase]) -> list[Ref]:
    """Open phrases only where nothing is known, and the names of ships.

    “the base” beside its owner and its field says no more than they do; “the Israeli ship Orion” names the ship.
    """
    named = [
        r for r in targets if r.span is not None and any(s.start <= r.span.start < s.stop for s in ships)
    ]
    return [ref for ref in targets if ref.id or ref in named] or targets
