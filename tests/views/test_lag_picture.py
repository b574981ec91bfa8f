"""The picture of lags."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from sabab.escalation.significance.records import Occurrence, Run, Trial, Watch
from sabab.escalation.significance.trial import result_of
from sabab.escalation.significance.verdicts import judged
from sabab.model import Label
from sabab.views.lag_picture import lags_svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def run() -> Run:
    """Two tests of one trial, whose name is hostile."""
    name = Label(en="<script> & strikes followed by rockets", ar="غارات تلتها صواريخ")
    sides = [tuple(Occurrence(day, day) for day in days) for days in ((10, 20), (9, 10, 11, 22))]
    trial = Trial("t", name, sides[0], sides[1], window=2, watch=Watch(1, 40))
    results = [result_of(trial, np.random.default_rng(1), permutations=99) for _ in range(2)]
    return Run(judged(results), (None, None), 1)


def test_it_is_xml_with_a_panel_for_each_test(run: Run) -> None:
    root = ET.fromstring(lags_svg(run))  # noqa: S314 - made here
    assert len(root.findall(f"{SVG}g")) == 2
    assert not root.findall(f".//{SVG}script")


def test_it_says_what_it_shows_and_that_it_is_no_cause(run: Run) -> None:
    text = lags_svg(run)
    for words in (
        "followed",
        "before: the placebo",
        "same day: no order",
        "by chance",
        "stretches 6 d",
        "too few",
    ):
        assert words in text
    assert "“Followed by” is not “caused by”." in text


def test_in_arabic_it_says_the_same(run: Run) -> None:
    text = lags_svg(run, "ar")
    for words in (
        "غارات تلتها صواريخ",
        "اليوم نفسه: بلا ترتيب",
        "أقل من أن يُختبر",
        "«تلاه» لا تعني «تسبّب فيه».",
    ):
        assert words in text


def test_every_lag_has_its_bar(run: Run) -> None:
    panel = ET.fromstring(lags_svg(run)).find(f"{SVG}g")  # noqa: S314 - made here
    assert panel is not None
    labels = [text.text for text in panel.findall(f"{SVG}text")]
    assert [f"\u2068{lag}\u2069" in labels for lag in ("-2", "-1", "0", "+1", "+2")] == [True] * 5


def test_the_same_run_gives_the_same_text(run: Run) -> None:
    assert lags_svg(run) == lags_svg(run)
