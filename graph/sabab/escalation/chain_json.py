"""Chains as JSON: the same keys wherever sabab writes chains."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeAlias

from sabab.escalation.chains import longest_first
from sabab.escalation.wording import chain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from sabab.escalation.chains import Chain
    from sabab.escalation.due import Due
    from sabab.escalation.records import (
        EscalationNetwork,
        Evidence,
        Habit,
        Named,
        NetworkEvent,
        NetworkLink,
        Party,
    )
    from sabab.model import Label


#: The order in which chains are listed.
Rank: TypeAlias = "Callable[[Iterable[Chain]], Iterable[Chain]]"


def chains_json(
    chains: Iterable[Chain], network: EscalationNetwork, rank: Rank = longest_first
) -> dict[str, Any]:
    """``{"chains": [{"events", "links", "order", "open", "next", …}], "dropped"}``, ready for `json.dumps`.

    The chains stand in the order of *rank*, which is that in which sabab lists them everywhere. Events are whole,
    links name them by their ids. *dropped* counts the links that the network leaves out, by why. Evidence is one
    entry for each sentence, with the offsets of the words in the report's text. Days are ISO 8601, null where
    they are open; *alternatives* are the ids of the other events upon which the later one may have followed.
    """
    return {
        "chains": [chain_json(chain, network) for chain in rank(chains)],
        "dropped": asdict(network.dropped),
    }


def chain_json(chain: Chain, network: EscalationNetwork) -> dict[str, Any]:
    """One chain."""
    return {
        "events": [event_json(event, network) for event in chain.events],
        "links": [link_json(link, network) for link in chain.links],
        "order": chain.order,
        "open": chain.open,
        "next": [_due(due, network) for due in chain.next],
        "label": _label(chain_words(chain.events)),
        "weakest_basis": chain.weakest_basis,
        "span": {"start": _day(chain.span.start), "end": _day(chain.span.end)},
        "alleged": chain.alleged,
        "pattern": chain.pattern,
        "steps": chain.steps,
        "cut": chain.cut,
    }


def event_json(event: NetworkEvent, network: EscalationNetwork) -> dict[str, Any]:
    """One merged event, with the reports that tell it."""
    return {
        "id": event.iri,
        "type": event.type,
        "label": _label(event.label),
        "initiators": [_named(actor) for actor in event.initiators],
        "alleged": [_named(actor) for actor in event.alleged],
        "attribution": event.attribution,
        "targets": [_named(target) for target in event.targets],
        "places": [_named(place) for place in event.places],
        "start": _day(event.start),
        "end": _day(event.end),
        "edtf": event.edtf,
        "from_publication": event.from_publication,
        "habitual": event.habitual,
        "negated": event.negated,
        "members": [{"event": m.event, "report": _report(m.report, network)} for m in event.members],
        "evidence": evidence_json(event.evidence, network),
    }


def link_json(link: NetworkLink, network: EscalationNetwork) -> dict[str, Any]:
    """One link; the evidence of a link by pattern are the words that state the habit."""
    return {
        "cause": link.cause,
        "effect": link.effect,
        "basis": link.basis,
        "order": link.order,
        "claimants": [_named(claimant) for claimant in link.claimants],
        "patterns": list(link.patterns),
        "rules": list(link.rules),
        "lag_days": None if link.lag is None else {"least": link.lag.least, "greatest": link.lag.greatest},
        "distance_km": link.distance_km,
        "alternatives": list(link.alternatives),
        "evidence": evidence_json(link.evidence, network),
    }


def evidence_json(evidence: Iterable[Evidence], network: EscalationNetwork) -> list[dict[str, Any]]:
    """The evidence by report and sentence, in the order of the text; words without a sentence stand alone."""
    sentences: dict[tuple[str, int, int], list[Evidence]] = {}
    for words in evidence:
        start = words.start if words.sentence_start is None else words.sentence_start
        end = words.end if words.sentence_end is None else words.sentence_end
        sentences.setdefault((words.report, start, end), []).append(words)
    return [_sentence(key, group, network) for key, group in sorted(sentences.items())]


def _sentence(
    key: tuple[str, int, int], group: Sequence[Evidence], network: EscalationNetwork
) -> dict[str, Any]:
    report, start, end = key
    spans = sorted({(words.start, words.end, words.words or "") for words in group})
    return {
        "report": _report(report, network),
        "sentence": group[0].sentence,
        "start": start,
        "end": end,
        "words": [{"start": first, "end": last, "text": text or None} for first, last, text in spans],
    }


def _due(due: Due, network: EscalationNetwork) -> dict[str, Any]:
    known = {habit.iri: habit for habit in network.habits}
    return {
        "label": _label(due.label),
        "type": due.step.type,
        "initiators": [_party(party, network) for party in due.step.initiators],
        "targets": [_party(party, network) for party in due.step.targets],
        "until": _day(due.until),
        "stated": due.stated,
        "habits": [_habit(iri, known.get(iri)) for iri in due.habits],
        "evidence": evidence_json(due.evidence, network),
    }


def _habit(iri: str, habit: Habit | None) -> dict[str, Any]:
    """A habit that says what is due; a pattern that was only asked for has neither a frequency nor a condition."""
    return {
        "id": iri,
        "frequency": habit and habit.frequency,
        "given": None if habit is None else habit.given,
    }


def _party(party: Party, network: EscalationNetwork) -> dict[str, Any]:
    """Who a step names; with *whole_camp* anybody who stands by them will do."""
    return {**_named(network.world.named(party.iri)), "whole_camp": party.whole_camp}


def _report(iri: str, network: EscalationNetwork) -> dict[str, Any]:
    known = network.reports.get(iri)
    return {
        "id": iri,
        "identifier": known.identifier if known else None,
        "outlet": known.outlet if known else None,
        "published": _day(known.published) if known else None,
    }


def _named(thing: Named) -> dict[str, Any]:
    return {"id": thing.iri, "label": _label(thing.label)}


def _label(label: Label) -> dict[str, str]:
    """The names by language; a language without one is left out, as in the JSON of an extraction."""
    return {language: name for language, name in (("en", label.en), ("ar", label.ar)) if name}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
