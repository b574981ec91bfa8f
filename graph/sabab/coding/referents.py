"""From noun phrases to references.

The entity of the knowledge base that a phrase names, or the phrase itself.

Who is meant depends on the head: an adjective of nationality on those who act or on means names the actor
(“طائرات إسرائيلية”), on a site its owner (“مواقع إيرانية”), on media and topics nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sabab.coding.refs import unique
from sabab.coding.site_names import named_site
from sabab.mentions.nodes import Phrase
from sabab.model import Label, Language, Ref, Span
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.lexicon.index import Lexicon
    from sabab.lexicon.records import Entity
    from sabab.mentions.nodes import Node

#: Kinds of places that are hit as such; a town or a governorate is where something was hit.
_HIT_PLACES = frozenset(
    [
        "Facility",
        "MilitaryBase",
        "Airport",
        "OilField",
        "WeaponsFacility",
        "DiplomaticMission",
        "Port",
        "Crossing",
        "DeconflictionZone",
    ]
)
#: Kinds of actors that act for another, and those that they act for.
_ORGANS = frozenset({"MilitaryForce", "Institution", "PersonActor", "MediaOutlet"})
_POWERS = frozenset({"StateActor", "NonStateArmedGroup", "Coalition"})
_OWNING = frozenset({"partOf", "belongsTo", "ownedBy"})
_PROXY = frozenset({"loyalTo", "backedBy", "partOf"})
#: Actors whose members act as they do ("مسلحون من حزب الله"); soldiers "from Iraq" come from a place.
_WITH_MEMBERS = frozenset({"NonStateArmedGroup", "MilitaryForce", "Coalition"})


@dataclass(frozen=True, slots=True)
class Referents:
    """Resolves the phrases of one report."""

    lexicon: Lexicon
    text: str
    language: Language
    memory: dict[str, Ref] = field(default_factory=dict)
    """The last outlet or monitor named, for “the agency” and “the Observatory”."""

    def entity_ref(self, entity: Entity, start: int, stop: int, rule: str) -> Ref:
        """A reference to an entity, with the words that named it."""
        return Ref(entity.id, entity.label, Span(start, stop, self.text[start:stop]), rule)

    def open_ref(self, phrase: Phrase, rule: str) -> Ref:
        """A reference to something that the knowledge base lacks: its own words."""
        words = self.text[phrase.start : phrase.stop]
        label = Label(ar=words) if self.language == "ar" else Label(en=words)
        return Ref(None, label, Span(phrase.start, phrase.stop, words), f"{rule}/open")

    def actors(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """Those whom *phrase* names as acting; *antecedent* is what a possessive pronoun in it refers to."""
        found = self._proxy(phrase, rule) or self._named_actor(phrase, rule)
        found = found or self._members(phrase, rule) or self._by_nationality(phrase, rule)
        if found:
            self._remember_short(found[0], phrase)
            return found
        if (
            (short := self.memory.get(f"short/{phrase.head.reading.core}")) is not None
            and phrase.complement is None
            and not phrase.modifiers
        ):
            return [Ref(short.id, short.label, short.span, f"{rule}/short-name")]
        if (
            has_possessive(phrase)
            and antecedent is not None
            and phrase.category in ("weapon", "force", "group", "person", "speaker")
        ):
            return [Ref(antecedent.id, antecedent.label, antecedent.span, f"{rule}/possessive")]
        if phrase.complement is not None and phrase.category in (
            "weapon",
            "force",
            "group",
            "person",
            "speaker",
            "site",
        ):
            return self.actors(phrase.complement, rule, antecedent)
        last = self.memory.get("group") if _is_bare_group(phrase) else None
        if last is not None:
            return [Ref(last.id, last.label, last.span, f"{rule}/group-again")]
        if phrase.category in ("group", "unknown", "person") and not phrase.head.entry("Person"):
            return [self.open_ref(phrase, rule)]
        return []

    def _remember_short(self, ref: Ref, phrase: Phrase) -> None:
        """Keeps the word that a name of several is shortened to: “الحرس” for “الحرس الثوري”, "the Guards"."""
        words = ref.span.text.split() if ref.span else []
        if len(words) < 2 or phrase.category != "actor":
            return
        if self.language == "ar":
            short = fold(words[0].strip("“”«»\"'"))
            is_short = short.startswith("ال")
        else:
            is_short, short = words[-1][:1].isupper() and words[-1].isalpha(), fold(words[-1])
        if is_short and short not in _TOO_COMMON:
            self.memory[f"short/{short}"] = ref

    def _named_actor(self, phrase: Phrase, rule: str) -> list[Ref]:
        for item in phrase.own_items:
            actors = [entity for entity in item.entities if not entity.is_place]
            if actors:
                return [self.entity_ref(actors[0], item.start, item.stop, rule)]
        return []

    def _proxy(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“militias loyal to Iran” is the descriptive group of Iran's clients, not Iran."""
        backer = next((p for relation, p in phrase.attached if relation in _PROXY), None)
        named = self._named_actor(phrase, rule)
        if backer is None and named:
            entity = self.lexicon.entities.get(named[0].id or "")
            backer_entity = (
                entity
                if _has_proxy_word(phrase) and phrase.category in ("group", "force", "unknown", "site")
                else None
            )
            return self._group(backer_entity, phrase, rule)
        if backer is None or named or phrase.category not in ("group", "force", "unknown", "party"):
            return []
        backers = self.actors(backer, rule)
        return self._group(self.lexicon.entities.get(backers[0].id or ""), phrase, rule) if backers else []

    def _members(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“مسلحون من حزب الله”, “fighters from Hezbollah”: the group itself."""
        body = next((p for relation, p in phrase.attached if relation == "memberOf"), None)
        named = self._named_actor(body, f"{rule}/member") if body is not None else []
        return [r for r in named if (e := self.lexicon.entities.get(r.id or "")) and e.kind in _WITH_MEMBERS]

    def _group(self, backer: Entity | None, phrase: Phrase, rule: str) -> list[Ref]:
        group = self.lexicon.proxy_group(backer.id) if backer is not None else None
        if group is None:
            return [self.open_ref(phrase, f"{rule}/proxy")] if backer is not None else []
        return [self.entity_ref(group, phrase.start, phrase.stop, f"{rule}/proxy")]

    def _by_nationality(self, phrase: Phrase, rule: str) -> list[Ref]:
        nationals = [(item, entity) for item in phrase.own_items if (entity := item.demonym) is not None]
        if not nationals or phrase.category in ("media", "unknown", "responsibility", "announce"):
            return []
        return [
            self.entity_ref(entity, item.start, item.stop, f"{rule}/nationality")
            for item, entity in nationals
        ]

    def targets(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """What *phrase* names as hit: whose it is, and the site where it bears a name."""
        if phrase.category in ("actor", "force", "group", "person", "speaker", "party"):
            return [
                ref for ref in self.actors(phrase, rule, antecedent) if ref.id or phrase.category == "group"
            ]
        owners = self.owners(phrase, rule, antecedent)
        sites = [ref for ref in self.places(phrase, rule) if _is_hit_place(self.lexicon, ref)]
        if not owners and not sites and phrase.category == "unknown":
            return [self.open_ref(phrase, rule)]
        return unique([*owners, *sites])

    def owners(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """Whose site it is: by nationality, by construct, by a relation word or by a possessive."""
        found = self._proxy(phrase, rule) or self._by_nationality(phrase, f"{rule}/owner")
        for relation, owner in phrase.attached:
            if relation in _OWNING | {"controlledBy", "saidToBelongTo"} and not found:
                found = self.actors(owner, f"{rule}/owner")
        complement = phrase.complement
        if (
            not found
            and complement is not None
            and complement.category in ("actor", "force", "group", "person")
        ):
            found = self.actors(complement, f"{rule}/owner", antecedent)
        if not found and complement is not None and complement.category in ("site", "unknown", "area"):
            found = self.owners(complement, rule, antecedent)
        if not found and has_possessive(phrase) and antecedent is not None:
            state = self.state_of(antecedent)
            found = [Ref(state.id, state.label, antecedent.span, f"{rule}/owner/possessive")] if state else []
        return found or self._owner_names(phrase, rule)

    def _owner_names(self, phrase: Phrase, rule: str) -> list[Ref]:
        """English: “Hezbollah positions”, “a coalition base”.

        A name before the head owns it, where it is no place.
        """
        named = (
            (item, entity)
            for item in phrase.modifiers
            for entity in item.entities
            if not entity.is_place and not any(other.is_place for other in item.entities)
        )
        return [self.entity_ref(entity, item.start, item.stop, f"{rule}/owner") for item, entity in named]

    def state_of(self, ref: Ref) -> Entity | None:
        """The power that an actor stands under: a command's bases are its state's, a spokesman's deeds his group's."""
        above = [
            self.lexicon.entities[name]
            for name in self.lexicon.above(ref.id or "")
            if name in self.lexicon.entities
        ]
        powers = [entity for entity in above if entity.kind in _POWERS]
        is_organ = bool(above) and above[0].kind in _ORGANS
        return powers[0] if powers and is_organ else next(iter(above), None)

    def places(self, phrase: Phrase, rule: str) -> list[Ref]:
        """The places that *phrase* names, its own name first.

        An unknown name after a place noun is an open place.
        """
        found = [
            self.entity_ref(entity, item.start, item.stop, rule)
            for item in phrase.all_items()
            for entity in [next((e for e in item.entities if e.is_place), None)]
            if entity is not None
        ]
        found = self._site_of_town(phrase, found, rule) or found or self._known_site(phrase, rule)
        if not found and phrase.category == "area":
            found = [
                ref
                for owner in self._by_nationality(phrase, rule)
                if (ref := self._country(owner)) is not None
            ]
        is_open_name = phrase.category == "unknown" and phrase.head.is_capitalised and bool(phrase.marker)
        if not found and (
            is_open_name or (phrase.category in ("area", "site") and self._has_unknown_name(phrase))
        ):
            return [self.open_ref(phrase, rule)]
        return unique(found)

    def _site_of_town(self, phrase: Phrase, towns: Sequence[Ref], rule: str) -> list[Ref]:
        """“Aleppo airport”, “ميناء اللاذقية”: the site, where the town has one of that kind."""
        if phrase.category != "site" or len(towns) != 1:
            return []
        items = [item for item in phrase.all_items() if any(entity.is_place for entity in item.entities)]
        site = named_site(self.lexicon, phrase.head, items[0])
        return [self.entity_ref(site, phrase.start, phrase.stop, f"{rule}/site-of-town")] if site else []

    def _known_site(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“the airport”, “around the airport”: the last one of its kind that an earlier sentence named."""
        if phrase.category == "area" and phrase.complement is not None:
            return self._known_site(phrase.complement, rule)
        site = phrase.head.entry("Site")
        is_bare = (
            site is not None
            and phrase.definite
            and phrase.head.number == "sg"
            and not phrase.head.reading.pronoun
            and phrase.complement is None
        )
        last = (
            self.memory.get(f"site/{site.means}")
            if site is not None and is_bare and site.means != "Facility"
            else None
        )
        return [Ref(last.id, last.label, last.span, f"{rule}/{last.rule}")] if last is not None else []

    def recognised(self, node: Node) -> Node:
        """A phrase with the short name of an actor named before ("الحرس") as a phrase that names an actor."""
        if not isinstance(node, Phrase) or node.category not in ("unknown", "person") or node.complement:
            return node
        if node.modifiers or not (node.definite and (node.head.is_capitalised or self.language == "ar")):
            return node
        known = self.memory.get(f"short/{node.head.reading.core}")
        return node if known is None else replace(node, category="actor")

    def remember(self, phrase: Phrase) -> None:
        """Keeps the places that a phrase names, each as the last of its kind, and the short name of its actor."""
        for part in (phrase, *self._parts(phrase)):
            named = self._named_actor(part, "name")
            if named:
                self._remember_short(named[0], part)
                self._remember_group(named[0])
        for ref in self._proxy(phrase, "name"):
            self._remember_group(ref)
        for item in phrase.all_items():
            for entity in item.entities:
                if entity.is_place:
                    self.memory[f"site/{entity.kind}"] = self.entity_ref(
                        entity, item.start, item.stop, "site/again"
                    )

    def _remember_group(self, ref: Ref) -> None:
        entity = self.lexicon.entities.get(ref.id or "")
        if entity is not None and entity.kind == "NonStateArmedGroup":
            self.memory["group"] = ref

    def _parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """The phrases inside a phrase: what stands in construct with it and what is tied to it."""
        for part in (*((phrase.complement,) if phrase.complement else ()), *(p for _, p in phrase.attached)):
            yield part
            yield from self._parts(part)

    def _country(self, owner: Ref) -> Ref | None:
        """The country of a state: “الأراضي السورية” is Syria the place."""
        entity = self.lexicon.entities.get((owner.id or "").replace("actor/", "place/"))
        return (
            Ref(entity.id, entity.label, owner.span, f"{owner.rule}/country") if entity is not None else None
        )

    def _has_unknown_name(self, phrase: Phrase) -> bool:
        """A name that the lexicon lacks: after an area noun (“بلدة كذا”), capitalised, or quoted."""
        inner = phrase.complement
        if inner is not None and inner.category == "unknown":
            return phrase.category == "area" or self.text[inner.start - 1 : inner.start] in tuple('“«"”')
        return any(i.kind == "word" and i.is_capitalised for i in phrase.modifiers)


#: First words that many names share: alone they mean whichever was named last, and so nobody for sure.
_TOO_COMMON = frozenset(
    {
        "states",
        "forces",
        "army",
        "force",
        "command",
        "council",
        "state",
        "ministry",
        "party",
        "القوات",
        "الجيش",
        "الولايات",
        "المملكه",
        "الحكومه",
        "وزاره",
        "السلطات",
    }
)


def has_possessive(phrase: Phrase) -> bool:
    """Whether the head bears a possessive pronoun (قاعدتها, “its jets”)."""
    return bool(phrase.head.reading.pronoun) or phrase.possessive


def _is_bare_group(phrase: Phrase) -> bool:
    """“the group”, “الجماعة”, “الميليشيات”: a definite group with nothing of its own."""
    own = [item for item in phrase.modifiers if item.demonym or item.entities or item.entry("Proxy")]
    is_bare = phrase.complement is None and not own and not phrase.attached
    return phrase.category == "group" and phrase.definite and is_bare and phrase.count is None


def _has_proxy_word(phrase: Phrase) -> bool:
    return any(item.entry("Proxy") for item in phrase.modifiers)


def _is_hit_place(lexicon: Lexicon, ref: Ref) -> bool:
    entity = lexicon.entities.get(ref.id or "")
    return entity is None or entity.kind in _HIT_PLACES
