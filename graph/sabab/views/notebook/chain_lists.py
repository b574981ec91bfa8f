"""Chains as a notebook shows them: a list in words, or a picture of their events alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from sabab.escalation.wording import said
from sabab.views.explorer.titles import event_title
from sabab.views.notebook.pictures import Picture
from sabab.views.notebook.saying import comma, word
from sabab.views.notebook.sheets import MOST_ROWS, rest
from sabab.views.page_data.wording import when_words
from sabab.views.picture import timeline_svg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Language
    from sabab.views.explorer import PageChain, PageData


@dataclass(frozen=True, slots=True, repr=False)
class Chains:
    """Chains as a list: what happened, when, and on what each step rests."""

    data: PageData
    language: Language = "en"

    def first(self, count: int) -> Chains:
        """The first *count* chains."""
        return replace(self, data=replace(self.data, chains=self.data.chains[:count]))

    def picture(self) -> Picture:
        """The timeline of the events that stand in these chains, with the links between them."""
        inside = {identifier for chain in self.data.chains for identifier in chain.events}
        links = sorted({number for chain in self.data.chains for number in chain.links})
        events = tuple(event for event in self.data.events if event.id in inside)
        camps = {event.camp for event in events}
        shown = replace(
            self.data,
            events=events,
            links=tuple(self.data.links[number] for number in links),
            camps=tuple(camp for camp in self.data.camps if camp.id in camps),
            chains=(),
        )
        return Picture(timeline_svg(shown, self.language), f"timeline of chains ({len(self)})")

    def __len__(self) -> int:
        return len(self.data.chains)

    def __repr__(self) -> str:
        shown = ("\n".join(self._lines(chain)) for chain in self.data.chains[:MOST_ROWS])
        return "\n\n".join(shown) or self._word("chains.none")

    def _repr_html_(self) -> str:
        direction = "rtl" if self.language == "ar" else "ltr"
        items = "".join(self._item(chain) for chain in self.data.chains[:MOST_ROWS])
        body = f"<ol>{items}</ol>" if items else f"<p>{escape(self._word('chains.none'))}</p>"
        note = f"<p>{escape(self._word('chains.note'))}</p>"
        return f'<div dir="{direction}" lang="{self.language}">{note}{body}{rest(len(self))}</div>'

    def _item(self, chain: PageChain) -> str:
        first, *others = (f"<div>{escape(line)}</div>" for line in self._lines(chain))
        return f"<li><strong>{first}</strong>{''.join(others)}</li>"

    def _lines(self, chain: PageChain) -> Iterator[str]:
        """The chain's name, its events with what each rests on, and what is due."""
        bases = {self.data.links[n].effect: self.data.links[n].shown_basis for n in chain.links}
        state = self._word("chain.open" if chain.open else "chain.closed")
        yield f"{said(chain.label, self.language)} · {state} · {self._word(f'order.{chain.order}')}"
        for identifier in chain.events:
            basis = bases.get(identifier)
            told = f"{self._word('chain.followed')} ({self._word(f'basis.{basis}')}): " if basis else ""
            yield f"{told}{self._event(identifier)}"
        for key, labels in (("chain.due", chain.next), ("chain.due.known", chain.known_next)):
            if labels:
                due = "؛ " if self.language == "ar" else "; "
                yield f"{self._word(key)} {due.join(said(label, self.language) for label in labels)}"

    def _event(self, identifier: str) -> str:
        event = next(event for event in self.data.events if event.id == identifier)
        actors = {actor.id: actor for actor in self.data.actors}
        places = {place.id: place for place in self.data.places}
        title = said(event_title(event, actors, places), self.language)
        when = said(when_words(event.start, event.end), self.language)
        return f"{title}{comma(self.language)}{when}"

    def _word(self, key: str) -> str:
        return word(key, self.language)
