"""Numbers in words and digits, in Arabic and English."""

from __future__ import annotations

from collections.abc import Sequence

from sabab.text.words import Word

_ARABIC_UNITS = {
    "واحد": 1, "واحده": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2,
    "ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6, "سبع": 7, "سبعه": 7,
    "ثمان": 8, "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9, "عشر": 10, "عشره": 10, "احد": 1, "احدي": 1,
}  # fmt: skip
_ARABIC_TENS = {
    stem + ending: value
    for stem, value in (("عشر", 20), ("ثلاث", 30), ("اربع", 40), ("خمس", 50), ("ست", 60), ("سبع", 70), ("ثمان", 80), ("تسع", 90))
    for ending in ("ون", "ين")
}
_ARABIC_SCALES = {
    "مايه": 100, "مءه": 100, "مائه": 100, "ميه": 100, "ماءه": 100, "مايتان": 200, "مايتين": 200, "مئتان": 200, "ميتين": 200, "ميتان": 200,
    "الف": 1000, "الفا": 1000, "الاف": 1000, "الفان": 2000, "الفين": 2000, "مليون": 1_000_000, "ملايين": 1_000_000,
}  # fmt: skip
_ENGLISH = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ORDINALS = {
    "اول": 1, "اولي": 1, "ثاني": 2, "ثانيه": 2, "ثالث": 3, "ثالثه": 3, "رابع": 4, "رابعه": 4, "خامس": 5, "خامسه": 5,
    "سادس": 6, "سادسه": 6, "سابع": 7, "سابعه": 7, "ثامن": 8, "ثامنه": 8, "تاسع": 9, "تاسعه": 9, "عاشر": 10, "عاشره": 10, "حادي": 1,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip


def ordinal(form: str) -> int | None:
    """The rank that a folded word (without article) names: third → 3."""
    return _ORDINALS.get(form)


def number_at(tokens: Sequence[Word], index: int) -> tuple[int, int] | None:
    """The number that starts at *index* and the index after it, or None.

    "ثلاثة وعشرين" and "twenty-three" are one number. A conjunction before the first word is not part of it.
    """
    token = tokens[index]
    if token.kind == "number":
        value = token.value
        if value is None:
            return None
        scale = _ARABIC_SCALES.get(_form(tokens, index + 1)) or _ENGLISH_SCALES.get(_form(tokens, index + 1))
        return (value * scale, index + 2) if scale and scale >= 1000 else (value, index + 1)
    return _spelled(tokens, index)


def _form(tokens: Sequence[Word], index: int) -> str:
    return tokens[index].form if index < len(tokens) else ""


def _spelled(tokens: Sequence[Word], index: int) -> tuple[int, int] | None:
    first = _value(_form(tokens, index)) or _value(_form(tokens, index).removeprefix("و"))
    if first is None or _form(tokens, index) == "احد":  # "أحد" alone is "somebody"
        return None
    total, index = first, index + 1
    while (step := _next_part(tokens, index, total)) is not None:
        total, index = step
    return total, index


def _next_part(tokens: Sequence[Word], index: int, total: int) -> tuple[int, int] | None:
    """One more word of a spelled number: teens, "and" tens, a scale, or the unit after a hyphen."""
    form = _form(tokens, index)
    scale = _ARABIC_SCALES.get(form) or _ENGLISH_SCALES.get(form)
    if scale:
        return total * scale, index + 1
    if form in ("عشر", "عشره") and total < 10:
        return total + 10, index + 1
    if form.startswith("و") and (tens := _ARABIC_TENS.get(form[1:])) and total < 10:
        return total + tens, index + 1
    if total in range(20, 91, 10) and (unit := _ENGLISH.get(form, 0)) in range(1, 10):
        return total + unit, index + 1
    if form == "and" and total % 100 == 0 and total and (rest := _ENGLISH.get(_form(tokens, index + 1))):
        return total + rest, index + 2
    return None


def _value(form: str) -> int | None:
    for table in (_ARABIC_UNITS, _ARABIC_TENS, _ENGLISH, _ARABIC_SCALES):
        if form in table:
            return table[form]
    return None
