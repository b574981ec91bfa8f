"""Chains as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.chain_json import chains_json, evidence_json
from sabab.escalation.chains import chains
from sabab.escalation.records import Evidence, ReportName

if TYPE_CHECKING:
    from types import SimpleNamespace


@pytest.fixture(scope="module")
def written(make: SimpleNamespace) -> Any:
    network = make.network(
        [make.strike("r1-e1", None, published=make.day(14)), make.attack("r1-e2", 13)],
        [make.link("r1-e1", "r1-e2", "pattern", patterns=("said",), rules=("habit/same-report",))],
        habits=[make.habit("said", make.step("Attack", [], ["usa"]), make.step("Attack", ["usa"]))],
        reports={"r1": ReportName("one", "Desk", make.day(14), "en")},
    )
    (chain,) = chains_json(chains(network), network)["chains"]
    return chain


def test_a_chain_has_its_agreed_keys_and_more(written: Any) -> None:
    assert {"events", "links", "order", "open", "next"} <= written.keys()
    assert not any(event["negated"] for event in written["events"])
    assert (written["order"], written["open"], written["weakest_basis"]) == ("possible", True, "pattern")
    assert written["label"]["en"] == "Airstrike by israel, then rocket attack by militias (alleged)"
    assert written["span"] == {"start": None, "end": "2023-03-13"}
    assert json.loads(json.dumps(written)) == written


def test_events_say_who_is_only_accused_and_what_is_only_a_bound(written: Any) -> None:
    strike, attack = written["events"]
    assert (strike["id"], strike["start"], strike["end"]) == ("r1-e1", None, "2023-03-14")
    assert strike["from_publication"]
    assert (attack["initiators"], [actor["id"] for actor in attack["alleged"]]) == ([], ["militias"])
    report = {"id": "r1", "identifier": "one", "outlet": "Desk", "published": "2023-03-14"}
    assert attack["members"] == [{"event": "r1-e2", "report": report}]


def test_a_link_shows_the_words_of_the_habit_that_it_rests_on(written: Any) -> None:
    (link,) = written["links"]
    assert (link["cause"], link["effect"], link["basis"]) == ("r1-e1", "r1-e2", "pattern")
    assert (link["patterns"], link["rules"]) == (["said"], ["habit/same-report"])
    assert "said" in [words["text"] for words in link["evidence"][0]["words"]]


def test_what_is_due_says_until_when_and_who_says_so(written: Any) -> None:
    (due,) = written["next"]
    assert due["label"] == {"en": "attack by United States", "ar": "هجوم من الولايات المتحدة"}
    assert due["until"] == "2023-03-27"
    assert due["stated"]
    assert [(party["id"], party["whole_camp"]) for party in due["initiators"]] == [("usa", True)]
    assert due["habits"] == [{"id": "said", "frequency": "usually", "given": 0}]


def test_links_that_are_left_out_are_counted(make: SimpleNamespace) -> None:
    network = make.network([make.attack("a", 2), make.attack("b", 1)], [make.link("a", "b", "stated")])
    assert chains_json(chains(network), network) == {
        "chains": [],
        "dropped": {"against_time": 1, "within_one_event": 0, "without_event": 0},
    }


def test_words_of_one_sentence_are_one_entry(make: SimpleNamespace) -> None:
    words = [
        Evidence("r1", start, end, text, "Rockets fell.", 0, 13)
        for start, end, text in ((8, 12, "fell"), (0, 7, "Rockets"))
    ]
    (entry,) = evidence_json([*words, words[0]], make.network([]))
    assert (entry["sentence"], entry["start"], entry["end"]) == ("Rockets fell.", 0, 13)
    assert entry["words"] == [
        {"start": 0, "end": 7, "text": "Rockets"},
        {"start": 8, "end": 12, "text": "fell"},
    ]


def test_without_text_there_are_offsets(make: SimpleNamespace) -> None:
    (entry,) = evidence_json([Evidence("r1", 8, 12)], make.network([]))
    assert (entry["sentence"], entry["start"], entry["end"]) == (None, 8, 12)
    assert entry["words"] == [{"start": 8, "end": 12, "text": None}]
