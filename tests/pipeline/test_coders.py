"""Coders of other packages: found by name, looked at, and named in what they return."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sabab.errors import CoderError, ReportError
from sabab.pipeline import coders
from sabab.pipeline.coders import Coder, coder_named, extraction_by, installed_coders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sabab.model import Extraction, Report

    Install = Callable[[str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package with a coder "fake" into the path, as pip would: the body of its function is given."""

    def installed(body: str) -> None:
        (tmp_path / "fake_coder.py").write_text(f"def codes(report):\n    {body}\n", encoding="utf-8")
        about = tmp_path / "fake_coder-1.2.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(
            "Metadata-Version: 2.1\nName: fake-coder\nVersion: 1.2\n", encoding="utf-8"
        )
        (about / "entry_points.txt").write_text("[sabab.coders]\nfake = fake_coder:codes\n", encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        coders._loaded.cache_clear()  # noqa: SLF001 (it keeps what it has loaded)

    yield installed
    coders._loaded.cache_clear()  # noqa: SLF001
    sys.modules.pop("fake_coder", None)


def test_without_a_name_it_is_sababs_own(drones: Extraction) -> None:
    assert ("rules", "") == (coder_named().name, coder_named("rules").version)
    assert drones == extraction_by(coder_named(), drones.report, "drones.txt")


def test_a_coder_that_is_not_installed_is_told_with_those_that_are(install: Install) -> None:
    install("return None")
    with pytest.raises(
        CoderError, match=r"no coder 'nosuch'; installed are rules \(sabab's own, the default\), fake$"
    ):
        coder_named("nosuch")
    assert "fake" in installed_coders()


def test_a_foreign_coder_bears_the_version_of_its_package(install: Install) -> None:
    install("return None")
    assert ("fake", "fake 1.2") == (coder_named("fake").name, coder_named("fake").version)


def test_a_package_that_does_not_import_is_one_clear_error(install: Install) -> None:
    install("return None\nraise ImportError('no such model')")
    with pytest.raises(
        CoderError, match=r"the coder 'fake' \(fake_coder:codes\) cannot be loaded: ImportError"
    ):
        coder_named("fake")


def of(extraction: object) -> Coder:
    return Coder("fake", "fake 1.2", lambda _: extraction)  # type: ignore[arg-type, return-value]  # wrong at will


def test_what_a_foreign_coder_returns_bears_its_name_and_has_sentences(drones: Extraction) -> None:
    found = extraction_by(of(replace(drones, sentences=())), drones.report, "drones.txt")
    assert replace(drones, coder="fake 1.2") == found


def test_what_is_not_in_order_names_coder_and_report(drones: Extraction) -> None:
    wrong = replace(drones, events=(replace(drones.events[0], type="Strike"),))  # type: ignore[arg-type]  # wrong at will
    with pytest.raises(
        ReportError, match=r"^drones\.txt: what the coder 'fake' returned is not in order: events\[0\]"
    ):
        extraction_by(of(wrong), drones.report, "drones.txt")


def test_a_coder_that_fails_names_itself_the_report_and_the_place(drones: Extraction) -> None:
    def failing(report: Report) -> Extraction:
        raise KeyError(report.id)

    with pytest.raises(
        ReportError, match=r"^drones\.txt: the coder 'fake' failed: KeyError: 'drones' \(.*\.py:\d+\)$"
    ):
        extraction_by(Coder("fake", "fake 1.2", failing), drones.report, "drones.txt")
