"""An endpoint that answers, refuses, stalls or is none: one line each, without a secret in it.

That a real server answers as a folder does is shown in tests/queries/test_views.py.
"""

from __future__ import annotations

import base64
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from sabab.errors import EndpointError, QueryError
from sabab.store import RemoteSource

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON = "application/sparql-results+json"
YES = '{"head":{},"boolean":true}'


@dataclass
class Stub:
    """What the server sends, and what it was sent."""

    status: int = 200
    kind: str = JSON
    body: str = YES
    stalls: bool = False
    location: str = ""
    seen: list[tuple[str, str, dict[str, list[str]], dict[str, str]]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(stub: Stub) -> Iterator[str]:
    """The stub on loopback; gives ``host:port``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.answer(urlsplit(self.path).query)

        def do_POST(self) -> None:
            self.answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def answer(self, form: str) -> None:
            stub.seen.append((self.command, self.path, parse_qs(form), dict(self.headers)))
            if stub.stalls:
                stub.released.wait(10)
            self.send_response(stub.status)
            self.send_header("Content-Type", stub.kind)
            if stub.location:
                self.send_header("Location", stub.location)
            self.end_headers()
            self.wfile.write(stub.body.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that has given up is no news
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        stub.released.set()
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def failure(stub: Stub, *, credentials: str = "", timeout_seconds: int = 5) -> str:
    """The message, which must be one line."""
    with serving(stub) as place, pytest.raises(EndpointError) as error:
        RemoteSource(f"http://{credentials}{place}/sparql", timeout_seconds=timeout_seconds).query("ASK {}")
    message = str(error.value)
    assert message.isprintable()
    assert message.startswith(f"http://{place}/sparql: ")
    return message.partition("/sparql: ")[2]


def test_a_short_query_is_got_and_a_long_one_posted() -> None:
    long = f"ASK {{ }} # {'x' * 5000}"
    with serving(stub := Stub()) as place:
        assert RemoteSource(f"http://{place}/sparql").query("ASK { }") is True
        assert RemoteSource(f"http://{place}/sparql").query(long) is True
    assert [("GET", ["ASK { }"]), ("POST", [long])] == [
        (method, form["query"]) for method, _, form, _ in stub.seen
    ]


def test_an_address_with_a_query_of_its_own_keeps_it() -> None:
    with serving(stub := Stub()) as place:
        source = RemoteSource(f"http://{place}/sparql?key=secret#part")
        assert source.query("ASK { }") is True
    assert [(method, path) for method, path, _, _ in stub.seen] == [("POST", "/sparql?key=secret")]
    assert source.name == f"http://{place}/sparql"


def test_only_results_of_the_form_are_asked_for() -> None:
    with serving(stub := Stub()) as place:
        RemoteSource(f"http://{place}/").query("ASK {}")
        stub.kind, stub.body = "application/n-triples", "<a:a> <a:b> <a:c> .\n"
        RemoteSource(f"http://{place}/").query("CONSTRUCT WHERE { ?s ?p ?o }")
    accepted = [headers["Accept"] for *_, headers in stub.seen]
    assert [accept.split(",")[0] for accept in accepted] == [JSON, "application/n-triples"]
    assert all(set(form) == {"query"} for _, _, form, _ in stub.seen)


def test_an_update_is_never_sent() -> None:
    with serving(stub := Stub()) as place, pytest.raises(QueryError, match="only reads"):
        RemoteSource(f"http://{place}/").query("PREFIX select: <a:> INSERT DATA { <a:a> <a:b> 1 }")
    assert stub.seen == []


def test_credentials_of_the_address_are_sent_and_not_shown() -> None:
    with serving(stub := Stub()) as place:
        source = RemoteSource(f"http://ann:p%40ss@{place}/sparql")
        assert source.query("ASK {}") is True
    token = base64.b64encode(b"ann:p@ss").decode()
    assert [f"Basic {token}"] == [headers["Authorization"] for *_, headers in stub.seen]
    assert source.name == f"http://{place}/sparql"


def test_credentials_do_not_follow_a_redirection() -> None:
    with serving(other := Stub()) as there, serving(Stub(302, location=f"http://{there}/sparql")) as here:
        assert RemoteSource(f"http://ann:secret@{here}/sparql").query("ASK {}") is True
    assert ["Authorization" in headers for *_, headers in other.seen] == [False]


def test_a_refused_query_says_what_the_endpoint_said() -> None:
    stub = Stub(400, "text/plain", "Parse error\n  at line 1:\x1b[31m oops")
    assert failure(stub) == "the query was refused: Parse error at line 1: [31m oops"


def test_a_password_that_the_endpoint_echoes_is_struck_out() -> None:
    stub = Stub(401, "text/plain", "no such user ann:p@ss")
    expected = "a user name and password are needed, or wrong: no such user ann:…"
    assert expected == failure(stub, credentials="ann:p%40ss@")


@pytest.mark.parametrize(
    ("status", "said"), [(404, "not possible"), (500, "500"), (503, "HTTP 503"), (403, "HTTP 403")]
)
def test_an_http_error_is_named(status: int, said: str) -> None:
    assert said in failure(Stub(status, "text/html", "<html>"))


def test_a_web_page_is_no_answer() -> None:
    expected = (
        "the answer is no SPARQL result (it is text/html); is this the address of the SPARQL endpoint itself?"
    )
    assert expected == failure(Stub(200, "text/html; charset=utf-8", "<html>"))


@pytest.mark.parametrize("body", ["", "{", "[]", '{"head":{}}', "\x00"])
def test_a_broken_result_is_no_answer(body: str) -> None:
    assert "is no SPARQL result" in failure(Stub(200, JSON, body))


def test_an_endpoint_that_stalls_is_given_up() -> None:
    assert failure(Stub(stalls=True), timeout_seconds=1) == "no answer within 1 seconds"


def test_an_endpoint_that_is_not_there_is_named() -> None:
    with serving(Stub()) as place:
        pass
    with pytest.raises(EndpointError, match=rf"^http://{place}/sparql: no connection: [^\n]*$"):
        RemoteSource(f"http://ann:secret@{place}/sparql").query("ASK {}")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "localhost:7878",
        "file:///etc/passwd",
        "ftp://host/x",
        "http://",
        "http://[",
        "http://host:port/",
        "http://a b/",
    ],
)
def test_what_is_no_address_is_an_error_that_does_not_repeat_it(address: str) -> None:
    with pytest.raises(EndpointError, match=r"^an endpoint is an address such as"):
        RemoteSource(address)
