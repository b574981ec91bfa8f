"""Quotes: which sentence, which words in it, which rules."""

from __future__ import annotations

from sabab.escalation.records import Evidence
from sabab.views.page_data.quotes import main_quote, sentence_quotes

SENTENCE = "أطلقت الميليشيات صاروخين على القاعدة أمس."


def words(start: int, end: int, rule: str | None = None, *, sentence: int = 100) -> Evidence:
    """Words in one of two sentences that begin at 100 and at 200."""
    return Evidence("report", start, end, None, SENTENCE, sentence, sentence + len(SENTENCE), "ar", rule)


def test_nothing_quoted_without_words() -> None:
    assert main_quote(()) is None
    assert sentence_quotes(()) == ()


def test_speaker_verb_and_object_are_one_stretch() -> None:
    quote = main_quote([words(106, 116, "before-verb"), words(100, 105), words(124, 136, "marker/on")])
    assert quote is not None
    assert (100, 136) == (quote.start, quote.end)
    assert SENTENCE[:36] == SENTENCE[quote.mark_start : quote.mark_end]
    assert quote.rule == "before-verb, marker/on"


def test_words_of_the_date_are_not_marked() -> None:
    quote = main_quote([words(100, 105), words(137, 140, "date/relative-day/clause")])
    assert quote is not None
    assert (100, 105) == (quote.start, quote.end)


def test_words_of_the_date_are_marked_where_there_are_no_others() -> None:
    quote = main_quote([words(137, 140, "date/relative-day/clause")])
    assert quote is not None
    assert (137, 140) == (quote.start, quote.end)


def test_the_sentence_that_tells_it_is_quoted_not_the_one_that_names_somebody() -> None:
    quote = main_quote([words(106, 116, "before-verb"), words(200, 205, sentence=200)])
    assert quote is not None
    assert (200, 205) == (quote.start, quote.end)


def test_a_rule_of_its_own_is_named_instead_of_the_slots() -> None:
    quote = main_quote([words(100, 105, "before-verb")], "rdf.claim-from-sources")
    assert quote is not None
    assert quote.rule == "rdf.claim-from-sources"


def test_each_sentence_that_tells_it_is_quoted_once() -> None:
    found = sentence_quotes([words(100, 105), words(106, 116, "x"), words(200, 205, sentence=200)])
    assert [(100, 116), (200, 205)] == [(quote.start, quote.end) for quote in found]


def test_a_sentence_that_only_names_somebody_is_left_out() -> None:
    found = sentence_quotes([words(100, 105), words(206, 216, "before-verb", sentence=200)])
    assert [(100, 105)] == [(quote.start, quote.end) for quote in found]


def test_in_a_withheld_sentence_nothing_is_marked() -> None:
    quote = main_quote([Evidence("report", 100, 105, language="ar", sentence_start=90, sentence_end=140)])
    assert quote is not None
    assert (None, 100, 105, 0, 0) == (
        quote.sentence,
        quote.start,
        quote.end,
        quote.mark_start,
        quote.mark_end,
    )


def test_marks_stay_within_the_sentence() -> None:
    quote = main_quote([words(130, 900)])
    assert quote is not None
    assert quote.mark_end == len(SENTENCE)
