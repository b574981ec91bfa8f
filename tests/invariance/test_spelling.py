"""However a desk spells, marks and quotes, the same events come out of every dispatch of the corpus."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from comparing import plain
from rewriting import ARABIC, BOTH, Rewritten, composed, rewritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]

DISPATCHES = sorted(p.stem for p in (Path(__file__).parents[1] / "gold" / "dispatches").glob("*.txt"))
#: Where the rewriting changes what is said. An entry that is no longer needed fails as well.
PASSIVE = "the damma that falls on the first letter of a past verb is the mark of a passive"
EXCEPTIONS = {
    ("harakat of all kinds on every third letter", name): PASSIVE for name in ("ar-001", "ar-014", "ar-018")
}
REWRITINGS = {**ARABIC, **BOTH}
#: One after the other; the marks come last, so that they stand on the letters as rewritten.
TOGETHER = (
    "bare alef", "teh marbuta without dots", "final ya without dots", "Eastern digits", "straight quotes",
    "no-break spaces", "tatweel here and there", "harakat on every second letter",
)  # fmt: skip


def cases() -> list[object]:
    return [
        pytest.param(name, rewriting, marks=_marks(rewriting, name), id=f"{name}: {rewriting}")
        for rewriting in REWRITINGS
        for name in DISPATCHES
        if rewriting in BOTH or name.startswith("ar")
    ]


def _marks(rewriting: str, name: str) -> list[pytest.MarkDecorator]:
    reason = EXCEPTIONS.get((rewriting, name))
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(("name", "rewriting"), cases())
def test_another_spelling_tells_the_same(read: Read, dispatch: str, rewriting: str) -> None:
    new = rewritten(dispatch, REWRITINGS[rewriting](dispatch))
    assert plain(read(dispatch), new.offsets) == plain(read(new.text))


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in DISPATCHES if name.startswith("ar")])
def test_all_spellings_at_once_tell_the_same(read: Read, dispatch: str) -> None:
    def then(before: Rewritten, rewriting: str) -> Rewritten:
        return composed(before, rewritten(before.text, REWRITINGS[rewriting](before.text)))

    new = reduce(then, TOGETHER, Rewritten(dispatch, tuple(range(len(dispatch) + 1))))
    assert plain(read(dispatch), new.offsets) == plain(read(new.text))


def test_every_rewriting_changes_something() -> None:
    text = (
        "أعلن «المرصد» أنّ طائرات قصفت قاعدة في حى السكرى فجر 12/3 وأدّى القصف إلى ١ قتيل و1,200 جريح، "
        "وإن “جهة ما” أعلنت أنها استهدفت على الموقع إنزالًا بصواريخ 'إس-200'"
    )
    assert [] == [name for name, edits in REWRITINGS.items() if rewritten(text, edits(text)).text == text]
