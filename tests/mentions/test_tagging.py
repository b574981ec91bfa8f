"""Which part of speech a form has where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.tagging import tags
from sabab.text.language import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.items import Item

    Items = Callable[[str], tuple[Item, ...]]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("قصفت إسرائيل دمشق", 0, "verb"),
        ("قصف إسرائيلي على دمشق", 0, "noun"),
        ("قصفًا على دمشق", 0, "noun"),
        ("لم تقصف دمشق", 1, "verb"),
        ("تعرضت القاعدة لقصف", 2, "noun"),
        ("تعرضت القاعدة لاستهدف", 2, "noun"),  # a slip of the pen for the verbal noun
        ("Israel strikes Damascus", 1, "verb"),
        ("Israel typically strikes Damascus", 2, "verb"),
        ("Israeli strikes on Damascus", 1, "noun"),
        ("the strikes killed two", 1, "noun"),
        ("they attack the base", 1, "verb"),
        ("a helicopter strike", 2, "noun"),
        ("the storm", 1, "word"),
        ("قرب تدمر", 1, "name"),
        ("أدانت مصر شن إسرائيل غارات", 2, "noun"),
        ("قالت مصر إن إسرائيل شنت غارات", 4, "verb"),
        ("غارات تدمر المبنى", 1, "verb"),
        ("ضابطا سوريا", 1, "adjective"),
        ("قصفت روسيا سوريا", 2, "name"),
        ("القيادي طالب عبد الله", 1, "word"),
        ("طالب عبد الله بوقف القصف", 0, "verb"),
        ("a strike kills two", 1, "noun"),
        ("to strike Damascus", 1, "verb"),
        ("the Lebanese pound", 2, "word"),
        ("United States forces were attacked", 1, "noun"),
        ("US targets were hit", 1, "noun"),
        ("the base came under renewed fire", 3, "adjective"),
        ("the army renewed fire", 2, "verb"),
        ("at a meeting in Homs", 2, "word"),
        ("the targeting of Homs", 1, "verb"),
        ("Israel targets Hezbollah", 1, "verb"),
    ],
)
def test_the_words_around_decide(items_of: Items, text: str, word: int, tag: str) -> None:
    assert tag == tags(items_of(text), language(text) or "en")[word]
