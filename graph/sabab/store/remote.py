"""Any SPARQL 1.1 endpoint as a source, through SPARQLWrapper.

What the default graph is, the endpoint decides. sabab's queries expect the union of all graphs: `oxigraph
serve --location FOLDER --union-default-graph`, `tdb2:unionDefaultGraph true` in Fuseki; Virtuoso and GraphDB
do it unasked. A server may apply that union even to queries with a FROM of their own (Oxigraph 0.5 does).
"""

from __future__ import annotations

import ast
from http.client import HTTPException
from typing import TYPE_CHECKING, Self
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
from SPARQLWrapper import GET, JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from sabab import __version__
from sabab.errors import EndpointError
from sabab.store.answers import answer
from sabab.store.scan import one_line, query_form

if TYPE_CHECKING:
    from types import TracebackType
    from urllib.parse import SplitResult
    from urllib.request import Request

    from sabab.store.results import Answer

#: Seconds without a byte from the endpoint after which the query is given up.
TIMEOUT_SECONDS = 60

# Servers and proxies commonly cap a request line at 8 kB, some at 2 kB; percent-encoding makes three bytes of
# one.
_LONGEST_GET = 600
_TABLES = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
_GRAPHS = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"


class _Request(SPARQLWrapper):
    """SPARQLWrapper, but a redirection to another host does not take the password along, as urllib's would."""

    def _createRequest(self) -> Request:  # noqa: N802 - SPARQLWrapper's name
        request = super()._createRequest()
        authorization = request.headers.pop("Authorization", None)
        if authorization is not None:
            request.add_unredirected_header("Authorization", authorization)
        return request


class RemoteSource:
    """A `sabab.store.source.Source` over HTTP.

    A user name and password are given in the address (`https://name:password@host/sparql`); they are sent as
    HTTP Basic authentication and never stand in a message.
    """

    def __init__(self, address: str, *, timeout_seconds: int = TIMEOUT_SECONDS) -> None:
        """Point at *address*; nothing is sent before the first query.

        Raises:
            EndpointError: *address* is no http(s) URL.
        """
        parts = _checked(address)
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        host = parts.netloc.rpartition("@")[2]
        self._address = parts._replace(netloc=host, fragment="").geturl()
        self._posts = bool(parts.query)  # SPARQLWrapper's GET would append a second "?"
        self._name = parts._replace(netloc=host, query="", fragment="").geturl()
        self._timeout_seconds = timeout_seconds

    @property
    def name(self) -> str:
        """The address without credentials and without its query string, which may hold a key."""
        return self._name

    def query(self, text: str) -> Answer:
        """The answer of the endpoint.

        Raises:
            QueryError: *text* is an update, or no query.
            EndpointError: no answer in time, an HTTP error, a refused query, or an answer that is no SPARQL
                result.
        """
        form = query_form(text)
        kind, body = self._sent(text, form)
        try:
            return answer(_parsed(kind, body))
        except (SyntaxError, ValueError) as error:
            raise EndpointError(
                f"{self._name}: the answer is no SPARQL result (it is {kind or 'of no stated type'}); "
                "is this the address of the SPARQL endpoint itself?"
            ) from error

    def close(self) -> None:
        """Nothing is held open between queries."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sent(self, text: str, form: str) -> tuple[str, bytes]:
        """The media type and the body of the answer."""
        try:
            response = self._wrapper(text, form).query().response
            return response.headers.get_content_type(), response.read()
        except SPARQLWrapperException as error:
            raise self._refused(_told(error)) from error
        except HTTPError as error:
            raise self._refused(f"HTTP {error.code} {error.reason}") from error
        except TimeoutError as error:
            raise self._refused(f"no answer within {self._timeout_seconds} seconds") from error
        except URLError as error:
            raise self._refused(self._reason(error)) from error
        except (OSError, HTTPException, UnicodeError) as error:
            raise self._refused(f"the connection failed: {error!r}") from error

    def _wrapper(self, text: str, form: str) -> SPARQLWrapper:
        tabular = form in ("SELECT", "ASK")
        wrapper = _Request(self._address, agent=f"sabab/{__version__}")
        wrapper.setQuery(text)
        wrapper.queryType = form  # its own guess can be misled by a prefix; an update must never be sent
        wrapper.setOnlyConneg(onlyConneg=True)
        wrapper.setReturnFormat(JSON if tabular else TURTLE)
        wrapper.addCustomHttpHeader("Accept", _TABLES if tabular else _GRAPHS)
        wrapper.setMethod(POST if self._posts or len(text.encode()) > _LONGEST_GET else GET)
        wrapper.setTimeout(self._timeout_seconds)
        if self._user:
            wrapper.setCredentials(self._user, self._password)
        return wrapper

    def _reason(self, error: URLError) -> str:
        if isinstance(error.reason, TimeoutError):
            return f"no answer within {self._timeout_seconds} seconds"
        return f"no connection: {error.reason}"

    def _refused(self, problem: str) -> EndpointError:
        """The error to raise; a server may echo what it was sent, so a password is struck out."""
        line = one_line(problem)
        return EndpointError(f"{self._name}: {line.replace(self._password, '…') if self._password else line}")


def _checked(address: str) -> SplitResult:
    """The parts of *address*; the message shows none of it: what is no URL may still hold a password."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or True)
    except ValueError:
        usable = False
    if not usable or not address.isprintable() or " " in address:
        raise EndpointError("an endpoint is an address such as http://localhost:7878/query (http or https)")
    return parts


def _parsed(kind: str, body: bytes) -> ox.QuerySolutions | ox.QueryBoolean | ox.QuadParser:
    tabular = ox.QueryResultsFormat.from_media_type(kind)
    if tabular is not None:
        return ox.parse_query_results(body, tabular)
    return ox.parse(body, ox.RdfFormat.from_media_type(kind))


def _told(error: SPARQLWrapperException) -> str:
    """What the endpoint said: SPARQLWrapper puts the body, as a bytes literal, behind "Response:"."""
    summary, _, body = str(error).partition("\n\nResponse:\n")
    refusals = {
        "QueryBadFormed": "the query was refused",
        "Unauthorized": "a user name and password are needed, or wrong",
    }
    said = refusals.get(type(error).__name__, summary.partition(": ")[2])
    return f"{said}: {ast.literal_eval(body).decode(errors='replace')}" if body else said
