"""Numbers and ranks in words and digits, in Arabic and English.

A spelled number is read part by part, each smaller than the scale before it: "ثلاثة آلاف وخمسمئة" is
3 × 1000 + 500. What does not fit ends the number, so that "خمسة وستة" stays two numbers, as does
"عشرين وثلاثة".
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.text.words import Word

Found = tuple[int, int]
"""A number and the index after its last word."""


def _table(lines: str) -> dict[str, int]:
    """``value: word word; value: word`` as folded word → value."""
    rows = (line.split(":") for line in lines.split(";"))
    return {fold(word): int(value) for value, names in rows for word in names.split()}


_UNITS = _table(
    "1: واحد واحدة إحدى one; 2: اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين two;"
    "3: ثلاث ثلاثة three; 4: أربع أربعة four; 5: خمس خمسة five; 6: ست ستة six; 7: سبع سبعة seven;"
    "8: ثمان ثماني ثمانية eight; 9: تسع تسعة nine"
)
_TEENS = _table(
    "10: عشر عشرة ten; 11: eleven; 12: twelve; 13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen;"
    "17: seventeen; 18: eighteen; 19: nineteen"
)
_TENS = _table(
    "20: عشرون عشرين twenty; 30: ثلاثون ثلاثين thirty; 40: أربعون أربعين forty; 50: خمسون خمسين fifty;"
    "60: ستون ستين sixty; 70: سبعون سبعين seventy; 80: ثمانون ثمانين eighty; 90: تسعون تسعين ninety"
)
_HUNDREDS = _table("200: مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي") | {
    fold(stem + hundred): value * 100
    for value, stem in enumerate(("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"), 3)
    for hundred in ("مئة", "مائة")
}
_HUNDRED = _table("100: مئة مائة مية hundred")
_SCALES = _table(
    "12: dozen; 1000: ألف آلاف ألفا thousand; 1000000: مليون ملايين million;1000000000: مليار مليارات billion"
)
_DUAL_SCALES = _table("2000: ألفان ألفين ألفي ألفا; 2000000: مليونان مليونين")
_TEN_MORE = frozenset({"عشر", "عشره"})
_STARTS = _UNITS | _TEENS | _TENS | _HUNDREDS | _HUNDRED | _SCALES | _DUAL_SCALES | {"zero": 0, "احد": 1}
_ORDINALS = _table(
    "1: أول أولى حادي حادية first; 2: ثاني ثانية second; 3: ثالث ثالثة third; 4: رابع رابعة fourth;"
    "5: خامس خامسة fifth; 6: سادس سادسة sixth; 7: سابع سابعة seventh; 8: ثامن ثامنة eighth;"
    "9: تاسع تاسعة ninth; 10: عاشر عاشرة tenth; 11: eleventh; 12: twelfth; 13: thirteenth; 14: fourteenth;"
    "15: fifteenth; 16: sixteenth; 17: seventeenth; 18: eighteenth; 19: nineteenth; 20: twentieth;"
    "30: thirtieth"
)


def ordinal(form: str) -> int | None:
    """The rank that a folded word (without article) names: third → 3."""
    return _ORDINALS.get(form)


def opens_rank(form: str) -> bool:
    """Whether a rank may begin with the folded word *form*."""
    bare = form if form.isascii() else _without_article(form)
    return bare in _ORDINALS or bare in _TENS


def _without_article(form: str) -> str:
    return form.removeprefix("و").removeprefix("ب").removeprefix("ال")


def ordinal_at(tokens: Sequence[Word], index: int) -> Found | None:
    """The rank that starts at *index* and the index after it: السادس, الخامس عشر, twenty-first.

    An Arabic rank bears the article ("ثاني" without it is "another" or a verb).
    """
    form = _form(tokens, index)
    if form.isascii():
        tens = _TENS.get(form, 0)
        rank = _ORDINALS.get(_form(tokens, index + 1) if tens else form)
        return (tens + rank, index + 1 + bool(tens)) if rank and (not tens or rank < 10) else None
    bare = _without_article(form)
    if not form.removeprefix("و").removeprefix("ب").startswith("ال"):
        return None
    rank = _ORDINALS.get(bare) or _TENS.get(bare)
    return _arabic_rank(tokens, index, rank) if rank else None


def _arabic_rank(tokens: Sequence[Word], index: int, rank: int) -> Found:
    after = _form(tokens, index + 1)
    if rank < 10 and after in _TEN_MORE:
        return rank + 10, index + 2
    tens = _TENS.get(after.removeprefix("وال")) if rank < 10 and after.startswith("وال") else None
    return (rank + tens, index + 2) if tens else (rank, index + 1)


def opens_number(form: str) -> bool:
    """Whether a number may begin with the folded word *form*."""
    return form in _STARTS or form[:1].isdecimal() or (form[:1] == "و" and form[1:] in _STARTS)


def number_at(tokens: Sequence[Word], index: int) -> Found | None:
    """The number that starts at *index* and the index after it, or None.

    "ثلاثة وعشرين" and "twenty-three" are one number. A conjunction before the first word is not part of it.
    """
    token = tokens[index]
    if token.kind == "number":
        return _digits(tokens, index)
    if opens_number(token.form):
        return _spelled(tokens, index)
    return _half(tokens, index)


def _half(tokens: Sequence[Word], index: int) -> Found | None:
    """“half a dozen”, “half a million”, “نصف مليون”."""
    at = index + {"half": 2, "نصف": 1}.get(tokens[index].form, 0)
    is_article = tokens[index].form != "half" or _form(tokens, index + 1) == "a"
    scale = _SCALES.get(_form(tokens, at), 0)
    return (scale // 2, at + 1) if at > index and is_article and scale else None


def _form(tokens: Sequence[Word], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _digits(tokens: Sequence[Word], index: int) -> Found | None:
    token = tokens[index]
    scale = _SCALES.get(_form(tokens, index + 1), 0)
    if token.value is not None:
        return (token.value * scale, index + 2) if scale >= 1000 else (token.value, index + 1)
    whole, _, fraction = token.form.replace("٫", ".").partition(".")
    if scale < 1000 or not (whole.isdecimal() and fraction.isdecimal()):
        return None
    return int(Decimal(f"{whole}.{fraction}") * scale), index + 2


def _spelled(tokens: Sequence[Word], index: int) -> Found | None:
    form = _form(tokens, index)
    first = form if form in _STARTS else form[1:]
    if first == "احد" and _form(tokens, index + 1) not in _TEN_MORE:  # "أحد" alone is "somebody"
        return None
    value = _STARTS[first]
    if first == "الفا":  # the dual in ألفا شخص, the accusative in ألفًا
        value = 1000 if tokens[index].has_tanwin else 2000
    total, group = (value, 0) if value >= 1000 else (0, value)
    index += 1
    while (step := _next_part(_form(tokens, index), _form(tokens, index + 1), total, group)) is not None:
        total, group, taken = step
        index += taken
    return total + group, index


def _next_part(form: str, after: str, total: int, group: int) -> tuple[int, int, int] | None:
    """The next word taken in: the new total, the new group below a thousand, how many words it took."""
    if form in _HUNDRED and 0 < group < 100:
        return total, group * 100, 1
    if form in _SCALES and group:
        return total + group * _SCALES[form], 0, 1
    if form in _TEN_MORE and 0 < group < 10:
        return total, group + 10, 1
    if form == "and" and _has_room(total, group) and after in _UNITS | _TEENS | _TENS:
        return total, group + _STARTS[after], 2
    if form[:1] == "و" and form not in _UNITS:
        added = _added(form[1:], total, group, is_arabic=True)
    else:
        added = _added(form, total, group, is_arabic=False) if form.isascii() else 0
    return (total, group + added, 1) if added else None


def _has_room(total: int, group: int) -> bool:
    """Whether a smaller part may follow: after hundreds or thousands, never after units."""
    return group % 100 == 0 and total + group >= 100


def _added(word: str, total: int, group: int, *, is_arabic: bool) -> int:
    """What *word* adds to the group: anything smaller after a hundred, else tens or units by language."""
    if _has_room(total, group):
        hundreds = (_HUNDREDS.get(word) or _HUNDRED.get(word, 0)) if group == 0 and is_arabic else 0
        return hundreds or _UNITS.get(word) or _TEENS.get(word) or _TENS.get(word, 0)
    if is_arabic:
        return _TENS.get(word, 0) if 0 < group % 100 < 10 else 0
    return _UNITS.get(word, 0) if group % 100 in _TENS.values() else 0
