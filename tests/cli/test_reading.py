"""Many reports at a time: over cores, resumed, corrected, by another coder, with a bar where somebody watches."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sabab.resources import ontology_folder

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]
TEXT = (
    "14 March 2023 - Two drones struck the al-Tanf base on Monday, killing three soldiers, US Central Command said.\n"
    "Iran-backed militias carried out the attack, SANA said.\n"
)
HEAD = "report,event,slot,value,because,who,when\n"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of thirty reports that differ."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(30):
        (folder / f"r{number:02}.txt").write_text(f"{TEXT}Number {number}.\n", encoding="utf-8")
    return folder


def corrections(folder: Path, *rows: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_any_number_of_processes_and_any_hash_seed_write_the_same_bytes(many: Path, tmp_path: Path) -> None:
    for jobs, seed in (("1", "0"), ("2", "1"), ("3", "4711")):
        command = [
            sys.executable,
            "-m",
            "sabab.cli",
            "extract",
            str(many),
            "-o",
            str(tmp_path / jobs),
            "--jobs",
            jobs,
        ]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    one, two, three = (contents(tmp_path / jobs) for jobs in "123")
    assert 30 == len(one)
    assert one == two == three


def test_graph_and_extractions_of_the_dispatches_are_the_same_bytes_for_any_hash_seed(tmp_path: Path) -> None:
    dispatches = str(ontology_folder() / "examples" / "dispatches")
    for seed in ("1", "4711"):
        for command in (("extract", dispatches, "-o", seed), ("build", dispatches, "-o", f"{seed}.trig")):
            subprocess.run(
                [sys.executable, "-m", "sabab.cli", *command],
                check=True,
                capture_output=True,
                cwd=tmp_path,
                env={**os.environ, "PYTHONHASHSEED": seed},
            )
    assert contents(tmp_path / "1") == contents(tmp_path / "4711")
    assert (tmp_path / "1.trig").read_bytes() == (tmp_path / "4711.trig").read_bytes()


def test_lines_are_printed_in_the_order_of_the_files(run: Run, many: Path) -> None:
    ids = [
        json.loads(line)["report"]["id"] for line in run("extract", many, "--jobs", "2").stdout.splitlines()
    ]
    assert [f"r{number:02}" for number in range(30)] == ids


def test_a_second_run_reads_only_what_is_new_or_failed(run: Run, many: Path, tmp_path: Path) -> None:
    (many / "r07.txt").write_bytes(b"")
    first = run("extract", many, "-o", tmp_path / "out")
    (many / "r07.txt").write_text(TEXT, encoding="utf-8")
    again = run("extract", many, "-o", tmp_path / "out")
    forced = run("extract", many, "-o", tmp_path / "out", "--force")
    assert (1, 0, 0) == (first.returncode, again.returncode, forced.returncode)
    assert "out: 29 read\n" in first.stderr
    assert "1 of 30 reports could not be read" in first.stderr
    assert "out: 1 read, 29 up to date (--force reads them again)" in again.stderr
    assert "out: 30 read\n" in forced.stderr


def test_of_many_reports_notices_are_counted(run: Run, many: Path) -> None:
    brief, all_of_them = run("extract", many), run("-v", "extract", many)
    assert "30 of 30 reports were read with the day of publication inferred from the text" in brief.stderr
    assert "r00: published" not in brief.stderr
    assert 30 == all_of_them.stderr.count(", inferred from the text; --published overrules")


def test_a_correction_reaches_json_and_graph_with_who_and_why(run: Run, many: Path, tmp_path: Path) -> None:
    table = corrections(
        many.parent, "r03.txt,Two drones struck,initiators,Iran,the wire was withdrawn,R. Reader,2023-03-20"
    )
    run("extract", many / "r03.txt", "-o", tmp_path / "out", "--corrections", table)
    told = json.loads((tmp_path / "out/r03.json").read_text(encoding="utf-8"))
    assert ["actor/iran"] == [ref["id"] for ref in told["events"][0]["initiators"]]
    assert ["actor/iran-backed-militias"] == told["corrections"][0]["before"]
    built = run("build", many / "r03.txt", "--corrections", table, "--store", tmp_path / "store")
    rows = run("query", "corrections", "--store", tmp_path / "store", "--format", "csv").stdout.splitlines()
    accused = run("query", "who-accuses-whom", "--store", tmp_path / "store", "--format", "csv").stdout
    assert 0 == built.returncode, built.stderr
    assert "actor/iran-backed-militias,actor/iran,R. Reader,2023-03-20,the wire was withdrawn" in rows[1]
    assert "actor/iran," in accused
    assert "iran-backed-militias" not in accused


def test_rows_that_are_not_in_order_are_all_said_before_anything_is_read(
    run: Run, many: Path, tmp_path: Path
) -> None:
    tail = "misread,R,2023-03-20"
    table = corrections(
        tmp_path,
        f"r03,struck,killd,2,{tail}",
        f"r03,struck,killed,2,{tail}",
        f"r03,struck,sources,actor/x,{tail}",
    )
    done = run("extract", many, "-o", tmp_path / "out", "--corrections", table)
    assert (2, False) == (done.returncode, (tmp_path / "out").exists())
    first, second, _ = done.stderr.splitlines()
    assert first.startswith(f"sabab: {table}:2: there is no slot 'killd'")
    assert second.startswith(f"sabab: {table}:4: the knowledge base has no actor/x")
    assert f"{table}: 2 of 3 rows are to be mended; nothing was read" in done.stderr


def test_rows_that_fit_nothing_are_said_and_rows_of_other_reports_as_well(
    run: Run, many: Path, tmp_path: Path
) -> None:
    tail = "misread,R,2023-03-20"
    table = corrections(
        tmp_path, f"r03,Three drones missed,killed,2,{tail}", f"elsewhere,struck,killed,2,{tail}"
    )
    done = run("extract", many / "r03.txt", "--corrections", table)
    assert 1 == done.returncode
    assert f"sabab: {table}:2: does not fit r03 (any more): the words “Three drones missed”" in done.stderr
    assert f"{table}:3: no report that was read is 'elsewhere'" in done.stderr
    assert json.loads(done.stdout)["events"]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The coder of the documentation's example, on the path as pip would put it there."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    source = re.search(r"^```python\n(# keyword_coder\.py\n.*?)^```$", text, re.DOTALL | re.MULTILINE)
    points = re.search(
        r"^```toml\n(\[project\.entry-points\.\"sabab\.coders\"\]\n.*?)^```$", text, re.DOTALL | re.MULTILINE
    )
    assert source, "the worked example is gone from CONTRIBUTING.md"
    assert points, "the entry point is gone from CONTRIBUTING.md"
    folder = tmp_path / "site"
    about = folder / "keyword_coder-0.3.dist-info"
    about.mkdir(parents=True)
    (folder / "keyword_coder.py").write_text(source.group(1), encoding="utf-8")
    (about / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: keyword-coder\nVersion: 0.3\n", encoding="utf-8"
    )
    listed = (
        points.group(1).replace('[project.entry-points."sabab.coders"]', "[sabab.coders]").replace('"', "")
    )
    (about / "entry_points.txt").write_text(listed, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return folder


def test_the_coder_of_the_documentation_reads_reports_in_every_process(
    run: Run, many: Path, fake: Path, tmp_path: Path
) -> None:
    done = run("extract", many, "--coder", "keyword", "-o", tmp_path / "out", "--jobs", "2")
    told = json.loads((tmp_path / "out/r29.json").read_text(encoding="utf-8"))
    assert 0 == done.returncode, done.stderr
    assert ("keyword 0.3", ["Attack"]) == (
        told["provenance"]["coder"],
        [one["type"] for one in told["events"]],
    )
    built = run("build", many / "r00.txt", "--coder", "keyword", "-o", tmp_path / "graph.trig")
    assert 0 == built.returncode, built.stderr
    assert "coder-keyword-0.3" in (tmp_path / "graph.trig").read_text(encoding="utf-8")


def test_a_coder_that_is_not_installed_is_told_with_those_that_are(
    run: Run, many: Path, fake: Path, tmp_path: Path
) -> None:
    done = run("extract", many, "--coder", "nosuch", "-o", tmp_path / "out")
    assert (2, False) == (done.returncode, (tmp_path / "out").exists())
    assert (
        "sabab: there is no coder 'nosuch'; installed are rules (sabab's own, the default), keyword\n"
        == done.stderr
    )


def test_what_a_coder_returns_is_looked_at_and_the_other_reports_go_on(
    run: Run, many: Path, fake: Path, tmp_path: Path
) -> None:
    source = (fake / "keyword_coder.py").read_text(encoding="utf-8")
    (fake / "keyword_coder.py").write_text(
        source
        + "\n\n_read = code\n\n\ndef code(report):\n    return _read(report) if report.id != 'r05' else []\n",
        encoding="utf-8",
    )
    done = run("extract", many, "--coder", "keyword", "-o", tmp_path / "out")
    assert (1, 29) == (done.returncode, len(list((tmp_path / "out").iterdir())))
    assert (
        f"{many / 'r05.txt'}: what the coder 'keyword' returned is not in order: it is a list" in done.stderr
    )


def watched(*arguments: str | Path) -> str:
    """What a terminal gets to see on standard error."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        [sys.executable, "-m", "sabab.cli", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=follower,
        env=environment,
    ) as process:
        os.close(follower)
        shown = b""
        while chunk := _read(leader):
            shown += chunk
        process.wait()
    os.close(leader)
    return shown.decode(errors="replace")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # Linux says so at the end of a terminal
        return b""


def test_a_bar_is_shown_where_somebody_watches_and_not_with_q(many: Path, tmp_path: Path) -> None:
    shown = watched("extract", many, "-o", tmp_path / "out")
    assert "100 %" in shown
    assert "30 reports" in shown
    assert "30 read" in shown
    assert "" == watched("-q", "extract", many, "-o", tmp_path / "out", "--force")


def test_no_bar_is_written_into_a_file(run: Run, many: Path, tmp_path: Path) -> None:
    assert "%" not in run("extract", many, "-o", tmp_path / "out").stderr


def test_standard_input_may_be_json_lines(run: Run) -> None:
    lines = "\n".join(json.dumps({"id": name, "text": TEXT}) for name in ("a", "b"))
    done = run("extract", "-", stdin=lines.encode())
    assert ["a", "b"] == [json.loads(line)["report"]["id"] for line in done.stdout.splitlines()]
