"""Gold and extractions of one short report, made to measure."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.evaluation.names import Names
from sabab.evaluation.records import Entity, GoldClaim, GoldEvent, GoldReport, Term, Vocabulary
from sabab.model import Casualties, Claim, DateRange, Event, Label, Ref, Span

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "قصفت إسرائيل مطار حلب. وقالت دمشق إن الغارة قتلت ثلاثة. Nobody claimed the rockets on al-Tanf."
Make = Callable[..., Any]


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def span() -> Callable[[str], Span]:
    """The span of words of the text."""
    return _span


@pytest.fixture
def ref() -> Callable[..., Ref]:
    """A reference: ``ref("Israel")`` is one to the knowledge base, ``ref(words="إسرائيل")`` an open phrase."""

    def make(name: str | None = None, words: str | None = None) -> Ref:
        identifier = None if name is None else f"actor/{name.lower()}"
        return Ref(identifier, Label(name, None), None if words is None else _span(words), "test")

    return make


@pytest.fixture
def event(ref: Callable[..., Ref]) -> Callable[..., Event]:
    """An air strike of Israel on 7 March, as an extraction tells it; ``changes`` are other slots."""

    def make(identifier: str = "e1", trigger: str = "قصفت", **changes: Any) -> Event:
        slots: dict[str, Any] = {
            "type": "Airstrike",
            "mentions": (),
            "initiators": (ref("Israel"),),
            "attribution": "stated",
            "targets": (),
            "places": (),
            "date": DateRange(date(2023, 3, 7), date(2023, 3, 7), "2023-03-07", None, "test"),
            "sources": (),
            "casualties": Casualties(),
            "weapon": None,
            "habitual": False,
            "negated": False,
            "claims": (),
        }
        return Event(id=identifier, trigger=_span(trigger), **{**slots, **changes})

    return make


@pytest.fixture
def gold_event() -> Callable[..., GoldEvent]:
    """The same air strike as gold has it."""

    def make(identifier: str = "e1", trigger: str | None = "قصفت", **changes: Any) -> GoldEvent:
        slots: dict[str, Any] = {
            "type": "Airstrike",
            "trigger_at": None,
            "initiators": ("Israel",),
            "attribution": "stated",
            "targets": (),
            "places": (),
            "date": (date(2023, 3, 7), date(2023, 3, 7)),
            "sources": (),
            "killed": None,
            "injured": None,
            "habitual": False,
            "negated": False,
        }
        return GoldEvent(id=identifier, trigger=trigger, **{**slots, **changes})

    return make


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(
        (Term("Israel", "إسرائيل", ()), Term("Syria", "سوريا", ()), Term("Iran", "إيران", ())),
        (
            Term("Aleppo", "حلب", ("Aleppo Governorate",)),
            Term("Aleppo Governorate", "محافظة حلب", ("Aleppo",)),
        ),
    )


@pytest.fixture
def gold_report() -> Callable[..., GoldReport]:
    """Gold of the text; ``changes`` are its events, links, patterns and claims."""

    def make(**changes: Any) -> GoldReport:
        parts: dict[str, Any] = {"events": (), "links": (), "patterns": (), "claims": None}
        actors = (Entity("Israel", ("إسرائيل",)), Entity("Syria", ("دمشق",)))
        places = (Entity("Al-Tanf", ("al-Tanf",)),)
        return GoldReport(id="r", text=TEXT, actors=actors, places=places, **{**parts, **changes})

    return make


@pytest.fixture
def names(gold_report: Make, vocabulary: Vocabulary) -> Names:
    return Names(gold_report(), vocabulary)


@pytest.fixture
def claim(ref: Make) -> Callable[..., Claim]:
    """A claim of an extraction, by Syria unless somebody else is named."""

    def make(kind: Any, words: str, claimant: Ref | None, scope: Any = "occurrence", **more: Any) -> Claim:
        return Claim(kind, claimant, _span(words), scope, **more)

    return make


@pytest.fixture
def gold_claim() -> Callable[..., GoldClaim]:
    """A claim of gold on the event e1."""

    def make(kind: Any, words: str, *claimants: str, scope: Any = None, hedged: bool = False) -> GoldClaim:
        return GoldClaim("e1", kind, claimants, scope, hedged, words)

    return make


@pytest.fixture
def raw() -> dict[str, Any]:
    """Gold of the text as its file has it, without a fault."""
    event = {
        "id": "e1",
        "type": "Airstrike",
        "trigger": "قصفت",
        "initiators": ["Israel"],
        "attribution": "stated",
        "targets": [],
        "places": [],
        "date": "2023-03-07",
        "sources": ["Syria"],
        "casualties": {"killed": 3, "injured": None},
        "weapon": None,
        "habitual": False,
        "negated": False,
    }
    rockets = event | {
        "id": "e2",
        "type": "RocketAttack",
        "trigger": "the rockets",
        "initiators": [],
        "attribution": "unknown",
        "places": ["Al-Tanf"],
        "date": {"from": "2023-03-08", "to": "2023-03-09"},
        "sources": [],
        "casualties": {"killed": None, "injured": None},
    }
    step = {"type": "Airstrike", "initiators": ["Israel"], "targets": []}
    absence = {"about": "e2", "kind": "absence", "scope": "responsibility", "claimant": None}
    return {
        "id": "r",
        "lang": "ar",
        "title": TEXT,
        "outlet": "Desk",
        "published": "2023-03-10",
        "events": [event, rockets],
        "links": [{"cause": "e1", "effect": "e2", "stated": False, "cue": "وقالت"}],
        "patterns": [{"steps": [step, step], "given": 1, "frequency": "often", "cue": "Nobody"}],
        "claims": [absence | {"cue": "Nobody claimed the rockets"}],
        "actors": [{"name": "Israel", "mentions": ["إسرائيل"]}, {"name": "Syria", "mentions": ["دمشق"]}],
        "places": [{"name": "Al-Tanf", "mentions": ["al-Tanf"]}],
    }


@pytest.fixture
def gold_folder(tmp_path: Path, raw: dict[str, Any]) -> Callable[..., Path]:
    """A folder with that gold, changed by what is given, and its text; other files by their names."""

    def make(gold: dict[str, Any] | None = None, files: dict[str, str] | None = None) -> Path:
        contents = {
            "gold/r.json": json.dumps(gold or raw, ensure_ascii=False),
            "dispatches/r.txt": TEXT,
            **(files or {}),
        }
        for name, content in contents.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return make
