"""Drafts without a verb: means and what they fly at, as headlines and lists have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.draft import Draft
from sabab.coding.slots import Binding, Filler
from sabab.coding.topics import first_of_row, phrases_from
from sabab.mentions.nodes import Node, Phrase, alone, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def bare_weapons(nodes: Sequence[Node], sentence: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """The drafts of means without a verb: “rockets on the base”, “صاروخ نحو إيلات”."""
    used = {filler.node for draft in found.values() for fillers in draft.slots.values() for filler in fillers}
    for at, after in enumerate(nodes[1:]):
        if at in used or not _is_flown_at(after):
            continue
        first = first_of_row(nodes, at)
        means = nodes[first]
        if first in used or not isinstance(means, Phrase):
            continue
        entry = means.head.entry("Weapon", pos="noun")
        if entry is not None and means.marker in ("", "with") and _opens_clause(nodes, first):
            draft = Draft(
                sentence, first, entry, means.start, means.stop, is_noun=True, plural=means.is_plural
            )
            draft.take(_binding(nodes, first, means, at + 1))
            yield draft


def answered_weapons(nodes: Sequence[Node], sentence: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """The drafts of means that somebody answers: “ردا على صواريخ حزب الله”, “in response to Hezbollah rockets”."""
    used = {filler.node for draft in found.values() for fillers in draft.slots.values() for filler in fillers}
    for at in range(1, len(nodes)):
        means = nodes[at]
        if at in used or not isinstance(means, Phrase) or not is_meaning(nodes[at - 1], "Link", "answers"):
            continue
        entry, owner = means.head.entry("Weapon", pos="noun"), owner_of(means)
        if entry is not None and owner is not None:
            draft = Draft(sentence, at, entry, means.start, means.stop, is_noun=True, plural=means.is_plural)
            draft.slots = {"INSTR": [Filler(means, at, "answered")], "SUBJ": [Filler(owner, at, "answered")]}
            yield draft


def owner_of(means: Phrase) -> Phrase | None:
    """Whose the means are: in construct with them, with an 's, or by an adjective of nationality."""
    owner = means.possessor or means.complement
    if owner is not None and owner.category in ("actor", "group", "force"):
        return owner
    nation = next((item for item in means.modifiers if item.demonym is not None), None)
    return alone(nation, "actor") if nation is not None else None


def _is_flown_at(node: Node) -> bool:
    if not isinstance(node, Phrase) or node.category not in ("site", "place", "area"):
        return False
    return node.marker in ("on", "toward", "into", "against", "near", "in")


def _binding(nodes: Sequence[Node], first: int, means: Phrase, hit: int) -> Binding:
    """The means, what they fly at, and where that is."""
    binding = Binding()
    binding.add("INSTR", means, first, "bare-means")
    for index, phrase in phrases_from(nodes, hit):
        if index > hit and not phrase.conjoined and not phrase.marker:
            break
        binding.add("OBJ" if index == hit or phrase.conjoined else "LOC", phrase, index, "bare-means")
    return binding


def _opens_clause(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1] if at else None
    return (
        before is None or isinstance(before, Phrase) or is_mark(before, "Stop", "Conjunction", "Subordinator")
    )
