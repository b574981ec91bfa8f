"""Chains as rows and as text, from a hand-made network."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from sabab.escalation.chains import Chain
from sabab.escalation.due import Due
from sabab.escalation.records import Dropped, Evidence, HabitStep, Member, Named, NetworkEvent, NetworkLink
from sabab.exports.chains import chains_brief, chains_csv, chains_plain, event_words
from sabab.model import Label

MILITIAS, US = (
    Named("actor/m", Label("Militias", "ميليشيات")),
    Named("actor/us", Label("United States", "الولايات المتحدة")),
)
BASE = Named("place/base", Label("Al-Tanf base", "التنف"))


def event(  # noqa: PLR0913 (what the tests vary)
    name: str, day: int, kind: str, initiator: Named, *, alleged: bool = False, negated: bool = False
) -> NetworkEvent:
    when = date(2023, 3, day)
    return NetworkEvent(
        iri=name,
        type="Attack",
        label=Label(kind, None),
        attribution="alleged" if alleged else "stated",
        initiators=() if alleged else (initiator,),
        alleged=(initiator,) if alleged else (),
        initiator_camps=frozenset(),
        alleged_camps=frozenset(),
        targets=(BASE,),
        target_camps=frozenset(),
        places=(BASE,),
        territories=frozenset(),
        start=when,
        end=when,
        edtf=when.isoformat(),
        from_publication=False,
        habitual=False,
        negated=negated,
        members=(Member(name, "report/1"),),
        evidence=(),
    )


ATTACK, STRIKE = event("e1", 13, "drone attack", MILITIAS, alleged=True), event("e2", 14, "air strike", US)
SAID = Evidence("report/1", 3, 9, "in response", "They struck in response.")
DUE = Due(HabitStep("Raid"), Label("raid"), date(2023, 3, 28), ("id/pattern/raids",), (SAID,))
CHAIN = Chain((ATTACK, STRIKE), (NetworkLink("e1", "e2", "stated", "certain", evidence=(SAID, SAID)),))


def rows(chains: list[Chain]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(chains_csv(chains))))


def test_an_event_is_told_with_who_is_only_said_to_have_done_it() -> None:
    assert "Drone attack on Al-Tanf base, said to be by Militias" == event_words(ATTACK)
    assert "Air strike on Al-Tanf base by United States" == event_words(STRIKE)


def test_an_event_that_did_not_happen_says_so_first() -> None:
    assert event_words(event("e3", 15, "raid", US, negated=True)).startswith(
        "Said not to have happened: Raid"
    )


def test_text_gives_basis_order_and_each_sentence_once() -> None:
    text = chains_plain([CHAIN])
    assert "closed; order certain; weakest link: stated; who did it is partly only alleged" in text
    assert "followed by, as an answer, according to a source (order certain)" in text
    assert 1 == text.count("“They struck in response.”")


def test_the_glance_leaves_sentences_out() -> None:
    assert "“" not in chains_brief([CHAIN])


def test_no_chain_is_said_in_words() -> None:
    assert chains_plain([]).startswith("No chains")


def test_rows_have_the_link_that_leads_to_each_event() -> None:
    first, second = rows([CHAIN])
    assert (first["chain"], first["step"], first["event"], first["basis"]) == ("1", "1", "e1", "")
    assert (second["basis"], second["order"], second["open"]) == ("stated", "certain", "false")
    assert second["evidence"] == "They struck in response."


def test_rows_keep_who_is_only_accused_and_what_is_only_a_bound() -> None:
    told = replace(STRIKE, from_publication=True, start=None, negated=True)
    first, second = rows([Chain((ATTACK, told), CHAIN.links)])
    assert (first["initiators"], first["alleged"], first["negated"]) == ("", "Militias", "false")
    assert (second["initiators"], second["alleged"], second["negated"]) == ("United States", "", "true")
    assert (second["start"], second["end"], second["from_publication"]) == ("", "2023-03-14", "true")


def test_what_is_due_stands_in_the_last_row() -> None:
    first, second = rows([replace(CHAIN, next=(DUE,))])
    assert (first["next"], first["next_until"]) == ("", "")
    assert (second["next"], second["next_until"], second["open"]) == ("raid", "2023-03-28", "true")


def test_a_stated_habit_is_told_from_a_pattern_of_the_knowledge_base() -> None:
    link = NetworkLink("e1", "e2", "pattern", "certain", patterns=("id/pattern/strike-reply",))
    known = replace(CHAIN, links=(link,), next=(replace(DUE, stated=False, evidence=()),))
    text = chains_plain([known])
    assert "weakest link: pattern of the knowledge base" in text
    assert "followed by, as the pattern strike-reply of the knowledge base would have it" in text
    assert "next, by the pattern raids of the knowledge base: raid, until 2023-03-28" in text
    stated = chains_plain([replace(CHAIN, links=(replace(link, evidence=(SAID,)),), next=(DUE,))])
    assert "weakest link: stated habit" in stated
    assert "followed by, as a habit that a report states would have it" in stated
    assert "next, by a habit that a report states: raid" in stated
    assert "knowledge base" not in stated


def test_links_in_an_impossible_order_are_counted_and_told_of() -> None:
    assert "2 links are left out, since their order is impossible" in chains_plain([CHAIN], Dropped(2))
    assert "1 link is left out, since its order is impossible" in chains_plain([], Dropped(1))
    assert "left out" not in chains_plain([CHAIN], Dropped(0, 3, 3))


def test_text_rows_and_glance_number_the_chains_alike() -> None:
    third = event("e3", 15, "raid", MILITIAS)
    longer = Chain((ATTACK, STRIKE, third), (*CHAIN.links, NetworkLink("e2", "e3", "stated", "certain")))
    assert [row["chain"] for row in rows([CHAIN, longer])] == ["1", "1", "1", "2", "2"]
    assert "Raid" in chains_plain([CHAIN, longer]).split("Chain 2")[0]
    assert "Raid" in chains_brief([CHAIN, longer], most=1)
