"""A page straight from a source, for whoever does not need the network and its chains for anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from sabab.escalation.chains import chains, longest_first
from sabab.escalation.network import read_network
from sabab.store.redistribution import check_source
from sabab.views.explorer import fitting
from sabab.views.page_data.assembly import page_data

if TYPE_CHECKING:
    from sabab.model import Label
    from sabab.store.source import Source
    from sabab.views.explorer.data import PageData

#: Chains on one page. In a dense network there are exponentially many, and nobody reads the thousandth.
MOST_CHAINS = 300
#: Chains among which the first of the list are looked for; a network that has more is too dense for any list.
_MOST_LOOKED_AT = 30_000


def read_page(source: Source, *, title: Label | None = None) -> PageData:
    """The page of what *source* holds, with its first `MOST_CHAINS` chains and as many events as a file can hold.

    Raises:
        QueryError: a query is missing or broken.
        RedistributionError: it holds rows of a dataset that may not be passed on, as a page is.
        StoreError, EndpointError: the source could not answer.
    """
    check_source(source)
    network = read_network(source)
    listed = longest_first(islice(chains(network), _MOST_LOOKED_AT))
    data = page_data(source, network, listed[:MOST_CHAINS], title=title)
    return fitting(replace(data, more_chains=len(listed) > MOST_CHAINS))
