"""What may leave the user's machine: whatever makes something to be passed on asks here first.

A store and a query's answer stay with the user, whose licence it is. A page, an export and a TriG file are made to
be passed on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sabab.errors import RedistributionError
from sabab.resources import queries_folder
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.store.source import Source


class Terms(NamedTuple):
    """A dataset's outlet, its licence, and what of it may be passed on: allowed, aggregates or forbidden."""

    outlet: str
    licence: str
    redistribution: str


def check_source(source: Source, *, aggregates: bool = False) -> None:
    """Makes sure that what *source* holds may be passed on; *aggregates* says that sums and counts alone will be.

    Raises:
        RedistributionError: a dataset's licence does not allow it; says whose, and what to do.
        StoreError, EndpointError: the source could not answer.
    """
    query = (queries_folder() / "lookup" / "restricted-datasets.rq").read_text(encoding="utf-8")
    answer = source.query(query)
    rows = answer.rows if isinstance(answer, Table) else ()
    check_terms((Terms(*map(str, row)) for row in rows), aggregates=aggregates)


def check_terms(terms: Iterable[Terms], *, aggregates: bool = False) -> None:
    """The same for datasets whose terms are at hand.

    Raises:
        RedistributionError: one of them does not allow it.
    """
    for one in terms:
        if one.redistribution == "allowed" or (aggregates and one.redistribution == "aggregates"):
            continue
        rest = "only sums and counts" if one.redistribution == "aggregates" else "nor sums and counts"
        raise RedistributionError(
            f"{one.outlet} ({one.licence}): its rows may not be passed on, {rest}, and this would hold them; "
            "keep them in a store of their own, and make this from a store without them"
        )
