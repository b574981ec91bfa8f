"""Explanations for the terminal: every line begins in Latin letters, and right-to-left words are isolated in it.

The isolates of Unicode (FSI and PDI, UAX 9) keep a line in its order where the terminal knows directions, and have no
width where it does not.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Json = dict[str, Any]
_FSI, _PDI = "\u2068", "\u2069"
_RIGHT_TO_LEFT = ("R", "AL")
_SLOTS = ("initiators", "targets", "places", "sources")
_RIGHT_TO_LEFT_RUN = re.compile(r"[\u0590-\u08ff]+(?: [\u0590-\u08ff]+)*")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+")


def explanation_text(explained: Json) -> str:
    """An explanation as lines for people."""
    lines = [f"language {explained['language']}, published {explained['published'] or 'unknown'}"]
    for sentence in explained["sentences"]:
        lines.extend(_sentence(sentence))
    lines.extend(("", *_events(explained["events"])))
    lines.extend(
        f"  {link['cause']} followed by {link['effect']}: {link['basis']}, {_quoted(link['cue'])}"
        for link in explained["links"]
    )
    habits = explained["patterns"]
    lines.extend(f"  habit: {habit['frequency']}, {_quoted(habit['evidence'])}" for habit in habits)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def isolated(words: str) -> str:
    """*words* on one line, isolated where they run from right to left."""
    plain = _CONTROLS.sub(" ", words)
    turned = any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in plain)
    return f"{_FSI}{plain}{_PDI}" if turned else plain


def _quoted(span: Json) -> str:
    return isolated(span["text"])


def _width(cell: str) -> int:
    """Columns that a terminal gives to *cell*: marks on letters and marks of direction take none."""
    return sum(unicodedata.category(character) not in ("Mn", "Cf") for character in cell)


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their cells under each other, indented."""
    widths = [max((_width(row[n]) for row in rows if n < len(row)), default=0) for n in range(_most(rows))]
    for row in rows:
        cells = (cell + " " * (widths[n] - _width(cell)) for n, cell in enumerate(row))
        yield "  " + "  ".join(cells)


def _most(rows: Iterable[Sequence[str]]) -> int:
    return max(map(len, rows), default=0)


# --- a sentence


def _sentence(sentence: Json) -> Iterator[str]:
    yield ""
    yield f"sentence {sentence['index'] + 1}  {isolated(sentence['text'])}"
    yield from ("", "words")
    yield from _columns([row for word in sentence["words"] if word["kind"] != "stop" for row in _word(word)])
    yield from ("", "clauses")
    for number, clause in enumerate(sentence["clauses"], 1):
        yield f"  {number}  " + " | ".join(map(_node, clause))
    yield from ("", "triggers")
    for trigger in sentence["triggers"]:
        yield from _trigger(trigger)
    if not sentence["triggers"]:
        yield "  none: no word of the sentence is listed as telling of an event"


def _word(word: Json) -> Iterator[tuple[str, ...]]:
    """A line for each meaning; the word itself, its folded spelling and its clitics on the first."""
    folded = "" if word["folded"] == word["text"] else isolated(word["folded"])
    first = (isolated(word["text"]), folded, word["tag"], _clitics(word["reading"]))
    rows = [*_meanings(word["senses"])] or [(_unlisted(word), "", "")]
    refused = _meanings(word["refused"])
    rows.extend((f"ruled out by what stands beside it: {what}", name, where) for what, name, where in refused)
    for number, row in enumerate(rows):
        yield (*(first if not number else ("", "", "", "")), *row)


def _clitics(reading: Json) -> str:
    """What is written onto the word: ``و+ ب+ +ها``."""
    before = [isolated(f"{reading[name]}+") for name in ("conjunction", "preposition") if name in reading]
    after = [isolated(f"+{reading['pronoun']}")] if "pronoun" in reading else []
    return " ".join((*before, *after)) or "-"


def _unlisted(word: Json) -> str:
    kinds = {"date": "a date", "number": f"the number {word['value']}", "word": "not listed"}
    return kinds.get(word["kind"], "")


