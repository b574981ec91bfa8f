"""What one explorer page shows, as plain records: no library, no query, no clock.

Whoever has a graph fills these and calls :func:`sabab.views.explorer.explorer_html`. Ids are opaque strings
(IRIs, or the part of them below ``https://w3id.org/sabab/id/``) that only have to be unique within their
list. Every text is shown as text, never as markup, so nothing here needs escaping. Offsets count Unicode code
points, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from sabab.model import (
        Attribution,
        ClaimKind,
        ClaimScope,
        EventType,
        Frequency,
        Label,
        Language,
        LinkBasis,
        PublishedBasis,
        TollStatus,
    )

#: How sure the order of two linked events is; events that may overlap are only possibly ordered.
Order = Literal["certain", "possible"]
#: How finely a place is located, finest first.
Precision = Literal["site", "settlement", "district", "governorate", "country"]


@dataclass(frozen=True, slots=True)
class Camp:
    """A lane of the timeline: one side, named after the actor that heads it."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class PageActor:
    """Somebody who acts, is hit or speaks.

    *kind* is the local name of its ontology class (``StateActor``). *open_phrase* marks a noun phrase of a
    report that the knowledge base does not know, shown in the report's own words.
    """

    id: str
    label: Label
    kind: str = "Actor"
    camp: str | None = None
    open_phrase: bool = False


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Somewhere; without coordinates it is listed, not mapped. *within* is what holds it, nearest first."""

    id: str
    label: Label
    kind: str = "Place"
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    radius_km: float | None = None
    within: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class PageReport:
    """A report that was read; *exercise* marks one of sabab's own exercise texts, which is no published report."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    published_basis: PublishedBasis
    language: Language
    url: str | None = None
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that a statement rests on.

    *sentence* is the whole sentence as published, or None where the text is withheld. *start* and *end* place
    the words in the report's stored text, *mark_start* and *mark_end* in the sentence. *rule* names the rule
    that read them.
    """

    report: str
    sentence: str | None
    language: Language
    start: int
    end: int
    mark_start: int = 0
    mark_end: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PageClaim:
    """Who says what about an event; with neither *claimant* nor its label, the report itself speaks."""

    kind: ClaimKind
    scope: ClaimScope
    quote: Quote
    claimant: str | None = None
    claimant_label: Label | None = None
    attributes_to: tuple[str, ...] = ()
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class PageToll:
    """The dead and injured as one claimant counts them; None is "gives no figure", not zero."""

    killed: int | None
    injured: int | None
    quote: Quote
    claimant: str | None = None
    claimant_label: Label | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One report's telling of a merged event, and why it was judged to be the same (None for the first)."""

    report: str
    event: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PageEvent:
    """A merged event.

    *camp* is the lane it belongs to, None when no camp is known or alleged. *initiators* and *targets* are
    ids of actors, *targets* of places too. *alleged* are those of *initiators* that are only accused. *start*
    and *end* are the days within which it happened, both included; None is open towards that side and the
    event then stands beside the time axis, never on a guessed day. *date_text* are the words of the date,
    *date_rule* the rule that resolved them.
    """

    id: str
    type: EventType
    camp: str | None = None
    initiators: tuple[str, ...] = ()
    alleged: tuple[str, ...] = ()
    attribution: Attribution = "unknown"
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    edtf: str = ""
    date_text: str | None = None
    date_rule: str | None = None
    weapon: str | None = None
    habitual: bool = False
    negated: bool = False
    killed: int | None = None
    injured: int | None = None
    figure_status: TollStatus = "not-mentioned"
    tolls: tuple[PageToll, ...] = ()
    claims: tuple[PageClaim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLink:
    """One event followed by another; *pattern* is the habit that a link of basis ``pattern`` fits.

    A report states that habit, or it is a pattern of sabab's knowledge base (*known*).
    """

    cause: str
    effect: str
    basis: LinkBasis
    order: Order
    quotes: tuple[Quote, ...] = ()
    claimant: str | None = None
    claimant_label: Label | None = None
    pattern: str | None = None
    known: bool = False

    @property
    def shown_basis(self) -> str:
        """The basis by which it is worded and drawn: a pattern of the knowledge base is no stated habit."""
        return "known" if self.known and self.basis == "pattern" else self.basis


@dataclass(frozen=True, slots=True)
class PagePattern:
    """A habit that a source states, or a pattern of the knowledge base.

    *label* says it in a few words, *steps* spells out its steps.
    """

    id: str
    label: Label
    steps: Label
    frequency: Frequency
    given: int
    quote: Quote | None = None
    claimant_label: Label | None = None


@dataclass(frozen=True, slots=True)
class PageChain:
    """Linked events in order. *links* index ``PageData.links``.

    *next* says what a habit that a report states announces, *known_next* what a pattern of sabab's knowledge
    base does.
    """

    id: str
    label: Label
    events: tuple[str, ...]
    links: tuple[int, ...]
    weakest_basis: LinkBasis
    order: Order
    open: bool = False
    next: tuple[Label, ...] = ()
    known_next: tuple[Label, ...] = ()
    alleged_camps: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class PageRelation:
    """A standing relation; *relation* is its name in the graph (``backs``), *object* an actor or a place."""

    subject: str
    relation: str
    object: str
    status: Attribution = "stated"
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class PageData:
    """Everything on one page. *cut_off* is the latest publication date, None when no report is dated.

    *events_left_out* counts events of the graph for which the page has no room, *more_chains* says that the graph
    has more chains than are listed. The page says both.
    """

    title: Label
    version: str
    graph_sha256: str
    cut_off: date | None = None
    camps: tuple[Camp, ...] = ()
    actors: tuple[PageActor, ...] = ()
    places: tuple[PagePlace, ...] = ()
    reports: tuple[PageReport, ...] = ()
    events: tuple[PageEvent, ...] = ()
    links: tuple[PageLink, ...] = ()
    patterns: tuple[PagePattern, ...] = ()
    chains: tuple[PageChain, ...] = ()
    relations: tuple[PageRelation, ...] = ()
    events_left_out: int = 0
    more_chains: bool = False
