"""Linking the events of a store anew, within limits of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.amounts import MOST_KILOMETRES, asked_days, read_kilometres
from sabab.escalation.links import Limits
from sabab.pipeline.formats import counted
from sabab.pipeline.opening import opened
from sabab.pipeline.settling import settle
from sabab.rdf.iris import INFERRED_GRAPH
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def limits_of(window: str, theatre: str | None) -> Limits:
    """The limits that the options ask for.

    Raises:
        QueryError: a window that is no number of days, or a distance that is none.
    """
    days, kilometres = asked_days(window, "--window"), read_kilometres(theatre or "")
    if theatre is not None and kilometres is None:
        raise QueryError(
            f"--theatre {theatre!r} is no distance: write kilometres as 300, at most {MOST_KILOMETRES}"
        )
    return Limits(days, kilometres)


def linked(folder: Path, limits: Limits) -> tuple[str, ...]:
    """Makes the links of the store anew within the limits; what was found, a line each.

    What follows from links by rule is derived anew as well; what reasoners had found is dropped with a change.

    Raises:
        StoreError: there is no store, another process is writing to it, or a build into it is not finished.
    """
    with opened(folder, None):
        pass  # writing would make a store where there is none
    with LocalStore.writing(folder) as store:
        updated = settle(store, limits)
        dropped = updated.changed and store.remove_graph(str(INFERRED_GRAPH))
    return tuple(_told(str(folder), updated.pattern_links, updated.inferred_links, limits, dropped=dropped))


def _told(name: str, by_pattern: int, inferred: int, limits: Limits, *, dropped: bool) -> Iterator[str]:
    near = "" if limits.max_distance_km is None else f" and {limits.max_distance_km:g} km"
    yield (
        f"{name}: {counted(by_pattern, 'link')} by pattern, {inferred} inferred within "
        f"{counted(limits.window_days, 'day')}{near}; what reports say stays as it is"
    )
    if dropped:
        yield f"{name}: what the reasoners had found is dropped with the change; run sabab reason again"
