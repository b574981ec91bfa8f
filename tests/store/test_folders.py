"""A store's folder: read while somebody writes, written by one at a time, told from other folders."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import Literal, URIRef

from sabab.errors import StoreError
from sabab.store import LocalStore, Table, folders

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPH = "https://example.org/graph"
ROWS = 500
# It opens the store, replaces its one graph over and over, flushing (which deletes files under a reader), and
# ends when its input is closed. It rests after a flush: without that, on two cores busy with other tests, no
# opening of 200 fell between two flushes.
WRITER = """
import sys, threading
from pathlib import Path
from rdflib import Literal, URIRef
from sabab.store import LocalStore

ended = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
subjects = [URIRef(f"https://example.org/{number}") for number in range(int(sys.argv[3]))]
turn = 0
with LocalStore.writing(Path(sys.argv[1])) as store:
    while not ended.is_set():
        turn += 1
        predicate = URIRef("https://example.org/p")
        store.replace_graph(sys.argv[2], [(subject, predicate, Literal(turn)) for subject in subjects])
        if turn == 1:
            print("written", flush=True)
        if turn % 5 == 0:
            store._open.flush()
            ended.wait(0.5)
print(turn)
"""


@contextmanager
def busy_writer(folder: Path) -> Iterator[None]:
    """A second process that writes to *folder* all the while."""
    command = [sys.executable, "-c", WRITER, str(folder), GRAPH, str(ROWS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        yield
        output, _ = process.communicate()
        assert process.returncode == 0, output


def one_triple(folder: Path) -> None:
    with LocalStore.writing(folder) as store:
        store.replace_graph(
            GRAPH, [(URIRef("https://example.org/s"), URIRef("https://example.org/p"), Literal(1))]
        )


def test_a_reader_sees_whole_graphs_while_another_process_writes(tmp_path: Path) -> None:
    counts = "SELECT ?o (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?o"
    with busy_writer(tmp_path / "s"):
        for _ in range(15):
            with LocalStore.reading(tmp_path / "s") as store:
                answer = store.query(counts)
                assert isinstance(answer, Table)
                assert [Literal(ROWS)] == [row[1] for row in answer.rows]


def test_a_second_writer_is_told_which_folder_and_what_to_do(tmp_path: Path) -> None:
    with busy_writer(tmp_path / "s"), pytest.raises(StoreError) as error:
        LocalStore.writing(tmp_path / "s")
    expected = (
        f"{tmp_path / 's'}: another process is writing to this store; wait for it or choose another folder"
    )
    assert expected == str(error.value)


def test_the_folder_is_free_again_once_the_writer_has_closed_it(tmp_path: Path) -> None:
    one_triple(tmp_path / "s")
    with LocalStore.writing(tmp_path / "s") as store:
        assert store.count() == 1


def test_reading_changes_no_file_of_the_data(tmp_path: Path) -> None:
    one_triple(tmp_path)
    before = contents(tmp_path)
    with LocalStore.reading(tmp_path) as store:
        assert store.count() == 1
    assert before == contents(tmp_path)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("LOG")}


AS_NOBODY = """
import os, sys
from pathlib import Path
from sabab.store import LocalStore

folder = Path(sys.argv[1])
LocalStore.reading(folder).close()  # what is imported late may be out of nobody's reach
os.setuid(65534)
print(LocalStore.reading(folder).count())
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody")
def test_a_folder_that_may_not_be_written_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        one_triple(Path(folder) / "s")
        for path in (Path(folder), Path(folder) / "s"):
            path.chmod(0o755)
        command = [sys.executable, "-c", AS_NOBODY, f"{folder}/s"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("1\n", "")


def test_what_cannot_be_read_as_a_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "other").mkdir()
    for name, problem in (("none", "no such store"), ("file", "this is a file"), ("other", "is no store")):
        with pytest.raises(StoreError, match=rf"{name}: .*{problem}"):
            LocalStore.reading(tmp_path / name)


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    one_triple(tmp_path)
    (tmp_path / "CURRENT").write_text("MANIFEST-000999\n")
    for opening in (LocalStore.reading, LocalStore.writing):
        with pytest.raises(StoreError, match=r"^[^\n]*(cannot be read|cannot be written|damaged): [^\n]*$"):
            opening(tmp_path)


def test_what_cannot_become_a_store_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.docx").write_text("x")
    for name, problem in (
        ("file", "this is a file"),
        ("full", "no store"),
        ("file/below", "cannot be written"),
    ):
        with pytest.raises(StoreError, match=rf"{name}: .*{problem}"):
            LocalStore.writing(tmp_path / name)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["thesis.docx"]


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    one_triple(tmp_path)
    with LocalStore.reading(tmp_path) as store:
        assert store.graphs() == (GRAPH,)


def test_a_store_that_changes_under_every_attempt_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_triple(tmp_path)
    lengths = iter(range(1000))
    monkeypatch.setattr(folders, "_manifest", lambda _: ("MANIFEST", next(lengths)))
    monkeypatch.setattr(folders, "_PAUSE_SECONDS", 0)
    with pytest.raises(StoreError, match="too fast"):
        LocalStore.reading(tmp_path)


def test_a_store_that_changes_once_is_read_at_the_next_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_triple(tmp_path)
    lengths = iter([1, 2, *[3] * 10])
    monkeypatch.setattr(folders, "_manifest", lambda _: ("MANIFEST", next(lengths)))
    with LocalStore.reading(tmp_path) as store:
        assert store.count() == 1
