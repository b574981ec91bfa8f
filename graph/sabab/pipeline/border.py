"""The border at which what a foreign coder returns is looked at, before it becomes JSON or RDF.

Types are those of `sabab.model`, field by field; then what types cannot say: words are where they are said to be,
links lead to events, ids are in the knowledge base.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from sabab import model
from sabab.model import DateRange, Event, Extraction, Link, Pattern, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.lexicon.index import Lexicon
    from sabab.model import Report


def flaws(extraction: object, report: Report, lexicon: Lexicon) -> Iterator[str]:
    """What is wrong with an extraction of *report*, each flaw with its place in the records."""
    if not isinstance(extraction, Extraction):
        yield f"it is a {type(extraction).__name__}, not a sabab.model.Extraction"
        return
    found = list(_misfits(extraction, Extraction, ""))
    yield from found
    if not found:  # what follows relies on the types
        if extraction.report != report:
            yield "report: it is not the report that the coder was given; return that one as it is"
        yield from _ids(extraction)
        for place, record in _records(extraction, ""):
            yield from (f"{place}: {problem}" for problem in _problems(record, extraction, lexicon))


def _misfits(value: object, annotation: Any, place: str) -> Iterator[str]:  # noqa: ANN401 (annotations have no type)
    """Where *value* is not what *annotation* says."""
    kind, args = get_origin(annotation), get_args(annotation)
    if kind is Literal:
        if value not in args:
            yield f"{place}: {value!r} is none of {', '.join(map(repr, args))}"
    elif kind in (Union, UnionType):
        (inner,) = (arg for arg in args if arg is not type(None))  # the model has no union but with None
        if value is not None:
            yield from _misfits(value, inner, place)
    elif kind is tuple:
        yield from _of_tuple(value, args[0], place)
    elif type(value) is not annotation:  # a bool is no number, a moment no day
        yield f"{place}: {_a(value)} and not {annotation.__name__}"
    else:
        hints: dict[str, Any] = _hints(annotation) if is_dataclass(annotation) else {}
        for name, hint in hints.items():
            yield from _misfits(getattr(value, name), hint, f"{place}.{name}".lstrip("."))


def _of_tuple(value: object, annotation: Any, place: str) -> Iterator[str]:  # noqa: ANN401 (as above)
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _misfits(one, annotation, f"{place}[{number}]")
    else:
        yield f"{place}: {_a(value)} and not a tuple"


def _a(value: object) -> str:
    return f"it is {value!r:.60}"


@cache
def _hints(record: Any) -> dict[str, Any]:  # noqa: ANN401 (as above)
    return get_type_hints(record, globalns={**vars(model), "date": date})


def _records(value: object, place: str) -> Iterator[tuple[str, object]]:
    """Every record in *value* with its place, the outer before the inner."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _records(one, f"{place}[{number}]")
    elif is_dataclass(value) and not isinstance(value, model.Report):
        yield place or "extraction", value
        for field in fields(value):
            yield from _records(getattr(value, field.name), f"{place}.{field.name}".lstrip("."))


def _ids(extraction: Extraction) -> Iterator[str]:
    seen: set[str] = set()
    for number, event in enumerate(extraction.events):
        if not event.id or event.id in seen:
            yield f"events[{number}].id: {event.id!r} is empty or an earlier event's"
        seen.add(event.id)
    for number, sentence in enumerate(extraction.sentences):
        if sentence.index != number:
            yield f"sentences[{number}].index: it is {sentence.index}; sentences count from 0, in order"


def _problems(record: object, extraction: Extraction, lexicon: Lexicon) -> Iterator[str]:
    match record:
        case Span():
            yield from _of_span(record, extraction.report.text)
        case Ref():
            yield from _of_ref(record, lexicon)
        case DateRange():
            if not record.edtf or (record.start and record.end and record.start > record.end):
                yield f"{record.start} to {record.end}, EDTF {record.edtf!r}, is no stretch of time"
        case Link():
            yield from _of_link(record, extraction.events)
        case Pattern():
            if len(record.steps) < 2 or not 0 <= record.given < len(record.steps):
                yield "a habit has two steps or more, and is given one of them"
        case model.Casualties() | model.Toll():
            if (record.killed or 0) < 0 or (record.injured or 0) < 0:
                yield "a number of people is below 0"
        case _:
            return


def _of_span(span: Span, text: str) -> Iterator[str]:
    if not 0 <= span.start < span.end <= len(text):
        yield f"{span.start}-{span.end} is no stretch of a text of {len(text)} characters"
    elif text[span.start : span.end] != span.text:
        words = text[span.start : span.end]
        yield f"at {span.start}-{span.end} the text has {words!r:.60}, not {span.text!r:.60}"


def _of_ref(ref: Ref, lexicon: Lexicon) -> Iterator[str]:
    if ref.id is None and not (ref.label.en or ref.label.ar):
        yield "an open phrase has its words as a label"
    elif ref.id is not None and ref.id not in lexicon.entities:
        yield f"the knowledge base has no {ref.id!r}; leave the id None, or add it to ontology/knowledge"


def _of_link(link: Link, events: tuple[Event, ...]) -> Iterator[str]:
    ids = {event.id for event in events}
    if not {link.cause, link.effect} <= ids or link.cause == link.effect:
        yield f"a link leads from one event to another, not from {link.cause!r} to {link.effect!r}"
    if link.basis in ("pattern", "inferred"):
        yield f"a link of basis {link.basis!r} is never read from a text"
