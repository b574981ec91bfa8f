"""Extractions of a folder's dispatches, or such as exist already, scored against the folder's gold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.errors import GoldError
from sabab.evaluation.extractions import Told, read_told
from sabab.evaluation.gold import read_corpus, read_ids
from sabab.evaluation.scoring import report_score, score
from sabab.evaluation.tables import plain, program, spreadsheet
from sabab.pipeline.extracting import Read, Settings, steps
from sabab.pipeline.formats import check_format
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sabab.evaluation.records import Corpus, GoldReport
    from sabab.evaluation.scoring import ReportScore, Score


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose extractions of which reports are scored, and what is shown.

    *system* is a folder of extractions; without it the dispatches are read, by *coder* or by sabab's own. *only* and
    *without* are ids with commas between, or files that list them.
    """

    system: Path | None = None
    coder: str | None = None
    only: str | None = None
    without: str | None = None
    by_report: bool = False


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores as text, and what the user should know; *complete* unless a report has no extraction."""

    text: str
    notices: tuple[str, ...]
    complete: bool


def evaluate(folder: Path, choice: Choice, output_format: str) -> Evaluation:
    """The scores of the extractions chosen against the gold in *folder*.

    A report without extraction counts as one in which nothing was found.

    Raises:
        GoldError: gold or an extraction breaks its rules, or a report is chosen that is not there.
        CoderError: there is no such coder.
        QueryError: there is no such format.
    """
    check_format(output_format)
    corpus = read_corpus(folder)
    chosen = _chosen(corpus, choice)
    system = choice.system
    told = _read(folder, chosen, choice.coder) if system is None else _existing(system, chosen)
    scored = [report_score(gold, told.get(gold.id, Told()), corpus.vocabulary) for gold in chosen]
    absent = [gold.id for gold in chosen if gold.id not in told]
    strangers = _strangers(system, corpus) if system else []
    scores = list(_scores(scored, corpus.held_back, by_report=choice.by_report))
    texts = {
        "table": lambda: plain(scores, str(folder)),
        "csv": lambda: spreadsheet(scores),
        "json": lambda: program(scores, absent, strangers),
    }
    return Evaluation(texts[output_format](), tuple(_notices(absent, strangers)), not absent)


def _chosen(corpus: Corpus, choice: Choice) -> list[GoldReport]:
    known = frozenset(report.id for report in corpus.reports)
    only = known if choice.only is None else _ids(choice.only, known)
    without = frozenset[str]() if choice.without is None else _ids(choice.without, known)
    chosen = [report for report in corpus.reports if report.id in only - without]
    if not chosen:
        raise GoldError(("of the gold no report is left to score; choose others with --only and --without",))
    return chosen


def _ids(listed: str, known: frozenset[str]) -> frozenset[str]:
    """Ids with commas between them, or those that a file lists."""
    path = Path(listed)
    ids = read_ids(path) if path.is_file() else frozenset(filter(None, map(str.strip, listed.split(","))))
    strangers = sorted(ids - known)
    if strangers:
        raise GoldError(
            (f"{strangers[0]}: is no report of this gold, nor a file; name ids with commas between",)
        )
    return ids


def _read(folder: Path, chosen: Sequence[GoldReport], coder: str | None) -> dict[str, Told]:
    """What is read in the dispatches, from their texts alone."""
    files = [str(folder / "dispatches" / f"{gold.id}.txt") for gold in chosen]
    told = {}
    for gold, step in zip(chosen, steps(files, Metadata(), {}, Settings(coder), jobs=1), strict=True):
        if isinstance(step.outcome, Read):
            found = step.outcome.extraction
            told[gold.id] = Told(found.events, found.links, found.patterns)
    return told


def _existing(system: Path, chosen: Sequence[GoldReport]) -> dict[str, Told]:
    if not system.is_dir():
        raise GoldError(
            (f"{system}: is no folder; name one with ID.json, as `sabab extract -o` leaves them",)
        )
    paths = {gold.id: system / f"{gold.id}.json" for gold in chosen}
    return {name: read_told(path) for name, path in paths.items() if path.is_file()}


def _strangers(system: Path, corpus: Corpus) -> list[str]:
    known = {report.id for report in corpus.reports}
    return sorted(path.name for path in system.glob("*.json") if path.stem not in known)


def _scores(scored: Sequence[ReportScore], held_back: frozenset[str], *, by_report: bool) -> Iterator[Score]:
    """All together, the held-back reports and the others where there are both, and each by itself if wanted."""
    yield score("all", scored)
    parts: Mapping[str, list[ReportScore]] = {
        "held back": [report for report in scored if report.id in held_back],
        "others": [report for report in scored if report.id not in held_back],
    }
    if all(parts.values()):
        yield from (score(name, reports) for name, reports in parts.items())
    if by_report:
        yield from (score(report.id, [report], intervals=False) for report in scored)


def _notices(absent: Sequence[str], strangers: Sequence[str]) -> Iterable[str]:
    if absent:
        yield f"no extraction for {len(absent)} reports: {', '.join(absent)}"
    if strangers:
        yield f"no gold for {len(strangers)} extractions: {', '.join(strangers[:10])}"
