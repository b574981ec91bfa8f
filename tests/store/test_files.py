"""RDF files: every format, and the line of what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import StoreError
from sabab.store import LocalStore
from sabab.store.files import load_file, read_quads, read_triples

if TYPE_CHECKING:
    from pathlib import Path

TRIPLE = '<https://example.org/s> <https://example.org/p> "نص"@ar'
CONTENTS = {
    "f.ttl": f"{TRIPLE} .",
    "f.nt": f"{TRIPLE} .\n",
    "f.nq": f"{TRIPLE} <https://example.org/g> .\n",
    "f.trig": f"<https://example.org/g> {{ {TRIPLE} }}",
    "f.jsonld": """{"@id": "https://example.org/s",
        "https://example.org/p": {"@value": "نص", "@language": "ar"}}""",
    "F.TTL": f"{TRIPLE} .",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_every_format_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(CONTENTS[name], encoding="utf-8")
    assert [str(quad.triple) for quad in read_quads(tmp_path / name)] == [TRIPLE]


@pytest.mark.parametrize("name", CONTENTS)
def test_a_byte_order_mark_is_no_part_of_the_content(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(CONTENTS[name], encoding="utf-8-sig")
    assert [str(quad.triple) for quad in read_quads(tmp_path / name)] == [TRIPLE]
    assert LocalStore.of_files(tmp_path / name).count() == 1


def test_a_triple_outside_any_graph_is_in_the_graph_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a b.trig"
    path.write_text(f"{TRIPLE} . <https://example.org/g> {{ {TRIPLE} }}", encoding="utf-8")
    assert (path.as_uri(), "https://example.org/g") == LocalStore.of_files(path).graphs()


def test_a_file_of_triples_can_be_loaded_into_a_graph_of_another_name(tmp_path: Path) -> None:
    (tmp_path / "f.ttl").write_text(f"{TRIPLE} .", encoding="utf-8")
    store = LocalStore.in_memory()
    load_file(store.oxigraph, tmp_path / "f.ttl", "https://example.org/g")
    assert store.graphs() == ("https://example.org/g",)


def test_blank_nodes_of_two_files_are_not_the_same(tmp_path: Path) -> None:
    for name in ("a.nt", "b.nt"):
        (tmp_path / name).write_text("_:x <https://example.org/p> _:x .\n")
    paths = [tmp_path / "a.nt", tmp_path / "b.nt"]
    assert len({triple.subject for triple in read_triples(paths)}) == 2
    assert len({quad.subject for quad in LocalStore.of_files(*paths).oxigraph}) == 2


def test_a_syntax_error_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.ttl"
    path.write_text(f"{TRIPLE} .\n{TRIPLE} .\n<https://example.org/s> oops .\n", encoding="utf-8")
    with pytest.raises(StoreError, match=r"bad\.ttl, line 3: [^\n]+$"):
        LocalStore.of_files(path)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe<\x00a\x00", bytes(range(256)), TRIPLE.encode("cp1256") + b" ."]
)
def test_bytes_that_are_no_text_are_an_error_of_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "f.ttl").write_bytes(content)
    with pytest.raises(StoreError, match=r"f\.ttl[^\n]*$"):
        LocalStore.of_files(tmp_path / "f.ttl")


def test_an_empty_file_is_an_empty_graph(tmp_path: Path) -> None:
    (tmp_path / "f.ttl").write_bytes(b"")
    assert LocalStore.of_files(tmp_path / "f.ttl").count() == 0


def test_a_name_without_a_known_ending_says_which_there_are(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(StoreError, match=r"notes\.txt: .*\.ttl, \.trig"):
        LocalStore.of_files(tmp_path / "notes.txt")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.ttl").mkdir()
    for name in ("none.ttl", "folder.ttl"):
        with pytest.raises(StoreError, match=rf"{name}: the file cannot be read"):
            LocalStore.of_files(tmp_path / name)
