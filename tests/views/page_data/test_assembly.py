"""The whole page: all references hold, and the same graph gives the same page however it is asked."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.model import Label
from sabab.store import LocalStore, open_source
from sabab.views.explorer import explorer_html
from sabab.views.page_data import page_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.records import EscalationNetwork
    from sabab.store import Source
    from sabab.views.explorer import PageData


def read(source: Source) -> PageData:
    network = read_network(source)
    return page_data(source, network, chains(network))


def test_everything_that_is_referred_to_is_on_the_page(page: PageData, withheld_page: PageData) -> None:
    """The explorer refuses a page that points at what it lacks."""
    for each in (page, withheld_page):
        assert "<!DOCTYPE html>" in explorer_html(each)[:20]


def test_the_same_source_gives_the_same_page(page: PageData, story: LocalStore) -> None:
    assert page == read(story)


def test_a_file_gives_the_page_of_the_store(page: PageData, trig: Path) -> None:
    with open_source(file=trig) as source:
        assert page == read(source)


def test_a_title_that_is_given_is_used(story: LocalStore, network: EscalationNetwork) -> None:
    title = Label("Two days in March", "يومان في آذار")
    assert title == page_data(story, network, (), title=title).title


def test_an_empty_store_gives_an_empty_page() -> None:
    with LocalStore.in_memory() as store:
        page = read(store)
    assert ((), (), None, "No reports") == (page.events, page.camps, page.cut_off, page.title.en)
    explorer_html(page)


@pytest.fixture
def endpoint(trig: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A real SPARQL server with the story, on loopback."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    binary = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if binary is None:
        pytest.fail("the server is missing: pip install oxigraph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    at = ["--location", str(tmp_path / "served")]
    subprocess.run([binary, "load", *at, "--file", str(trig)], check=True, capture_output=True)
    command = [binary, "serve-read-only", *at, "--bind", address, "--union-default-graph"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://{address}/")
        yield f"http://{address}/query"
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(address, timeout=1).close()  # noqa: S310 - loopback
        except URLError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not start")


def test_an_endpoint_gives_the_page_of_the_store(page: PageData, endpoint: str) -> None:
    with open_source(endpoint=endpoint) as source:
        assert page == read(source)
