"""The page as bytes: determinism, policy, escaping, size."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.errors import OutputError
from sabab.model import Label
from sabab.views.explorer import PageData, explorer_html, page, write_page

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(page.__file__).parent
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser"
    r"|\beval\(|new Function|</script"
)
OWN_SCRIPTS = sorted((PACKAGE / "js").glob("*.js"))


def scripts(html: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", html, re.DOTALL)


def policy(html: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return found.group(1).replace("&#39;", "'")


def test_the_same_data_gives_the_same_bytes(story: PageData, story_html: str) -> None:
    assert explorer_html(story) == story_html


def test_the_bytes_do_not_depend_on_locale_or_hash_seed(story_html: str) -> None:
    here = Path(__file__).parent
    code = (
        f"import sys; sys.path.insert(0, {str(here)!r}); import sample; from hashlib import sha256;"
        "from sabab.views.explorer import explorer_html;"
        "print(sha256(explorer_html(sample.story()).encode()).hexdigest())"
    )
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "7", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == sha256(story_html.encode()).hexdigest()


def test_the_page_is_a_standards_page_in_utf8(story_html: str) -> None:
    assert story_html.startswith("<!DOCTYPE html>\n<html lang=")
    assert '<meta charset="utf-8">' in story_html
    assert "\r" not in story_html


def test_only_hashed_scripts_may_run(story_html: str) -> None:
    expected = [
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts(story_html)
    ]
    (allowed,) = re.findall(r"script-src ([^;]*);", policy(story_html))
    assert allowed.split() == expected
    assert len(expected) == 2


def test_only_the_hashed_style_sheet_applies(story_html: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", story_html, re.DOTALL)
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy(story_html)


@pytest.mark.parametrize("rule", ["default-src 'none'", "base-uri 'none'", "form-action 'none'"])
def test_everything_else_is_forbidden(story_html: str, rule: str) -> None:
    assert rule in policy(story_html)


def test_no_inline_handler_or_style_is_written(story_html: str) -> None:
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", story_html, flags=re.DOTALL)
    assert re.findall(r"\s(?:on\w+|style)=", markup) == []


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=lambda path: path.name)
def test_our_scripts_never_turn_text_into_markup_or_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert FORBIDDEN.findall(text) == []


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=lambda path: path.name)
def test_no_string_of_a_script_spans_lines(path: Path) -> None:
    """The page takes the scripts line by line and drops indentation and comment lines."""
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if line.count("`") % 2] == []


@pytest.mark.parametrize(
    "path",
    [*OWN_SCRIPTS, *(PACKAGE / "css").glob("*.css"), *PACKAGE.glob("*.py")],
    ids=lambda path: path.name,
)
def test_a_module_stays_readable(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_vendored_library_writes_no_markup() -> None:
    text = (PACKAGE / "vendor" / "vis-network" / "vis-network.min.js").read_text(encoding="utf-8")
    assert re.findall(r"innerHTML|\beval\(|new Function|</script", text) == []


def test_hostile_text_opens_no_tag(hostile_story: PageData) -> None:
    html = explorer_html(hostile_story)
    data = re.findall(r'<script type="application/json" id="page-\w+">(.*?)</script>', html, re.DOTALL)
    assert len(data) == 4
    assert all("<" not in block and ">" not in block for block in data)
    assert "<img" not in html


def test_data_comes_back_as_it_was_given(story: PageData, story_html: str) -> None:
    (block,) = re.findall(r'id="page-data">(.*?)</script>', story_html, re.DOTALL)
    data = json.loads(block)
    quoted = {quote.sentence for event in story.events for quote in event.quotes}
    assert quoted <= {sentence for sentence, _ in data["sentences"]}


def test_line_separators_and_lone_surrogates_are_escaped(story: PageData) -> None:
    html = explorer_html(PageData(Label("a\u2028b\ud800c", None), "1", "0"))
    assert "a\\u2028b\\ud800c" in html
    assert html.split("<title>")[0].encode("utf-8")


def test_the_page_is_written_whole(tmp_path: Path, story: PageData, story_html: str) -> None:
    write_page(story, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == story_html.encode("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_an_unwritable_page_is_one_clear_line_and_leaves_nothing(tmp_path: Path, story: PageData) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OutputError, match=r"taken: cannot be written: Is a directory"):
        write_page(story, tmp_path / "taken")
    assert [tmp_path / "taken"] == list(tmp_path.iterdir())


@pytest.mark.parametrize(("events", "limit"), [(300, 1.0), (1000, 1.8)])
def test_the_file_stays_small(crowd: Callable[[int], PageData], events: int, limit: float) -> None:
    megabytes = len(explorer_html(crowd(events)).encode("utf-8")) / 1e6
    print(f"{events} events: {megabytes:.2f} MB")  # noqa: T201 - the number is wanted
    assert megabytes <= limit


def test_the_opening_language_can_be_chosen(story: PageData) -> None:
    assert '<html lang="ar" dir="rtl"' in explorer_html(story, language="ar")
