"""What gold must mean beside its form: names of the vocabulary, words of the text, ids and days that fit."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from sabab.evaluation.records import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.evaluation.records import Days
    from sabab.evaluation.shapes import Problem

Json = dict[str, Any]
_ACTOR_SLOTS = ("initiators", "targets", "sources")
#: Claims whose kind leaves open what of the event they mean.
SCOPED = ("denial", "absence")


def days(value: str | Json | None) -> Days | None:
    """First and last day of a date in gold: a day, or an object with "from" and "to"."""
    if value is None:
        return None
    first, last = (value, value) if isinstance(value, str) else (value["from"], value["to"])
    return date.fromisoformat(first), date.fromisoformat(last)


def report_problems(gold: Json, text: str, vocabulary: Vocabulary | None) -> Iterator[Problem]:
    """What is wrong with one report's *gold*, whose form is right; names are free without a *vocabulary*."""
    if gold.get("title") and gold["title"] != text.split("\n", 1)[0]:
        yield "title", "is not the first line of the text; copy that"
    names = _Names(gold, vocabulary)
    yield from _mention_problems(gold, text, names)
    for place, event in _items(gold, "events"):
        yield from _event_problems(place, event, text, names)
        yield from _date_problems(place, event, gold.get("published"))
    yield from _repeated("events", [event["id"] for event in gold["events"]])
    yield from _repeated("events", [event["trigger"] for event in gold["events"] if event.get("trigger")])
    yield from _link_problems(gold, text)
    for place, pattern in _items(gold, "patterns"):
        yield from _pattern_problems(place, pattern, text, names)
    yield from _claim_problems(gold, text, names)


class _Names:
    """The names that a slot may hold."""

    def __init__(self, gold: Json, vocabulary: Vocabulary | None) -> None:
        own = {kind: {entity["name"] for entity in gold[kind]} for kind in ("actors", "places")}
        terms = vocabulary or Vocabulary()
        known = {
            "actors": {term.name for term in terms.actors},
            "places": {term.name for term in terms.places},
        }
        self.known = own if vocabulary is None else known
        self.either = self.known["actors"] | self.known["places"]
        self.where = "the file's own lists" if vocabulary is None else "vocabulary.json"

    def strangers(self, place: str, names: Iterable[str], kind: str | None = None) -> Iterator[Problem]:
        known = self.known[kind] if kind else self.either
        for name in names:
            if name not in known:
                yield place, f"names {name!r}, which is not in {self.where}; add it there, or mend the name"


def _items(gold: Json, key: str) -> Iterator[tuple[str, Json]]:
    return ((f"{key}[{index}]", item) for index, item in enumerate(gold.get(key) or ()))


def _repeated(place: str, values: Iterable[str]) -> Iterator[Problem]:
    for value, times in Counter(values).items():
        if times > 1:
            yield place, f"has {value!r} {times} times; give each its own"


def _absent(place: str, words: str | None, text: str) -> Iterator[Problem]:
    if words and words not in text:
        yield place, f"is {words!r}, which the text does not have; copy its words as they stand"


def _mention_problems(gold: Json, text: str, names: _Names) -> Iterator[Problem]:
    for kind in ("actors", "places"):
        yield from _repeated(kind, [entity["name"] for entity in gold[kind]])
        for place, entity in _items(gold, kind):
            yield from names.strangers(f"{place}.name", [entity["name"]], kind)
            yield from _repeated(f"{place}.mentions", entity["mentions"])
            for index, mention in enumerate(entity["mentions"]):
                yield from _absent(f"{place}.mentions[{index}]", mention, text)


def _event_problems(place: str, event: Json, text: str, names: _Names) -> Iterator[Problem]:
    for slot in ("trigger", "weapon"):
        yield from _absent(f"{place}.{slot}", event.get(slot), text)
    for slot in _ACTOR_SLOTS:
        yield from names.strangers(f"{place}.{slot}", event[slot])
    yield from names.strangers(f"{place}.places", event["places"], "places")
    for slot in (*_ACTOR_SLOTS, "places"):
        yield from _repeated(f"{place}.{slot}", event[slot])
    if (event["attribution"] == "unknown") != (not event["initiators"]):
        yield f"{place}.attribution", "is unknown if and only if there are no initiators; mend one of them"


def _date_problems(place: str, event: Json, published: str | None) -> Iterator[Problem]:
    span = days(event["date"])
    if span is None:
        return
    if isinstance(event["date"], dict) and span[0] >= span[1]:
        yield f"{place}.date", "does not end after it begins; write one day as a day, or mend the order"
    if published and span[1] > date.fromisoformat(published):
        yield f"{place}.date", f"is after the day of publication, {published}; mend one of them"


def _link_problems(gold: Json, text: str) -> Iterator[Problem]:
    spans = {event["id"]: days(event["date"]) for event in gold["events"]}
    yield from _repeated("links", [f"{link['cause']} → {link['effect']}" for link in gold["links"]])
    for place, link in _items(gold, "links"):
        yield from _absent(f"{place}.cue", link["cue"], text)
        for end in ("cause", "effect"):
            yield from _no_event(f"{place}.{end}", link[end], spans)
        if link["cause"] == link["effect"]:
            yield place, "ties an event to itself; name two"
        cause, effect = spans.get(link["cause"]), spans.get(link["effect"])
        if cause and effect and cause[0] > effect[1]:
            yield place, "has its cause after its effect; swap them, or mend a date"


def _no_event(place: str, identifier: str, known: Iterable[str]) -> Iterator[Problem]:
    if identifier not in known:
        yield place, f"is {identifier!r}, which is no event here; use the id of one"


def _pattern_problems(place: str, pattern: Json, text: str, names: _Names) -> Iterator[Problem]:
    yield from _absent(f"{place}.cue", pattern["cue"], text)
    if len(pattern["steps"]) < 2:
        yield f"{place}.steps", "needs two steps or more; add what comes before or after"
    if pattern["given"] >= len(pattern["steps"]):
        yield f"{place}.given", "is no step; count from 0"
    for index, step in enumerate(pattern["steps"]):
        for slot in ("initiators", "targets"):
            yield from names.strangers(f"{place}.steps[{index}].{slot}", step[slot])


def _claim_problems(gold: Json, text: str, names: _Names) -> Iterator[Problem]:
    known = [event["id"] for event in gold["events"]]
    seen = Counter(tuple(sorted(map(str, claim.items()))) for claim in gold.get("claims") or ())
    for place, claim in _items(gold, "claims"):
        yield from _no_event(f"{place}.about", claim["about"], known)
        yield from _absent(f"{place}.cue", claim["cue"], text)
        speakers = [name for name in (claim["claimant"], claim.get("speaks_for")) if name]
        yield from names.strangers(f"{place}.claimant", speakers, "actors")
        yield from names.strangers(f"{place}.attributes_to", claim.get("attributes_to", ()), "actors")
        if claim["kind"] in SCOPED and "scope" not in claim:
            yield (
                f"{place}.scope",
                f"is missing in a claim of {claim['kind']}; say what of the event it means",
            )
        if claim.get("speaks_for") and not claim["claimant"]:
            yield f"{place}.speaks_for", "needs a claimant who speaks; name him, or make this the claimant"
        if seen[tuple(sorted(map(str, claim.items())))] > 1:
            yield place, "stands twice; leave one of them out"
