"""From the page's records to the JSON blocks inside the page: indexes instead of ids, each sentence once.

The scripts see no id of a record except in the address of a selection, so a hostile id can do nothing but
look odd. Quotes stand in ``quotes``, each once, as ``[report, sentence, start, end, mark start, mark end,
rule]``: *sentence* is an index into ``sentences`` or -1 when the text is withheld, *rule* one into ``rules``.
A label is ``[English, Arabic]``, null for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from sabab.errors import SababError
from sabab.views.explorer.titles import event_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sabab.model import Label
    from sabab.views.explorer.data import (
        PageChain,
        PageClaim,
        PageData,
        PageEvent,
        PageLink,
        PagePattern,
        PageRelation,
        PageToll,
        Quote,
    )


class PageError(SababError, ValueError):
    """Page data that points at something that is not on the page, or names one thing twice."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class Payload:
    """The blocks of one page. It holds the index tables that its parts refer to each other by."""

    def __init__(self, data: PageData) -> None:
        self.data = data
        self.camps = _index("camp", data.camps)
        self.actors = _index("actor", data.actors)
        self.places = _index("place", data.places)
        self.reports = _index("report", data.reports)
        self.events = _index("event", data.events)
        self.patterns = _index("pattern", data.patterns)
        self.actor_of = {actor.id: actor for actor in data.actors}
        self.place_of = {place.id: place for place in data.places}
        self.sentences: dict[tuple[str, str], int] = {}
        self.rules: dict[str, int] = {}
        self.quotes: dict[tuple[int | None, ...], int] = {}

    def as_dict(self) -> dict[str, Any]:
        """The whole page, ready for JSON; the same data gives the same dict in the same order."""
        data = self.data
        body = {
            "title": _label(data.title),
            "version": data.version,
            "sha": data.graph_sha256,
            "cutOff": _day(data.cut_off),
            "leftOut": data.events_left_out,
            "moreChains": data.more_chains,
            "camps": [{"id": camp.id, "label": _label(camp.label)} for camp in data.camps],
            "actors": [self._actor(i) for i in range(len(data.actors))],
            "places": [self._place(i) for i in range(len(data.places))],
            "reports": [self._report(i) for i in range(len(data.reports))],
            "events": [self._event(event) for event in data.events],
            "links": [self._link(link) for link in data.links],
            "patterns": [self._pattern(pattern) for pattern in data.patterns],
            "chains": [self._chain(chain) for chain in data.chains],
            "relations": [self._relation(relation) for relation in data.relations],
        }
        return body | {
            "sentences": [list(key) for key in self.sentences],
            "quotes": [list(key) for key in self.quotes],
            "rules": list(self.rules),
        }

    def _actor(self, index: int) -> dict[str, Any]:
        actor = self.data.actors[index]
        return _sparse(
            id=actor.id,
            label=_label(actor.label),
            kind=actor.kind,
            camp=self._find("camp", self.camps, actor.camp),
            open=actor.open_phrase,
        )

    def _place(self, index: int) -> dict[str, Any]:
        place = self.data.places[index]
        located = place.latitude is not None and place.longitude is not None
        return _sparse(
            id=place.id,
            label=_label(place.label),
            kind=place.kind,
            at=[place.longitude, place.latitude] if located else None,
            precision=place.precision,
            radius=place.radius_km,
            within=[_label(label) for label in place.within],
        )

    def _report(self, index: int) -> dict[str, Any]:
        report = self.data.reports[index]
        return _sparse(
            id=report.id,
            title=report.title,
            outlet=report.outlet,
            published=_day(report.published),
            basis=report.published_basis,
            lang=report.language,
            url=report.url,
            exercise=report.exercise,
        )

    def _event(self, event: PageEvent) -> dict[str, Any]:
        hit = [self._find("actor", self.actors, i) for i in event.targets if i not in self.places]
        sites = [self._find("place", self.places, i) for i in event.targets if i in self.places]
        return _sparse(
            id=event.id,
            type=event.type,
            title=_label(event_title(event, self.actor_of, self.place_of)),
            camp=self._find("camp", self.camps, event.camp),
            by=self._all("actor", self.actors, event.initiators),
            alleged=self._all("actor", self.actors, event.alleged),
            attribution=event.attribution,
            hit=hit,
            sites=sites,
            places=self._all("place", self.places, event.places),
            **_bounds(event),
            dateText=event.date_text,
            dateRule=event.date_rule,
            weapon=event.weapon,
            habitual=event.habitual,
            negated=event.negated,
            killed=event.killed,
            injured=event.injured,
            figures=event.figure_status,
            tolls=[self._toll(toll) for toll in event.tolls],
            claims=[self._claim(claim) for claim in event.claims],
            quotes=[self._quote(quote) for quote in event.quotes],
            members=[
                [self._find("report", self.reports, member.report), member.event, member.reason]
                for member in event.members
            ],
        )

    def _toll(self, toll: PageToll) -> dict[str, Any]:
        return _sparse(
            killed=toll.killed,
            injured=toll.injured,
            who=self._find("actor", self.actors, toll.claimant),
            label=_label(toll.claimant_label),
            quote=self._quote(toll.quote),
        )

    def _claim(self, claim: PageClaim) -> dict[str, Any]:
        return _sparse(
            kind=claim.kind,
            scope=claim.scope,
            who=self._find("actor", self.actors, claim.claimant),
            label=_label(claim.claimant_label),
            whom=self._all("actor", self.actors, claim.attributes_to),
            hedged=claim.hedged,
            quote=self._quote(claim.quote),
        )

    def _quote(self, quote: Quote) -> int:
        sentence = -1
        if quote.sentence is not None:
            sentence = self.sentences.setdefault((quote.sentence, quote.language), len(self.sentences))
        report = self._find("report", self.reports, quote.report)
        rule = self.rules.setdefault(quote.rule, len(self.rules))
        place = (report, sentence, quote.start, quote.end, quote.mark_start, quote.mark_end, rule)
        return self.quotes.setdefault(place, len(self.quotes))

    def _link(self, link: PageLink) -> dict[str, Any]:
        return _sparse(
            cause=self._find("event", self.events, link.cause),
            effect=self._find("event", self.events, link.effect),
            basis=link.shown_basis,
            order=link.order,
            who=self._find("actor", self.actors, link.claimant),
            label=_label(link.claimant_label),
            pattern=self._find("pattern", self.patterns, link.pattern),
            quotes=[self._quote(quote) for quote in link.quotes],
        )

    def _pattern(self, pattern: PagePattern) -> dict[str, Any]:
        return _sparse(
            id=pattern.id,
            label=_label(pattern.label),
            steps=_label(pattern.steps),
            frequency=pattern.frequency,
            given=pattern.given + 1,
            who=_label(pattern.claimant_label),
            quote=self._quote(pattern.quote) if pattern.quote else None,
        )

    def _chain(self, chain: PageChain) -> dict[str, Any]:
        for index in chain.links:
            if not 0 <= index < len(self.data.links):
                raise PageError(f"chain {chain.id!r}: there is no link {index} on the page")
        return _sparse(
            id=chain.id,
            label=_label(chain.label),
            events=self._all("event", self.events, chain.events),
            links=list(chain.links),
            weakest=self._weakest(chain),
            order=chain.order,
            open=chain.open,
            next=[_label(label) for label in chain.next],
            knownNext=[_label(label) for label in chain.known_next],
            alleged=chain.alleged_camps,
            pattern=self._find("pattern", self.patterns, chain.pattern),
        )

    def _weakest(self, chain: PageChain) -> str:
        """The weakest basis; where links fit a habit, a pattern of the knowledge base goes before a stated one."""
        bases = {self.data.links[index].shown_basis for index in chain.links}
        return "known" if chain.weakest_basis == "pattern" and "known" in bases else chain.weakest_basis

    def _relation(self, relation: PageRelation) -> dict[str, Any]:
        return _sparse(
            subject=self._actor_or_place(relation.subject),
            relation=relation.relation,
            object=self._actor_or_place(relation.object),
            status=relation.status,
            quote=self._quote(relation.quote) if relation.quote else None,
        )

    def _actor_or_place(self, identifier: str) -> list[Any]:
        if identifier in self.places and identifier not in self.actors:
            return ["place", self.places[identifier]]
        return ["actor", self._find("actor", self.actors, identifier)]

    def _find(self, what: str, table: Mapping[str, int], identifier: str | None) -> int | None:
        if identifier is None:
            return None
        try:
            return table[identifier]
        except KeyError:
            raise PageError(f"{what} {identifier!r} is referred to but is not on the page") from None

    def _all(self, what: str, table: Mapping[str, int], identifiers: Iterable[str]) -> list[int | None]:
        return [self._find(what, table, identifier) for identifier in identifiers]


def _index(what: str, records: Sequence[_HasId]) -> dict[str, int]:
    table = {record.id: index for index, record in enumerate(records)}
    if len(table) < len(records):
        twice = next(r.id for i, r in enumerate(records) if table[r.id] != i)
        raise PageError(f"{what} {twice!r} is on the page twice")
    return table


def _label(label: Label | None) -> list[str | None] | None:
    return None if label is None else [label.en, label.ar]


def _bounds(event: PageEvent) -> dict[str, str | None]:
    """The bounds of *event*; a single day is said once, in ``day``."""
    start, end = _day(event.start), _day(event.end)
    if start is not None and start == end:
        return {"day": start, "edtf": None if event.edtf == start else event.edtf}
    return {"start": start, "end": end, "edtf": event.edtf}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _sparse(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON object's fields
    """The fields that say something: None, False, empty lists and texts are left out; 0 is a figure."""
    return {key: value for key, value in fields.items() if value or (value == 0 and value is not False)}
