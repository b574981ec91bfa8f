"""Chains as rows and as text, each link with the sentences that it stands on."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, TypeAlias

from sabab.escalation.chains import longest_first
from sabab.escalation.patterns import is_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import Dropped, Evidence, Named, NetworkEvent, NetworkLink

#: What a basis is called in a sentence, strongest first.
BASIS = {
    "declared": "as its answer, in its own words",
    "stated": "as an answer, according to a source",
    "pattern": "as a habit that a report states would have it",
    "inferred": "within the window, sides reversed (inferred)",
}
#: What parts several names or sentences in one cell.
_SEPARATOR = " | "
_COLUMNS = (
    "chain",
    "step",
    "event",
    "label",
    "initiators",
    "alleged",
    "negated",
    "start",
    "end",
    "from_publication",
    "basis",
    "order",
    "open",
    "next",
    "next_until",
    "evidence",
    "least_lag_days",
    "greatest_lag_days",
    "distance_km",
    "alternatives",
)

#: What is said where there are no chains at all.
NO_CHAIN = "No chains: no event here is told or taken as followed by another."
#: The order in which chains are listed.
Rank: TypeAlias = "Callable[[Iterable[Chain]], Iterable[Chain]]"


def chains_csv(chains: Iterable[Chain], rank: Rank = longest_first) -> str:
    """One row per event of each chain, with the link that leads to it; chains in the order of *rank*.

    What is due stands in the last row of its chain. Names in one cell are parted by " | ". Truth values are
    written as the queries write theirs.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for number, chain in enumerate(rank(chains), 1):
        for step in range(len(chain.events)):
            writer.writerow(_cells(number, step, chain))
    return stream.getvalue()


def _cells(number: int, step: int, chain: Chain) -> list[object]:
    event, link = chain.events[step], chain.links[step - 1] if step else None
    due = chain.next if step == len(chain.events) - 1 else ()
    return [
        number,
        step + 1,
        event.iri,
        event.label.en,
        _SEPARATOR.join(map(_name, event.initiators)),
        _SEPARATOR.join(map(_name, event.alleged)),
        _truth(event.negated),
        event.start or "",
        event.end or "",
        _truth(event.from_publication),
        link.basis if link else "",
        link.order if link else "",
        _truth(chain.open),
        _SEPARATOR.join(one.label.en or "" for one in due),
        _SEPARATOR.join(str(one.until or "") for one in due),
        _SEPARATOR.join(_spoken(link.evidence)) if link else "",
        *(_between_cells(link) if link else [""] * 4),
    ]


def _between_cells(link: NetworkLink) -> list[object]:
    least, greatest = link.lag or ("", "")
    distance = "" if link.distance_km is None else link.distance_km
    return [least, greatest, distance, _SEPARATOR.join(link.alternatives)]


