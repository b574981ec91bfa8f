"""The article of the development material, with its day given and without: what it must yield."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.model import Extraction, Report
from sabab.text.publication import published_day

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Ref


@pytest.fixture(scope="module", params=["given", "inferred"])
def article(material: Path, request: pytest.FixtureRequest) -> Extraction:
    text = (material / "article" / "article.txt").read_text(encoding="utf-8")
    day = date(2023, 3, 14) if request.param == "given" else published_day(text)
    sha = hashlib.sha256(text.encode()).hexdigest()
    return code(Report("article", text, sha, "ar", day, request.param), lexicon())


def ids(refs: tuple[Ref, ...]) -> set[str | None]:
    return {ref.id for ref in refs}


def test_six_events_with_their_days(article: Extraction) -> None:
    expected = [
        ("RocketAttack", "2023-03-13"),
        ("Visit", "2023-03-04"),
        ("Airstrike", None),
        ("Shelling", "2022-08"),
        ("Shelling", "2022-08"),
        ("Airstrike", "2022-08"),
    ]
    assert expected == [(e.type, e.date.edtf if e.date else None) for e in article.events]


def test_the_rocket_attack_is_alleged_and_unclaimed(article: Extraction) -> None:
    attack = article.events[0]
    assert ({"actor/iran-backed-militias"}, "alleged") == (ids(attack.initiators), attack.attribution)
    assert "actor/united-states" in ids(attack.targets)
    claims = {(c.kind, c.scope, c.claimant.id if c.claimant else None) for c in attack.claims}
    assert ("absence", "responsibility", None) in claims
    assert ("occurrence", "occurrence", "actor/united-states-central-command") in claims
    assert ("allegation", "responsibility", "actor/deir-ezzor-24") in claims


def test_casualties_are_unknown_not_none(article: Extraction) -> None:
    assert "unknown" == article.events[0].casualties.status


def test_two_sources_differ_on_where(article: Extraction) -> None:
    strike = article.events[2]
    places = {(c.claimant.id, c.scope) for c in strike.claims if c.claimant}
    assert {("actor/sana", "occurrence"), ("actor/yedioth-ahronoth", "place")} <= places


def test_three_habits_with_their_condition(article: Extraction) -> None:
    expected = {(1, "often"), (0, "unspecified"), (0, "never")}
    assert expected == {(pattern.given, pattern.frequency) for pattern in article.patterns}


def test_standing_relations_are_read(article: Extraction) -> None:
    kinds = {relation.relation for relation in article.relations}
    assert {"loyal to", "leads", "speaks for", "operates", "located in"} <= kinds


def test_no_link_is_stated(article: Extraction) -> None:
    assert () == article.links
