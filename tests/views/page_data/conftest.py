"""Two short reports whose page the eye can check: an Israeli strike, rockets that two reports tell, a habit.

They are put together from records, so that what the page shows does not hang on what extraction reads.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.escalation.update import update
from sabab.files import write_text
from sabab.model import (
    Casualties,
    Claim,
    DateRange,
    Event,
    Extraction,
    Label,
    Link,
    Pattern,
    PatternStep,
    Ref,
    Relation,
    Report,
    Sentence,
    Span,
    Toll,
)
from sabab.rdf.reports import report_graph
from sabab.rdf.trig import trig_text
from sabab.store import LocalStore
from sabab.store.background import background
from sabab.views.page_data import page_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sabab.escalation.records import EscalationNetwork
    from sabab.model import Language, PublishedBasis
    from sabab.views.explorer import PageData

ARABIC = (
    "قصفت إسرائيل مطار حلب في 12 آذار. "
    "وقال موقع “دير الزور 24” إن ميليشيات موالية لإيران أطلقت أمس صاروخين على حقل العمر، "
    "وقُتل جندي وأصيب اثنان. "
    "ولم يتبنَّ أحد القصف. "
    "وغالبًا ما تعقب الغارات هجمات على القوات الأمريكية، كما يقول مراسلون. "
    "ونفت بلدية الميادين سقوط قذائف من الحشد الشعبي."
)
ENGLISH = (
    "Two rockets hit the Omar oil field on 13 March, and two soldiers were hurt. "
    "They came in answer to a strike on a convoy, said gunmen close to Tehran."
)


class Text:
    """A report's text, from which records are cut by their words."""

    def __init__(self, text: str, language: Language, outlet: str, published: date | None) -> None:
        digest = hashlib.sha256(text.encode()).hexdigest()
        basis: PublishedBasis = "given" if published else "unknown"
        title = "عنوان" if language == "ar" else None
        name = f"{language}-1"
        self.report = Report(name, text, digest, language, published, basis, title, outlet)
        starts = [0, *(n + 2 for n in range(len(text)) if text[n : n + 2] == ". ")]
        ends = [*(start - 1 for start in starts[1:]), len(text)]
        self.sentences = tuple(
            Sentence(n, Span(start, end, text[start:end]))
            for n, (start, end) in enumerate(zip(starts, ends, strict=True))
        )

    def span(self, words: str) -> Span:
        """The first place of the words."""
        start = self.report.text.index(words)
        return Span(start, start + len(words), words)

    def known(self, iri: str, words: str, rule: str = "after-verb") -> Ref:
        """Somebody or something of the knowledge base, as the text names it."""
        return Ref(iri, Label(), self.span(words), rule)

    def open(self, words: str, rule: str = "after-verb/open") -> Ref:
        """A phrase that the knowledge base does not know."""
        label = Label(ar=words) if self.report.language == "ar" else Label(en=words)
        return Ref(None, label, self.span(words), rule)

    def event(self, name: str, kind: str, trigger: str, **fields: object) -> Event:
        """An event with nothing but its words, unless more is said."""
        bare = Event(
            id=name, type="Attack", trigger=self.span(trigger), mentions=(), initiators=(),
            attribution="unknown", targets=(), places=(), date=None, sources=(), casualties=Casualties(),
            weapon=None, habitual=False, negated=False, claims=(),
        )  # fmt: skip
        return replace(bare, type=kind, **fields)  # type: ignore[arg-type]  # the fields of an event


def on_day(text: Text, number: int, words: str | None = None) -> DateRange:
    """A day of March 2023, read from *words*."""
    day = date(2023, 3, number)
    return DateRange(day, day, day.isoformat(), text.span(words) if words else None, "date/day-month/clause")


