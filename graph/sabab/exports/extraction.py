"""An extraction as JSON: one object per report, the form that `sabab extract` prints.

The schema is this project's contract with users of the JSON; `tests/exports` holds every output against it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sabab.model import (
        Casualties,
        Claim,
        Correction,
        DateRange,
        Event,
        Extraction,
        Label,
        Link,
        Pattern,
        PatternStep,
        Ref,
        Relation,
        Report,
        Span,
        Toll,
    )

Json = dict[str, Any]


def extraction_json(extraction: Extraction, provenance: Json | None = None) -> Json:
    """*extraction* as plain dictionaries and lists, keys in the order of the schema.

    *provenance* says what it was made with.
    """
    made = {} if provenance is None else {"provenance": provenance}
    return {
        "report": report_json(extraction.report),
        **made,
        "events": [_event(event) for event in extraction.events],
        "links": [_link(link) for link in extraction.links],
        "patterns": [_pattern(pattern) for pattern in extraction.patterns],
        "relations": [_relation(relation) for relation in extraction.relations],
        "corrections": [_correction(correction) for correction in extraction.corrections],
    }


def extraction_text(
    extraction: Extraction, *, indent: int | None = None, provenance: Json | None = None
) -> str:
    """*extraction* as JSON text, letters kept as they are; one line unless *indent* is given."""
    return json.dumps(extraction_json(extraction, provenance), ensure_ascii=False, indent=indent)


def report_json(report: Report) -> Json:
    """A report without its text."""
    return {
        "id": report.id,
        "sha256": report.sha256,
        "title": report.title,
        "outlet": report.outlet,
        "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "published_basis": report.published_basis,
        "url": report.url,
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _optional_span(span: Span | None) -> Json | None:
    return _span(span) if span is not None else None


def _label(label: Label) -> Json:
    return {language: text for language, text in (("en", label.en), ("ar", label.ar)) if text is not None}


def _ref(ref: Ref) -> Json:
    return {"id": ref.id, "label": _label(ref.label), "span": _optional_span(ref.span), "rule": ref.rule}


def _optional_ref(ref: Ref | None) -> Json | None:
    return _ref(ref) if ref is not None else None


def _refs(refs: tuple[Ref, ...]) -> list[Json]:
    return [_ref(ref) for ref in refs]


def _date(days: DateRange | None) -> Json | None:
    if days is None:
        return None
    return {
        "from": days.start.isoformat() if days.start else None,
        "to": days.end.isoformat() if days.end else None,
        "edtf": days.edtf,
        "span": _optional_span(days.span),
        "rule": days.rule,
    }


def _toll(toll: Toll) -> Json:
    return {
        "claimant": _optional_ref(toll.claimant),
        "killed": toll.killed,
        "injured": toll.injured,
        "evidence": _span(toll.evidence),
    }


def _casualties(casualties: Casualties) -> Json:
    return {
        "killed": casualties.killed,
        "injured": casualties.injured,
        "status": casualties.status,
        "tolls": [_toll(toll) for toll in casualties.tolls],
    }


def _claim(claim: Claim) -> Json:
    return {
        "kind": claim.kind,
        "claimant": _optional_ref(claim.claimant),
        "attributes_to": _refs(claim.attributes_to),
        "evidence": _span(claim.evidence),
        "scope": claim.scope,
        "hedged": claim.hedged,
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "trigger": _span(event.trigger),
        "mentions": [_span(mention) for mention in event.mentions],
        "initiators": _refs(event.initiators),
        "attribution": event.attribution,
        "targets": _refs(event.targets),
        "places": _refs(event.places),
        "date": _date(event.date),
        "sources": _refs(event.sources),
        "casualties": _casualties(event.casualties),
        "weapon": _optional_span(event.weapon),
        "habitual": event.habitual,
        "negated": event.negated,
        "claims": [_claim(claim) for claim in event.claims],
    }


def _link(link: Link) -> Json:
    return {
        "cause": link.cause,
        "effect": link.effect,
        "stated": link.stated,
        "basis": link.basis,
        "cue": _span(link.cue),
        "claimant": _optional_ref(link.claimant),
    }


def _step(step: PatternStep) -> Json:
    return {"type": step.type, "initiators": _refs(step.initiators), "targets": _refs(step.targets)}


def _pattern(pattern: Pattern) -> Json:
    return {
        "steps": [_step(step) for step in pattern.steps],
        "given": pattern.given,
        "frequency": pattern.frequency,
        "evidence": _span(pattern.evidence),
        "claimant": _optional_ref(pattern.claimant),
    }


def _relation(relation: Relation) -> Json:
    return {
        "subject": _ref(relation.subject),
        "relation": relation.relation,
        "object": _ref(relation.object),
        "evidence": _span(relation.evidence),
        "claimant": _optional_ref(relation.claimant),
    }


def _correction(correction: Correction) -> Json:
    return {
        "event": correction.event,
        "slot": correction.slot,
        "before": list(correction.before),
        "after": list(correction.after),
        "because": correction.because,
        "who": correction.who,
        "when": correction.when.isoformat(),
        "evidence": _span(correction.evidence),
    }
