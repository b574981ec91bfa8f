"""The results of a run of tests as rows for a spreadsheet, and everything as JSON."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sabab.escalation.significance.verdicts import VERDICTS
from sabab.escalation.wording import english_of

if TYPE_CHECKING:
    from sabab.escalation.significance.records import (
        Coverage,
        Judged,
        Reading,
        Run,
        Share,
        Tally,
    )
    from sabab.model import Label


def run_json(run: Run) -> dict[str, Any]:
    """Everything that was found, by names that do not change; days are dates, what is not known is null."""
    return {
        "seed": run.seed,
        "correction": "Benjamini-Hochberg",
        "tests": [
            _test(judged) | {"conditional": None if model is None else asdict(model)}
            for judged, model in zip(run.judged, run.models, strict=True)
        ],
    }


def run_csv(run: Run) -> str:
    """One row for each test."""
    stream = io.StringIO()
    rows = [_row(judged) for judged in run.judged]
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


# --- JSON
# -------------------------------------------------------------------------------------------------------------


def _test(judged: Judged) -> dict[str, Any]:
    result, trial = judged.result, judged.result.trial
    return {
        "id": trial.id,
        "name": _label(trial.name),
        "verdict": {"word": judged.verdict, **_label(VERDICTS[judged.verdict])},
        "p": result.p,
        "q": judged.q,
        "cautions": [{"word": caution.word, **_label(caution.says)} for caution in judged.cautions],
        "window_days": trial.window,
        "block_days": result.block,
        "permutations": result.permutations,
        "watched": {
            "first": _day(trial.watch.first),
            "last": _day(trial.watch.last),
            "days": result.watched_days,
            "holes": [[_day(first), _day(last)] for first, last in trial.watch.holes],
        },
        "triggers": result.triggers,
        "responses": result.responses,
        "alleged": {"triggers": trial.alleged[0], "responses": trial.alleged[1]},
        "left_out": asdict(result.left_out),
        "strict": _reading(result.strict),
        "lenient": None if result.lenient is None else _reading(result.lenient),
        "same_day": _tally(result.same_day),
        "raw": {"after": _tally(result.raw.after), "before": _tally(result.raw.before)},
        "response_given_trigger": _share(result.answered),
        "trigger_given_response": _share(result.preceded),
        "unanswered": {"triggers": result.unanswered, "of_them_on_the_same_day": result.same_day_only},
        "lags": asdict(result.lags),
        "first_answers": list(result.first_answers),
        "excess": None
        if result.excess is None
        else asdict(result.excess) | {"per_trigger": result.excess.per_trigger},
        "stretches_with_a_choice": result.movable,
        "contrast": result.contrast,
        "clumping_p": {"triggers": result.clumped[0], "responses": result.clumped[1]},
        "coverage": [_coverage(calendar) for calendar in trial.coverage],
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "after": _tally(reading.after) | {"p": reading.after.p},
        "before": _tally(reading.before) | {"p": reading.before.p},
        "after_minus_before_p": reading.direction_p,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "observed": tally.observed,
        "expected": tally.expected,
        "standard_deviation": tally.spread,
        "lift": tally.lift,
    }


def _share(share: Share) -> dict[str, Any]:
    return {"part": share.part, "whole": share.whole, "share": share.value, "by_chance": share.expected}


def _coverage(calendar: Coverage) -> dict[str, Any]:
    silence = calendar.silence
    return {
        "source": calendar.source,
        "days": calendar.days,
        "first": _day(calendar.first),
        "last": _day(calendar.last),
        "longest_silence": None if silence is None else [_day(silence[0]), _day(silence[1])],
        "doubtful": calendar.doubtful,
        "months": dict(calendar.months),
    }


def _label(label: Label) -> dict[str, str | None]:
    return {"en": label.en, "ar": label.ar}


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


# --- rows
# -------------------------------------------------------------------------------------------------------------


def _row(judged: Judged) -> dict[str, object]:
    result, strict = judged.result, judged.result.strict
    excess = result.excess
    return {
        "test": result.trial.id,
        "name": english_of(result.trial.name),
        "verdict": judged.verdict,
        "window_days": result.trial.window,
        "block_days": result.block,
        "watched_days": result.watched_days,
        "triggers": number_text(result.triggers),
        "responses": number_text(result.responses),
        "observed": number_text(strict.after.observed),
        "expected": round(strict.after.expected, 3),
        "lift": _rounded(strict.after.lift),
        "p_chance": strict.after.p,
        "placebo_observed": number_text(strict.before.observed),
        "placebo_expected": round(strict.before.expected, 3),
        "placebo_lift": _rounded(strict.before.lift),
        "placebo_p": strict.before.p,
        "p_after_against_before": strict.direction_p,
        "p": result.p,
        "q": round(judged.q, 6),
        "lenient_observed": "" if result.lenient is None else number_text(result.lenient.after.observed),
        "same_day": number_text(result.same_day.observed),
        "same_day_expected": round(result.same_day.expected, 3),
        "raw_lift": _rounded(result.raw.after.lift),
        "response_given_trigger": _rounded(result.answered.value),
        "trigger_given_response": _rounded(result.preceded.value),
        "unanswered": number_text(result.unanswered),
        "median_lag_of_excess": "" if excess is None else _rounded(excess.median_lag),
        "cautions": " | ".join(caution.word for caution in judged.cautions),
    }


def _rounded(value: float | None) -> object:
    return "" if value is None else round(value, 4)


def number_text(value: float) -> object:
    """A count as people write it: whole where it is."""
    return int(value) if float(value).is_integer() else round(value, 3)
