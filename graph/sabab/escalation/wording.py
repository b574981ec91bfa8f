"""Words for people, in both languages, put together from the names in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sabab.escalation.dates import Days
    from sabab.escalation.records import HabitStep, NetworkEvent, Party, World
    from sabab.escalation.sameness import Agreement
    from sabab.model import Language


def kind_label(kind: str, world: World) -> Label:
    """What a kind of event is called."""
    iri = f"{SABAB}{kind}"
    return world.names.get(iri) or Label(en=kind)


def step_words(step: HabitStep, world: World, *, known: bool = False) -> Label:
    """A step of a habit: “attack by United States on Iran and allies”.

    A report that names a state is quoted in its own word. A pattern of the knowledge base (*known*) that
    means the state with all who stand by it says so: a militia loyal to Iran is not Iran.
    """
    kind = kind_label(step.type, world)
    doers, targets = (
        _listed(_party_label(party, world, known=known) for party in parties)
        for parties in (step.initiators, step.targets)
    )
    english = [english_of(kind), *(f"by {english_of(doers)}" for _ in step.initiators[:1])]
    arabic = [arabic_of(kind), *(f"من {arabic_of(doers)}" for _ in step.initiators[:1])]
    if step.targets:
        english.append(f"on {english_of(targets)}")
        arabic.append(f"على {arabic_of(targets)}")
    return Label(en=" ".join(english), ar=" ".join(arabic))


def event_words(event: NetworkEvent) -> Label:
    """An event in a few words: kind and doers; that they are only accused is said."""
    doers = [(actor.label, False) for actor in event.initiators] or [
        (actor.label, True) for actor in event.alleged
    ]
    english, arabic = english_of(event.label), arabic_of(event.label)
    if doers:
        english += " by " + ", ".join(english_of(name) for name, _ in doers)
        arabic += " من " + "، ".join(arabic_of(name) for name, _ in doers)
    if any(alleged for _, alleged in doers):
        english, arabic = f"{english} (alleged)", f"{arabic} (بحسب اتهام)"
    return Label(en=english, ar=arabic)


def chain_words(events: Iterable[NetworkEvent]) -> Label:
    """Events in a row: one, then the next. "Then", not "therefore"."""
    words = [event_words(event) for event in events]
    return Label(
        en=", then ".join(english_of(label) for label in words),
        ar="، ثم ".join(arabic_of(label) for label in words),
    )


def agreement_words(facts: Agreement, world: World) -> Label:
    """Why two reports tell one event: which of their facts agree."""
    doers = _pair(facts.doers, world.name) if facts.doers else Label(en="no clash", ar="لا تضارب")
    parts = (
        ("kind", "النوع", _pair(facts.kinds, lambda kind: kind_label(kind, world))),
        ("place", "المكان", _pair(facts.places, world.name)),
        ("day", "اليوم", Label(en=days_text(facts.days), ar=days_text(facts.days))),
        ("doer", "الفاعل", doers),
    )
    return Label(
        en="; ".join(f"{name}: {english_of(label)}" for name, _, label in parts),
        ar="؛ ".join(f"{name}: {arabic_of(label)}" for _, name, label in parts),
    )


def days_text(days: Days) -> str:
    """The days in EDTF: one day, or first and last with a slash, “..” where a bound is open."""
    first, last = (day.isoformat() if day else ".." for day in days)
    return first if first == last else f"{first}/{last}"


def english_of(label: Label) -> str:
    """The English name, or the other where there is none."""
    return label.en or label.ar or ""


def said(label: Label, language: Language) -> str:
    """The label in *language*, or in the other where it lacks it."""
    return arabic_of(label) if language == "ar" else english_of(label)


def arabic_of(label: Label) -> str:
    """The Arabic name, or the other where there is none."""
    return label.ar or label.en or ""


def _listed(labels: Iterable[Label]) -> Label:
    names = list(labels)
    return Label(
        en=", ".join(english_of(name) for name in names), ar="، ".join(arabic_of(name) for name in names)
    )


def _party_label(party: Party, world: World, *, known: bool) -> Label:
    name = world.name(party.iri)
    if not (known and party.whole_camp):
        return name
    return Label(en=f"{english_of(name)} and allies", ar=f"معسكر {arabic_of(name)}")


def _pair(pair: tuple[str, str], name: Callable[[str], Label]) -> Label:
    one, other = (name(part) for part in pair)
    if one == other:
        return one
    return Label(en=f"{english_of(one)} ~ {english_of(other)}", ar=f"{arabic_of(one)} ~ {arabic_of(other)}")
