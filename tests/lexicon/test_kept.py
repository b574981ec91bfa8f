"""The compiled lexicon between runs: found again, made anew after any change, never taken when it is damaged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.errors import LexiconError
from sabab.lexicon import folder as folders
from sabab.lexicon.kept import cache_folder, tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.lexicon.tables import Tables

WORDS = (
    'word:en-raid a lex:Trigger ; lex:pos "noun" ; ontolex:canonicalForm [ ontolex:writtenRep "raid"@en ] .'
)
MORE = (
    'word:en-blow a lex:Trigger ; lex:pos "noun" ; ontolex:canonicalForm [ ontolex:writtenRep "blow"@en ] .'
)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder that is not there yet."""
    monkeypatch.setenv("SABAB_CACHE", str(tmp_path / "cache" / "sabab"))
    return tmp_path / "cache" / "sabab"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were compiled."""
    found: list[Path] = []
    compiled = folders.compiled

    def counted(base: Path) -> Tables:
        found.append(base)
        return compiled(base)

    monkeypatch.setattr(folders, "compiled", counted)
    return found


def forms(made: Tables) -> list[str]:
    return sorted(made.forms)


def test_a_second_run_finds_what_the_first_one_made(
    kept: Path, compilations: list[Path], folder: Callable[..., Path]
) -> None:
    base = folder("", WORDS)
    assert forms(tables(base)) == forms(tables(base)) == ["raid", "raids"]
    assert [base] == compilations
    assert 1 == len(list(kept.iterdir()))


def test_a_changed_word_list_is_compiled_again(
    kept: Path, compilations: list[Path], folder: Callable[..., Path]
) -> None:
    base = folder("", WORDS)
    tables(base)
    with (base / "lexicon" / "words.ttl").open("a", encoding="utf-8") as stream:
        stream.write(MORE)
    assert ["blow", "blows", "raid", "raids"] == forms(tables(base))
    assert [base, base] == compilations
    assert 2 == len(list(kept.iterdir()))


@pytest.mark.parametrize("damage", [lambda b: b[:-9], lambda b: b.replace(b"raids", b"rapid"), lambda _: b""])
def test_a_damaged_one_is_made_anew(
    damage: Callable[[bytes], bytes], kept: Path, folder: Callable[..., Path]
) -> None:
    base = folder("", WORDS)
    tables(base)
    (path,) = kept.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert ["raid", "raids"] == forms(tables(base))
    assert whole == path.read_bytes()


def test_only_the_newest_are_kept(kept: Path, folder: Callable[..., Path]) -> None:
    for number in range(6):
        tables(folder("", f"{WORDS} # {number}"))
    assert 4 == len(list(kept.iterdir()))


def test_where_nothing_can_be_written_it_is_compiled_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compilations: list[Path], folder: Callable[..., Path]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SABAB_CACHE", str(tmp_path / "file" / "cache"))
    base = folder("", WORDS)
    assert forms(tables(base)) == forms(tables(base)) == ["raid", "raids"]
    assert [base, base] == compilations


def test_what_does_not_compile_is_not_kept(kept: Path, folder: Callable[..., Path]) -> None:
    with pytest.raises(LexiconError):
        tables(folder("", "word:x a lex:Trigger ;;; ]"))
    assert not kept.exists()


def test_an_empty_variable_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SABAB_CACHE", "")
    assert cache_folder() is None


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_its_place(platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    places = {
        "linux": tmp_path / ".cache" / "sabab",
        "darwin": tmp_path / "Library" / "Caches" / "sabab",
        "win32": tmp_path / "AppData" / "Local" / "sabab",
    }
    for name in ("SABAB_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert places[platform] == cache_folder()


@pytest.mark.parametrize(("named", "expected"), [("/srv/mine", "/srv/mine/sabab"), ("mine", None)])
def test_the_variable_of_xdg_counts_where_it_is_absolute(
    named: str, expected: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SABAB_CACHE", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert Path(expected or tmp_path / ".cache" / "sabab") == cache_folder()


def test_without_a_home_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    for name in ("SABAB_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
