"""One event as a notebook shows it: what is told of it, who says what, and the words that it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.wording import said
from sabab.model import Label
from sabab.store.iris import expanded, shortened
from sabab.views.explorer.titles import event_title
from sabab.views.notebook.saying import comma, listed, word
from sabab.views.page_data.wording import when_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.model import Language
    from sabab.views.explorer import PageActor, PageClaim, PageData, PageEvent, PagePlace, Quote


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """A merged event with everything that every report says of it."""

    data: PageData
    event: PageEvent
    language: Language = "en"

    def __repr__(self) -> str:
        facts = (f"  {name}: {value}" for name, value in self._facts())
        claims = (f"  {told} “{quote.sentence or ''}”" for told, quote in self._claims())
        return "\n".join([self._title(), *facts, *claims])

    def _repr_html_(self) -> str:
        direction = "rtl" if self.language == "ar" else "ltr"
        facts = "".join(
            f"<div><b>{escape(name)}</b> <bdi>{escape(value)}</bdi></div>" for name, value in self._facts()
        )
        claims = "".join(f"<li>{escape(told)} {self._quoted(quote)}</li>" for told, quote in self._claims())
        return (
            f'<div dir="{direction}" lang="{self.language}"><strong>{escape(self._title())}</strong>{facts}'
            f"<div><b>{escape(self._word('claims'))}</b></div><ul>{claims}</ul></div>"
        )

    def _title(self) -> str:
        return said(event_title(self.event, self._actors(), self._places()), self.language)

    def _facts(self) -> Iterator[tuple[str, str]]:
        """Each fact that is told, with its name; who did it is said even where nobody is named."""
        event = self.event
        known = self._word(f"attribution.{event.attribution}.means")
        told = {
            "when": said(when_words(event.start, event.end), self.language),
            "where": self._names(event.places),
            "who": f"{self._names(event.initiators)} ({known})".strip(),
            "target": self._names(event.targets),
            "killed": "" if event.killed is None else str(event.killed),
            "injured": "" if event.injured is None else str(event.injured),
            "reports": comma(self.language).join(self._outlets()),
        }
        return ((self._word(name), value) for name, value in told.items() if value)

    def _claims(self) -> Iterator[tuple[str, Quote]]:
        """Each claim in words, with the sentence that makes it."""
        for claim in self.event.claims:
            yield f"{self._speaker(claim)}: {self._said_of(claim)}.", claim.quote

    def _speaker(self, claim: PageClaim) -> str:
        if claim.claimant is not None:
            return self._names([claim.claimant])
        return said(claim.claimant_label or Label(self._word("voice")), self.language)

    def _said_of(self, claim: PageClaim) -> str:
        key = f"claim.absence.{claim.scope}" if claim.kind == "absence" else f"claim.{claim.kind}"
        whom = self._names(claim.attributes_to)
        told = (
            self._word(f"{key}+").format(whom=whom)
            if whom and claim.kind in _OF_SOMEBODY
            else self._word(key)
        )
        return f"{told}, {self._word('hedged')}" if claim.hedged else told

    def _quoted(self, quote: Quote) -> str:
        if quote.sentence is None:
            return escape(self._word("withheld"))
        direction = "rtl" if quote.language == "ar" else "ltr"
        return f'<q dir="{direction}" lang="{quote.language}" {_OWN_LINE}>{escape(quote.sentence)}</q>'

    def _outlets(self) -> Iterator[str]:
        """Who told it, each once, with the number of its reports where there are several."""
        reports = {report.id: report for report in self.data.reports}
        told = [reports[member.report] for member in self.event.members]
        names = Counter(report.outlet or report.title or self._word("untitled") for report in told)
        return (name if number == 1 else f"{name} ({number})" for name, number in names.items())

    def _names(self, ids: Iterable[str]) -> str:
        known = {actor.id: actor.label for actor in self.data.actors}
        known |= {place.id: place.label for place in self.data.places}
        return listed((known[one] for one in ids if one in known), self.language)

    def _actors(self) -> dict[str, PageActor]:
        return {actor.id: actor for actor in self.data.actors}

    def _places(self) -> dict[str, PagePlace]:
        return {place.id: place for place in self.data.places}

    def _word(self, key: str) -> str:
        return word(key, self.language)


#: A sentence stands on lines of its own, so that one from right to left is not broken into one from left to right.
_OWN_LINE = 'style="display:block"'
#: Kinds of claims that may say of whom.
_OF_SOMEBODY = ("allegation", "denial")


def event_named(data: PageData, which: str) -> PageEvent:
    """The merged event that *which* is, or is a telling of: an IRI or its short form, ``event/…``.

    Raises:
        QueryError: there is no such event on the page.
    """
    wanted = shortened(expanded(str(which)) or str(which))
    for event in data.events:
        if wanted in {shortened(one) for one in (event.id, *(member.event for member in event.members))}:
            return event
    raise QueryError(f"there is no event {wanted}; the query chronology lists the events")
