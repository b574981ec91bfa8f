"""Pages: article and headline, what the page says of itself, and the encoding that it declares."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.sources.metadata import Metadata
from sabab.sources.pages import declared_encoding, page
from sabab.sources.reports import read_reports

if TYPE_CHECKING:
    from pathlib import Path

HEADLINE = "غارة على موقع قرب المدينة"
BODY = (
    "قصفت طائرات مجهولة موقعًا في ريف المدينة فجر اليوم، وقال مصدر محلي إن الغارة لم توقع ضحايا.",
    "وأضاف المصدر أن فرق الإطفاء وصلت إلى المكان بعد ساعة من الغارة.",
)


def html(head: str = "", before: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f'<!doctype html><html lang="ar"><head><title>{HEADLINE}</title>{head}</head>'
        f"<body><nav><a href='/'>الأولى</a></nav>{before}<article>{body}</article>"
        "<footer>جميع الحقوق محفوظة 2021</footer></body></html>"
    )


def test_the_headline_is_the_first_line_and_paragraphs_stay_apart() -> None:
    assert [HEADLINE, *BODY] == page("p.html", html()).text.split("\n")


def test_a_headline_inside_the_article_does_not_come_twice() -> None:
    inside = html().replace("<article>", f"<article><h1>{HEADLINE}</h1>")
    assert [HEADLINE, *BODY] == page("p.html", inside).text.split("\n")


def test_day_outlet_and_address_are_the_page_s_own() -> None:
    head = (
        '<meta property="article:published_time" content="2023-03-14T08:00:00Z">'
        '<meta property="og:site_name" content="Desk A"><link rel="canonical" href="https://desk.example/1">'
    )
    expected = Metadata(date(2023, 3, 14), "Desk A", "https://desk.example/1")
    assert expected == page("p.html", html(head)).metadata


def test_a_day_in_the_words_of_a_page_is_not_its_day_of_publication() -> None:
    assert page("p.html", html().replace("فجر اليوم", "فجر 8 آذار 2022")).metadata.published is None


def test_a_page_without_article_is_named() -> None:
    with pytest.raises(ReportError, match=r"^p\.html: has no article"):
        page("p.html", "<html><body></body></html>")


def test_an_old_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_bytes(
        html('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">').encode("cp1256")
    )
    ((report, text),) = (
        one for one in read_reports([str(path)], Metadata(), {}) if not isinstance(one, ReportError)
    )
    assert (HEADLINE, "windows-1256", False) == (report.title, text.encoding, text.guessed)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'<meta charset="windows-1256">\xc7', "windows-1256"),
        (b'<?xml version="1.0" encoding="iso-8859-6"?>\xc7', "iso-8859-6"),
        (b'<meta charset="windows-1256">', None),
        (b'<meta charset="utf-8">\xc7', None),
        (b'<meta charset="nonsense">\xc7', None),
        (b"\xc7", None),
    ],
    ids=["meta", "xml", "is UTF-8 whatever it says", "says UTF-8 and is not", "unknown", "none"],
)
def test_a_declared_encoding_counts_where_the_bytes_are_not_utf8(
    content: bytes, expected: str | None
) -> None:
    assert expected == declared_encoding(content)