def _meanings(senses: Sequence[Json]) -> Iterator[tuple[str, str, str]]:
    """What each entry means, its id and its line; the forms that a spelling may be of it together."""
    for name in dict.fromkeys((sense["kind"], sense["id"]) for sense in senses):
        own = [sense for sense in senses if (sense["kind"], sense["id"]) == name]
        listed = (" ".join(one[key] for key in ("tense", "number") if key in one) for one in own)
        forms = " or ".join(form for form in dict.fromkeys(listed) if form)
        weak = ", weak" if "weak" in own[0] else ""
        what = f"{own[0]['kind']} {own[0]['class']}".rstrip() + (f" ({forms})" if forms else "") + weak
        yield what, own[0]["id"], own[0]["where"] or ""


def _node(node: Json) -> str:
    words = isolated(node["text"])
    if node["node"] == "verb":
        return f"{words} verb{', passive' if node['passive'] else ''}"
    if node["node"] == "mark":
        return f"{words} {node['category']}"
    marker = f", {node['marker']}" if "marker" in node else ""
    return f"{words} {node['category']}{marker}"


def _trigger(trigger: Json) -> Iterator[str]:
    tells = trigger["event"] or "no event"
    yield f"  {_quoted(trigger['words'])} -> {tells}: {_with_isolates(trigger['outcome'])}"
    trials = [
        (_verdict(trial), isolated(trial["frame"] or "N"), trial["entry"]) for trial in trigger["trials"]
    ]
    won = next((trial["filled"] for trial in trigger["trials"] if trial["won"]), ())
    slots = [(slot["role"], _quoted(slot["words"]), slot["rule"]) for slot in trigger["slots"] or won]
    for rows in (trials, slots):
        yield from (f"    {line}" for line in _columns(rows))


def _with_isolates(outcome: str) -> str:
    """An outcome may end in the word that it speaks of."""
    return _RIGHT_TO_LEFT_RUN.sub(lambda run: isolated(run.group()), outcome)


def _verdict(trial: Json) -> str:
    if trial["won"]:
        return "won"
    if trial["holds"]:
        return "lost"
    return f"refused, needs {' and '.join(trial['missing'])}" if trial["missing"] else "refused"


# --- what came of it


def _events(events: Sequence[Json]) -> Iterator[str]:
    yield "events"
    if not events:
        yield "  none"
    for event in events:
        yield f"  {event['id']} {event['type']} {_quoted(event['trigger'])}"
        yield from (f"  {line}" for line in _columns(list(_slots(event))))


def _slots(event: Json) -> Iterator[tuple[str, ...]]:
    yield "type", event["type"], "", event["type_rule"]
    for slot in _SLOTS:
        yield from ((slot, _named(ref), _span(ref), ref["rule"]) for ref in event[slot])
    if event["date"]:
        yield "date", event["date"]["edtf"], _span(event["date"]), event["date"]["rule"]
    if event["weapon"]:
        yield "weapon", _quoted(event["weapon"]), "", ""
    if event["casualties"]["status"] != "not-mentioned":
        yield from _tolls(event["casualties"])
    yield "attribution", event["attribution"], "", ""
    for claim in event["claims"]:
        by = _named(claim["claimant"]) if claim["claimant"] else "the report"
        yield f"{claim['kind']}", by, _quoted(claim["evidence"]), f"scope {claim['scope']}"


def _tolls(casualties: Json) -> Iterator[tuple[str, ...]]:
    counts = [
        f"{number} {kind}" for kind in ("killed", "injured") if (number := casualties[kind]) is not None
    ]
    yield "casualties", ", ".join(counts), "", casualties["status"]
    yield from (("toll", "", _quoted(toll["evidence"]), "") for toll in casualties["tolls"])


def _named(ref: Json) -> str:
    return str(ref["id"] or isolated(" / ".join(ref["label"].values())))


def _span(ref: Json) -> str:
    return _quoted(ref["span"]) if ref["span"] else ""
