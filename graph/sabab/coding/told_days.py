"""Dates whose place in the sentence says whose they are: of what is announced, of a deed that somebody has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Verb, form_of, is_comma, is_meaning, is_saying
from sabab.text.date_resolution import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sabab.text.date_grammar import DateSpec


def day_of_announced(nodes: Sequence[Node], at: int) -> DateSpec | None:
    """“أعلنت القوات، الاثنين، قتل جنود بتفجير”: behind the day stands what is announced, a noun like its verb."""
    deed, comma, day = nodes[at], nodes[at - 1] if at else None, nodes[at - 2] if at > 1 else None
    if not isinstance(deed, Verb) or comma is None or not is_comma(comma) or not isinstance(day, Mark):
        return None
    said = next((n for n in reversed(nodes[: at - 2]) if isinstance(n, Verb)), None)
    is_noun = said is not None and is_saying(said) and not deed.item.form.isascii()
    return day.item.date if is_noun else None


def is_day_of_owner(nodes: Sequence[Node], at: int) -> bool:
    """“their Oct. 7, 2023, attack”, “Hamas' Oct. 7, 2023, attack”: the comma closes the year, not a clause."""
    day, owner = (nodes[at], nodes[at - 1]) if at > 0 else (None, None)
    is_full = isinstance(day, Mark) and day.item.date is not None and day.item.date.is_full
    return is_full and isinstance(owner, Mark) and owner.item.form in ("'s", "its", "their", "his")


def of_year_told(nodes: Sequence[Node], spec: DateSpec, published: date | None) -> DateSpec:
    """“was hit last year, including an attack in January”: a month of the year told right before it."""
    if spec.grain != "month" or spec.year is not None:
        return spec
    dates = [n.item.date for n in nodes if isinstance(n, Mark) and n.item.date is not None]
    before = next((d for d in reversed(dates) if d.first < spec.first), None)
    is_year = before is not None and before.grain == "year" and not (before.since or before.within)
    found = resolve(before, published, None) if before is not None and is_year else None
    return replace(spec, year=found[0][0].year) if found is not None else spec


def is_counted_back(before: Sequence[Node]) -> bool:
    """“Saturday's fire comes less than a week after 14 rockets landed”: what is that much older has another day."""
    link = next((k for k in range(len(before) - 1, -1, -1) if is_meaning(before[k], "Link", "after")), None)
    if link is None or any(isinstance(n, Verb) for n in before[link:]):
        return False
    return any(form_of(node) in _UNITS for node in before[max(0, link - 1) : link + 1])


#: Units of “days after”, “a week after”; “hours after” may be the same day.
_UNITS = frozenset({"days", "day", "week", "weeks", "month", "months", "year", "years"})
