"""Chains of a graph as text in the format asked for."""

from __future__ import annotations

from pathlib import Path

from sabab.errors import QueryError
from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.exports.chains import chains_csv, chains_dumped, chains_plain
from sabab.pipeline.opening import opened

_WRITERS = {"table": lambda found: chains_plain(list(found)), "csv": chains_csv, "json": chains_dumped}


def chains_text(pattern: str | None, store: Path | None, file: Path | None, endpoint: str | None, output_format: str) -> str:
    """The chains that a graph holds, of one pattern or all.

    Raises:
        QueryError: no such pattern or format; lists those there are.
        StoreError, EndpointError: the graph could not be read.
    """
    if output_format not in _WRITERS:
        raise QueryError(f"--format {output_format!r} is none of {', '.join(_WRITERS)}")
    with opened(store, file, endpoint) as source:
        network = read_network(source)
    return _WRITERS[output_format](chains(network, pattern))
