"""From results to words: the correction over a run, and the verdict on each result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.significance.cautions import cautions
from sabab.escalation.significance.records import Judged
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.escalation.significance.records import Result, VerdictWord

#: The level of q; and of the p against chance alone, which together with a q above it has no direction.
LEVEL = 0.05
#: With fewer triggers even a response to each is an anecdote.
FEWEST_TRIGGERS = 10
#: Expected counts below this make lifts of 2 out of single events.
FEWEST_EXPECTED = 5
#: Fewer stretches in which something can move have too few permutations that differ.
FEWEST_STRETCHES = 8
#: Of an excess less than this share would show: of triggers on nine days out of ten it is 0.01.
LEAST_CONTRAST = 0.05
#: A raw lift of at least this, and two spreads above 1, shows that both sides share their times.
RAISED = 1.1

#: What the verdicts are called.
VERDICTS: Mapping[VerdictWord, Label] = {
    "followed": Label(en="followed more than chance", ar="تلاه أكثر من المصادفة"),
    "not-directional": Label(en="not directional", ar="بلا اتجاه"),
    "chance": Label(en="no more than chance", ar="لا يزيد على المصادفة"),
    "saturated": Label(en="saturated", ar="مشبَع"),
    "too-few": Label(en="too few", ar="أقل من أن يُختبر"),
}


def judged(results: Sequence[Result]) -> tuple[Judged, ...]:
    """The results in their order, each with its verdict; q is over all of them, whatever their verdicts.

    So everything that was tried must be in one run: a result picked from several runs has no q.
    """
    corrected = benjamini_hochberg([result.p for result in results])
    return tuple(
        Judged(result, q, verdict(result, q), cautions(result))
        for result, q in zip(results, corrected, strict=True)
    )


def benjamini_hochberg(ps: Sequence[float]) -> tuple[float, ...]:
    """For each p its q: the least rate of false discoveries at which it is still one.

    The smallest of n·p₍ⱼ₎/j over its own and all greater p (Benjamini and Hochberg, Journal of the Royal
    Statistical Society B 57, 1995).
    """
    found = [1.0] * len(ps)
    least = 1.0
    for rank, place in sorted(enumerate(sorted(range(len(ps)), key=ps.__getitem__), 1), reverse=True):
        least = min(least, len(ps) * ps[place] / rank)
        found[place] = least
    return tuple(found)


def verdict(result: Result, q: float) -> VerdictWord:
    """The verdict by the numbers in the documentation of the package."""
    if _is_too_little(result):
        return "too-few"
    if result.contrast < LEAST_CONTRAST or result.strict.after.spread <= 0:
        return "saturated"
    if q <= LEVEL:
        return "followed"
    return "not-directional" if result.chance_p <= LEVEL or _is_raised(result) else "chance"


def _is_raised(result: Result) -> bool:
    """Whether triggers stand in times with more responses than usual, whatever came first."""
    raw = result.raw.after
    return raw.observed >= max(RAISED * raw.expected, raw.expected + 2 * raw.spread)


def _is_too_little(result: Result) -> bool:
    return (
        result.answered.whole < FEWEST_TRIGGERS
        or result.strict.after.expected < FEWEST_EXPECTED
        or result.movable < FEWEST_STRETCHES
    )
