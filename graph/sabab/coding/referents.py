"""From noun phrases to what is hit and where: owners of sites, sites themselves, towns and areas.

An adjective of nationality on a site names its owner (“مواقع إيرانية”), never the one who struck.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sabab.coding.actor_referents import ActorReferents, has_own_name, has_possessive
from sabab.coding.memory import CAPITAL
from sabab.coding.place_names import arabic_name, english_name
from sabab.coding.proxy_words import has_proxy_word
from sabab.coding.refs import land_of_state, states_of, unique
from sabab.coding.site_names import named_site
from sabab.model import Ref
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.lexicon.index import Lexicon
    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Phrase

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
#: Relations by which a site is somebody's.
_OWNING = frozenset({"partOf", "belongsTo", "ownedBy", "controlledBy", "saidToBelongTo"})


@dataclass(frozen=True, slots=True)
class Referents(ActorReferents):
    """Resolves the phrases of one report to actors, targets and places."""

    def targets(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """What *phrase* names as hit: whose it is, and the site where it bears a name."""
        if phrase.category in ("actor", "force", "group", "person", "speaker", "party"):
            named = self.actors(phrase, rule, antecedent)
            is_ship = self.language == "en" and any(item.entry("Site") for item in phrase.modifiers)
            navy = self.by_nationality(phrase, f"{rule}/owner") if is_ship else []  # "the US carrier X"
            return unique([*navy, *(r for r in named if r.id or phrase.category == "group")])
        owners = self.owners(phrase, rule, antecedent) or self._state_of_land(phrase, rule)
        if phrase.category == "vessel" and (ships := self._ships(phrase, rule)):
            return unique([*owners, *ships])
        if phrase.category == "vessel" and (name := arabic_name(phrase)) is not phrase:
            return unique([*owners, self.open_ref(name, rule)])
        is_town = phrase.category in ("area", "place")  # an open name in "بلدة كذا" is where, not what
        sites = [
            r
            for r in self.places(phrase, rule)
            if _is_hit_place(self.lexicon, r) and (r.id or not is_town) and not r.rule.endswith("known-as")
        ]
        is_nameless = self.language == "en" and not any(i.is_capitalised for i in phrase.all_items())
        if not owners and not sites and phrase.category == "unknown" and not is_nameless:
            return [self.open_ref(phrase, rule)]
        return unique([*owners, *sites])

    def owners(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """Whose site it is: by nationality, by construct, by a relation word or by a possessive."""
        found = self.proxy(phrase, rule)
        is_tied = self.language == "en" and has_proxy_word(phrase) and phrase.category != "site"
        if not found and not is_tied:  # "an Israeli-linked tanker"
            found = self.by_nationality(phrase, f"{rule}/owner")
        for relation, owner in phrase.attached:
            if relation in _OWNING and not found:
                found = self.actors(owner, f"{rule}/owner")
        complement = phrase.complement
        if (
            not found
            and complement is not None
            and complement.category in ("actor", "force", "group", "person")
        ):
            found = self.actors(complement, f"{rule}/owner", antecedent)
        if not found and complement is not None and complement.category in ("site", "unknown", "area"):
            is_load = complement.category == "unknown" and phrase.category in ("vehicle", "vessel")
            inner = replace(complement, category=phrase.category) if is_load else complement
            found = self.owners(inner, rule, antecedent)  # "قافلة إمدادات أمريكية"
        if not found and has_possessive(phrase) and antecedent is not None and not _is_around(phrase):
            state = self.state_of(antecedent)
            found = [Ref(state.id, state.label, antecedent.span, f"{rule}/owner/possessive")] if state else []
        return found or self._owner_names(phrase, rule)

    def _ships(self, phrase: Phrase, rule: str) -> list[Ref]:
        """The ship that a vessel's name is of: “the American tanker, the Star Nasia”."""
        named = (
            (item, entity) for item in phrase.own_items for entity in item.entities if not entity.is_place
        )
        return [self.entity_ref(entity, item.start, item.stop, rule) for item, entity in named]

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
        found = [self.entity_ref(entity, item.start, item.stop, f"{rule}/owner") for item, entity in named]
        if not found:  # "ISWAP hideouts"
            letters = (item for item in phrase.modifiers if item.is_acronym and item.form not in _SHIPS)
            found = [self.words_ref(item.start, item.stop, f"{rule}/owner") for item in letters]
        possessor = phrase.possessor
        if found or possessor is None or has_own_name(phrase) or any(i.entities for i in phrase.own_items):
            return found
        return self.actors(possessor, f"{rule}/owner")  # "Israel's bases", but not "Syria's Hmeimim base"

    def places(self, phrase: Phrase, rule: str) -> list[Ref]:
        """The places that *phrase* names, its own name first.

        An unknown name after a place noun is an open place.
        """
        found = [
            self.entity_ref(entity, item.start, item.stop, rule)
            for item in phrase.all_items()
            if not (has_proxy_word(phrase) and _names_actor(item))  # "Iran-linked targets" are not in Iran
            for entity in [next((e for e in item.entities if e.is_place), None)]
            if entity is not None
        ]
        found = self._site_of_town(phrase, found, rule) or found or self._known_site(phrase, rule)
        for relation, name in phrase.attached:
            if (
                relation == "knownAs" and name.category == "place"
            ):  # "مساكن حقل العمر المعروفة بالقرية الخضراء"
                found = [*found, *self.places(name, f"{rule}/known-as")]
        if self.language == "en":
            return unique(self._with_around(phrase, found, rule))
        if not found and phrase.category == "area":
            found = [
                ref
                for owner in self.by_nationality(phrase, rule)
                if (ref := self._country(owner)) is not None
            ]
        is_open_name = (_is_open_name(phrase) and bool(phrase.marker)) or phrase.category == "place"
        inner = phrase.complement
        if (
            not found
            and phrase.category in ("area", "site")
            and inner is not None
            and inner.category in ("area", "site")
        ):
            return self.places(inner, rule)  # "محيط بلدتي الفوعة", "بناء سجن عدرا"
        if not found and (
            is_open_name or (phrase.category in ("area", "site") and self._has_unknown_name(phrase))
        ):
            return [self.open_ref(arabic_name(phrase), rule)]
        return unique(found)

    def _with_around(self, phrase: Phrase, found: list[Ref], rule: str) -> Iterator[Ref]:
        """English: the own name first, known or open, then where it lies: “the Daglica area of Hakkari province”."""
        inner = phrase.complement
        within = self.places(inner, rule) if inner is not None else []
        own = [r for r in found if r.span is None or inner is None or r.span.end <= inner.start]
        owned = any(item.is_acronym for item in phrase.modifiers)  # "ISWAP hideouts" names no hideout
        is_named = has_own_name(phrase) and phrase.category in ("area", "site") and not owned
        is_placed = (_is_open_name(phrase) and bool(phrase.marker)) or phrase.category == "place"
        if (is_named and phrase.head.is_capitalised) or (not own and (is_named or is_placed)):
            yield from self._open_place(phrase, rule)
        yield from own
        if within:
            yield from within
        elif inner is not None and _is_open_name(inner) and phrase.category in ("area", "site"):
            yield from self._open_place(inner, rule)
        if phrase.possessor is not None and (own or has_own_name(phrase) or phrase.category != "site"):
            yield from self.places(phrase.possessor, rule)

    def _open_place(self, phrase: Phrase, rule: str) -> Iterator[Ref]:
        span = english_name(phrase)
        if span is not None:
            yield self.words_ref(*span, rule)

    def _site_of_town(self, phrase: Phrase, towns: Sequence[Ref], rule: str) -> list[Ref]:
        """“Aleppo airport”, “ميناء اللاذقية”: the site, where the town has one of that kind."""
        if phrase.category != "site" or len(towns) != 1 or _is_hit_place(self.lexicon, towns[0]):
            return []  # of "قاعدة حقل العمر" the field is the place
        items = [item for item in phrase.all_items() if any(entity.is_place for entity in item.entities)]
        site = named_site(self.lexicon, phrase.head, items[0])
        return [self.entity_ref(site, phrase.start, phrase.stop, f"{rule}/site-of-town")] if site else []

    def _known_site(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“the airport”, “around the airport”: the last one of its kind named before, in this sentence first."""
        if phrase.category == "area" and phrase.complement is not None:
            return self._known_site(phrase.complement, rule)
        is_one = phrase.definite and phrase.head.number == "sg"
        is_bare = is_one and not phrase.head.reading.pronoun and phrase.complement is None
        kind = self._kind_meant(phrase) if is_bare else None
        here = [r for k, r in self.memory.here if k == kind and r.span and r.span.end <= phrase.start]
        last = here[-1] if here else self.memory.sites.get(kind or "")
        return [Ref(last.id, last.label, last.span, f"{rule}/{last.rule}")] if last is not None else []

    def _kind_meant(self, phrase: Phrase) -> str | None:
        """The kind of place that a noun alone means: of one that every report has many of, none."""
        site = phrase.head.entry("Site")
        if site is not None:
            return site.means if site.means not in ("Facility", "Premises") else None
        is_alone = phrase.category == "area" and not phrase.modifiers and phrase.possessor is None
        area = phrase.head.entry("Area") if is_alone and self.language == "ar" else None
        if area is not None:  # "المدينة تعرضت لقصف", "شرقي المحافظة"
            return area.means if area.means in ("Settlement", "Governorate") else None
        return _TOWNS.get(phrase.head.form) if is_alone else None

    def _state_of_land(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“استهدفت الأراضي السورية”, “struck Syrian territory”: on its territory the state is hit."""
        words = fold(self.text[phrase.head.start : phrase.head.stop]).split()
        lands = self.places(phrase, f"{rule}/owner") if _LAND.intersection(words) else []
        return [replace(ref, rule=f"{ref.rule}/land") for ref in states_of(lands, self.lexicon)]

    def _country(self, owner: Ref) -> Ref | None:
        """The country of a state: “الأراضي السورية” is Syria the place."""
        entity = self.lexicon.entities.get(land_of_state(owner.id))
        return (
            Ref(entity.id, entity.label, owner.span, f"{owner.rule}/country") if entity is not None else None
        )

    def _has_unknown_name(self, phrase: Phrase) -> bool:
        """A name that the lexicon lacks: after an area noun (“بلدة كذا”), capitalised, or quoted."""
        inner = phrase.complement
        if inner is not None and inner.category == "unknown":
            if phrase.category == "area" and phrase.head.number == "pl" and _is_feminine_adjective(inner):
                return False  # "مناطق متفرقة"
            is_quoted = self.text[inner.start - 1 : inner.start] in tuple('“«"”')
            return phrase.category == "area" or is_quoted or _names_site(phrase, inner)
        return any(i.kind == "word" and i.is_capitalised for i in phrase.modifiers)


#: Words for the land of a state.
_LAND = frozenset({"الاراضي", "اراضي", "territory", "soil", "territories"})


def _is_around(phrase: Phrase) -> bool:
    """“مدينة دمشق ومحيطها”: the pronoun is the town's; “أراضيها” is somebody's."""
    return phrase.category == "area" and phrase.conjoined


def _is_feminine_adjective(word: Phrase) -> bool:
    return not word.head.is_definite and word.head.form.endswith("ه")


def _names_site(site: Phrase, name: Phrase) -> bool:
    """“مطار معيتيقة”: airports, bases, ports and fields bear names; "مطار دولي" has an adjective of relation."""
    entry = site.head.entry("Site")
    is_adjective = not name.head.is_definite and name.head.form.endswith(("ي", "يه"))
    is_one = site.head.number == "sg"  # "قواعد أُقيمت", "قاعدتين تضمان": several have no name in construct
    if entry is not None and entry.means == "Premises":  # "سجن عدرا المركزي", but "مقر لهم", "مبنى سكني"
        return is_one and name.definite
    return entry is not None and entry.means not in ("Facility", "Vehicle") and is_one and not is_adjective


def _is_hit_place(lexicon: Lexicon, ref: Ref) -> bool:
    entity = lexicon.entities.get(ref.id or "")
    return entity is None or entity.kind in _HIT_PLACES


def _is_open_name(phrase: Phrase) -> bool:
    return phrase.category == "unknown" and phrase.head.is_capitalised


def _names_actor(item: Item) -> bool:
    return any(not entity.is_place for entity in item.entities)


#: “the city”, “the capital”: what English calls a town by that it has named.
_TOWNS = {"city": "Settlement", "town": "Settlement", "village": "Settlement", "capital": CAPITAL}
#: Letters before the name of a ship.
_SHIPS = frozenset({"mv", "mt", "ms", "ss", "uss", "hms"})
