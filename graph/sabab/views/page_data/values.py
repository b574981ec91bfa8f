"""Closed lists: another graph's own words are shown as the nearest that the page has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from sabab.model import Attribution, EventType, Frequency, TollStatus

if TYPE_CHECKING:
    from sabab.escalation.records import World


def event_type(kind: str, world: World) -> EventType:
    """The kind itself, or the most precise one above it that the page has (Statement for a Threat)."""
    known = [above for above in world.kinds.above(kind) if above in get_args(EventType)]
    nearest = max(known, key=lambda above: (world.kinds.precision(above), above), default="Other")
    return cast("EventType", kind if kind in get_args(EventType) else nearest)


def frequency(value: str | None) -> Frequency:
    """How often, "unspecified" where that is not said or not in the list."""
    return cast("Frequency", value if value in get_args(Frequency) else "unspecified")


def toll_status(value: str | None) -> TollStatus:
    """Which kind of nothing, "not-mentioned" where that is not said or not in the list."""
    return cast("TollStatus", value if value in get_args(TollStatus) else "not-mentioned")


def attribution(value: str) -> Attribution:
    """On whose word, "unknown" where it is not in the list."""
    return cast("Attribution", value if value in get_args(Attribution) else "unknown")
