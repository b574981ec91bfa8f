"""Short reports of our own invention, read with the packaged word lists and knowledge base."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.model import Report
from sabab.text.language import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Event, Extraction, Ref

Read = "Callable[..., Extraction]"


@dataclass(frozen=True)
class Told:
    """An event with its slots as plain names: entities by their id, open phrases by their words."""

    type: str
    initiators: tuple[str, ...]
    attribution: str
    targets: tuple[str, ...]
    places: tuple[str, ...]
    date: str | None
    sources: tuple[str, ...]
    casualties: tuple[int | None, int | None, str]
    weapon: str | None
    habitual: bool
    negated: bool
    claims: tuple[tuple[str, str, str | None], ...]


def _name(ref: Ref) -> str:
    return (ref.id or ref.label.ar or ref.label.en or "").removeprefix("actor/").removeprefix("place/")


def _told(event: Event) -> Told:
    toll = event.casualties
    return Told(
        type=event.type,
        initiators=tuple(map(_name, event.initiators)),
        attribution=event.attribution,
        targets=tuple(map(_name, event.targets)),
        places=tuple(map(_name, event.places)),
        date=event.date.edtf if event.date else None,
        sources=tuple(map(_name, event.sources)),
        casualties=(toll.killed, toll.injured, toll.status),
        weapon=event.weapon.text if event.weapon else None,
        habitual=event.habitual,
        negated=event.negated,
        claims=tuple((c.kind, c.scope, _name(c.claimant) if c.claimant else None) for c in event.claims),
    )


@pytest.fixture(scope="session")
def read() -> Callable[[str], Extraction]:
    """Codes a text; it is published on 20 March 2023, a Monday."""
    known = lexicon()

    def extraction(text: str) -> Extraction:
        sha = hashlib.sha256(text.encode()).hexdigest()
        report = Report("report", text, sha, language(text) or "en", date(2023, 3, 20), "given")
        return code(report, known)

    return extraction


@pytest.fixture(scope="session")
def told(read: Callable[[str], Extraction]) -> Callable[[str], list[Told]]:
    """The events of a text as plain names."""
    return lambda text: [_told(event) for event in read(text).events]
