"""Links: one event followed by another, on a basis that is always said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.views.explorer.data import PageLink
from sabab.views.page_data.asking import page_id
from sabab.views.page_data.quotes import sentence_quotes
from sabab.views.page_data.wording import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sabab.escalation.records import EscalationNetwork, Evidence, Habit, NetworkLink
    from sabab.views.explorer.data import Quote


def page_links(network: EscalationNetwork) -> tuple[PageLink, ...]:
    """The network's links in its order, so that a chain can point at them."""
    habits = {habit.iri: habit for habit in network.habits}
    return tuple(_link(link, habits, network.evidence) for link in network.links)


def pattern_of(link: NetworkLink, habits: Mapping[str, Habit]) -> str | None:
    """The IRI of the habit that a link fits; of several the first that a report states."""
    fitting = (iri for iri in link.patterns if iri in habits)
    return min(fitting, key=lambda iri: (habits[iri].report is None, iri), default=None)


def _link(
    link: NetworkLink, habits: Mapping[str, Habit], evidence: Mapping[str, tuple[Evidence, ...]]
) -> PageLink:
    speakers = link.claimants
    pattern = pattern_of(link, habits)
    return PageLink(
        cause=page_id(link.cause),
        effect=page_id(link.effect),
        basis=link.basis,
        order=link.order,
        quotes=_quotes(link, evidence.get(pattern, ()) if pattern else ()),
        claimant=page_id(speakers[0].iri) if len(speakers) == 1 else None,
        claimant_label=joined([one.label for one in speakers], "and") if len(speakers) > 1 else None,
        pattern=page_id(pattern) if pattern else None,
        known=pattern is not None and habits[pattern].report is None,
    )


def _quotes(link: NetworkLink, of_pattern: tuple[Evidence, ...]) -> tuple[Quote, ...]:
    """The words of the link; those of the habit that it fits are shown with the habit."""
    return sentence_quotes(words for words in link.evidence if words not in of_pattern)
