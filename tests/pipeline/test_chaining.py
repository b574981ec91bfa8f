"""Chains as they are asked for: of March 2023 out of the exercise dispatches, and of one small report."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import QueryError
from sabab.escalation.network import BASES
from sabab.pipeline.building import build_store
from sabab.pipeline.chaining import Asked, chains_text
from sabab.pipeline.extracting import Read, extractions
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction

DISPATCHES = ontology_folder() / "examples" / "dispatches"
MARCH = "Israel strikes Iran-aligned > Iran-aligned attacks US within 7d > US strikes Iran-aligned within 7d"


@pytest.fixture(scope="module")
def march(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of all exercise dispatches."""
    files = [str(path) for path in sorted(DISPATCHES.glob("*.txt"))]
    reads = extractions(files, Metadata(), read_metadata(DISPATCHES / "metadata.csv"))
    folder = tmp_path_factory.mktemp("march") / "store"
    build_store([one.extraction for one in reads if isinstance(one, Read)], folder)
    return folder


@pytest.fixture(scope="module")
def small(drones: Extraction, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one report: one voice tells of drones, another says whose they were and what they answered."""
    folder = tmp_path_factory.mktemp("small") / "store"
    build_store([drones], folder)
    return folder


def table(store: Path, **asked: Any) -> str:
    return chains_text(Asked(**asked), store, None, None, "table")


def listed(store: Path, **asked: Any) -> list[Any]:
    chains: list[Any] = json.loads(chains_text(Asked(**asked), store, None, None, "json"))["chains"]
    return chains


def kinds(chain: Any) -> list[str]:
    return [event["type"] for event in chain["events"]]


def bases(chain: Any) -> list[str]:
    return [link["basis"] for link in chain["links"]]


def test_every_link_of_march_2023_has_its_basis_and_what_it_stands_on(march: Path) -> None:
    chains = [chain for chain in listed(march, pattern=MARCH) if not chain["open"]]
    told = max(chains, key=lambda chain: bases(chain).count("stated"))
    assert [kinds(told)[0], *kinds(told)[2:]] == ["Airstrike", "Airstrike", "RocketAttack"]
    assert bases(told) == ["pattern", "stated", "stated"]
    for link in told["links"]:
        assert link["evidence"]
        assert all(words["sentence"] for words in link["evidence"])
    for link in (link for chain in chains for link in chain["links"]):
        assert link["evidence"] or link["patterns"] or link["rules"]
    first = told["links"][0]
    assert first["lag_days"] == {"least": 1, "greatest": 2}
    assert 300 < first["distance_km"] < 400
    assert len(first["alternatives"]) > 0


def test_a_notation_says_what_the_pattern_of_the_knowledge_base_says(march: Path) -> None:
    asked, known = (
        [[event["id"] for event in chain["events"]] for chain in listed(march, pattern=pattern)]
        for pattern in (MARCH, "israeli-strike-militia-attack-us-response")
    )
    assert asked == known


def test_patterns_have_names_in_both_languages(march: Path) -> None:
    named = [
        table(march, pattern=name) for name in ("us-strike-militia-reprisal", "ضربة أمريكية ثم رد الميليشيات")
    ]
    assert named[0] == named[1]
    assert named[0].startswith("Chain 1")


def test_a_pattern_that_nobody_wrote_down_is_called_the_one_that_was_asked_for(march: Path) -> None:
    text = table(march, pattern="Syria attacks anyone > anyone attacks Syria within 30d")
    assert "of the knowledge base" not in text or "asked for" in text
    assert "pattern that was asked for" in table(
        march, pattern="Israel strikes > anyone attacks US within 3d", every=True
    )


def test_where_a_choice_leaves_none_it_is_not_said_that_there_are_none(march: Path, tmp_path: Path) -> None:
    assert table(march, place="Sanaa").startswith("No chains are as asked for; sabab chains without")
    assert table(march, pattern="houthi-israel-exchange", every=True).startswith("No chains are as asked for")
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    assert chains_text(Asked(), None, tmp_path / "empty.ttl", None, "table").startswith("No chains: no event")


def test_every_match_includes_more_than_the_nearest(march: Path) -> None:
    pattern = "Israel strikes > Iran-aligned attacks US within 14d"
    nearest = {
        (c["events"][0]["id"], c["events"][1]["id"])
        for c in listed(march, pattern=pattern)
        if c["steps"] == 2
    }
    every = {(c["events"][0]["id"], c["events"][1]["id"]) for c in listed(march, pattern=pattern, every=True)}
    assert {pair for pair in nearest if pair in every}
    assert len(every) > len(nearest)


def test_the_top_are_the_strongest(march: Path) -> None:
    top = listed(march, top=3)
    ranks = [BASES.index(chain["weakest_basis"]) for chain in top]
    assert len(top) == 3
    assert ranks == sorted(ranks)
    assert top[0]["weakest_basis"] == "declared"
    everything = [BASES.index(chain["weakest_basis"]) for chain in listed(march)]
    assert ranks == sorted(everything)[:3]


def test_choices_narrow_the_list(march: Path) -> None:
    everything = listed(march)
    for choice in (
        {"actor": "Israel"},
        {"place": "Deir ez-Zor Governorate"},
        {"state": "closed"},
        {"basis": "stated"},
    ):
        assert 0 < len(listed(march, **choice)) < len(everything)
    assert {basis for chain in listed(march, basis="stated") for basis in bases(chain)} <= {
        "declared",
        "stated",
    }


def test_the_american_account_and_the_iranian_differ_where_the_texts_do(march: Path) -> None:
    american, iranian = (listed(march, according_to=voice) for voice in ("US-aligned", "Iran-aligned"))
    told = {basis for chain in american for basis in bases(chain)}
    assert "declared" in told
    assert "stated" not in told  # what others say of it
    assert iranian == []  # they tell of Israeli strikes, and of no attack that followed
    (central,) = listed(march, according_to="US Central Command")
    assert bases(central) == ["declared"]
    assert all(
        link["claimants"][0]["label"]["en"] == "United States Central Command" for link in central["links"]
    )


def test_as_of_a_day_nothing_later_is_known(march: Path) -> None:
    early = listed(march, as_of=date(2023, 3, 23))
    told = {
        member["report"]["published"]
        for chain in early
        for event in chain["events"]
        for member in event["members"]
    }
    assert max(told) <= "2023-03-23"
    assert 0 < len(early) < len(listed(march))


def test_sources_can_be_left_out_or_taken_alone(march: Path) -> None:
    only, without = listed(march, only="Dispatch desk A"), listed(march, without="Dispatch desk A, ar-009")
    told = [
        {m["report"]["outlet"] for chain in chains for event in chain["events"] for m in event["members"]}
        for chains in (only, without)
    ]
    assert told[0] == {"Dispatch desk A"}
    assert not told[1] & {"Dispatch desk A", "Dispatch desk F"}


def test_two_sets_are_compared(small: Path) -> None:
    sets = ("SANA", "US Central Command")
    found = json.loads(chains_text(Asked(compare=sets), small, None, None, "json"))
    assert [len(found[key]) for key in ("only_first", "only_second", "both")] == [1, 0, 0]
    assert found["sources"] == {"first": "SANA", "second": "US Central Command"}
    text = table(small, compare=sets)
    assert text.startswith("1 chain that only SANA supports\n\nChain 1")
    assert "0 chains that both support" in text


def test_accounts_of_one_report_differ_by_voice(small: Path) -> None:
    (chain,) = listed(small, according_to="SANA")
    assert bases(chain) == ["stated"]
    assert listed(small, according_to="US Central Command") == []


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"pattern": " "}, "a pattern without a word"),
        ({"pattern": "no-such"}, "there is no pattern named no-such"),
        (
            {"pattern": "Isreal strikes > US strikes"},
            r"did you mean actor/israel.*\n  Isreal strikes > US strikes\n  \^",
        ),
        ({"every": True}, "--every asks for all matches of a pattern"),
        ({"top": 0}, "--top takes the number"),
        ({"compare": ("SANA", "SANA"), "only": "SANA"}, "--compare names its sources itself"),
        ({"compare": ("Nobody", "SANA")}, "Nobody is no outlet and no report here"),
        ({"without": "Nobody"}, "no report here is called Nobody"),
        ({"according_to": "Nobody"}, "nothing is known here by the name or IRI Nobody"),
        ({"place": "Nowhere"}, "nothing is known here by the name or IRI Nowhere"),
    ],
)
def test_what_cannot_be_asked_is_said(asked: dict[str, Any], problem: str, small: Path) -> None:
    with pytest.raises(QueryError) as caught:
        table(small, **asked)
    assert re.search(problem, str(caught.value), re.DOTALL)


def test_a_comparison_is_no_table_of_rows(small: Path) -> None:
    with pytest.raises(QueryError, match="table or json"):
        chains_text(Asked(compare=("SANA", "SANA")), small, None, None, "csv")
