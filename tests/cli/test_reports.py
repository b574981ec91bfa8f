"""extract and build: output where it was asked for, one clear line for what is wrong, nothing half-written."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
ARABIC = (
    "غارة على قاعدة\nالثلاثاء 14 آذار 2023\n"
    "قصفت طائرات إسرائيلية قاعدة عسكرية في ريف حمص فجر اليوم، وقال مصدر إن الغارة لم توقع ضحايا.\n"
)


@pytest.fixture
def arabic(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(ARABIC, encoding="utf-8")
    return path


def one_line(stderr: str) -> str:
    """The only line of the error output; more would be a trace."""
    (line,) = stderr.strip().splitlines()
    assert line.startswith("sabab: ")
    return line


def test_extract_prints_json_lines_and_says_what_it_inferred(run: Run, arabic: Path) -> None:
    done = run("extract", arabic)
    (event,) = json.loads(done.stdout)["events"]
    assert (0, "Airstrike", "actor/israel") == (done.returncode, event["type"], event["initiators"][0]["id"])
    assert "published 2023-03-14, inferred from the text" in done.stderr


def test_extract_reads_standard_input(run: Run) -> None:
    assert json.loads(run("extract", "-", stdin=ARABIC.encode()).stdout)["report"]["id"] == "stdin"


def test_extract_names_each_file_after_its_report(run: Run, arabic: Path, tmp_path: Path) -> None:
    run("extract", arabic, "-o", tmp_path / "out")
    assert ["report.json"] == [path.name for path in (tmp_path / "out").iterdir()]


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1256"])
def test_other_encodings_are_read_and_guesses_are_said(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(ARABIC.encode(encoding))
    done = run("extract", path)
    assert done.returncode == 0
    assert ("windows-1256" in done.stderr) == (encoding == "windows-1256")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"),
        (
            "Le ministre a déclaré que les avions avaient frappé la base.\n".encode(),
            "neither Arabic nor English",
        ),
    ],
    ids=["empty", "binary", "French"],
)
def test_what_is_no_report_gets_its_line_and_status_2(
    run: Run, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    done = run("extract", path, "-o", tmp_path / "out")
    assert (2, []) == (done.returncode, list((tmp_path / "out").glob("*")))
    assert says in done.stderr
    assert str(path) in done.stderr
    assert "Traceback" not in done.stderr


def test_one_bad_report_among_others_is_status_1_and_the_rest_goes_on(
    run: Run, arabic: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("extract", tmp_path / "empty.txt", arabic, "-o", tmp_path / "out")
    assert (1, ["report.json"]) == (done.returncode, [path.name for path in (tmp_path / "out").iterdir()])
    assert "1 of 2 reports could not be read" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--published", "2023-02-30"), "not a date that exists"),
        (("--lang", "fr"), "use ar or en"),
        (("--encoding", "arabish"), "no encoding called 'arabish'"),
        (("--metadata", "none.csv"), "none.csv"),
    ],
)
def test_a_wrong_option_is_status_2(run: Run, arabic: Path, arguments: tuple[str, ...], says: str) -> None:
    done = run("extract", arabic, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_two_inputs_for_one_output_are_refused_before_anything_is_written(
    run: Run, arabic: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / arabic.name
    twin.write_text(ARABIC, encoding="utf-8")
    done = run("extract", arabic, twin, "-o", tmp_path / "out")
    assert (2, False) == (done.returncode, (tmp_path / "out").exists())
    assert "would both be written as report.json" in one_line(done.stderr)


def test_a_file_in_the_place_of_the_folder_is_named(run: Run, arabic: Path) -> None:
    done = run("-q", "extract", arabic, "-o", arabic)
    assert done.returncode == 2
    assert str(arabic) in one_line(done.stderr)


def test_build_twice_changes_not_one_triple(run: Run, arabic: Path, tmp_path: Path) -> None:
    first = run("build", arabic, "-o", tmp_path / "one.trig")
    run("build", arabic, "-o", tmp_path / "two.trig")
    assert first.returncode == 0, first.stderr
    assert (tmp_path / "one.trig").read_bytes() == (tmp_path / "two.trig").read_bytes()


def test_build_without_text_keeps_offsets_and_hash_only(run: Run, arabic: Path, tmp_path: Path) -> None:
    run("build", arabic, "--no-text", "-o", tmp_path / "out.trig")
    text = (tmp_path / "out.trig").read_text(encoding="utf-8")
    assert "ريف" not in text
    assert "textSha256" in text


def test_a_store_that_another_process_writes_gets_one_line(run: Run, arabic: Path, store: Path) -> None:
    from sabab.store import LocalStore  # noqa: PLC0415 (only here)

    with LocalStore.writing(store):
        done = run("-q", "build", arabic, "--store", store)
        reading = run("query", "reports", "--store", store)
    assert done.returncode == 2
    assert str(store) in one_line(done.stderr)
    assert reading.returncode == 0, reading.stderr


def test_build_needs_one_place_for_the_graph(run: Run, arabic: Path) -> None:
    assert "--store DIR or -o FILE.trig" in one_line(run("build", arabic).stderr)


def test_an_endpoint_that_does_not_answer_is_named(run: Run) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/query"
    done = run("query", "reports", "--endpoint", address)
    assert done.returncode == 2
    assert address in one_line(done.stderr)


def test_build_goes_on_with_what_can_be_read(run: Run, arabic: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("build", tmp_path / "empty.txt", arabic, "-o", tmp_path / "out.trig")
    assert (1, True) == (done.returncode, (tmp_path / "out.trig").exists())
    assert "1 of 2 reports could not be read" in done.stderr


def test_build_writes_nothing_where_nothing_can_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("build", tmp_path / "empty.txt", "--store", tmp_path / "store")
    assert (2, False) == (done.returncode, (tmp_path / "store").exists())
    assert "is empty" in one_line(done.stderr)


def test_two_lines_with_one_id_do_not_take_each_others_file(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": ARABIC}), json.dumps({"id": "a", "text": f"{ARABIC}."})]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = run("extract", tmp_path / "many.jsonl", "-o", tmp_path / "out")
    assert (1, ["a.json"]) == (done.returncode, [path.name for path in (tmp_path / "out").iterdir()])
    assert "a: is the id of an earlier report as well" in done.stderr


def test_copies_of_a_report_count_once_in_any_order(run: Run, arabic: Path, tmp_path: Path) -> None:
    copy = tmp_path / "another.txt"
    copy.write_text(ARABIC, encoding="utf-8")
    done = run("build", arabic, copy, "-o", tmp_path / "one.trig")
    run("build", copy, arabic, "-o", tmp_path / "two.trig")
    assert "another: the same text by the same outlet as report" in done.stderr
    assert (tmp_path / "one.trig").read_bytes() == (tmp_path / "two.trig").read_bytes()


def test_a_build_that_was_cut_off_is_told_to_readers_until_it_is_repeated(
    run: Run, arabic: Path, tmp_path: Path
) -> None:
    from sabab.pipeline.opening import UNFINISHED  # noqa: PLC0415 (only here)
    from sabab.store import LocalStore  # noqa: PLC0415

    with LocalStore.writing(tmp_path / "store") as store:
        store.replace_graph(str(UNFINISHED), [(UNFINISHED, UNFINISHED, UNFINISHED)])
    cut_off = run("chains", "--store", tmp_path / "store")
    run("build", arabic, "--store", tmp_path / "store")
    assert "is not finished" in one_line(cut_off.stderr)
    assert (2, 0) == (cut_off.returncode, run("chains", "--store", tmp_path / "store").returncode)


def test_what_reasoning_found_does_not_outlive_a_change(run: Run, arabic: Path, tmp_path: Path) -> None:
    from sabab.rdf.iris import INFERRED_GRAPH  # noqa: PLC0415 (only here)
    from sabab.store import LocalStore  # noqa: PLC0415

    store = tmp_path / "store"
    for more in ((), ("--outlet", "Desk A")):
        built = run("build", arabic, *more, "--store", store)
        reasoned = run("reason", "--store", store)
        unchanged = run("build", arabic, *more, "--store", store)
    assert reasoned.returncode == 0, reasoned.stderr
    assert "run sabab reason again" in built.stderr
    assert "run sabab reason again" not in unchanged.stderr
    with LocalStore.reading(store) as left:
        assert left.count(str(INFERRED_GRAPH)) > 0


def test_rows_of_metadata_that_match_no_report_are_named(run: Run, arabic: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("path,outlet\nreport.txt,Desk A\nnone.txt,Desk B\n", encoding="utf-8")
    done = run("extract", arabic, "--metadata", table, "--outlet", "Desk C")
    assert json.loads(done.stdout)["report"]["outlet"] == "Desk C"
    assert f"no report among those named is {tmp_path / 'none.txt'}" in done.stderr
    assert "is report.txt" not in done.stderr


def test_a_full_disk_is_one_line(arabic: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "sabab.cli", "-q", "extract", str(arabic)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert "No space left" in one_line(done.stderr.decode())


def test_the_demo_does_not_mix_its_reports_with_others(run: Run, arabic: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(f"{ARABIC}وقالت الوكالة إن الدفاعات اعترضت الصواريخ.\n", encoding="utf-8")
    first, again = (run("demo", "--article", arabic, "-o", tmp_path / "demo") for _ in range(2))
    mixed = run("demo", "--article", other, "-o", tmp_path / "demo")
    assert (0, 0, 2) == (first.returncode, again.returncode, mixed.returncode)
    assert "other reports; name another folder with -o" in one_line(mixed.stderr)


def test_the_demo_leaves_two_pages_that_lead_to_each_other(run: Run, arabic: Path, tmp_path: Path) -> None:
    done = run("demo", "--article", arabic, "-o", tmp_path / "demo")
    for name, other in (("page.html", "ask.html"), ("ask.html", "page.html")):
        assert str(tmp_path / "demo" / name) in done.stdout
        assert f'id="other" href="{other}"' in (tmp_path / "demo" / name).read_text(encoding="utf-8")