def arabic_extraction() -> Extraction:
    """The Arabic report: a stated strike, accused militias, a habit, a denial."""
    text = Text(ARABIC, "ar", "Desk A", date(2023, 3, 14))
    israel = text.known("actor/israel", "إسرائيل", "ar/before-verb")
    airport = text.known("place/aleppo-international-airport", "مطار حلب")
    site = text.known("actor/deir-ezzor-24", "دير الزور 24", "source/name")
    militias = text.known("actor/iran-backed-militias", "ميليشيات موالية لإيران", "accused")
    field = text.known("place/al-omar-oil-field", "حقل العمر")
    us = text.known("actor/united-states", "القوات الأمريكية")
    council = text.open("بلدية الميادين", "source/body")
    pmf = text.known("actor/popular-mobilization-forces", "الحشد الشعبي")
    events = (
        text.event("e1", "Airstrike", "قصفت", initiators=(israel,), attribution="stated", targets=(airport,),
                   places=(airport,), date=on_day(text, 12, "12 آذار")),
        text.event(
            "e2", "RocketAttack", "أطلقت", initiators=(militias,), attribution="alleged", targets=(us, field),
            places=(field,), date=on_day(text, 13, "أمس"), weapon=text.span("صاروخين"),
            casualties=Casualties(1, 2, "number", (
                Toll(None, 1, None, text.span("وقُتل جندي")), Toll(None, None, 2, text.span("وأصيب اثنان")))),
            claims=(
                Claim("allegation", site, text.span("وقال"), "responsibility", (militias,)),
                Claim("absence", None, text.span("لم يتبنَّ"), "responsibility"),
            ),
        ),
        text.event("e3", "Shelling", "قذائف", initiators=(pmf,), attribution="stated", negated=True,
                   claims=(Claim("denial", council, text.span("ونفت"), "occurrence", hedged=True),)),
    )  # fmt: skip
    habit = Pattern(
        (PatternStep("Airstrike", (israel,), ()), PatternStep("Attack", (), (us,))),
        0, "often", text.span("وغالبًا ما تعقب"),
    )  # fmt: skip
    stands = Relation(militias, "loyalTo", text.known("actor/iran", "إيران"), text.span("موالية"))
    passed_on = replace(stands, claimant=site, evidence=text.span("موالية لإيران"))
    lies = Relation(field, "eastOf", airport, text.span("على حقل"))
    return Extraction(text.report, text.sentences, events, (), (habit,), (passed_on, stands, lies))


def english_extraction() -> Extraction:
    """The English report: the same rockets, nobody named, and what they are said to answer."""
    text = Text(ENGLISH, "en", "Desk B", None)
    field = text.known("place/al-omar-oil-field", "the Omar oil field")
    gunmen = text.open("gunmen close to Tehran", "source/body")
    events = (
        text.event(
            "e1", "RocketAttack", "hit", targets=(field,), places=(field,), date=on_day(text, 13, "13 March"),
            casualties=Casualties(None, 2, "number", (Toll(None, None, 2, text.span("two soldiers")),)),
        ),
        text.event("e2", "Attack", "strike", targets=(text.open("a convoy"),)),
    )  # fmt: skip
    link = Link("e2", "e1", "stated", text.span("in answer to"), gunmen)
    return Extraction(text.report, text.sentences, events, (link,), (), ())


def built(*, with_text: bool) -> LocalStore:
    """A store with both reports, settled."""
    store = LocalStore.in_memory("story")
    for iri, triples in background():
        store.replace_graph(iri, triples)
    for extraction in (arabic_extraction(), english_extraction()):
        graph = report_graph(extraction, with_text=with_text)
        store.replace_graph(str(graph.identifier), graph)
    update(store)
    return store


@pytest.fixture(scope="session")
def story() -> Iterator[LocalStore]:
    """The store with the reports' text."""
    with built(with_text=True) as store:
        yield store


@pytest.fixture(scope="session")
def withheld() -> Iterator[LocalStore]:
    """The same store without the reports' text."""
    with built(with_text=False) as store:
        yield store


@pytest.fixture(scope="session")
def network(story: LocalStore) -> EscalationNetwork:
    """The story's network."""
    return read_network(story)


@pytest.fixture(scope="session")
def page(story: LocalStore, network: EscalationNetwork) -> PageData:
    """The story's page."""
    return page_data(story, network, chains(network))


@pytest.fixture(scope="session")
def withheld_page(withheld: LocalStore) -> PageData:
    """The page of the store without text."""
    network = read_network(withheld)
    return page_data(withheld, network, chains(network))


@pytest.fixture(scope="session")
def trig(story: LocalStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story as a TriG file."""
    path = tmp_path_factory.mktemp("story") / "story.trig"
    write_text(path, trig_text(story.graph(iri) for iri in story.graphs()))
    return path
