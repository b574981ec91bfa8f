"""Claims: paired within their events, then kind, claimant, scope and hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.evaluation.claims import claim_tallies

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.evaluation.names import Names
    from sabab.evaluation.tally import Counts

    Make = Callable[..., Any]


@pytest.fixture
def counts(names: Names, text: str, event: Make, gold_event: Make) -> Callable[..., dict[str, Counts]]:
    """The counts of gold claims on e1 beside what an extraction claims of it."""

    def count(wanted: list[Any], given: list[Any]) -> dict[str, Counts]:
        pair = (gold_event(), event("s1", claims=tuple(given)))
        return claim_tallies(wanted, [pair], text, names)[0]

    return count


def test_a_claim_told_as_it_is(counts: Make, gold_claim: Make, claim: Make, ref: Make) -> None:
    found = counts(
        [gold_claim("occurrence", "وقالت دمشق", "Syria")], [claim("occurrence", "وقالت", ref("Syria"))]
    )
    assert (1, 0, 0) == found["claim"]
    assert (1, 0, 0) == found["claim-kind"]
    assert (1, 0, 0) == found["claim-claimant"]
    assert (0, 0, 0) == found["claim-scope"]
    assert (1, 0, 0) == found["claim-tuple"]


def test_kind_alone_makes_no_pair(counts: Make, gold_claim: Make, claim: Make, ref: Make) -> None:
    wanted = gold_claim("occurrence", "وقالت دمشق", "Syria")
    found = counts([wanted], [claim("occurrence", "rockets", ref("Israel"))])
    assert (0, 1, 1) == found["claim"]


def test_claimant_and_evidence_make_a_pair_of_another_kind(
    counts: Make, gold_claim: Make, claim: Make, ref: Make
) -> None:
    wanted = gold_claim("allegation", "وقالت دمشق", "Syria")
    found = counts([wanted], [claim("habit", "وقالت", ref("Syria"))])
    assert (1, 0, 0) == found["claim"]
    assert (0, 1, 1) == found["claim-kind"]
    assert (0, 1, 1) == found["claim-tuple"]


def test_scope_counts_for_denials_and_absences(counts: Make, gold_claim: Make, claim: Make) -> None:
    wanted = gold_claim("absence", "Nobody claimed", scope="responsibility")
    right = counts([wanted], [claim("absence", "claimed", None, "responsibility")])
    wrong = counts([wanted], [claim("absence", "claimed", None, "damage")])
    assert (1, 0, 0) == right["claim-scope"] == right["claim-tuple"]
    assert (0, 1, 1) == wrong["claim-scope"] == wrong["claim-tuple"]


def test_a_spokesman_and_his_body_are_both_right(
    counts: Make, gold_claim: Make, claim: Make, ref: Make
) -> None:
    wanted = gold_claim("denial", "وقالت", "Syria", "Iran", scope="occurrence")
    for name in ("Syria", "Iran"):
        assert (1, 0, 0) == counts([wanted], [claim("denial", "وقالت", ref(name))])["claim-claimant"]
    assert (0, 1, 1) == counts([wanted], [claim("denial", "وقالت", ref("Israel"))])["claim-claimant"]


def test_an_unnamed_speaker_may_be_left_open_or_quoted(
    counts: Make, gold_claim: Make, claim: Make, ref: Make
) -> None:
    wanted = gold_claim("habit", "Nobody")
    for claimant in (None, ref(words="Nobody")):
        found = counts([wanted], [claim("habit", "Nobody", claimant)])
        assert (0, 0, 0) == found["claim-claimant"]
        assert (1, 0, 0) == found["claim-tuple"]
    named = counts([wanted], [claim("habit", "Nobody", ref("Syria"))])
    assert (0, 0, 1) == named["claim-claimant"]


def test_hedges_count_where_they_are(counts: Make, gold_claim: Make, claim: Make) -> None:
    wanted = gold_claim("habit", "Nobody", hedged=True)
    assert (1, 0, 0) == counts([wanted], [claim("habit", "Nobody", None, hedged=True)])["claim-hedged"]
    assert (0, 1, 0) == counts([wanted], [claim("habit", "Nobody", None)])["claim-hedged"]


def test_who_accuses_says_that_it_happened(counts: Make, gold_claim: Make, claim: Make, ref: Make) -> None:
    wanted = [gold_claim("allegation", "وقالت دمشق", "Syria")]
    accusation = claim("allegation", "وقالت", ref("Syria"))
    assert (1, 0, 0) == counts(wanted, [accusation, claim("occurrence", "وقالت", ref("Syria"))])["claim"]
    assert (1, 0, 1) == counts(wanted, [accusation, claim("occurrence", "وقالت", ref("Israel"))])["claim"]
    assert (1, 0, 1) == counts(wanted, [accusation, claim("habit", "وقالت", ref("Syria"))])["claim"]


def test_claims_of_a_missed_event_are_missed(
    names: Names, text: str, gold_event: Make, gold_claim: Make
) -> None:
    overall, paired = claim_tallies([gold_claim("habit", "Nobody")], [(gold_event(), None)], text, names)
    assert (0, 1, 0) == overall["claim"]
    assert {} == paired


def test_claims_of_a_false_event_are_false(names: Names, text: str, event: Make, claim: Make) -> None:
    told = event("s1", claims=(claim("habit", "Nobody", None),))
    overall, paired = claim_tallies([], [(None, told)], text, names)
    assert (0, 0, 1) == overall["claim"]
    assert {} == paired
