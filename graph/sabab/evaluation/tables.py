"""Scores as text: a table for people, CSV for spreadsheets, JSON for programs. Figures are shares from 0 to 1."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from sabab.evaluation.bootstrap import RESAMPLES, SEED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.evaluation.bootstrap import Interval
    from sabab.evaluation.scoring import Row, Score

Json = dict[str, Any]
LABEL = "development scores"
_MEANING = "The rules were written with texts like these in view; on other texts expect less."
_COLUMNS = (
    "part",
    "slot",
    "P",
    "R",
    "F1",
    "F1_low",
    "F1_high",
    "paired",
    "paired_low",
    "paired_high",
    "gold",
    "system",
)
#: What stands in the line of a part: the slot, and whether its figure is that on what was found.
_BRIEF = (
    ("event", False),
    *((slot, True) for slot in ("type", "initiators", "targets", "places", "date", "sources", "attribution")),
    ("link", False),
    ("claim", False),
)


def plain(scores: Sequence[Score], gold: str) -> str:
    """The first score as a table, and a line for each of them; *gold* says where the gold is from."""
    whole = scores[0]
    lines = [
        f"{LABEL}: {whole.reports} {'report' if whole.reports == 1 else 'reports'} of {gold}",
        _MEANING,
        "",
        f"{'slot':18}{'P':>7}{'R':>7}{'F1':>7}  {'95 %':13}{'paired':>7}  {'95 %':13}{'gold':>5}{'system':>8}",
        *(_line(row) for row in whole.rows),
        "",
        f"95 %: bootstrap over reports, {RESAMPLES} resamples, seed {SEED}; paired: F1 on what was found",
        f"baseline on pairs: attribution always 'stated' {whole.baseline:.3f}",
    ]
    if whole.silent_words:
        lines.append(
            f"reports without any event: {whole.false_events} false events in {whole.silent_words} words"
        )
    lines.append(f"reports whose gold has claims: {whole.reports_with_claims} of {whole.reports}")
    if len(scores) > 1:
        lines += ["", *_part_lines(scores)]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    """A slot that neither side ever fills has no figures, where CSV and JSON say 0."""
    one = row.figures
    shares = (one.precision, one.recall, one.f1) if one.gold or one.system else (None, None, None)
    precision, recall, f1 = map(_share, shares)
    paired = _share(row.paired if one.gold or one.system else None)
    return (
        f"{row.slot:18}{precision}{recall}{f1}  {_shown(row.interval):13}{paired}  {_shown(row.paired_interval):13}"
        f"{one.gold:5}{one.system:8}"
    )


def _share(value: float | None) -> str:
    return " " * 7 if value is None else f"{value:7.3f}"


def _shown(interval: Interval | None) -> str:
    return f"{interval[0]:.3f}–{interval[1]:.3f}" if interval else ""


def _part_lines(scores: Sequence[Score]) -> list[str]:
    """A line for each part: F1 of events, links and claims, and of slots on the events found."""
    titles = "".join(f"{slot:>{_width(slot)}}" for slot, _ in _BRIEF)
    lines = [f"{'':9}{'reports':>8}{titles}   F1; of slots on the events found"]
    for score in scores:
        rows = {row.slot: row for row in score.rows}
        cells = (_cell(rows[slot], on_found=on_found) for slot, on_found in _BRIEF)
        lines.append(f"{score.part:9}{score.reports:8}{''.join(cells)}".rstrip())
    return lines


def _width(slot: str) -> int:
    return max(len(slot), 5) + 2


def _cell(row: Row, *, on_found: bool) -> str:
    value = row.paired if on_found else row.figures.f1
    empty = value is None or not (row.figures.gold or row.figures.system)
    return "".rjust(_width(row.slot)) if empty else f"{value:{_width(row.slot)}.3f}"


def spreadsheet(scores: Sequence[Score]) -> str:
    """A line for each slot of each part, as RFC 4180 has it; what is not there is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for score in scores:
        writer.writerows([score.part, *_values(row)] for row in score.rows)
    return out.getvalue()


def _values(row: Row) -> list[object]:
    one, nothing = row.figures, (None, None)
    return [
        row.slot,
        *(one.precision, one.recall, one.f1, *(row.interval or nothing)),
        *(row.paired, *(row.paired_interval or nothing)),
        *(one.gold, one.system),
    ]


def program(scores: Sequence[Score], absent: Sequence[str], without_gold: Sequence[str]) -> str:
    """Everything as JSON; intervals are lists of low and high, what is not there is null."""
    content = {
        "label": LABEL,
        "resamples": RESAMPLES,
        "seed": SEED,
        "parts": [_part(score) for score in scores],
        "absent": list(absent),
        "without_gold": list(without_gold),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _part(score: Score) -> Json:
    return {
        "part": score.part,
        "reports": score.reports,
        "reports_with_claims": score.reports_with_claims,
        "slots": {row.slot: _slot(row) for row in score.rows},
        "baseline_attribution": score.baseline,
        "words_in_silent_reports": score.silent_words,
        "false_events_in_silent_reports": score.false_events,
    }


def _slot(row: Row) -> Json:
    return {
        "P": row.figures.precision,
        "R": row.figures.recall,
        "F1": row.figures.f1,
        "F1_interval": row.interval,
        "paired": row.paired,
        "paired_interval": row.paired_interval,
        "gold": row.figures.gold,
        "system": row.figures.system,
    }
