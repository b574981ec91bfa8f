"""The reports on the page, and the page's own title."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from sabab.resources import ontology_folder
from sabab.sources.decoding import decoded
from sabab.views.explorer.data import PageReport
from sabab.views.page_data.asking import day, page_id, rows, text
from sabab.views.page_data.wording import day_words, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.model import Label, Language, PublishedBasis
    from sabab.store.source import Source
    from sabab.views.page_data.asking import Row

_NO_DAY = date.max


def read_reports(source: Source) -> tuple[PageReport, ...]:
    """The reports in the order of their publication, the undated last."""
    by_id = {text(row, "report"): row for row in rows(source, "reports")}
    reports = (_report(iri, row) for iri, row in by_id.items())
    return tuple(sorted(reports, key=lambda report: (report.published or _NO_DAY, report.id)))


def _report(iri: str, row: Row) -> PageReport:
    """One report; where the graph has no title, the name of its file tells it from the others."""
    return PageReport(
        id=page_id(iri),
        title=row["title"] or row["identifier"],
        outlet=row["outlet"],
        published=day(row["published"]),
        published_basis=cast("PublishedBasis", row["basis"] or "unknown"),
        language=cast("Language", row["language"]) if row["language"] in ("ar", "en") else "ar",
        url=row["url"],
        exercise=row["sha"] in exercise_digests(),
    )


@cache
def exercise_digests() -> frozenset[str]:
    """The SHA-256 of the exercise dispatches' texts, as reports bear it.

    A text is known by its digest and not by its outlet, so that it is known wherever and however it was read.
    """
    folder = ontology_folder() / "examples" / "dispatches"
    texts = (decoded(path.read_bytes()).text for path in sorted(folder.glob("*.txt")))
    return frozenset(hashlib.sha256(text.encode()).hexdigest() for text in texts)


def default_title(reports: Sequence[PageReport]) -> Label:
    """How many reports, from when to when: "14 reports, 26 Aug 2022 – 1 Apr 2023"."""
    counted = phrase("reports", _count_form(len(reports)), n=str(len(reports)))
    days = [report.published for report in reports if report.published is not None]
    if not days:
        return phrase("title", "undated", reports=counted)
    first, last = min(days), max(days)
    form = "day" if first == last else "span"
    return phrase("title", form, reports=counted, first=day_words(first), last=day_words(last))


def _count_form(count: int) -> str:
    """The form that an Arabic noun takes after the number; English has the same words for all but one."""
    if count < 3:
        return ("none", "one", "two")[count]
    tail = count % 100
    if tail < 3:
        return "hundreds"
    return "few" if tail <= 10 else "many"


def cut_off(reports: Sequence[PageReport]) -> date | None:
    """The latest day of publication; None when no report is dated."""
    return max((report.published for report in reports if report.published is not None), default=None)
