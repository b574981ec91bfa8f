"""`%load_ext sabab.notebook`: the magic is there, and graphs and runs of tests show themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from IPython.core.interactiveshell import InteractiveShell

from sabab.escalation.significance.records import Occurrence, Run, Trial, Watch
from sabab.escalation.significance.trial import result_of
from sabab.escalation.significance.verdicts import judged
from sabab.model import Label
from sabab.notebook import load_ipython_extension
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Iterator

np = pytest.importorskip("numpy")


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """A notebook of its own."""
    made = InteractiveShell()  # type: ignore[no-untyped-call]  # IPython's
    load_ipython_extension(made)
    yield made
    made.history_manager = None  # its thread would outlive the test


def shown(shell: InteractiveShell, value: object) -> dict[str, str]:
    assert shell.display_formatter is not None
    data: dict[str, str] = shell.display_formatter.format(value)[0]  # type: ignore[no-untyped-call]  # as above
    return data


def test_the_magic_is_there(shell: InteractiveShell) -> None:
    assert "sparql" in shell.magics_manager.magics["cell"]
    assert "sparql" not in shell.magics_manager.magics["line"]


def test_a_graph_shows_its_page_and_its_picture(shell: InteractiveShell) -> None:
    with LocalStore.in_memory() as graph:
        data = shown(shell, graph)
    assert data["text/html"].startswith('<iframe sandbox="allow-scripts"')
    assert data["image/svg+xml"].startswith("<svg ")


def test_a_run_of_tests_shows_its_lags_and_its_verdict(shell: InteractiveShell) -> None:
    triggers = tuple(Occurrence(day, day) for day in range(10, 300, 9))
    trial = Trial("pair", Label(en="a <pair>"), triggers, triggers, window=3, watch=Watch(1, 320))
    result = result_of(trial, np.random.default_rng(1), permutations=199)
    data = shown(shell, Run(judged([result]), (None,), 1))
    assert data["image/svg+xml"].startswith("<svg ")
    assert "a <pair>" in data["text/plain"]
    assert "<pair>" not in data["text/html"]


def test_what_is_not_ours_shows_as_before(shell: InteractiveShell) -> None:
    assert shown(shell, "plain").keys() == {"text/plain"}
