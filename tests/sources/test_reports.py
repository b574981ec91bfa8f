"""Reports from files: text as it stands, language and day found, and each failure with its file."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.model import Report
from sabab.sources.metadata import Metadata
from sabab.sources.reports import read_reports, report_files

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "غارة على موقع قرب المدينة\nالثلاثاء 14 آذار 2023\n"
    "قصفت طائرات مجهولة موقعًا في ريف المدينة، وقال مصدر إن الغارة لم توقع ضحايا.\n"
)


def written(folder: Path, name: str, text: str = TEXT) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def read(*names: str, given: Metadata | None = None) -> list[Report | ReportError]:
    found = read_reports(names, given or Metadata(), {})
    return [one if isinstance(one, ReportError) else one[0] for one in found]


def only(found: list[Report | ReportError]) -> Report:
    (report,) = found
    assert isinstance(report, Report)
    return report


def test_the_stored_text_is_the_file_and_its_hash_says_so(tmp_path: Path) -> None:
    report = only(read(written(tmp_path, "a.txt")))
    assert (TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), "a", "ar") == (
        report.text,
        report.sha256,
        report.id,
        report.language,
    )


def test_the_day_in_the_dateline_is_inferred_and_a_given_day_overrules(tmp_path: Path) -> None:
    name = written(tmp_path, "a.txt")
    inferred, given = only(read(name)), only(read(name, given=Metadata(published=date(2023, 3, 15))))
    assert (date(2023, 3, 14), "inferred") == (inferred.published, inferred.published_basis)
    assert (date(2023, 3, 15), "given") == (given.published, given.published_basis)


def test_a_first_line_with_a_full_stop_is_no_title(tmp_path: Path) -> None:
    assert only(read(written(tmp_path, "a.txt"))).title == "غارة على موقع قرب المدينة"
    assert only(read(written(tmp_path, "b.txt", TEXT.partition("\n")[2]))).title == "الثلاثاء 14 آذار 2023"
    assert only(read(written(tmp_path, "c.txt", TEXT.splitlines()[2] + "\n" + TEXT))).title is None


def test_a_file_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    french = written(
        tmp_path,
        "fr.txt",
        "Des avions inconnus ont frappé un site près de la ville, a déclaré une source locale.\n",
    )
    found = read(str(tmp_path / "empty.txt"), french, str(tmp_path / "none.txt"), written(tmp_path, "a.txt"))
    problems = [str(one) for one in found if isinstance(one, ReportError)]
    assert isinstance(found[-1], Report)
    assert [f"{tmp_path / 'empty.txt'}: is empty", f"{tmp_path / 'none.txt'}: No such file or directory"] == [
        problems[0],
        problems[2],
    ]
    assert "--lang" in problems[1]


def test_json_lines_are_reports_of_their_own(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "one", "text": TEXT, "outlet": "Desk A"}),
        "",
        "{",
        json.dumps({"title": "no text"}),
    ]
    report, broken, empty = read(written(tmp_path, "many.jsonl", "\n".join(lines)))
    assert isinstance(report, Report)
    assert ("one", "Desk A") == (report.id, report.outlet)
    assert "line 3" in str(broken)
    assert 'line 4: has no "text"' in str(empty)


def test_a_folder_stands_for_the_reports_in_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    names = [written(tmp_path, "b.txt"), written(tmp_path / "sub", "a.txt")]
    written(tmp_path, "notes.md")
    assert sorted(names) == report_files([str(tmp_path)])


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="holds no report"):
        report_files([str(tmp_path)])


PAGE = """<!doctype html><html lang="ar"><head><title>غارة على موقع قرب المدينة</title>
<meta property="og:site_name" content="مكتب التحرير"><meta property="article:published_time" content="2023-03-14">
</head><body><nav><a href="/">الصفحة الأولى</a> <a href="/sport">رياضة</a></nav>
<article><h1>غارة على موقع قرب المدينة</h1>
<p>قصفت طائرات مجهولة موقعًا في ريف المدينة فجر اليوم، وقال مصدر محلي إن الغارة لم توقع ضحايا بين المدنيين.</p>
<p>وأضاف المصدر أن فرق الإطفاء وصلت إلى المكان بعد ساعة، وأن الطريق إلى المدينة ما زال مغلقًا أمام السيارات.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>"""


def test_of_a_page_the_article_is_read_with_what_the_page_says_about_it(tmp_path: Path) -> None:
    report = only(read(written(tmp_path, "page.html", PAGE)))
    assert (date(2023, 3, 14), "مكتب التحرير", "ar") == (report.published, report.outlet, report.language)
    assert "قصفت طائرات مجهولة" in report.text
    assert "جميع الحقوق" not in report.text


def test_a_page_without_an_article_is_said_to_have_none(tmp_path: Path) -> None:
    (problem,) = read(written(tmp_path, "page.html", "<html><body></body></html>"))
    assert "no article" in str(problem)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"text": "a", "outlet": 5}', '"outlet" must be a text, not 5'),
        ('{"text": "a \\ud800"}', "half a character"),
        ("[" * 100_000, "is not JSON"),
        ('{"text": "a" 5}', "is not JSON: Expecting ',' delimiter at character 14"),
        ('{"text": 5}', '"text" must be a text, not 5'),
        ('{"title": "none"}', 'has no "text"'),
    ],
)
def test_a_line_with_a_wrong_field_is_named_with_the_field(tmp_path: Path, line: str, says: str) -> None:
    (problem,) = read(written(tmp_path, "many.jsonl", line))
    assert "many.jsonl, line 1" in str(problem)
    assert says in str(problem)


def test_what_is_given_overrules_what_the_line_says(tmp_path: Path) -> None:
    name = written(
        tmp_path, "many.jsonl", json.dumps({"id": 7, "text": TEXT, "outlet": "Desk A", "url": "u"})
    )
    report = only(read(name, given=Metadata(outlet="Desk B")))
    assert ("7", "Desk B", "u") == (report.id, report.outlet, report.url)
