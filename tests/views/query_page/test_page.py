"""The query page as bytes: determinism, policy, escaping, what is inside."""

from __future__ import annotations

import gzip
import re
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.views import query_page
from sabab.views.embedding import VENDOR
from sabab.views.query_page import QueryPage, query_html

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(query_page.__file__).parent
OWN_SCRIPTS = sorted([*(PACKAGE / "js").glob("*.js"), *(PACKAGE / "worker").glob("*.js")])
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser"
    r"|\beval\(|new Function|</script|\bfetch\(|XMLHttpRequest|WebSocket|importScripts"
)


def policy(html: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return found.group(1).replace("&#39;", "'")


def packed(html: str, name: str) -> bytes:
    (block,) = re.findall(rf'id="packed-{name}">(.*?)</script>', html)
    return gzip.decompress(b64decode(block))


def test_the_same_graph_gives_the_same_bytes(question_page: QueryPage, question_html: str) -> None:
    assert query_html(question_page) == question_html


def test_only_hashed_scripts_may_run(question_html: str) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", question_html, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts]
    (allowed,) = re.findall(r"script-src ([^;]*);", policy(question_html))
    assert [*hashes, "'wasm-unsafe-eval'"] == allowed.split()
    assert len(hashes) == 2


def test_only_the_hashed_style_sheet_applies(question_html: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", question_html, re.DOTALL)
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}';" in policy(
        question_html
    )


@pytest.mark.parametrize(
    "rule",
    ["default-src 'none'", "connect-src 'none'", "worker-src blob:", "base-uri 'none'", "form-action 'none'"],
)
def test_everything_else_is_forbidden(question_html: str, rule: str) -> None:
    assert rule in policy(question_html).split("; ")


def test_no_inline_handler_or_style_is_written(question_html: str) -> None:
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", question_html, flags=re.DOTALL)
    assert re.findall(r"\s(?:on\w+|style)=", markup) == []


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=lambda path: path.name)
def test_our_scripts_never_turn_text_into_markup_or_code_and_ask_no_network(path: Path) -> None:
    assert FORBIDDEN.findall(path.read_text(encoding="utf-8")) == []


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


def test_the_graph_inside_is_the_graph(question_page: QueryPage, question_html: str) -> None:
    assert packed(question_html, "graph").decode() == question_page.quads
    assert question_page.statements == len(question_page.quads.splitlines())


def test_the_engine_inside_is_the_vendored_one(question_html: str) -> None:
    assert packed(question_html, "engine") == gzip.decompress(
        (VENDOR / "oxigraph" / "oxigraph.wasm.gz").read_bytes()
    )


def test_hostile_text_opens_no_tag(page_of: Callable[[str], str]) -> None:
    html = page_of('<a:s> <a:p> "</script><script>window.__x=1</script><img src=x>" <a:g> .\n')
    blocks = re.findall(r'<script type="application/json" id="page-\w+">(.*?)</script>', html, re.DOTALL)
    assert len(blocks) == 5
    assert all("<" not in block and ">" not in block for block in blocks)
    assert "<img" not in html


def test_what_the_list_of_vendored_files_says_of_them_is_so() -> None:
    text = (VENDOR / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([\w./-]+)` \| `([0-9a-f]{64})` \|$", text, re.MULTILINE))
    names = ("codemirror/codemirror.min.js", "oxigraph/oxigraph.min.js", "oxigraph/oxigraph.wasm.gz")
    assert {name: sha256((VENDOR / name).read_bytes()).hexdigest() for name in names} == {
        name: listed.get(name) for name in names
    }


def test_vendored_scripts_write_no_markup() -> None:
    texts = [
        (VENDOR / name).read_text(encoding="utf-8")
        for name in ("codemirror/codemirror.min.js", "oxigraph/oxigraph.min.js")
    ]
    assert re.findall(r"innerHTML|\beval\(|new Function|</script", "".join(texts)) == []
