"""Tests of patterns in a graph, and of series in tables: everything that one command tries is corrected together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from sabab.errors import QueryError
from sabab.escalation.amounts import MOST_DAYS
from sabab.escalation.network import read_network
from sabab.escalation.significance.conditional import conditional
from sabab.escalation.significance.patterns import reported_watch, trials
from sabab.escalation.significance.records import Occurrence, Run, Trial, Watch
from sabab.escalation.significance.trial import (
    FEWEST_PERMUTATIONS,
    MOST_PERMUTATIONS,
    PERMUTATIONS,
    block_days,
    result_of,
)
from sabab.escalation.significance.verdicts import judged
from sabab.escalation.significance.watch import coverage, watched_days
from sabab.escalation.vocabulary import vocabulary_of
from sabab.exports.significance import run_csv, run_json
from sabab.exports.significance_text import run_plain
from sabab.files import write_text
from sabab.model import Label
from sabab.pipeline.formats import check_format, json_text
from sabab.pipeline.opening import opened
from sabab.pipeline.patterns import asked_pattern
from sabab.sources.series import Columns, Series, read_selection, read_series
from sabab.views.lag_picture import lags_svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sabab.escalation.records import EscalationNetwork, Habit
    from sabab.escalation.significance.records import Coverage
    from sabab.model import Language
    from sabab.sources.records import Refused
    from sabab.sources.series import SeriesFiles
    from sabab.store.source import Source

#: Any number would do; it is printed, so that a run can be had again and another tried.
SEED = 20101214
#: The window of series, in days, where none is given; patterns have their own.
SERIES_WINDOW = 7
#: Days that are watched at most: each takes its place in every permutation.
_MOST_WATCHED = 3 * MOST_DAYS


@dataclass(frozen=True, slots=True)
class Asked:
    """How to test: *windows* in days (none: the patterns' own), days that count as watched, permutations.

    *block* is the length of the stretches in days, None for three windows; *model* asks for the conditional model.
    """

    windows: tuple[int, ...] = ()
    since: date | None = None
    until: date | None = None
    holes: tuple[tuple[date, date], ...] = ()
    block: int | None = None
    permutations: int = PERMUTATIONS
    seed: int = SEED
    model: bool = False

    def watch(self, watch: Watch) -> Watch:
        """The watched days with the bounds and holes that were asked for.

        Raises:
            QueryError: no day is left, or more than three centuries.
        """
        found = Watch(
            self.since.toordinal() if self.since else watch.first,
            self.until.toordinal() if self.until else watch.last,
            (*watch.holes, *((first.toordinal(), last.toordinal()) for first, last in self.holes)),
        )
        if found.last - found.first > _MOST_WATCHED:
            bounds = " to ".join(str(date.fromordinal(day)) for day in (found.first, found.last))
            raise QueryError(f"{bounds} are more than three centuries: narrow them with --since and --until")
        if found.first > found.last or not watched_days(found).size:
            raise QueryError("no day is left to watch: look at --since, --until and --hole")
        return found


def hole_days(text: str) -> tuple[date, date]:
    """The two days of a hole, written FROM..TO.

    Raises:
        QueryError: they are none.
    """
    try:
        first, last = (date.fromisoformat(part) for part in text.split(".."))
    except ValueError:
        raise QueryError(f"--hole {text!r}: write it as 2000-10-01..2001-09-30") from None
    return first, last


def pattern_run(
    patterns: Sequence[str], store: Path | None, file: Path | None, endpoint: str | None, asked: Asked
) -> Run:
    """The tests of these patterns, or of all of the knowledge base, over the merged events of a graph.

    Patterns are names or written out, as ``sabab chains`` takes them. A pattern that asks for a distance is refused,
    and is none of "all": chance is made by permuting days, not places.

    Raises:
        QueryError: no such pattern, or one that keeps to a place; nothing was published on known days; a setting
            is none.
        StoreError, EndpointError: the graph could not be read.
    """
    with opened(store, file, endpoint) as source:
        network = read_network(source)
        habits = _habits(patterns, network, source)
    return _run(_pattern_trials(habits, network, asked), asked)


def series_run(
    files: Sequence[Path], triggers: Sequence[str], responses: Sequence[str], columns: Columns, asked: Asked
) -> tuple[Run, tuple[tuple[Path, Refused], ...]]:
    """The tests of series in tables, each trigger with the response in the same place, and the refused rows.

    A trigger is a day (of a stratum) on which anything was counted; a response counts for its number.

    Raises:
        DatasetError: a file cannot be read.
        QueryError: a selection is none, there are not as many triggers as responses, or a cell has no size.
    """
    if columns.cell is not None and not 0 < columns.cell <= 180:
        raise QueryError(f"--cell {columns.cell:g}: a square is more than 0 and at most 180 degrees wide")
    if len(triggers) != len(responses) or not triggers:
        raise QueryError("give each --trigger its --response: the first with the first, and so on")
    read = read_series(files, [read_selection(text) for text in (*triggers, *responses)], columns)
    return _run(_series_trials(read, len(triggers), asked), asked), read.refused


def run_text(run: Run, output_format: str) -> str:
    """The run in one of the formats."""
    if output_format == "json":
        return json_text(run_json(run))
    return run_csv(run) if output_format == "csv" else run_plain(run)


def write_picture(run: Run, path: Path, language: Language) -> None:
    """Writes the lags of the run as SVG.

    Raises:
        OutputError: the file cannot be written.
    """
    write_text(path, lags_svg(run, language) + "\n")


def check_asked(asked: Asked, output_format: str) -> None:
    """Makes sure that a run can be made as asked, before anything is read.

    Raises:
        QueryError: it cannot.
    """
    check_format(output_format)
    if asked.permutations < FEWEST_PERMUTATIONS:
        raise QueryError(
            f"--permutations {asked.permutations}: with fewer than {FEWEST_PERMUTATIONS} p says little"
        )
    if asked.permutations > MOST_PERMUTATIONS:
        raise QueryError(
            f"--permutations {asked.permutations}: more than {MOST_PERMUTATIONS} need not be drawn"
        )
    if asked.seed < 0:
        raise QueryError(f"--seed {asked.seed}: a seed is 0 or more")


def _run(asked_trials: Iterable[Trial], asked: Asked) -> Run:
    rng = np.random.default_rng(asked.seed)
    every = list(asked_trials)
    for one in every:
        _check_block(one.window, asked.block)
    results = [result_of(one, rng, permutations=asked.permutations, block=asked.block) for one in every]
    models = tuple(conditional(one) if asked.model else None for one in every)
    return Run(judged(results), models, asked.seed)


def _check_block(window: int, block: int | None) -> None:
    """Makes sure that stretches have two to four windows; for a day's window four days are allowed, too."""
    if block is not None and not 2 * window <= block <= max(4 * window, block_days(window)):
        raise QueryError(
            f"--block {block}: stretches for a window of {window} days have {2 * window} to {4 * window} days"
        )


def _habits(patterns: Sequence[str], network: EscalationNetwork, source: Source) -> list[Habit]:
    if not patterns:
        return [habit for habit in network.habits if habit.report is None and habit.max_distance_km is None]
    vocabulary = vocabulary_of(source, network.world)
    habits = [asked_pattern(text, network, vocabulary) for text in patterns]
    for text, habit in zip(patterns, habits, strict=True):
        if habit.max_distance_km is not None:
            raise QueryError(
                f"{text}: days are tested here, not distances; leave out “same place within”, or name a pattern "
                "without a distance"
            )
    return habits


def _pattern_trials(habits: Iterable[Habit], network: EscalationNetwork, asked: Asked) -> Iterator[Trial]:
    reported = reported_watch(network)
    if reported is None and asked.since and asked.until:
        reported = Watch(asked.since.toordinal(), asked.until.toordinal())
    if reported is None:
        raise QueryError(
            "no report of this graph says when it was published: say with --since and --until which days are watched"
        )
    for habit in habits:
        for window in asked.windows or (None,):
            yield from trials(network, habit, asked.watch(reported), window=window)


def _series_trials(read: SeriesFiles, tests: int, asked: Asked) -> Iterator[Trial]:
    watch = asked.watch(Watch(read.first.toordinal(), read.last.toordinal()))
    pairs = zip(read.series[:tests], read.series[tests:], strict=True)
    for triggers, responses in pairs:
        for window in asked.windows or (SERIES_WINDOW,):
            yield _series_trial(triggers, responses, window, watch)


def _series_trial(triggers: Series, responses: Series, window: int, watch: Watch) -> Trial:
    names = [series.selection.text for series in (triggers, responses)]
    return Trial(
        id=" followed by ".join(names),
        name=Label(en=" followed by ".join(names), ar=" تلاه ".join(names)),
        triggers=tuple(
            Occurrence(*_ordinals(one.first, one.last), 1.0, one.stratum) for one in triggers.counts
        ),
        responses=tuple(
            Occurrence(*_ordinals(one.first, one.last), one.amount, one.stratum) for one in responses.counts
        ),
        window=window,
        watch=watch,
        coverage=tuple(_covered(series, watch) for series in (triggers, responses)),
        own=triggers.selection == responses.selection,
    )


def _covered(series: Series, watch: Watch) -> Coverage:
    return coverage(series.selection.text, {one.first.toordinal() for one in series.counts}, watch)


def _ordinals(first: date, last: date) -> tuple[int, int]:
    return first.toordinal(), last.toordinal()
