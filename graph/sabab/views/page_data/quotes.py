"""Quotes: the words that something rests on, marked in the sentence as published."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

from sabab.escalation.cells import query_rows
from sabab.escalation.reading import evidence_of
from sabab.views.explorer.data import Quote
from sabab.views.page_data.asking import page_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sabab.escalation.records import Evidence
    from sabab.model import Language
    from sabab.store.source import Source

#: Rules whose words are not marked: those of a date are shown as the date's, and a span that an event or a
#: claim shares with a standing relation bears that relation's rule beside its own.
_BESIDE = ("date/", "relation/")


def read_evidence(source: Source, tellings: Iterable[str] | None = None) -> dict[str, tuple[Evidence, ...]]:
    """The words of claims, tolls and relations by their IRI, in the order of the text.

    Those of claims about and tolls of *tellings* only, if given.
    """
    return evidence_of(
        query_rows(source, "page", "quotes", None if tellings is None else {"event": tellings})
    )


def main_quote(evidence: Sequence[Evidence], rule: str = "") -> Quote | None:
    """The one sentence that carries it; None without evidence.

    It is the one with the words of the thing itself, which no slot's rule has read; what fills a slot may
    stand in an earlier sentence. *rule*, where it is given, is named in place of the slots' rules.
    """
    groups = _by_sentence(evidence)
    if not groups:
        return None
    return _quote(next(filter(_is_told, groups), groups[0]), rule)


def sentence_quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """A quote for each sentence that tells it, in the order of reports and text.

    Sentences that only name somebody who fills a slot are left out, unless there are no others.
    """
    groups = _by_sentence(evidence)
    told = [group for group in groups if _is_told(group)]
    return tuple(_quote(group) for group in told or groups)


def _by_sentence(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    groups: dict[tuple[str, int], list[Evidence]] = defaultdict(list)
    for words in evidence:
        at = words.start if words.sentence_start is None else words.sentence_start
        groups[words.report, at].append(words)
    return list(groups.values())


def _is_told(group: Iterable[Evidence]) -> bool:
    return any(words.rule is None for words in group)


def _quote(group: Sequence[Evidence], rule: str = "") -> Quote:
    """All words of one sentence as one stretch: speaker, verb and object read together."""
    marked = [words for words in group if not (words.rule or "").startswith(_BESIDE)] or group
    start, end = min(words.start for words in marked), max(words.end for words in marked)
    first = marked[0]
    rules = dict.fromkeys(words.rule for words in marked if words.rule)
    return Quote(
        report=page_id(first.report),
        sentence=first.sentence,
        language=_language(first.language),
        start=start,
        end=end,
        **_marks(first, start, end),
        rule=rule or ", ".join(rules),
    )


def _marks(words: Evidence, start: int, end: int) -> Mapping[str, int]:
    """Where the stretch stands in its sentence; nothing is marked in a sentence that is withheld."""
    if words.sentence is None or words.sentence_start is None:
        return {}
    length = len(words.sentence)
    return {
        "mark_start": min(start - words.sentence_start, length),
        "mark_end": min(end - words.sentence_start, length),
    }


def _language(code: str | None) -> Language:
    """The language of a report; graphs from elsewhere may not say, and most reports are Arabic."""
    return cast("Language", code) if code in ("ar", "en") else "ar"