def _truth(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "true" if value else "false"


def chains_plain(
    chains: Iterable[Chain],
    dropped: Dropped | None = None,
    rank: Rank = longest_first,
    *,
    none: str = NO_CHAIN,
) -> str:
    """The chains as indented text, each link with its basis, its order and its sentences, in the order of *rank*.

    *dropped* are the links that the network leaves out; those whose order is impossible are told of at the end.
    *none* is said where there are no chains.
    """
    listed = rank(chains)
    text = (
        "\n".join(line for number, chain in enumerate(listed, 1) for line in _lines(number, chain))
        if listed
        else none
    )
    return f"{text}\n{_left_out(dropped)}"


def chains_brief(chains: Iterable[Chain], most: int = 3) -> str:
    """The first chains of the list without their sentences, for a glance."""
    first = longest_first(chains)[:most]
    lines = (line for number, chain in enumerate(first, 1) for line in _lines(number, chain))
    return "\n".join(line for line in lines if not line.lstrip().startswith("“")) + "\n"


def _left_out(dropped: Dropped | None) -> str:
    count = dropped.against_time if dropped else 0
    if not count:
        return ""
    links = "1 link is left out, since its" if count == 1 else f"{count} links are left out, since their"
    return f"{links} order is impossible: the event that is said to follow was over before the other began.\n"


def _lines(number: int, chain: Chain) -> Iterator[str]:
    state = "open" if chain.open else "closed"
    alleged = "; who did it is partly only alleged" if chain.alleged else ""
    yield f"Chain {number} ({state}; order {chain.order}; weakest link: {_weakest(chain)}{alleged})"
    for step, event in enumerate(chain.events):
        if step:
            yield from _link_lines(chain.links[step - 1])
        yield f"  {_days(event):24}  {_told(event)}"
    for due in chain.next:
        until = f", until {due.until}" if due.until else ""
        by = "a habit that a report states" if due.stated else _known_pattern(due.habits)
        yield f"     next, by {by}: {due.label.en}{until}"
        yield from _sentences(due.evidence)
    yield ""


def _weakest(chain: Chain) -> str:
    """The weakest basis; of the links that fit a pattern one of the knowledge base is named before a stated habit."""
    if chain.weakest_basis != "pattern":
        return chain.weakest_basis
    fitting = [link for link in chain.links if link.basis == "pattern"]
    if any(is_asked(pattern) for link in fitting for pattern in link.patterns):
        return "pattern that was asked for"
    return "stated habit" if all(link.evidence for link in fitting) else "pattern of the knowledge base"


def _known_pattern(patterns: Iterable[str]) -> str:
    several = tuple(patterns)
    if any(map(is_asked, several)):
        return "the pattern that was asked for"
    names = ", ".join(pattern.rsplit("/", 1)[-1] for pattern in several)
    return f"the pattern {names} of the knowledge base"


def _days(event: NetworkEvent) -> str:
    if event.from_publication or event.start is None:
        return f"by {event.end}" if event.end else "no date"
    return str(event.start) if event.start == event.end else f"{event.start} to {event.end}"


def _told(event: NetworkEvent) -> str:
    tellings = len(event.members)
    return f"{event_words(event)}{f'   [{tellings} reports]' if tellings > 1 else ''}"


def event_words(event: NetworkEvent) -> str:
    """An event in a few English words: what, by whom (or said to be by whom), on what, where."""
    stated = [actor for actor in event.initiators if actor not in event.alleged]
    by = (
        f" by {_names(stated)}"
        if stated
        else f", said to be by {_names(event.alleged)}"
        if event.alleged
        else ""
    )
    hit = _names(event.targets)
    is_placed = {target.iri for target in event.targets} & {place.iri for place in event.places}
    where = f" at {_names(event.places[:1])}" if event.places and not is_placed else ""
    kind = (event.label.en or event.type).capitalize()
    return f"{'Said not to have happened: ' if event.negated else ''}{kind}{f' on {hit}' if hit else ''}{where}{by}"


def _names(things: Iterable[Named]) -> str:
    return ", ".join(map(_name, things))


def _name(thing: Named) -> str:
    return thing.label.en or thing.label.ar or thing.iri


def _link_lines(link: NetworkLink) -> Iterator[str]:
    yield f"     followed by, {_basis(link)} (order {link.order}{_between(link)})"
    yield from _sentences(link.evidence)


def _between(link: NetworkLink) -> str:
    """Days, kilometres and how many other events may stand in the earlier's place, as far as they are known."""
    said = []
    if link.lag is not None and link.lag.greatest > 0:
        said.append(_lag_words(*link.lag))
    if link.distance_km is not None:
        said.append(f"{link.distance_km:.0f} km away")
    if link.alternatives:
        count = len(link.alternatives)
        said.append(f"{count} other event{'' if count == 1 else 's'} may be what it followed")
    return "".join(f"; {words}" for words in said)


def _lag_words(least: int, greatest: int) -> str:
    days = str(greatest) if least == greatest else f"{least} to {greatest}"
    return f"{days} day{'' if days == '1' else 's'} later"


def _basis(link: NetworkLink) -> str:
    """On what a link rests; a habit that a report states has its words, a pattern of the knowledge base has none."""
    if link.basis == "pattern" and not link.evidence:
        return f"as {_known_pattern(link.patterns)} would have it"
    return BASIS.get(link.basis, link.basis)


def _sentences(evidence: Iterable[Evidence]) -> Iterator[str]:
    for sentence in _spoken(evidence):
        yield f"       “{sentence}”"


def _spoken(evidence: Iterable[Evidence]) -> list[str]:
    """The sentences, each once."""
    return list(dict.fromkeys(words.sentence for words in evidence if words.sentence))
