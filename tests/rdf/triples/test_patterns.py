"""A habit is a pattern and a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Pattern, PatternStep
from sabab.rdf.triples.patterns import pattern_triples

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_a_habit_becomes_a_pattern_its_steps_and_a_claim_but_no_link(make: SimpleNamespace) -> None:
    strike = PatternStep("Airstrike", (make.ref("actor/israel"),), ())
    attack = PatternStep("Attack", (), (make.ref("actor/us"),))
    pattern = Pattern((strike, attack), 1, "often", make.span("in reply"), make.ref("actor/analyst"))
    context = make.context()
    skipped = {"type", "evidence", "reportedIn", "hedged"}
    triples = make.local(pattern_triples(pattern, 1, context))
    found = [
        (s.removeprefix(f"{context.key}-"), p, o.removeprefix(f"{context.key}-"))
        for s, p, o in triples
        if "p1" in s and p not in skipped
    ]
    expected = [
        ("p1", "frequency", "often"),
        ("p1", "given", "1"),
        ("p1", "hasStep", "p1-step0"),
        ("p1", "hasStep", "p1-step1"),
        ("p1-c1", "aboutPattern", "p1"),
        ("p1-c1", "claimScope", "ScopeOccurrence"),
        ("p1-c1", "claimant", "analyst"),
        ("p1-step0", "stepEventType", "Airstrike"),
        ("p1-step0", "stepInitiator", "israel"),
        ("p1-step0", "stepOrder", "0"),
        ("p1-step1", "stepEventType", "Attack"),
        ("p1-step1", "stepOrder", "1"),
        ("p1-step1", "stepTarget", "us"),
    ]
    assert expected == found
    types = {obj for _, predicate, obj in triples if predicate == "type"}
    assert {"EscalationPattern", "PatternStep", "HabitClaim", "TextSpan", "Sentence"} == types
