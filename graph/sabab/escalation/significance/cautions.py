"""What a reader must know beside a verdict: where no permutation is safe, and what the counts do not say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.significance.records import Caution
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.significance.records import Coverage, Result

_LEVEL = 0.05
#: In windows longer than this no permutation tells an answer from a shared burst.
LONGEST_WINDOW = 14
#: Where so many windows hold a response by chance, the share of answered triggers says nothing.
_ALL_ANSWERED = 0.95


def cautions(result: Result) -> tuple[Caution, ...]:
    """What to know of the result, the gravest first."""
    return tuple(_found(result))


def _found(result: Result) -> Iterator[Caution]:
    yield from _unsafe(result)
    yield from _holes(result)
    yield from _dates(result)
    chance = result.answered.expected
    if chance is not None and chance >= _ALL_ANSWERED:
        yield Caution(
            "share-saturated",
            Label(
                en=f"{chance:.0%} of the windows would hold a response by chance: go by the counts, not by the share",
                ar=f"في {chance:.0%} من النوافذ ردّ بالمصادفة: خذ بالأعداد لا بالنسبة",
            ),
        )
    if result.trial.own:
        yield Caution(
            "own",
            Label(
                en="triggers and responses are the same events: this shows that they clump, not that they are answered",
                ar="المحفّزات والردود هي الأحداث نفسها: هذا يبيّن تكتّلها لا الرد عليها",
            ),
        )


def _unsafe(result: Result) -> Iterator[Caution]:
    """Where a permutation cannot be trusted."""
    if result.trial.window > LONGEST_WINDOW:
        yield Caution(
            "long-window",
            Label(
                en=f"no permutation is safe for windows above {LONGEST_WINDOW} days: read this as a description",
                ar=f"لا تبديل مأمون لنوافذ تزيد على {LONGEST_WINDOW} يومًا: اقرأ هذا وصفًا لا اختبارًا",
            ),
        )
    if max(result.clumped) <= _LEVEL:
        yield Caution(
            "bursts",
            Label(
                en=f"within {result.block} days both sides come in bursts, which the permutation takes apart: "
                "the p against chance may be too small, and only the comparison with the days before holds",
                ar=f"ضمن {result.block} يومًا يأتي الطرفان في موجات يفرّقها التبديل: "
                "قد تكون p مقابل المصادفة أصغر مما ينبغي، ولا يبقى إلا المقارنة بما قبلها",
            ),
        )
    if result.strict.before.p <= _LEVEL:
        yield Caution(
            "placebo",
            Label(
                en="responses before the triggers exceed chance, too: a shared burst, or both sides answering",
                ar="الردود قبل المحفّزات تزيد على المصادفة أيضًا: موجة مشتركة، أو ردّ متبادل",
            ),
        )


def _holes(result: Result) -> Iterator[Caution]:
    for calendar in result.trial.coverage:
        if calendar.doubtful and calendar.silence is not None:
            first, last = (date.fromordinal(day).isoformat() for day in calendar.silence)
            yield Caution("hole", _hole(calendar, first, last))


def _hole(calendar: Coverage, first: str, last: str) -> Label:
    return Label(
        en=f"nothing of {calendar.source} from {first} to {last}: if it was not recorded then, "
        f"leave these days out (--hole {first}..{last})",
        ar=f"لا شيء عن {calendar.source} من {first} إلى {last}: إن لم يكن يُسجَّل حينها فاستبعد هذه الأيام "
        f"(--hole {first}..{last})",
    )


def _dates(result: Result) -> Iterator[Caution]:
    left = result.left_out
    if result.lenient is not None and (result.strict.after.p <= _LEVEL) != (result.lenient.after.p <= _LEVEL):
        yield Caution(
            "dates",
            Label(
                en="uncertain dates decide it: the strict and the lenient count disagree",
                ar="التواريخ غير المؤكدة هي الحاسمة: العدّ الصارم والعدّ المتساهل مختلفان",
            ),
        )
    unused = left.triggers_vague + left.responses_vague
    if unused:
        yield Caution(
            "vague",
            Label(
                en=f"dated more vaguely than the window, and so not counted: {unused} of the events",
                ar=f"عدد الأحداث التي تاريخها أوسع من النافذة ولم تُعدّ: {unused}",
            ),
        )
