"""Results of several stages that a notebook shows: chains of a choice, and the measures of a graph."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from rdflib import Literal

from sabab.escalation.network import read_network
from sabab.pipeline.chaining import Asked, asked_chains
from sabab.pipeline.measuring import measures as all_measures
from sabab.pipeline.measuring import pause_days
from sabab.store.redistribution import check_source
from sabab.store.results import Table
from sabab.views.notebook import Chains, Sheet
from sabab.views.page_data import MOST_CHAINS, page_data

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal as OneOf

    from sabab.model import Language, LinkBasis
    from sabab.pipeline.measuring import Measure
    from sabab.store.source import Source


def chains(  # noqa: PLR0913 - one for each option of `sabab chains`
    source: Source,
    language: Language = "en",
    *,
    pattern: str | None = None,
    according_to: str | None = None,
    only: str | None = None,
    without: str | None = None,
    as_of: date | None = None,
    actor: str | None = None,
    place: str | None = None,
    basis: LinkBasis | None = None,
    state: OneOf["open", "closed"] | None = None,
    top: int | None = None,
) -> Chains:
    """The chains of events that followed each other, with the basis of every link; the options of `sabab chains`.

    *pattern* is a name or a notation; *according_to* is a voice, *only* and *without* are outlets or reports, *as_of*
    leaves out what was published later; *basis* is the weakest that a link may have. At most `MOST_CHAINS` are kept.

    Raises:
        QueryError: a pattern, name or source that there is not; says what is near.
        RedistributionError: it holds rows of a dataset that may not be passed on, as a notebook is.
        StoreError, EndpointError: the graph could not be read.
    """
    check_source(source)
    asked = Asked(
        pattern=pattern,
        according_to=according_to,
        only=only,
        without=without,
        as_of=as_of,
        actor=actor,
        place=place,
        basis=basis,
        state=state,
        top=top,
    )
    found, network = asked_chains(source, asked)
    return Chains(page_data(source, network, found[:MOST_CHAINS]), language)


@dataclass(frozen=True, slots=True, repr=False)
class Measured:
    """One measure: its table, with what it does not show."""

    title: str
    note: str
    sheet: Sheet

    def __repr__(self) -> str:
        return f"{self.title}\n({self.note})\n{self.sheet!r}"

    def _repr_html_(self) -> str:
        return (
            f"<p><strong>{escape(self.title)}</strong><br>({escape(self.note)})</p>{self.sheet._repr_html_()}"
        )


def measures(source: Source, pause: str = "3d") -> dict[str, Measured]:
    """Who starts, who answers, how mutual it is, who stands between, when events crowd: each by its name.

    *pause* is the longest pause within a crowd of events, as 3d or 1w.

    Raises:
        QueryError: *pause* is none.
        StoreError, EndpointError: the graph could not be read.
    """
    found = all_measures(read_network(source), pause_days(pause))
    return {measure.name: _measured(measure) for measure in found}


def _measured(measure: Measure) -> Measured:
    rows = tuple(tuple(map(Literal, row)) for row in measure.rows)
    return Measured(measure.title, measure.note, Sheet(Table(measure.columns, rows)))
