"""Chains as rows and as text, each link with the sentences that it stands on."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import Evidence, Named, NetworkEvent, NetworkLink

#: What a basis is called in a sentence, strongest first.
BASIS = {
    "declared": "as its answer, in its own words",
    "stated": "as an answer, according to a source",
    "pattern": "as a stated habit would have it",
    "inferred": "within the window, sides reversed (inferred)",
}
_COLUMNS = ("chain", "step", "event", "label", "start", "end", "basis", "order", "open", "evidence")


def chains_csv(chains: Iterable[Chain]) -> str:
    """One row per event of each chain, with the link that leads to it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for number, chain in enumerate(chains, 1):
        for step, event in enumerate(chain.events):
            link = chain.links[step - 1] if step else None
            said = " | ".join(words.sentence or "" for words in link.evidence) if link else ""
            days = (event.start or "", event.end or "")
            writer.writerow(
                [
                    number,
                    step + 1,
                    event.iri,
                    event.label.en,
                    *days,
                    link.basis if link else "",
                    link.order if link else "",
                    chain.open,
                    said,
                ]
            )
    return stream.getvalue()


def chains_plain(chains: Sequence[Chain]) -> str:
    """The chains as indented text, each link with its basis, its order and its sentences."""
    if not chains:
        return "No chains: no event here is told or taken as followed by another.\n"
    return "\n".join(line for number, chain in enumerate(chains, 1) for line in _lines(number, chain)) + "\n"


def chains_brief(chains: Sequence[Chain], most: int = 3) -> str:
    """The longest chains without their sentences, for a glance."""
    longest = sorted(chains, key=lambda chain: -len(chain.events))[:most]
    lines = (line for number, chain in enumerate(longest, 1) for line in _lines(number, chain))
    return "\n".join(line for line in lines if not line.lstrip().startswith("“")) + "\n"


def _lines(number: int, chain: Chain) -> Iterator[str]:
    state = "open" if chain.open else "closed"
    alleged = "; who did it is partly only alleged" if chain.alleged else ""
    yield f"Chain {number} ({state}; order {chain.order}; weakest link: {chain.weakest_basis}{alleged})"
    for step, event in enumerate(chain.events):
        if step:
            yield from _link_lines(chain.links[step - 1])
        yield f"  {_days(event):24}  {_told(event)}"
    for due in chain.next:
        until = f", until {due.until}" if due.until else ""
        known = ", ".join(habit.rsplit("/", 1)[-1] for habit in due.habits)
        by = "by a habit that is stated" if due.evidence else f"by the pattern {known} of the knowledge base"
        yield f"     next, {by}: {due.label.en}{until}"
        yield from _sentences(due.evidence)
    yield ""


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
    return ", ".join(thing.label.en or thing.label.ar or thing.iri for thing in things)


def _link_lines(link: NetworkLink) -> Iterator[str]:
    yield f"     followed by, {BASIS.get(link.basis, link.basis)} (order {link.order})"
    yield from _sentences(link.evidence)


def _sentences(evidence: Iterable[Evidence]) -> Iterator[str]:
    for sentence in dict.fromkeys(words.sentence for words in evidence if words.sentence):
        yield f"       “{sentence}”"
