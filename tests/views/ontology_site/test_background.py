"""What stands around the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.views.ontology_site.background import (
    Constraint,
    Match,
    Side,
    Step,
    counts_by_class,
    counts_of_names,
    counts_of_relations,
    read_checks,
    read_mappings,
    read_patterns,
    read_shape_lines,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph


def test_steps_of_a_pattern_come_in_order_of_time(turtle: Callable[[str], Graph]) -> None:
    (pattern,) = read_patterns(
        turtle("""
        pattern:p a :EscalationPattern ; skos:prefLabel "P"@en ; :hasStep pattern:b , pattern:a ; :maxLagDays 7 .
        pattern:a :stepOrder 1 ; :stepEventType "Attack" ; :stepTarget :x ; :stepTargetCamp :w .
        pattern:b :stepOrder 0 ; :stepEventType "Airstrike" ; :stepInitiatorCamp :y .
    """)
    )
    base = "https://w3id.org/sabab/ontology#"
    assert (
        Step("Airstrike", (Side(f"{base}y", camp=True),), ()),
        Step("Attack", (), (Side(f"{base}w", camp=True), Side(f"{base}x", camp=False))),
    ) == pattern.steps
    assert ("p", 7, None, None) == (pattern.name, pattern.max_lag_days, pattern.given, pattern.frequency)


def test_counts_go_from_the_greatest(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(
        'pattern:a a :Actor ; :relationType "leads" . pattern:b a :Place . pattern:c a :Place , skos:Concept .'
    )
    assert [("Place", 2), ("Actor", 1)] == list(counts_by_class(graph).items())
    assert {"leads": 1} == counts_of_relations(graph)


def test_names_are_counted_by_language(turtle: Callable[[str], Graph]) -> None:
    counts = counts_of_names(turtle('pattern:a skos:prefLabel "A"@en , "أ"@ar ; skos:altLabel "a"@en .'))
    assert ({"ar": 1, "en": 1}, {"en": 1}, {}) == (counts["prefLabel"], counts["altLabel"], counts["metonym"])


def test_mappings_are_those_of_our_terms(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        :Event skos:closeMatch <https://example.org/E> . <https://example.org/E> skos:notation "E" .
        <https://example.org/F> skos:closeMatch :Event .
    """)
    assert (Match("Event", "closeMatch", "https://example.org/E", "E"),) == read_mappings(graph)


def test_a_line_of_a_shape_names_all_its_classes(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        shapes:S sh:targetClass :Event ; sh:property shapes:S-x .
        shapes:T sh:targetClass :Claim ; sh:property shapes:S-x .
        shapes:S-x sh:message "one"@en , "واحد"@ar .
    """)
    assert (Constraint("S-x", ("Claim", "Event"), {"ar": "واحد", "en": "one"}),) == read_shape_lines(graph)


def test_a_line_for_whatever_has_a_property_names_the_property(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        shapes:S sh:targetSubjectsOf :sourceRow ; sh:property shapes:S-x .
        shapes:T sh:targetObjectsOf :within ; sh:property shapes:T-x .
        shapes:S-x sh:message "one"@en . shapes:T-x sh:message "two"@en .
    """)
    assert (Constraint("S-x", ("sourceRow",), {"en": "one"}),) == read_shape_lines(graph)


def test_a_check_gives_its_message_and_severity() -> None:
    text = '# severity: warning\nVALUES (?m ?n) { ("say \\"so\\""@en "قل"@ar) }'
    assert (Constraint("c", ("warning",), {"en": 'say "so"', "ar": "قل"}),) == read_checks({"c": text})
