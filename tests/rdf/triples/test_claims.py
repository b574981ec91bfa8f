"""Accusing, denying and speaking of an actor are three properties, and no claim is invented twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.rdf.triples.claims import event_claim_triples, implied_claims

if TYPE_CHECKING:
    from types import SimpleNamespace

SPEAKS_OF = ("attributesTo", "deniesAttributionTo", "concerns")


def _claims(make: SimpleNamespace, *properties: str, **fields: Any) -> list[tuple[str, str, str]]:
    event = make.event(**fields)
    context = make.context(event)
    triples = make.local(event_claim_triples(event, context))
    return [(s.removeprefix(f"{context.key}-e1-"), p, o) for s, p, o in triples if p in properties]


def _implied(make: SimpleNamespace, **fields: Any) -> list[tuple[str, str | None, list[str | None]]]:
    return [
        (claim.kind, claim.claimant.id if claim.claimant else None, [ref.id for ref in claim.attributes_to])
        for claim, _ in implied_claims(make.event(**fields))
    ]


def test_a_claim_says_who_what_and_how(make: SimpleNamespace) -> None:
    said = make.claim("occurrence", make.ref("actor/ministry"), scope="place", hedged=True)
    names = ("type", "claimant", "claimScope", "hedged")
    expected = [
        ("c1", "claimScope", "ScopePlace"),
        ("c1", "claimant", "ministry"),
        ("c1", "hedged", "true"),
        ("c1", "type", "OccurrenceClaim"),
    ]
    assert expected == [t for t in _claims(make, *names, claims=(said,)) if t[0] == "c1"]


def test_the_reports_own_voice_has_no_claimant(make: SimpleNamespace) -> None:
    assert [] == _claims(make, "claimant", claims=(make.claim("absence"),))


def test_an_allegation_accuses(make: SimpleNamespace) -> None:
    said = make.claim("allegation", make.ref("actor/site"), attributes_to=(make.ref("actor/militia"),))
    assert [("c1", "attributesTo", "militia")] == _claims(make, *SPEAKS_OF, claims=(said,))


def test_an_allegation_about_the_place_accuses_nobody(make: SimpleNamespace) -> None:
    said = make.claim(
        "allegation", make.ref("actor/us"), scope="place", attributes_to=(make.ref("actor/guard"),)
    )
    assert [("c1", "concerns", "guard")] == _claims(make, *SPEAKS_OF, claims=(said,))


def test_a_claim_of_responsibility_accuses_nobody(make: SimpleNamespace) -> None:
    said = make.claim("responsibility", make.ref("actor/spokesman"), attributes_to=(make.ref("actor/group"),))
    assert [("c1", "concerns", "group")] == _claims(make, *SPEAKS_OF, claims=(said,))


def test_a_denial_never_makes_an_allegation(make: SimpleNamespace) -> None:
    said = make.claim("denial", make.ref("actor/group"), attributes_to=(make.ref("actor/group"),))
    assert [("c1", "deniesAttributionTo", "group")] == _claims(make, *SPEAKS_OF, claims=(said,))


def test_who_denies_without_naming_anybody_denies_for_himself(make: SimpleNamespace) -> None:
    said = make.claim("denial", make.ref("actor/group"))
    assert [("c1", "deniesAttributionTo", "group")] == _claims(make, *SPEAKS_OF, claims=(said,))


def test_an_alleged_initiator_without_a_claim_gets_one(make: SimpleNamespace) -> None:
    fields = {"attribution": "alleged", "initiators": (make.ref("actor/militia"),)}
    assert [("allegation", None, ["actor/militia"])] == _implied(make, **fields)
    expected = [("c1", "attributesTo", "militia"), ("c1", "rule", "rdf.claim-from-attribution")]
    assert expected == [t for t in _claims(make, "rule", *SPEAKS_OF, **fields) if t[0] == "c1"]


def test_an_alleged_initiator_with_a_claim_gets_no_second(make: SimpleNamespace) -> None:
    militia = make.ref("actor/militia")
    said = make.claim("allegation", make.ref("actor/site"), attributes_to=(militia,))
    assert [] == _implied(make, attribution="alleged", initiators=(militia,), claims=(said,))


def test_a_denied_initiator_was_accused_by_somebody(make: SimpleNamespace) -> None:
    group = make.ref("actor/group")
    said = make.claim("denial", group)
    implied = _implied(make, attribution="denied", initiators=(group,), claims=(said,))
    assert [("allegation", None, ["actor/group"])] == implied


@pytest.mark.parametrize("attribution", ["stated", "claimed", "unknown"])
def test_other_attributions_imply_no_claim(make: SimpleNamespace, attribution: str) -> None:
    assert [] == _implied(make, attribution=attribution, initiators=(make.ref("actor/us"),))


def test_a_source_tells_that_it_happened(make: SimpleNamespace) -> None:
    assert [("occurrence", "actor/agency", [])] == _implied(make, sources=(make.ref("actor/agency"),))


def test_a_source_that_already_tells_is_not_repeated(make: SimpleNamespace) -> None:
    agency = make.ref("actor/agency")
    for kind in ("occurrence", "allegation", "responsibility"):
        assert [] == _implied(make, sources=(agency,), claims=(make.claim(kind, agency),)), kind


def test_a_source_that_only_denies_damage_still_tells_that_it_happened(make: SimpleNamespace) -> None:
    agency = make.ref("actor/agency")
    said = make.claim("absence", agency, scope="damage")
    assert [("occurrence", "actor/agency", [])] == _implied(make, sources=(agency,), claims=(said,))


def test_implied_claims_are_numbered_after_those_read(make: SimpleNamespace) -> None:
    said = make.claim("absence")
    kinds = _claims(make, "aboutEvent", claims=(said,), sources=(make.ref("actor/agency"),))
    assert ["c1", "c2"] == [name for name, *_ in kinds]
