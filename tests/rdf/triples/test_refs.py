"""Slots are filled by known individuals or by the report's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label, Ref
from sabab.rdf.iris import event_iri
from sabab.rdf.triples.refs import slot_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_a_known_individual_is_only_pointed_at(make: SimpleNamespace) -> None:
    context = make.context()
    node = event_iri(context.key, "e1")
    triples = slot_triples(node, SABAB.perpetrator, (make.ref("actor/israel"),), "actor", context)
    assert [(f"{context.key}-e1", "perpetrator", "israel")] == make.local(triples)


def test_an_open_phrase_becomes_an_individual_with_its_words(make: SimpleNamespace) -> None:
    context = make.context()
    node = event_iri(context.key, "e1")
    phrase = Ref(None, Label(en="the militia", ar="الميليشيا"), make.span("the militia"), "r")
    name = f"{context.key}-56-67"
    expected = [
        (name, "label", "the militia"),
        (name, "label", "الميليشيا"),
        (name, "type", "Actor"),
        (f"{context.key}-e1", "perpetrator", name),
    ]
    assert sorted(expected) == make.local(slot_triples(node, SABAB.perpetrator, (phrase,), "actor", context))


def _target_types(make: SimpleNamespace, **slots: object) -> list[str]:
    convoy = make.ref(words="a convoy")
    event = make.event(targets=(convoy,), **slots)
    context = make.context(event)
    triples = slot_triples(event_iri(context.key, "e1"), SABAB.target, (convoy,), "target", context)
    return [obj for _, predicate, obj in make.local(triples) if predicate == "type"]


def test_an_open_target_is_neither_actor_nor_place(make: SimpleNamespace) -> None:
    assert ["UnclassifiedTarget"] == _target_types(make)


def test_an_open_target_is_a_place_if_the_report_says_where(make: SimpleNamespace) -> None:
    assert ["Place"] == _target_types(make, places=(make.ref(words="a convoy"),))


def test_an_open_target_is_an_actor_if_it_acts_elsewhere_in_the_report(make: SimpleNamespace) -> None:
    assert ["Actor"] == _target_types(make, initiators=(make.ref(words="a convoy"),))
