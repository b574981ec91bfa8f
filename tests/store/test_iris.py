"""Short forms, there and back."""

from __future__ import annotations

import pytest

from sabab.store.iris import expanded, shortened

HOME = "https://w3id.org/sabab/"


@pytest.mark.parametrize(
    ("short", "iri"),
    [
        ("actor/israel", f"{HOME}id/actor/israel"),
        ("target/0a1b-3-9", f"{HOME}id/target/0a1b-3-9"),
        ("event/0a1b-e1", f"{HOME}id/event/0a1b-e1"),
        ("graph/knowledge", f"{HOME}graph/knowledge"),
        ("sabab:Attack", f"{HOME}ontology#Attack"),
        ("xsd:date", "http://www.w3.org/2001/XMLSchema#date"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_what_is_shown_may_be_typed(short: str, iri: str) -> None:
    assert short == shortened(iri)
    assert iri == expanded(short)


def test_a_reports_graph_is_shown_short() -> None:
    assert shortened(f"{HOME}graph/report/0a1b") == "graph/report/0a1b"


@pytest.mark.parametrize(
    "text", ["Israel", "actor", "Tel Aviv: south", "no:prefix", "sabab/Attack", "actor/", "<Israel>"]
)
def test_a_name_is_not_taken_for_a_short_form(text: str) -> None:
    assert expanded(text) is None
