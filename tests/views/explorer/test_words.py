"""The words: complete, paired, and never claiming a cause."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from sabab import model, resources
from sabab.views.explorer import words
from sabab.views.explorer.data import Order, Precision

SCRIPTS = Path(words.__file__).parent / "js"
WORDS = words.all_words()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("type", get_args(model.EventType)),
        ("attribution", get_args(model.Attribution)),
        ("basis", get_args(model.LinkBasis)),
        ("claim", get_args(model.ClaimKind)),
        ("scope", get_args(model.ClaimScope)),
        ("frequency", get_args(model.Frequency)),
        ("order", get_args(Order)),
        ("precision", get_args(Precision)),
        ("toll", set(get_args(model.TollStatus)) - {"number"}),
    ],
)
def test_every_value_of_the_records_has_words(name: str, values: tuple[str, ...]) -> None:
    assert {f"{name}.{value}" for value in values} <= WORDS.keys()


def test_every_kind_of_actor_and_place_has_words() -> None:
    """A reasoner's class (ProxyActor) is none that a page shows."""
    ontology = (resources.ontology_folder() / "sabab.ttl").read_text(encoding="utf-8")
    above = dict(re.findall(r"^:(\w+) a owl:Class ; rdfs:subClassOf :(\w+) ;", ontology, re.MULTILINE))
    roots = {"Actor", "Place", "UnclassifiedTarget"}
    kinds = {kind for kind in above if roots.intersection(_line(kind, above))} - {"ProxyActor"}
    assert {f"kind.{kind}" for kind in kinds | roots} - WORDS.keys() == set()


def _line(kind: str, above: dict[str, str]) -> list[str]:
    return [kind, *(_line(above[kind], above) if kind in above else [])]


def test_every_relation_that_is_known_or_read_has_words() -> None:
    folder = resources.ontology_folder()
    known = (folder / "knowledge" / "relations.ttl").read_text(encoding="utf-8")
    directions = "".join(path.read_text(encoding="utf-8") for path in folder.glob("lexicon/*.ttl"))
    relations = set(re.findall(r'sabab:relationType "(\w+)"', known))
    relations |= set(re.findall(r'lex:means "((?:north|south|east|west)\w*)"', directions))
    assert len(relations) > 15
    assert {f"relation.{relation}" for relation in relations} - WORDS.keys() == set()


def test_both_languages_are_written() -> None:
    assert [
        key for key, (english, arabic) in WORDS.items() if not (english and arabic) and "joint" not in key
    ] == []


def test_both_languages_have_the_same_fields() -> None:
    fields = {key: [set(re.findall(r"{\w+}", text)) for text in pair] for key, pair in WORDS.items()}
    assert [key for key, (english, arabic) in fields.items() if english != arabic] == []


def test_every_key_that_a_script_names_exists() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js"))
    asked = set(re.findall(r"(?:\bword|\brow|\bsection|\bterm|eventsBlock|linksSection)\('([\w.-]+)'", text))
    assert len(asked) > 50
    assert set() == asked - WORDS.keys()


def test_no_word_claims_a_cause() -> None:
    """'Followed by' is the only relation; the method says in one place each what it is not."""
    causal = re.compile(r"\bcaus|\bled to\b|\bbecause of\b|\bresult", re.IGNORECASE)
    allowed = {"method.not.cause", "method.basis.text"}
    assert [key for key, (english, _) in WORDS.items() if causal.search(english) and key not in allowed] == []
