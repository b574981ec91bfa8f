"""What stands in a page is inert, and named in its policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from sabab import views
from sabab.views.embedding import inert_json, own_script, own_styles, policy_hash, template


def test_json_opens_no_tag_and_reads_back() -> None:
    value = {"a": "</script><b>&\u2028", "ب": [1, None]}
    text = inert_json(value)
    assert not set("<>&\u2028") & set(text)
    assert value == json.loads(text)


def test_a_lone_surrogate_can_be_written() -> None:
    assert inert_json("a\ud800").encode("utf-8") == b'"a\\ud800"'


def test_the_policy_names_a_text_by_its_digest() -> None:
    assert policy_hash("x") == f"'sha256-{b64encode(sha256(b'x').digest()).decode()}'"


def test_scripts_are_one_scope_without_comments_and_indentation(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("// why\n  const a = 1; // kept\n\n", encoding="utf-8")
    assert own_script([tmp_path / "a.js"]) == "(() => {\n'use strict';\nconst a = 1; // kept\n})();\n"


def test_styles_stand_behind_the_font(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p { margin: 0; }\n", encoding="utf-8")
    styles = own_styles([tmp_path / "a.css"])
    assert styles.startswith("@font-face{font-family:'Plex'")
    assert styles.endswith("format('woff2')}\np{margin:0;}\n")


def test_styles_lose_comments_and_spaces_that_mean_nothing(tmp_path: Path) -> None:
    text = "/* why,\n   and how */\n.a .b:not(.c), p {\n  width: calc(1px + 2px);\n}\n"
    (tmp_path / "a.css").write_text(text, encoding="utf-8")
    assert own_styles([tmp_path / "a.css"]).endswith("\n.a .b:not(.c),p{\nwidth:calc(1px + 2px);\n}\n")


def test_no_string_of_a_style_sheet_holds_what_is_taken_out() -> None:
    folder = Path(views.__file__).parent
    strings = re.findall(
        r'"[^"\n]*"', "".join(path.read_text(encoding="utf-8") for path in folder.glob("*/css/*.css"))
    )
    assert len(strings) > 10
    assert [string for string in strings if re.search(r"/\*|[{};,]|: ", string)] == []


def test_a_template_escapes_what_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>{{ title }}</p>", encoding="utf-8")
    assert template(tmp_path, "a.html").render(title="<b>") == "<p>&lt;b&gt;</p>"
