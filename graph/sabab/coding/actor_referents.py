"""From noun phrases to those who act: the entity of the knowledge base that a phrase names, or the phrase itself.

Who is meant depends on the head: an adjective of nationality on those who act or on means names the actor
(“طائرات إسرائيلية”), on media and topics nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sabab.coding.memory import Memory
from sabab.coding.proxy_words import PROXY, are_its_own, in_compounds, is_client_of
from sabab.coding.refs import land_of_state
from sabab.model import Label, Language, Ref, Span
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from sabab.lexicon.index import Lexicon
    from sabab.lexicon.records import Entity
    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Phrase

#: Actors whose members act as they do ("مسلحون من حزب الله"); soldiers "from Iraq" come from a place.
_WITH_MEMBERS = frozenset({"NonStateArmedGroup", "MilitaryForce", "Coalition"})
#: Kinds of actors that act for another, and those that they act for.
_ORGANS = frozenset({"MilitaryForce", "Institution", "PersonActor", "MediaOutlet"})
_POWERS = frozenset({"StateActor", "NonStateArmedGroup", "Coalition"})
#: Relations by which means are somebody's who uses them ("a drone operated by X").
_HOLDING = frozenset({"controlledBy", "belongsTo", "ownedBy"})
#: Compounds of owner and maker ("Greek-owned", "US-made"): whose a thing is on paper tells nothing of who uses it.
_MADE = frozenset({"ownedBy"})
#: Phrases that act for their owner: "its jets", "قوات التحالف".
_WITH_OWNER = frozenset({"weapon", "force", "group", "person", "speaker"})


#: Characters from “the army” to the land behind it: “in the”.
_BESIDE = len(" in the ")


@dataclass(frozen=True, slots=True)
class ActorReferents:
    """Resolves the phrases of one report to actors."""

    lexicon: Lexicon
    text: str
    language: Language
    memory: Memory = field(default_factory=Memory)

    def entity_ref(self, entity: Entity, start: int, stop: int, rule: str) -> Ref:
        """A reference to an entity, with the words that named it."""
        return Ref(entity.id, entity.label, Span(start, stop, self.text[start:stop]), rule)

    def open_ref(self, phrase: Phrase, rule: str) -> Ref:
        """A reference to something that the knowledge base lacks: its own words, in English its bare name."""
        start, stop = name_span(phrase) if self.language == "en" else (phrase.start, phrase.stop)
        return self.words_ref(start, stop, rule)

    def words_ref(self, start: int, stop: int, rule: str) -> Ref:
        """A reference by a stretch of the text."""
        words = self.text[start:stop]
        is_cut = words.startswith("ل") and self.text[start - 1 : start] == "ل"  # "للمقاومة" is ل + المقاومة
        name = f"ال{words[1:]}" if is_cut else words
        label = Label(ar=name) if self.language == "ar" else Label(en=name)
        return Ref(None, label, Span(start, stop, words), f"{rule}/open")

    def actors(self, phrase: Phrase, rule: str, antecedent: Ref | None = None) -> list[Ref]:
        """Those whom *phrase* names as acting; *antecedent* is what a possessive pronoun in it refers to."""
        found = self.proxy(phrase, rule) or self.named_actor(phrase, rule)
        found = found or self._members(phrase, rule) or self._of_person(phrase, rule)
        found = found or self.by_nationality(phrase, rule)
        if found:
            self.memory.keep_short_name(found[0], phrase, self.language)
            return found
        known = self._known(phrase, rule, antecedent)
        if known is not None:
            return [known]
        holder = next((guest for relation, guest in phrase.attached if relation in _HOLDING), None)
        if holder is not None and phrase.category in ("weapon", "force"):
            return self.actors(holder, rule, antecedent)
        if phrase.complement is not None and phrase.category in _WITH_OWNER | {"site"}:
            body = phrase.complement
            is_nations = phrase.category == "force" and sum(m.demonym is not None for m in body.modifiers) > 1
            body = replace(body, category="force") if is_nations else body  # "قوات النظامين السوري والروسي"
            inner = self.actors(body, rule, antecedent)
            is_organisation = phrase.category in ("group", "force")
            if any(ref.id for ref in inner) or not is_organisation:
                return inner
        group = self.memory.group_before(phrase.start) if phrase.category == "group" else None
        if group is not None and is_bare_group(phrase) and _may_be(phrase, group):
            return [_again(group, f"{rule}/group-again")]
        is_named = phrase.category == "force" and (phrase.complement is not None or has_own_name(phrase))
        is_open = (
            phrase.category in ("group", "unknown", "person") and not phrase.head.entry("Person")
        ) or is_named
        return [self.open_ref(phrase, rule)] if is_open else []

    def _known(self, phrase: Phrase, rule: str, antecedent: Ref | None) -> Ref | None:
        """The actor that a short name, a bare “the army” or a possessive points to."""
        army = self.memory.army_meant(phrase)
        if army is not None and not self._is_elsewhere(phrase, army):
            return _again(army, f"{rule}/army-again")
        short = self.memory.short_names.get(phrase.head.reading.core)
        if short is not None and phrase.complement is None and not phrase.modifiers:
            return _again(short, f"{rule}/short-name")
        if antecedent is not None and has_possessive(phrase) and phrase.category in _WITH_OWNER:
            power = self._state_behind(antecedent, phrase)
            if power is not None:  # "Central Command said its forces": those are the state's
                return Ref(power.id, power.label, antecedent.span, f"{rule}/possessive")
            return _again(antecedent, f"{rule}/possessive")
        if antecedent is not None and phrase.category == "unknown" and phrase.head.form in _LATTER:
            return _again(antecedent, f"{rule}/latter")
        return None

    def _is_elsewhere(self, phrase: Phrase, army: Ref) -> bool:
        """“In Khartoum, the army ...”, “the military in Egypt”: beside another land it is that land's army."""
        home = land_of_state(army.id)
        near = phrase.stop + _BESIDE
        beside = (ref for _, ref in self.memory.here if ref.span is not None and ref.span.start <= near)
        return any(home not in (ref.id, *self.lexicon.above(ref.id or "")) for ref in beside)

    def _state_behind(self, antecedent: Ref, phrase: Phrase) -> Entity | None:
        """“Central Command said its forces”, “البنتاغون: قواتنا”: of a command or a ministry those are the state's."""
        entity = self.lexicon.entities.get(antecedent.id or "")
        is_body = entity is not None and entity.kind == "Institution" and phrase.category == "force"
        if phrase.category == "speaker" or not (self.language == "en" or is_body):
            return None
        return self.state_of(antecedent)

    def named_actor(self, phrase: Phrase, rule: str) -> list[Ref]:
        """The first actor whose name is the head of *phrase* or one of its modifiers."""
        named = [(item, actor) for item in phrase.own_items if (actor := item.senses.actor) is not None]
        made = in_compounds(phrase, _MADE) if named and self.language == "en" else ()
        for item, actor in named:
            if item not in made:  # "US-made jets"
                found = self.entity_ref(actor, item.start, item.stop, rule)
                return [self.memory.coalition_meant(found, actor.kind)]
        if phrase.possessor is None or has_own_name(phrase):  # "Sudan's Rapid Support Forces" are not Sudan
            return []
        return self.named_actor(phrase.possessor, rule)

    def proxy(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“militias loyal to Iran” is the descriptive group of Iran's clients, not Iran."""
        backer = next((p for relation, p in phrase.attached if relation in PROXY), None)
        named = self.named_actor(phrase, rule)
        is_client = is_client_of(phrase) and phrase.category in ("group", "force", "unknown", "site")
        if backer is None and is_client:
            nations = [item.demonym for item in phrase.own_items if item.demonym is not None]
            entity = self.lexicon.entities.get(named[0].id or "") if named else None
            return self._group(entity or (nations[0] if len(nations) == 1 else None), phrase, rule)
        if backer is None or named or phrase.category not in ("group", "force", "unknown", "party"):
            return []
        backers = self.actors(backer, rule)
        return self._group(self.lexicon.entities.get(backers[0].id or ""), phrase, rule) if backers else []

    def _members(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“مسلحون من حزب الله”, “fighters from Hezbollah”: the group itself."""
        body = next((p for relation, p in phrase.attached if relation == "memberOf"), None)
        named = self.named_actor(body, f"{rule}/member") if body is not None else []
        if not named and body is not None and body.complement is not None:  # "من منظمة حزب العمال"
            named = self.named_actor(body.complement, f"{rule}/member")
        return [r for r in named if (e := self.lexicon.entities.get(r.id or "")) and e.kind in _WITH_MEMBERS]

    def _of_person(self, phrase: Phrase, rule: str) -> list[Ref]:
        """“قوات اللواء خليفة حفتر”: the power that the person stands for, not the nation of an adjective within."""
        if phrase.category not in ("force", "group", "weapon") or phrase.complement is None:
            return []
        people = [
            (i, e) for i in phrase.complement.all_items() for e in i.entities if e.kind == "PersonActor"
        ]
        above = [self.lexicon.entities.get(name) for _, e in people[:1] for name in self.lexicon.above(e.id)]
        led = next((entity for entity in above if entity is not None and entity.kind != "PersonActor"), None)
        return [self.entity_ref(led, phrase.start, phrase.stop, f"{rule}/forces-of-person")] if led else []

    def _group(self, backer: Entity | None, phrase: Phrase, rule: str) -> list[Ref]:
        last = self.memory.group_before(phrase.stop)
        is_again = backer is not None and last is not None and backer.id in self.lexicon.above(last.id or "")
        if (
            last is not None and is_again and phrase.definite and self.language == "en"
        ):  # "the Iranian-backed group"
            return [_again(last, f"{rule}/group-again")]
        group = self.lexicon.proxy_group(backer.id) if backer is not None else None
        if group is None and backer is not None and are_its_own(backer.kind, phrase):
            return [self.entity_ref(backer, phrase.start, phrase.stop, f"{rule}/its-own")]
        if group is None:
            return [self.open_ref(phrase, f"{rule}/proxy")] if backer is not None else []
        return [self.entity_ref(group, phrase.start, phrase.stop, f"{rule}/proxy")]

    def by_nationality(self, phrase: Phrase, rule: str) -> list[Ref]:
        """The powers that the adjectives of a phrase name: “مقاتلات أمريكية وبريطانية”."""
        tying = (PROXY | _MADE) if phrase.category == "site" else None  # "a Russian-run base" is Russia's
        bound = in_compounds(phrase, tying) if self.language == "en" else ()
        nationals = [
            (item, entity)
            for item in phrase.own_items
            if (entity := item.demonym) is not None and item not in bound
        ]
        if not nationals or phrase.category in ("media", "unknown", "responsibility", "announce"):
            return []
        if _is_nations_group(phrase):
            return []
        return [
            self.entity_ref(entity, item.start, item.stop, f"{rule}/nationality")
            for item, entity in nationals
        ]

    def state_of(self, ref: Ref) -> Entity | None:
        """The power that an actor stands under: a command's bases are its state's, a spokesman's deeds his group's."""
        above = [
            self.lexicon.entities[name]
            for name in self.lexicon.above(ref.id or "")
            if name in self.lexicon.entities
        ]
        powers = [entity for entity in above if entity.kind in _POWERS]
        is_organ = bool(above) and above[0].kind in _ORGANS
        if above and above[0].kind == "PersonActor" and not powers:  # "قوات حفتر": the army that he leads
            return next((entity for entity in above if entity.kind != "PersonActor"), above[0])
        return powers[0] if powers and is_organ else next(iter(above), None)


#: “the latter”: the actor named last.
_LATTER = frozenset({"الاخيره", "الاخير"})


def _again(ref: Ref, rule: str) -> Ref:
    """A reference to what an earlier one means."""
    return Ref(ref.id, ref.label, ref.span, rule)


def has_possessive(phrase: Phrase) -> bool:
    """Whether the head bears a possessive pronoun (قاعدتها, “its jets”)."""
    return bool(phrase.head.reading.pronoun) or phrase.possessive


def is_bare_group(phrase: Phrase) -> bool:
    """“the group”, “الجماعة”, “الميليشيات”: a definite group with nothing of its own, unlike “the Sunni rebels”."""
    named = (i.is_capitalised or i.demonym or i.entities or i.entry("Proxy") for i in phrase.modifiers)
    own = any(named)
    is_bare = phrase.complement is None and not own and not phrase.attached
    return phrase.category == "group" and phrase.definite and is_bare and phrase.count is None


def _may_be(phrase: Phrase, group: Ref) -> bool:
    """Whether “the group” may be that one: “الفصائل” are several, unless one bears that name; “الكتائب” are one."""
    core = phrase.head.reading.core.removeprefix("ال")
    return core not in _SEVERAL or (group.span is not None and core in fold(group.span.text))


#: Plurals that no single organisation is called by alone, as “كتائب”, “سرايا” and “ميليشيات” are.
_SEVERAL = frozenset({"فصايل", "مجموعات", "جماعات", "تنظيمات", "حركات", "احزاب"})


def _is_nations_group(phrase: Phrase) -> bool:
    """“الفصائل العراقية”, “ميليشيات شيعية عراقية”: of that nation, and not its state."""
    force = phrase.head.entry("Force")
    return force is not None and force.means in ("Group", "Party") and not phrase.head.form.isascii()


def has_own_name(phrase: Phrase) -> bool:
    """Whether capitals name an English phrase that the lexicon lacks: “Rapid Support Forces”, “Mitiga Airport”."""
    name = own_name(phrase)
    is_outlet = phrase.category == "media" and sum(item.is_capitalised for item in name) > 1  # "Sudan News"
    return is_outlet or any(item.kind == "word" for item in name)


def own_name(phrase: Phrase) -> list[Item]:
    """The words of a name from its first capital on.

    An adjective of nationality before it belongs to the name of a body only: “the Libyan Health Ministry”.
    """
    words = sorted(phrase.own_items, key=lambda item: item.start)
    is_body = phrase.category in ("speaker", "media") and phrase.head.is_capitalised
    tied = in_compounds(phrase)  # "US-run oil base" bears no name
    named = (
        k
        for k, i in enumerate(words)
        if i.is_capitalised and (i.demonym is None or is_body) and i not in tied
    )
    first = next(named, len(words))
    return words[first:]


def name_span(phrase: Phrase) -> tuple[int, int]:
    """Where the bare name of an English phrase stands: “the central Poltava region of Ukraine” → “Poltava region”.

    What “of” ties to a head with a capital belongs to the name (“Port of Berdyansk”); a phrase without a name
    keeps all its words, with those whose it is (“Haftar's forces”).
    """
    name = own_name(phrase)
    if not has_own_name(phrase):
        owner = phrase.possessor
        return (owner.start if owner is not None else phrase.start), phrase.stop
    if phrase.category in ("media", "group", "person") and not phrase.head.is_capitalised:
        return name[0].start, max(
            item.stop for item in name if item.is_capitalised
        )  # "the Sudan Tribune outlet"
    is_joined = phrase.head.is_capitalised and phrase.complement is not None
    return name[0].start, phrase.stop if is_joined else phrase.head.stop
