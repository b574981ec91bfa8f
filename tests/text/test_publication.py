"""The day of publication, from a dateline or implied."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.text.publication import published_day

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        (
            "Headline\nBEIRUT, 8 March 2023 - Aleppo's airport stayed shut after a raid, the ministry "
            "said. It was hit."
        ),
        "عنوان\nبيروت: الأربعاء 8 مارس (آذار) 2023\nقصفت طائرات.",
        "عنوان\nالأربعاء ٨ آذار ٢٠٢٣\nقصفت طائرات.",
        "8-3-2023\nقصفت طائرات.",
    ],
)
def test_a_dateline(text: str) -> None:
    assert date(2023, 3, 8) == published_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات القاعدة.\nفي 8 آذار قصفت.",
        "Headline\nThe base was struck on 8 March 2023, and the army said then that it would answer. It did.",
        "قصفت أمس.",
        "",
    ],
)
def test_a_date_in_the_story_is_no_dateline(text: str) -> None:
    assert published_day(text) is None


def test_weekday_day_and_yesterday_imply_the_year_after_the_last_one_told() -> None:
    text = (
        "في آب 2022 قصفت القاعدة. وقصفت مساء أمس، الاثنين 13 من آذار، مرة أخرى ولم يعلن أحد مسؤوليته عن ذلك."
    )
    assert date(2023, 3, 14) == published_day(text)


def test_a_weekday_that_no_year_fits_implies_nothing() -> None:
    text = "في آب 2022 قصفت القاعدة. وقصفت مساء أمس، الثلاثاء 13 من آذار، مرة أخرى ولم يعلن أحد مسؤوليته."
    assert published_day(text) is None


def test_without_any_year_nothing_is_implied() -> None:
    assert published_day("قصفت مساء أمس، الاثنين 13 من آذار، القاعدة مرة أخرى ولم يعلن أحد مسؤوليته.") is None


@pytest.mark.material
def test_the_first_article_implies_its_day(material: Path) -> None:
    text = (material / "article" / "article.txt").read_text(encoding="utf-8")
    assert date(2023, 3, 14) == published_day(text)
