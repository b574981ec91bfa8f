"""The network that some sources alone would give: a voice, outlets, reports, what was published by a day."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.account_reading import read_claims, read_limits
from sabab.escalation.accounts import according_to, as_of, of_reports
from sabab.escalation.comparing import united
from sabab.escalation.notation import NotationError, read_party
from sabab.escalation.reading import read_all
from sabab.escalation.update import computed
from sabab.escalation.vocabulary import vocabulary_of
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sabab.escalation.records import EscalationNetwork, Party, Readings
    from sabab.store.source import Source


@dataclass(frozen=True, slots=True)
class Part:
    """What to read of a graph: a voice (a name as in a pattern); sources, parted by commas; up to a day."""

    voice: str | None = None
    only: str | None = None
    without: str | None = None
    as_of: date | None = None


def part_network(source: Source, part: Part) -> EscalationNetwork:
    """The network made anew from that part of what the source holds, within the limits of its last run.

    Raises:
        QueryError: a voice, an outlet or a report that there is not; says what is near.
        StoreError, EndpointError: the source could not answer.
    """
    sources = _Sources.of(source)
    readings = sources.readings
    if part.as_of:
        readings = as_of(readings, part.as_of)
    if part.only:
        kept = sources.reports(part.only)
        readings = of_reports(readings, kept.__contains__)
    if part.without:
        left_out = sources.reports(part.without)
        readings = of_reports(readings, lambda report: report not in left_out)
    if part.voice:
        readings = according_to(readings, read_claims(source), sources.party(part.voice))
    return computed(readings, read_limits(source)).network


@dataclass(frozen=True, slots=True)
class TwoSets:
    """The networks of two sets of sources, and which telling stands for an event when everything is read."""

    first: EscalationNetwork
    second: EscalationNetwork
    representatives: dict[str, str]


def two_sets(source: Source, sets: tuple[str, str], day: date | None) -> TwoSets:
    """The networks of two sets of sources: outlets and reports with all they tell, actors with what they say.

    Raises:
        QueryError: a source that there is not; says what is near.
        StoreError, EndpointError: the source could not answer.
    """
    sources, limits = _Sources.of(source), read_limits(source)
    everything = sources.readings if day is None else as_of(sources.readings, day)
    first, second = (computed(sources.part(names, everything, source), limits).network for names in sets)
    return TwoSets(first, second, dict(computed(everything, limits).representatives))


@dataclass(frozen=True, slots=True)
class _Sources:
    """Everything that a graph holds, and the names by which parts of it are asked for."""

    source: Source
    readings: Readings

    @classmethod
    def of(cls, source: Source) -> _Sources:
        return cls(source, read_all(source))

    def part(self, names: str, readings: Readings, source: Source) -> Readings:
        """What the sources of a set say together."""
        return united(self._parts(names, readings, source))

    def _parts(self, names: str, readings: Readings, source: Source) -> Iterator[Readings]:
        for name in _parted(names):
            reports = self._reports(name)
            if reports:
                yield of_reports(readings, reports.__contains__)
            else:
                yield according_to(readings, read_claims(source), self._source_party(name))

    def party(self, name: str) -> Party:
        """The voice of that name, as in a pattern."""
        return read_party(name, vocabulary_of(self.source, self.readings.world))

    def reports(self, names: str) -> frozenset[str]:
        """The reports of those outlets or identifiers."""
        found: set[str] = set()
        for name in _parted(names):
            reports = self._reports(name)
            if not reports:
                raise QueryError(f"no report here is called {name}, nor is its outlet{self._near(name)}")
            found |= reports
        return frozenset(found)

    def _reports(self, name: str) -> frozenset[str]:
        wanted = fold(name)
        return frozenset(
            iri
            for iri, report in self.readings.reports.items()
            if wanted in {fold(known) for known in (report.outlet, report.identifier, iri) if known}
        )

    def _source_party(self, name: str) -> Party:
        try:
            return self.party(name)
        except NotationError as problem:
            raise QueryError(
                f"{name} is no outlet and no report here{self._near(name)}; as an actor: {problem.problem}"
            ) from problem

    def _near(self, name: str) -> str:
        known = {
            fold(form): form
            for report in self.readings.reports.values()
            for form in (report.outlet, report.identifier)
            if form
        }
        near = [known[form] for form in get_close_matches(fold(name), known)]
        return f"; did you mean {' or '.join(near)}?" if near else ""


def _parted(names: str) -> list[str]:
    return [name.strip() for name in names.replace("،", ",").split(",") if name.strip()]
