"""sabab import: exit status, summary on standard error, one line for what is wrong."""

from __future__ import annotations

import runpy
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
HEADER = "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,low,high\n"
ROW = "1,1,Government of Syria,Example Front,Syria,2016-01-01,2016-01-01,4,4,4\n"


def table(folder: Path, text: str) -> Path:
    path = folder / "rows.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_goes_in_with_status_0(run: Run, tmp_path: Path) -> None:
    done = run("import", "ucdp", table(tmp_path, HEADER + ROW), "--store", tmp_path / "store")
    assert (0, "") == (done.returncode, done.stdout)
    assert "rows: 1 row read = 1 event + 0 collapsed + 0 refused" in done.stderr


def test_a_refused_row_is_told_and_the_status_is_1(run: Run, tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + ROW + ROW.replace("2016-01-01", "soon"))
    done = run("import", "ucdp", path, "--store", tmp_path / "store")
    assert 1 == done.returncode
    assert f"{path}, line 3: date_start is no day: 'soon'; the row is refused" in done.stderr


def test_what_went_in_can_be_asked_for(run: Run, tmp_path: Path) -> None:
    run("import", "ucdp", table(tmp_path, HEADER + ROW), "-o", tmp_path / "rows.trig")
    query = tmp_path / "q.rq"
    query.write_text(
        "PREFIX sabab: <https://w3id.org/sabab/ontology#> SELECT ?killed WHERE { ?e sabab:sourceRow 'ucdp:1' ; "
        "sabab:killed ?killed }",
        encoding="utf-8",
    )
    answer = run("query", query, "--file", tmp_path / "rows.trig", "--format", "csv").stdout
    assert ["killed", "4"] == answer.split()


def test_what_is_no_dataset_is_one_line_and_status_2(run: Run, tmp_path: Path) -> None:
    done = run("import", "gtd", table(tmp_path, HEADER), "--store", tmp_path / "store")
    (line,) = done.stderr.splitlines()
    assert (2, True) == (done.returncode, line.startswith("sabab: gtd: is no dataset"))


def test_a_place_for_the_graph_must_be_said(run: Run, tmp_path: Path) -> None:
    assert 2 == run("import", "ucdp", table(tmp_path, HEADER)).returncode


@pytest.mark.slow
def test_four_times_the_rows_take_no_more_memory_than_the_keys_held_in_it(tmp_path: Path) -> None:
    bench = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "imports.py"))
    megabytes = []
    for rows in (60_000, 240_000):
        path = tmp_path / f"{rows}.CSV"
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(bench["made_up_rows"](rows))
        run = bench["imported"]("gdelt", path, tmp_path, rows)
        assert f"{rows:,} rows read" in run.said
        megabytes.append(run.megabytes)
    assert megabytes[1] - megabytes[0] < 150, megabytes
