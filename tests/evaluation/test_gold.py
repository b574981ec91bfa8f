"""A folder of gold becomes records, or one line for each problem."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import GoldError
from sabab.evaluation.gold import read_corpus, read_ids

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[..., Path]

VOCABULARY: dict[str, Any] = {
    "actors": [{"name": "Israel", "ar": "إسرائيل"}, {"name": "Syria", "ar": "سوريا"}],
    "places": [{"name": "Al-Tanf", "ar": "التنف", "equivalent": ["Al-Tanf base"]}],
}


def test_a_folder_becomes_records(gold_folder: Make, text: str) -> None:
    corpus = read_corpus(gold_folder(files={"held-back.txt": "# not read\nr  # this one\n"}))
    (report,) = corpus.reports
    assert ("r", text, frozenset({"r"})) == (report.id, report.text, corpus.held_back)
    first, second = report.events
    assert (3, None, ("Israel",)) == (first.killed, first.injured, first.initiators)
    assert (date(2023, 3, 8), date(2023, 3, 9)) == second.date
    assert [("absence", (), "responsibility")] == [
        (claim.kind, claim.claimants, claim.scope) for claim in report.claims or ()
    ]


def test_claims_that_nobody_annotated_are_not_none_at_all(gold_folder: Make, raw: dict[str, Any]) -> None:
    del raw["claims"]
    assert None is read_corpus(gold_folder(raw)).reports[0].claims


def test_a_spokesman_and_his_body_are_claimants(gold_folder: Make, raw: dict[str, Any]) -> None:
    raw["claims"][0] |= {"claimant": "Syria", "speaks_for": "Israel"}
    claims = read_corpus(gold_folder(raw)).reports[0].claims or ()
    assert [("Syria", "Israel")] == [claim.claimants for claim in claims]


def problems(folder: Path) -> list[str]:
    with pytest.raises(GoldError) as refused:
        read_corpus(folder)
    return [problem.replace(f"{folder}/", "") for problem in refused.value.problems]


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    assert "holds no gold; it goes into" in problems(tmp_path)[0]


def test_a_wrong_file_is_one_line_with_place_and_mend(gold_folder: Make, raw: dict[str, Any]) -> None:
    raw["events"][0]["type"] = "Airstrik"
    (line,) = problems(gold_folder(raw))
    assert line.startswith("gold/r.json: events[0].type: is 'Airstrik'; use one of Attack, RocketAttack")


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"gold/r.json": "{"}, "gold/r.json: is not JSON in UTF-8"),
        ({"dispatches/s.txt": "x"}, "dispatches/s.txt: has no gold; add gold/s.json, or take the text out"),
        ({"held-back.txt": "s"}, "held-back.txt: s has no gold"),
        ({"vocabulary.json": "[]"}, "vocabulary.json: the file: is []; write an object"),
    ],
)
def test_files_that_do_not_fit_are_named(gold_folder: Make, files: dict[str, str], line: str) -> None:
    assert problems(gold_folder(files=files))[0].startswith(line)


def test_gold_needs_its_text(gold_folder: Make) -> None:
    folder = gold_folder()
    (folder / "dispatches" / "r.txt").unlink()
    assert problems(folder)[0].endswith("gold/r.json needs it")


def test_an_id_is_the_files_name(gold_folder: Make, raw: dict[str, Any]) -> None:
    raw["id"] = "q"
    assert ["gold/r.json: id: is 'q'; write 'r', as the file is called"] == problems(gold_folder(raw))


def test_the_same_event_stands_in_an_earlier_report(gold_folder: Make, raw: dict[str, Any]) -> None:
    other = json.loads(json.dumps(raw)) | {"id": "s"}
    raw["events"][0]["same_as"] = "s/e1"
    texts = {"gold/s.json": json.dumps(other), "dispatches/s.txt": raw["title"]}
    assert 2 == len(read_corpus(gold_folder(raw, texts)).reports)
    raw["events"][0]["same_as"] = "s/e9"
    assert ["gold/r.json: events[0].same_as: is 's/e9'"] == [
        line.split(";")[0] for line in problems(gold_folder(raw, texts))
    ]


def test_equivalent_names_stand_in_the_vocabulary(gold_folder: Make) -> None:
    (line,) = problems(gold_folder(files={"vocabulary.json": json.dumps(VOCABULARY)}))
    assert line.startswith("vocabulary.json: places[0].equivalent: names 'Al-Tanf base', which is not here")
    whole = VOCABULARY["places"] + [{"name": "Al-Tanf base", "ar": "قاعدة التنف"}]
    files = {"vocabulary.json": json.dumps(VOCABULARY | {"places": whole})}
    assert "Al-Tanf base" == read_corpus(gold_folder(files=files)).vocabulary.places[1].name


def test_a_name_stands_once_in_the_vocabulary(gold_folder: Make) -> None:
    twice = {"actors": VOCABULARY["actors"][:1] * 2, "places": []}
    lines = problems(gold_folder(files={"vocabulary.json": json.dumps(twice)}))
    assert lines[0].startswith("vocabulary.json: actors[1].name: is 'Israel', which stands above already")


def test_many_problems_are_cut(gold_folder: Make, raw: dict[str, Any]) -> None:
    raw["events"] = [{}] * 3
    lines = problems(gold_folder(raw))
    assert 21 == len(lines)
    assert lines[-1].endswith("problems more")


def test_a_list_of_ids_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read as a list of ids"):
        read_ids(tmp_path)
