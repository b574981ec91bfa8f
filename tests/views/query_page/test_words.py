"""The query page's words: complete, paired, and never claiming a cause."""

from __future__ import annotations

import re
from pathlib import Path

from sabab.store import named_queries
from sabab.views.ontology_site.questions import questions
from sabab.views.query_page import words

SCRIPTS = Path(words.__file__).parent / "js"
TEMPLATE = Path(words.__file__).parent / "templates" / "query.html"
WORDS = words.all_words()


def test_both_languages_are_written() -> None:
    assert [key for key, (english, arabic) in WORDS.items() if not (english and arabic)] == []


def test_both_languages_have_the_same_fields() -> None:
    fields = {key: [set(re.findall(r"{\w+}", text)) for text in pair] for key, pair in WORDS.items()}
    assert [key for key, (english, arabic) in fields.items() if english != arabic] == []


def test_every_key_that_script_and_template_name_exists() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js"))
    asked = set(re.findall(r"(?:\bword|\bzoom)\('([\w.-]+)'", text))
    asked |= set(re.findall(r'data-word(?:-\w+)?="([\w.]+)"', TEMPLATE.read_text(encoding="utf-8")))
    assert len(asked) > 50
    assert set() == asked - WORDS.keys()


def test_every_column_of_a_named_query_has_a_heading() -> None:
    """Companions in two languages are headed by what they name."""
    columns = {name for query in (*named_queries(), *questions()) for name in query.columns}
    companions = {name for name in columns if re.search(r"(En|Ar)$", name)}
    named = {re.sub(r"(En|Ar)$", "", name) for name in companions} | (columns - companions)
    assert set() == {f"column.{name}" for name in named} - WORDS.keys()


def test_no_word_claims_a_cause() -> None:
    causal = re.compile(r"\bcaus|\bled to\b|\bbecause of\b|\bresult", re.IGNORECASE)
    assert [key for key, (english, _) in WORDS.items() if causal.search(english) and key != "not.cause"] == []
