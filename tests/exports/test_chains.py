"""Chains as rows and as text, from a hand-made network."""

from __future__ import annotations

from datetime import date

from sabab.escalation.chains import Chain
from sabab.escalation.records import Evidence, Member, Named, NetworkEvent, NetworkLink
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
CHAIN = Chain((ATTACK, STRIKE), (NetworkLink("e1", "e2", "stated", "certain", evidence=(SAID, SAID)),))


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
    head, first, second = chains_csv([CHAIN]).splitlines()
    assert head.startswith("chain,step,event")
    assert ",,,False," in first
    assert ",stated,certain,False,They struck in response. | They struck in response." in second
