"""Chains of a graph as text in the format asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sabab.escalation.chain_json import chains_json
from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.exports.chains import chains_csv, chains_plain
from sabab.pipeline.formats import check_format
from sabab.pipeline.opening import opened

if TYPE_CHECKING:
    from pathlib import Path


def chains_text(
    pattern: str | None, store: Path | None, file: Path | None, endpoint: str | None, output_format: str
) -> str:
    """The chains that a graph holds, of one pattern or all.

    Raises:
        QueryError: no such pattern or format; lists those there are.
        StoreError, EndpointError: the graph could not be read.
    """
    check_format(output_format)
    with opened(store, file, endpoint) as source:
        network = read_network(source)
    found = list(chains(network, pattern))
    if output_format == "json":
        return json.dumps(chains_json(found, network), ensure_ascii=False, indent=1) + "\n"
    return chains_csv(found) if output_format == "csv" else chains_plain(found, network.dropped)
