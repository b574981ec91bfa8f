"""Chains of a graph as text in the format asked for: all of them, or those of a pattern, a voice, a day, a choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.chain_json import chains_json
from sabab.escalation.chains import chains, longest_first
from sabab.escalation.choosing import Choice, chosen, of_basis, strongest_first
from sabab.escalation.comparing import compared
from sabab.escalation.links import with_pattern
from sabab.escalation.matches import match_chains
from sabab.escalation.network import read_network
from sabab.escalation.notation import read_party
from sabab.escalation.vocabulary import vocabulary_of
from sabab.exports.chains import NO_CHAIN, chains_csv, chains_plain
from sabab.pipeline.formats import check_format, counted, json_text
from sabab.pipeline.matching import asks_an_engine, matching_text
from sabab.pipeline.opening import opened
from sabab.pipeline.patterns import asked_pattern
from sabab.pipeline.voices import Part, part_network, two_sets
from sabab.store.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path
    from typing import Literal

    from sabab.escalation.chain_json import Rank
    from sabab.escalation.chains import Chain
    from sabab.escalation.engines.choice import EngineName
    from sabab.escalation.notation import Vocabulary
    from sabab.escalation.records import EscalationNetwork, Habit
    from sabab.model import LinkBasis
    from sabab.store.source import Source


#: What is said where a choice leaves none: whether there are others is not known then.
NONE_CHOSEN = "No chains are as asked for; sabab chains without pattern and choices lists all."


@dataclass(frozen=True, slots=True)
class Asked:
    """Which chains are asked for; nothing asks for all.

    *pattern* is a name or a notation, with *every* match of it and not only the nearest events. *according_to*
    is a voice; *only* and *without* are outlets or reports; *compare* are two sets of sources, each a list parted
    by commas. *as_of* leaves out what was published later. *basis* is the weakest that a link may have. *count*
    and *sample* are of all matches; *engine* is who finds them.
    """

    pattern: str | None = None
    every: bool = False
    according_to: str | None = None
    only: str | None = None
    without: str | None = None
    compare: tuple[str, str] | None = None
    as_of: date | None = None
    actor: str | None = None
    place: str | None = None
    basis: LinkBasis | None = None
    state: Literal["open", "closed"] | None = None
    top: int | None = None
    count: bool = False
    sample: int | None = None
    engine: EngineName = "auto"

    @property
    def chooses(self) -> bool:
        """Whether it asks for less than all chains."""
        choices = (self.pattern, self.actor, self.place, self.basis, self.state)
        sources = (self.according_to, self.only, self.without, self.as_of)
        return any(choice is not None for choice in (*choices, *sources))


def chains_text(
    asked: Asked, store: Path | None, file: Path | None, endpoint: str | None, output_format: str
) -> str:
    """The chains of a graph that are asked for.

    Raises:
        QueryError: a pattern, name, source or format that there is not; says what is near.
        StoreError, EndpointError: the graph could not be read.
    """
    check_format(output_format)
    _check(asked, output_format)
    by_engine = asks_an_engine(asked)
    with opened(store, file, endpoint) as source:
        question = _Question(source, asked)
        if asked.compare:
            return _compared_text(question, asked.compare, output_format)
        network = question.network()
        if by_engine:
            habit = question.habit(network, vocabulary_of(source, network.world))
            return matching_text(_with(network, habit), habit, asked, output_format)
        found = question.chains(network)
    return _text(found, network, output_format, question)


def asked_chains(source: Source, asked: Asked) -> tuple[list[Chain], EscalationNetwork]:
    """The chains that are asked for, in the order in which they are listed, and the network that they are of.

    Raises:
        QueryError: a pattern, name or source that there is not; or two sets of sources are to be compared.
        StoreError, EndpointError: the graph could not be read.
    """
    if asked.compare:
        raise QueryError("two sets of sources are compared by `sabab chains --compare`")
    _check(asked, "table")
    question = _Question(source, asked)
    network = question.network()
    return list(question.rank(question.chains(network))), network


def _check(asked: Asked, output_format: str) -> None:
    if asked.compare and output_format == "csv":
        raise QueryError("a comparison is printed as table or json")
    if asked.every and asked.pattern is None:
        raise QueryError("--every asks for all matches of a pattern: name one, or write it")
    if asked.compare and (asked.according_to or asked.only or asked.without):
        raise QueryError("--compare names its sources itself: leave out --according-to, --only and --without")
    if asked.top is not None and asked.top < 1:
        raise QueryError("--top takes the number of chains, 1 or more")


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, of an open source."""

    source: Source
    asked: Asked

    @property
    def rank(self) -> Rank:
        """The order of the list: strongest first where only the top is asked for."""
        if self.asked.top is None:
            return longest_first
        return lambda found: strongest_first(found)[: self.asked.top]

    def network(self) -> EscalationNetwork:
        """The network of the sources that are asked for."""
        asked = self.asked
        if not (asked.according_to or asked.only or asked.without or asked.as_of):
            return read_network(self.source)
        part = Part(asked.according_to, asked.only, asked.without, asked.as_of)
        return part_network(self.source, part)

    def habit(self, network: EscalationNetwork, vocabulary: Vocabulary) -> Habit:
        """The pattern that is asked for, where one is."""
        return asked_pattern(self.asked.pattern or "", network, vocabulary)

    def chains(self, network: EscalationNetwork) -> list[Chain]:
        """The chains of a network that are asked for, in no order."""
        asked = self.asked
        vocabulary = vocabulary_of(self.source, network.world)
        habit = None if asked.pattern is None else self.habit(network, vocabulary)
        if habit is not None and asked.every:
            found = match_chains(_with(network, habit), habit)
        else:
            tied = network if habit is None or habit in network.habits else with_pattern(network, habit)
            found = chains(of_basis(tied, asked.basis) if asked.basis else tied, habit)
        return list(chosen(found, self._choice(vocabulary), network.world))

    def _choice(self, vocabulary: Vocabulary) -> Choice:
        asked = self.asked
        return Choice(
            actor=read_party(asked.actor, vocabulary) if asked.actor else None,
            place=Names(self.source).iri(asked.place, "Place") if asked.place else None,
            state=asked.state,
            day=asked.as_of,
        )


