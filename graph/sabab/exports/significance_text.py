"""The results of a run of tests as people read them, on one screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.significance.verdicts import VERDICTS
from sabab.escalation.wording import english_of
from sabab.exports.significance import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.significance.records import Coverage, LeftOut, Result, Run, Share, Tally

#: Longer names are cut above the table of several tests.
_WIDEST = 96
#: Sources whose calendar is summed up beside a test; JSON has all.
_MOST_SOURCES = 6


def run_plain(run: Run) -> str:
    """What people read: one test in full, or a line for each of several."""
    lines = list(_in_full(run)) if len(run.judged) == 1 else [*_side_by_side(run), *_remarks(run)]
    lines.append(f"\n“Followed by” is not “caused by”. Seed {run.seed}; --format json has every number.")
    return "\n".join(lines) + "\n"


def _in_full(run: Run) -> Iterator[str]:
    (judged,), (model,) = run.judged, run.models
    yield english_of(judged.result.trial.name)
    yield f"  {english_of(VERDICTS[judged.verdict])} (p {judged.result.p:.4f}, q {judged.q:.4f})"
    yield ""
    yield from _setting(judged.result)
    yield from _counts(judged.result)
    yield from _shares(judged.result)
    if judged.verdict == "followed":
        yield from _added(judged.result)
    if model is not None:
        yield (
            f"  conditional model       F {model.f:.2f}, p {model.p:.4f}: {model.lags} lags beside own history, "
            f"trend and weekday, {model.days} days"
        )
    yield from (f"  left out                {words}" for words in _left_out(judged.result.left_out))
    yield from (f"  {_calendar(calendar)}" for calendar in judged.result.trial.coverage[:_MOST_SOURCES])
    yield from (f"  ! {english_of(caution.says)}" for caution in judged.cautions)


def _setting(result: Result) -> Iterator[str]:
    trial = result.trial
    first, last = (date.fromordinal(day).isoformat() for day in (trial.watch.first, trial.watch.last))
    yield f"  window {trial.window} days, stretches of {result.block} days, {result.permutations} permutations"
    yield (
        f"  {result.watched_days} days watched, {first} to {last}: "
        f"{number_text(result.triggers)} triggers, {number_text(result.responses)} responses"
    )
    if any(trial.alleged):
        yield f"  of them by doers who are only alleged: {trial.alleged[0]} triggers, {trial.alleged[1]} responses"


def _counts(result: Result) -> Iterator[str]:
    strict = result.strict
    yield f"  {'':34}{'observed':>9}{'expected':>10}{'lift':>7}{'p':>9}"
    yield _count("followed within the window", strict.after, strict.after.p)
    yield _count("came before (the placebo)", strict.before, strict.before.p)
    yield f"  {'after against before':34}{'':26}{strict.direction_p:9.4f}"
    if result.lenient is not None:
        yield _count("followed, possible pairs included", result.lenient.after, result.lenient.after.p)
    yield _count("on the very day, in no order", result.same_day)
    yield _count("followed, against any day: raw", result.raw.after)
    yield _count("came before, against any day: raw", result.raw.before)


def _shares(result: Result) -> Iterator[str]:
    yield f"  P(response | trigger)   {_confidence(result.answered)}; {_unanswered(result)}"
    yield f"  P(trigger | response)   {_confidence(result.preceded)}"
    yield f"  first response          {_first(result)}"


def _added(result: Result) -> Iterator[str]:
    excess = result.excess
    if excess is not None and excess.median_lag is not None:
        yield (
            f"  one trigger adds        {excess.per_trigger:.2f} within the window, half of it by day "
            f"{excess.median_lag:.1f} (regression within the stretches)"
        )


def _count(name: str, tally: Tally, p: float | None = None) -> str:
    lift = "" if tally.lift is None else f"{tally.lift:.2f}"
    chance = "" if p is None else f"{p:.4f}"
    line = f"  {name:34}{number_text(tally.observed):>9}{tally.expected:>10.1f}{lift:>7}{chance:>9}"
    return line.rstrip()


def _confidence(share: Share) -> str:
    chance = "" if share.expected is None else f" (by chance {share.expected:.0%})"
    value = "" if share.value is None else f", {share.value:.0%}"
    return f"{number_text(share.part)} of {number_text(share.whole)}{value}{chance}"


def _unanswered(result: Result) -> str:
    same = (
        f", {number_text(result.same_day_only)} of them with one on the day itself"
        if result.same_day_only
        else ""
    )
    return f"{number_text(result.unanswered)} without a response{same}"


def _first(result: Result) -> str:
    days = [
        f"{'same day' if lag == 0 else f'+{lag}'} {number_text(count)}"
        for lag, count in enumerate(result.first_answers)
        if count
    ]
    return ", ".join(days) or "none"


def _left_out(left: LeftOut) -> Iterator[str]:
    for count, words in (
        (left.triggers_outside + left.responses_outside, "outside the days watched"),
        (left.triggers_vague + left.responses_vague, "dated more vaguely than the window"),
    ):
        if count:
            yield f"{count} {words}"


def _calendar(calendar: Coverage) -> str:
    if calendar.silence is None:
        return f"{calendar.source}: every day watched"
    first, last = (date.fromordinal(day).isoformat() for day in calendar.silence)
    return f"{calendar.source}: {calendar.days} days, longest silence {first} to {last}"


def _side_by_side(run: Run) -> Iterator[str]:
    for number, judged in enumerate(run.judged, 1):
        trial = judged.result.trial
        name = trial.id if trial.id == english_of(trial.name) else f"{trial.id}: {english_of(trial.name)}"
        yield f"{number:>2}  {name if len(name) <= _WIDEST else name[: _WIDEST - 1] + '…'}"
    yield ""
    yield (
        f"{'':4}{'window':>6}{'block':>6}{'triggers':>9}{'observed':>9}{'expected':>9}{'lift':>6}{'p chance':>9}"
        f"{'placebo':>8}{'p after>before':>15}{'q':>8}  verdict"
    )
    for number, judged in enumerate(run.judged, 1):
        result, strict = judged.result, judged.result.strict
        lifts = ["" if tally.lift is None else f"{tally.lift:.2f}" for tally in (strict.after, strict.before)]
        yield (
            f"{number:>2}  {f'{result.trial.window} d':>6}{f'{result.block} d':>6}{number_text(result.triggers):>9}"
            f"{number_text(strict.after.observed):>9}{strict.after.expected:>9.1f}{lifts[0]:>6}{strict.after.p:>9.4f}"
            f"{lifts[1]:>8}{strict.direction_p:>15.4f}{judged.q:>8.4f}  {english_of(VERDICTS[judged.verdict])}"
        )


def _remarks(run: Run) -> Iterator[str]:
    """The cautions, each once with the tests that it is about, and the models."""
    about: dict[str, list[int]] = {}
    for number, judged in enumerate(run.judged, 1):
        for caution in judged.cautions:
            about.setdefault(english_of(caution.says), []).append(number)
    yield ""
    yield from (f"! {', '.join(map(str, numbers))}: {words}" for words, numbers in about.items())
    for number, model in enumerate(run.models, 1):
        if model is not None:
            yield f"{number}: conditional model, {model.lags} lags: F {model.f:.2f}, p {model.p:.4f}"
