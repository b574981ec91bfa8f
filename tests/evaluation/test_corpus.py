"""The gold that comes with sabab: valid, one with the demo's texts, and as its README counts it."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sabab.evaluation.gold import read_corpus
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from sabab.evaluation.records import Corpus

GOLD = Path(__file__).parents[1] / "gold"
DEMO = ontology_folder() / "examples" / "dispatches"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(GOLD)


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.txt")), ids=lambda path: path.stem)
def test_the_demo_reads_the_same_texts(path: Path) -> None:
    assert (GOLD / "dispatches" / path.name).read_bytes() == path.read_bytes()


def test_the_demo_gives_the_same_days_and_outlets() -> None:
    with (DEMO / "metadata.csv").open(encoding="utf-8", newline="") as stream:
        rows = {
            row["path"].removesuffix(".txt"): (row["published"] or None, row["outlet"])
            for row in csv.DictReader(stream)
        }
    assert {name: (_gold(name)["published"], _gold(name)["outlet"]) for name in rows} == rows


def test_held_back_dispatches_tell_of_nothing_that_others_tell(corpus: Corpus) -> None:
    for report in corpus.reports:
        for event in _gold(report.id)["events"]:
            told = event.get("same_as", f"{report.id}/").partition("/")[0]
            assert (report.id in corpus.held_back) == (told in corpus.held_back), (report.id, event["id"])


def test_claims_are_annotated_in_both_languages_and_mostly_on_open_dispatches(corpus: Corpus) -> None:
    annotated = {report.id for report in corpus.reports if report.claims is not None}
    assert 15 <= len(annotated)
    assert {"ar", "en"} == {name[:2] for name in annotated}
    assert 3 >= len(annotated & corpus.held_back)


def test_the_readme_counts_what_is_there(corpus: Corpus) -> None:
    readme = (GOLD / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| ([a-z, ]+) \| (\d+ \| \d+ \| \d+) \|$", readme, re.MULTILINE))
    counts = {name: f"{ar} | {en} | {ar + en}" for name, (ar, en) in _counts(corpus).items()}
    assert counts == told


def test_the_readme_counts_the_kinds_of_claims(corpus: Corpus) -> None:
    readme = " ".join((GOLD / "README.md").read_text(encoding="utf-8").split())
    claims = [claim for report in corpus.reports for claim in report.claims or ()]
    kinds = ", ".join(f"{n} {kind}" for kind, n in Counter(claim.kind for claim in claims).most_common())
    assert f"Claims: {kinds}; {sum(claim.hedged for claim in claims)} are hedged." in readme


def _gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((GOLD / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return gold


def _counts(corpus: Corpus) -> dict[str, tuple[int, int]]:
    """Arabic and English numbers by the README's words for them."""
    numbers: dict[str, Counter[str]] = {}
    for report in corpus.reports:
        links = Counter(link.stated for link in report.links)
        own = {
            "dispatches": 1,
            "words": len(report.text.split()),
            "with publication date": int(_gold(report.id)["published"] is not None),
            "events": len(report.events),
            "links, stated": links[True],
            "links, juxtaposed": links[False],
            "patterns": len(report.patterns),
            "dispatches with claims": int(report.claims is not None),
            "claims": len(report.claims or ()),
        }
        for name, number in own.items():
            numbers.setdefault(name, Counter())[report.id[:2]] += number
    return {name: (counter["ar"], counter["en"]) for name, counter in numbers.items()}