def _with(network: EscalationNetwork, habit: Habit) -> EscalationNetwork:
    known = habit in network.habits
    return network if known else replace(network, habits=(*network.habits, habit))


def _text(found: Iterable[Chain], network: EscalationNetwork, output_format: str, question: _Question) -> str:
    if output_format == "json":
        return json_text(chains_json(found, network, question.rank))
    if output_format == "csv":
        return chains_csv(found, question.rank)
    none = NONE_CHOSEN if question.asked.chooses else NO_CHAIN
    return chains_plain(found, network.dropped, question.rank, none=none)


def _compared_text(question: _Question, sets: tuple[str, str], output_format: str) -> str:
    """The chains that only the first, only the second, and both sets of sources support."""
    parts = two_sets(question.source, sets, question.asked.as_of)
    both = [(network, question.chains(network)) for network in (parts.first, parts.second)]
    found = compared(both[0], both[1], parts.representatives)
    groups = (
        (f"only {sets[0]}", "only_first", found.first_only, parts.first),
        (f"only {sets[1]}", "only_second", found.second_only, parts.second),
        ("both", "both", found.both, parts.first),
    )
    if output_format == "json":
        listed = {
            key: chains_json(some, network, question.rank)["chains"] for _, key, some, network in groups
        }
        return json_text({"sources": {"first": sets[0], "second": sets[1]}, **listed})
    return "\n".join(
        f"{counted(len(some), 'chain')} that {words} {'support' if key == 'both' else 'supports'}\n\n"
        + (chains_plain(some, rank=question.rank) if some else "")
        for words, key, some, _ in groups
    )
