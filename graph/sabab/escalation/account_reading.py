"""What accounts and comparisons need beside the network: claims by voice, and the limits of the last run."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sabab.escalation.accounts import ClaimTelling
from sabab.escalation.cells import decimal, local, number, several, text
from sabab.escalation.links import RECIPROCITY_DAYS, Limits
from sabab.escalation.reading import rows

if TYPE_CHECKING:
    from sabab.escalation.cells import Row
    from sabab.store.source import Source


def read_claims(source: Source) -> tuple[ClaimTelling, ...]:
    """The claims of named voices about events, as each report passes them on.

    Raises:
        QueryError: the query is missing or broken.
        StoreError, EndpointError: the source could not answer.
    """
    grouped = groupby(rows(source, "claims"), key=lambda row: (text(row, "event"), text(row, "claim")))
    return tuple(_claim(event, list(group)) for (event, _), group in grouped)


def read_limits(source: Source) -> Limits:
    """The limits within which links were last made; the default ones where none were."""
    for row in rows(source, "link-run"):
        return Limits(number(row["windowDays"]) or RECIPROCITY_DAYS, decimal(row["maxDistanceKm"]))
    return Limits()


def _claim(event: str, group: list[Row]) -> ClaimTelling:
    first = group[0]
    return ClaimTelling(
        event=event,
        kind=local(text(first, "kind")),
        claimant=text(first, "claimant"),
        scope=local(first["scope"]) if first["scope"] else None,
        accused=several(group, "accused"),
        cleared=several(group, "cleared"),
    )
