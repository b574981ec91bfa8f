"""The pieces of a calendar date: a day in digits, a month by name, a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.text.calendar import AMBIGUOUS_MONTHS, HIJRI_MONTHS, MONTHS, SHORT_MONTHS, listed
from sabab.text.date_words import openers, opens, stems

if TYPE_CHECKING:
    from sabab.text.date_words import Row

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
#: Words before which a bare "March", "مارس" or "رمضان" is the month and neither a verb nor a name.
_MONTH_LEADS = listed(
    "in since of last early late mid until by between from during في منذ خلال منتصف مطلع أواخر أوائل شهر"
)
#: Whether a month's name may begin with a form.
opens_month = opens(openers(MONTHS) | openers(HIJRI_MONTHS))


def day_number(row: Row, index: int) -> tuple[int, int] | None:
    """The day of a month in digits (13, 13th) and the index after it; a number joined to a word is none."""
    if not row.is_number(index) or (row.glue(index) and not row.is_number(index - 1)):
        return None
    value = row.tokens[index].value
    if value is None or not 1 <= value <= 31:
        return None
    has_suffix = row.form(index + 1) in _SUFFIXES and row.tokens[index + 1].start == row.tokens[index].end
    return value, index + 1 + has_suffix


def year_at(row: Row, index: int) -> int | None:
    """The year that four digits at *index* can be."""
    form = row.form(index)
    return int(form) if len(form) == 4 and form.isdecimal() and 1300 <= int(form) <= 2100 else None


def month_at(row: Row, index: int) -> tuple[int, int, bool] | None:
    """The month that begins at *index*, the index after its name, and whether it is a Hijri month."""
    if index >= len(row.forms):
        return None
    for table, is_hijri in ((MONTHS, False), (HIJRI_MONTHS, True)):
        found = row.lookup(index, table)
        if found is not None and not _is_other_word(row, index):
            return found[0], _past_second_name(row, _past_stop(row, index, found[1]), found[0]), is_hijri
    return None


def _is_other_word(row: Row, index: int) -> bool:
    """Whether the spelling refuses a month: أب (father), إب (a town), باب (a door), "may", "march".

    Before a year أب and باب are August with a hamza too many or with its madda left out (“في أب 2022”, “باب 2022”).
    """
    form, surface = row.form(index), row.surface(index)
    if form.isascii():
        return form in AMBIGUOUS_MONTHS and not surface[:1].isupper()
    refused = ("إب",) if year_at(row, index + 1) else ("أب", "إب", "باب")
    return form.endswith("اب") and any(other in surface for other in refused)


def _past_stop(row: Row, index: int, end: int) -> int:
    """The index after the stop of an abbreviated month before a number ("Oct. 7")."""
    return end + (row.form(index) in SHORT_MONTHS and row.form(end) == "." and row.is_number(end + 1))


def _past_second_name(row: Row, end: int, month: int) -> int:
    """The index after the same month's other name: آذار/مارس, مارس (آذار)."""
    is_open = row.form(end) == "("
    inner = end + is_open
    second = row.lookup(inner, MONTHS) if inner < len(row.forms) else None
    if second is None or second[0] != month or not (is_open or row.glue(inner)):
        return end
    return second[1] + (is_open and row.form(second[1]).startswith(")"))


def is_month_by_itself(row: Row, index: int, *, is_hijri: bool) -> bool:
    """Whether a bare name is sure to be the month: by its one sense, its spelling or the word before."""
    is_sure = not is_hijri and AMBIGUOUS_MONTHS.isdisjoint(stems(row.form(index)))
    return is_sure or "آب" in row.surface(index) or row.form(index - 1) in _MONTH_LEADS
