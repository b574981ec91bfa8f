"""Why a sentence is read as it is: its words and their senses, its phrases, every trigger, and the rule of every slot.

An explanation is plain dictionaries and lists, keys in a fixed order: the JSON of `sabab lexicon explain`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sabab.coding.coder import coded
from sabab.coding.tracing import considered, type_rule
from sabab.errors import LexiconError
from sabab.exports.extraction import extraction_json
from sabab.lexicon.index import lexicon
from sabab.lexicon.turtle import ID
from sabab.mentions.items import items
from sabab.mentions.nodes import Mark, Phrase, Verb, is_mark
from sabab.mentions.tagging import tags
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import STDIN, read_reports, report
from sabab.text.clitics import proclitic_readings
from sabab.text.language import language
from sabab.validation.ontology.locator import Locator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.coding.coder import Coded
    from sabab.coding.sentence import Sentence
    from sabab.lexicon.index import Lexicon
    from sabab.lexicon.records import Sense
    from sabab.mentions.items import Clause, Item
    from sabab.mentions.nodes import Node
    from sabab.model import Language, Report
    from sabab.text.clitics import Reading

Json = dict[str, Any]


FORMATS = ("table", "json")


def explanations(source: str, given: Metadata, folder: Path | None = None) -> Iterator[Json]:
    """The explanation of each report in *source*: a file, ``-`` for standard input, or else the text itself.

    *folder* is an ontology in the place of the packaged one.

    Raises:
        ReportError: what is to be explained cannot be read.
        LexiconError: the ontology does not compile.
    """
    if folder is not None and not any((folder / "lexicon").glob("*.ttl")):
        raise LexiconError(folder, "holds no lexicon/*.ttl; name a folder like ontology/ of the project")
    words = lexicon(folder)
    for told in _reports(source, given):
        yield explanation(coded(told, words), words, folder)


def _reports(source: str, given: Metadata) -> Iterator[Report]:
    if source != STDIN and not _is_file(source):
        guessed = Metadata(language=given.language or language(source) or _by_letters(source))
        yield report("text", source, guessed.over(given), "the text")
        return
    for found in read_reports([source], given, {}):
        if isinstance(found, Exception):
            raise found
        yield found[0]


def _is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except (OSError, ValueError):  # a text is too long for a name, or holds what no name may
        return False


def _by_letters(text: str) -> Language:
    """The language of a text too short to tell: a contributor tries single words."""
    letters = Counter("en" if c.isascii() else "ar" for c in text if c.isalpha())
    return "ar" if letters["ar"] > letters["en"] else "en"


def explanation(found: Coded, words: Lexicon, folder: Path | None = None) -> Json:
    """All that was seen in one report and what came of it."""
    where = _Places(folder)
    told = found.extraction.report
    return {
        "language": told.language,
        "published": told.published.isoformat() if told.published else None,
        "sentences": [_sentence(found, sentence, words, where) for sentence in found.context.sentences],
        "events": _events(found),
        **{room: extraction_json(found.extraction)[room] for room in ("links", "patterns")},
    }


class _Places:
    """The IRIs of entries and entities, and where their lines are."""

    def __init__(self, folder: Path | None) -> None:
        self._base = folder or ontology_folder()
        self._shown = str(self._base.parent) + "/" if folder is None else ""
        self._locator = _locator(self._base)

    def of(self, name: str) -> Json:
        """IRI and ``file:line`` of what *name* identifies."""
        iri = ID + name
        known = self._locator.blocks(iri)
        return {"iri": iri, "where": self._locator.place(iri).removeprefix(self._shown) if known else None}


@cache
def _locator(base: Path) -> Locator:
    return Locator(sorted(p for room in ("knowledge", "lexicon") for p in (base / room).glob("*.ttl")), base)


def _events(found: Coded) -> list[Json]:
    by_id = {name: happening for happening in _happenings(found) if (name := found.ids.get(id(happening)))}
    listed = extraction_json(found.extraction)["events"]
    return [{**event, "type_rule": type_rule(by_id[event["id"]])} for event in listed]


def _happenings(found: Coded) -> Iterable[Any]:
    return (*found.context.happenings, *found.context.statements)


# --- one sentence


def _sentence(found: Coded, sentence: Sentence, words: Lexicon, where: _Places) -> Json:
    told = found.extraction.report
    clause = items(told.text, sentence.span, words)
    tagged = tags(clause.items, told.language)
    return {
        "index": sentence.index,
        "text": sentence.span.text,
        "words": [
            _item(clause, item, tag, words, where) for item, tag in zip(clause.items, tagged, strict=True)
        ],
        "clauses": [[_node(told, node) for node in run] for run in _clauses(sentence.nodes)],
        "triggers": [asdict(one) for one in considered(found, sentence)],
    }


def _item(clause: Clause, item: Item, tag: str, words: Lexicon, where: _Places) -> Json:
    """One unit of the sentence: how it is read, what it may mean, and the senses that its neighbours rule out."""
    forms = [word.form for word in clause.words[item.first : item.end]]
    match = words.match(clause.words, item.first) if item.kind != "stop" else None
    listed = match.senses if match is not None and match.end == item.end else ()
    refused = [_sense(sense, where) for sense in listed if sense not in item.senses]
    return {
        "text": clause.text[item.start : item.stop],
        "start": item.start,
        "end": item.stop,
        "folded": " ".join(forms),
        "kind": item.kind,
        "tag": tag,
        "reading": _reading(item.reading),
        "readings": [_reading(one) for one in _readings(item)],
        "value": item.value,
        "senses": [_sense(sense, where) for sense in item.senses],
        "refused": refused,
    }


def _readings(item: Item) -> tuple[Reading, ...]:
    """All ways to cut clitics off its first word, the lexicon not asked."""
    return proclitic_readings(item.form) if item.kind != "stop" and not item.form.isascii() else ()


def _reading(reading: Reading) -> Json:
    parts = {
        "conjunction": reading.conjunction,
        "preposition": reading.preposition,
        "pronoun": reading.pronoun,
    }
    return {"core": reading.core, **{name: part for name, part in parts.items() if part}}


def _sense(sense: Sense, where: _Places) -> Json:
    if sense.entity is not None:
        about = {"kind": sense.kind, "id": sense.entity.id, "class": sense.entity.kind}
        return {**about, **where.of(sense.entity.id)}
    if sense.entry is None:
        return {"kind": sense.kind}
    entry = sense.entry
    about = {"kind": entry.category, "id": entry.id, "class": entry.means}
    form = {"pos": entry.pos, "tense": sense.tense, "number": sense.number, "weak": entry.weak or ""}
    return {**about, **{name: value for name, value in form.items() if value}, **where.of(entry.id)}


def _clauses(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """The runs of nodes between stops and words that open a clause; such a word begins its own."""
    run: list[Node] = []
    for node in nodes:
        if is_mark(node, "Stop", "Subordinator") and run:
            yield run
            run = []
        if not is_mark(node, "Stop"):
            run.append(node)
    if run:
        yield run


def _node(told: Report, node: Node) -> Json:
    words = {"text": told.text[node.start : node.stop], "start": node.start, "end": node.stop}
    if isinstance(node, Verb):
        return {**words, "node": "verb", "tense": node.tense, "passive": node.passive}
    if isinstance(node, Mark):
        return {**words, "node": "mark", "category": node.category, "means": node.means}
    return {**words, "node": "phrase", **_phrase(told, node)}


def _phrase(told: Report, phrase: Phrase) -> Json:
    """The parts of a noun phrase that are there."""
    parts = {
        "head": told.text[phrase.head.start : phrase.head.stop],
        "modifiers": [told.text[item.start : item.stop] for item in phrase.modifiers],
        "complement": _node(told, phrase.complement) if phrase.complement is not None else None,
        "marker": phrase.marker,
        "attached": [{"relation": name, **_node(told, guest)} for name, guest in phrase.attached],
        "count": phrase.count,
        "definite": phrase.definite,
    }
    return {"category": phrase.category, **{name: part for name, part in parts.items() if part}}
