"""A link says on whose word it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.rdf.triples.links import link_triples

if TYPE_CHECKING:
    from types import SimpleNamespace


def _link(make: SimpleNamespace, basis: str, claimant: str | None = None) -> list[tuple[str, str]]:
    context = make.context()
    link = make.link(basis, make.ref(claimant) if claimant else None)
    triples = make.local(link_triples(link, 1, context))
    return [(p, o.removeprefix(f"{context.key}-")) for s, p, o in triples if s == f"{context.key}-l1"]


def test_a_link_has_both_ends_a_basis_and_its_words(make: SimpleNamespace) -> None:
    cue = make.span("in reply")
    key = make.context().key
    expected = [
        ("basis", "BasisJuxtaposed"),
        ("evidence", f"{cue.start}-{cue.end}"),
        ("linkCause", "e1"),
        ("linkEffect", "e2"),
        ("reportedIn", key),
        ("type", "EscalationLink"),
    ]
    assert expected == _link(make, "juxtaposed")


@pytest.mark.parametrize(
    ("basis", "claimant", "expected"),
    [
        ("declared", None, ["statedLinkCause"]),
        ("declared", "actor/us", ["statedLinkCause"]),
        ("stated", None, ["statedLinkCause"]),
        ("stated", "actor/analyst", ["allegedLinkCause"]),
        ("juxtaposed", None, []),
        ("pattern", None, []),
        ("inferred", None, []),
    ],
)
def test_only_the_actors_or_the_reports_word_makes_a_stated_link(
    make: SimpleNamespace, basis: str, claimant: str | None, expected: list[str]
) -> None:
    found = [p for p, _ in _link(make, basis, claimant) if p in {"statedLinkCause", "allegedLinkCause"}]
    assert expected == found
