"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.sentences import sentences


def texts(text: str) -> list[str]:
    return [sentence.span.text for sentence in sentences(text)]


@given(st.text(alphabet='.!?؟\n ab«»"U.S'))
def test_every_sentence_is_the_stretch_of_text_at_its_offsets(text: str) -> None:
    found = sentences(text)
    assert all(text[s.span.start : s.span.end] == s.span.text for s in found)
    assert list(range(len(found))) == [s.index for s in found]


@given(st.text(alphabet=".!?؟\n ab"))
def test_no_character_but_space_is_lost(text: str) -> None:
    assert "".join(text.split()) == "".join("".join(texts(text)).split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت القاعدة. ولم يعلن أحد.", ["قصفت القاعدة.", "ولم يعلن أحد."]),
        ("من قصف القاعدة؟ لا أحد", ["من قصف القاعدة؟", "لا أحد"]),
        ("Headline without stop\nBody.", ["Headline without stop", "Body."]),
        ("“They struck.” He left.", ["“They struck.”", "He left."]),
        ("He left for the U.S. The raid came later.", ["He left for the U.S.", "The raid came later."]),
        ("It fell at 3 p.m. Israel was silent.", ["It fell at 3 p.m.", "Israel was silent."]),
        ("لم تنتظر طويلًا. فمع المغيب قصفت.", ["لم تنتظر طويلًا.", "فمع المغيب قصفت."]),
        ("He said no. Syria agreed.", ["He said no.", "Syria agreed."]),
    ],
)
def test_two_sentences(text: str, expected: list[str]) -> None:
    assert expected == texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Mark Milley visited.",
        "George W. Bush left.",
        "د. بشار الجعفري قال إن القصف توقف.",
        "The U.S. Central Command said so.",
        "It fell at 3 p.m. Friday near the base.",
        "Oct. 7 was a Saturday.",
        "Base No. 5 was hit.",
        "A toll of 3.5 was given.",
        "دير الزور.. من بدأ القصف؟",
    ],
)
def test_one_sentence(text: str) -> None:
    assert [text] == texts(text)


@pytest.mark.parametrize("line", ["اقرأ أيضًا: غارة أخرى", "Read also: another raid", "للمزيد: تابعونا"])
def test_lines_that_lead_away_are_left_out(line: str) -> None:
    assert ["قصفت القاعدة."] == texts(f"قصفت القاعدة.\n{line}\n")


def test_a_report_may_begin_with_the_same_words() -> None:
    assert ["قرأ أيضًا بيانًا."] == texts("قرأ أيضًا بيانًا.")


def test_nothing_has_no_sentences() -> None:
    assert () == sentences(" \n ")
