"""Who acts, is hit and speaks does not depend on the name: others of the same kind come out in the same slots."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from comparing import plain
from rewriting import ARABIC, composed, rewritten
from swapping import edits, named, swap

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]

DISPATCHES = sorted(p.stem for p in (Path(__file__).parents[1] / "gold" / "dispatches").glob("*.txt"))
#: How many other sets of names each dispatch is told with, in the long run.
TURNS = range(1, 9)


def _told_with_other_names(read: Read, text: str, turn: int) -> None:
    found = swap(text, read(text), turn)
    new = rewritten(text, edits(text, found))
    assert plain(read(text), new.offsets, found) == plain(read(new.text))


@pytest.mark.parametrize("name", DISPATCHES)
def test_other_names_fill_the_same_slots(read: Read, dispatch: str) -> None:
    _told_with_other_names(read, dispatch, 0)


@pytest.mark.slow
@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("name", DISPATCHES)
def test_so_do_many_more(read: Read, dispatch: str, turn: int) -> None:
    _told_with_other_names(read, dispatch, turn)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in DISPATCHES if name.startswith("ar")])
def test_other_names_with_harakat_do_too(read: Read, dispatch: str) -> None:
    found = swap(dispatch, read(dispatch), 0)
    swapped = rewritten(dispatch, edits(dispatch, found))
    new = composed(swapped, rewritten(swapped.text, ARABIC["harakat on every letter"](swapped.text)))
    assert plain(read(dispatch), new.offsets, found) == plain(read(new.text))


def test_half_of_all_names_can_be_swapped(read: Read) -> None:
    """Else the tests above would show little."""
    folder = Path(__file__).parents[1] / "gold" / "dispatches"
    swapped = told = 0
    for name in DISPATCHES:
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        swapped += len(swap(text, read(text), 0))
        told += len({entity for item in named(text) for entity in item.entities})
    assert swapped >= told * 0.45


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("قصفت طائرات إسرائيلية مدينة حمص.", "قصفت طائرات {}ية {}."),
        ("قال المتحدث باسم حماس إن القصف أصاب الرقة.", "قال المتحدث باسم {} إن القصف أصاب ال{}."),
    ],
)
def test_a_swap_keeps_the_grammar(read: Read, text: str, shape: str) -> None:
    new = rewritten(text, edits(text, swap(text, read(text), 0))).text
    before, *rest = shape.split("{}")
    assert text != new
    assert new.startswith(before)
    assert all(part in new for part in rest)
