"""Days, months, years and feasts, in digits and words. Published on Wednesday 15 March 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25-3-2023", "2023-03-25"),
        ("25/3/2023", "2023-03-25"),
        ("25.3.2023", "2023-03-25"),
        ("2023/03/25", "2023-03-25"),
        ("25 - 3 - 2023", "2023-03-25"),
        ("٢٥/٣/٢٠٢٣", "2023-03-25"),
        ("3/25/2023", "2023-03-25"),
        ("13 من آذار 2023", "2023-03-13"),
        ("٢٢ آذار ٢٠٢٣", "2023-03-22"),
        ("في الـ13 من آذار", "2023-03-13"),
        ("12 مارس (آذار) 2023", "2023-03-12"),
        ("3 مارس/آذار 2021", "2021-03-03"),
        ("29 كانون الثاني/يناير 2024", "2024-01-29"),
        ("10 تشرين أول 2022", "2022-10-10"),
        ("13 جانفي 2024", "2024-01-13"),
        ("7 أفريل 2023", "2023-04-07"),
        ("21 يوليوز 2024", "2024-07-21"),
        ("5 غشت 2022", "2022-08-05"),
        ("2 شتنبر 2022", "2022-09-02"),
        ("15 محرم 1441هـ", "2019-09-14"),
        ("السادس من أيلول", "2022-09-06"),
        ("الخامس عشر من آب", "2022-08-15"),
        ("الخامس والعشرين من كانون الثاني", "2023-01-25"),
        ("آخر يوم من ديسمبر", "2022-12-31"),
        ("8 March 2023", "2023-03-08"),
        ("the 8th of March", "2023-03-08"),
        ("March 8th, 2023", "2023-03-08"),
        ("Oct. 7", "2022-10-07"),
        ("Sept. 11, 2001", "2001-09-11"),
        ("the twenty-first of February", "2023-02-21"),
        ("the last day of February", "2023-02-28"),
    ],
)
def test_a_day(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13 آذار الجاري", "2023-03-13"),
        ("13 الجاري", "2023-03-13"),
        ("13 من الشهر الجاري", "2023-03-13"),
        ("13 من الشهر الماضي", "2023-02-13"),
        ("السادس من الشهر نفسه", "2023-03-06"),
        ("13 of this month", "2023-03-13"),
        ("13 آذار الماضي", "2023-03-13"),
        ("16 آذار الماضي", "2022-03-16"),
        ("16 آذار المقبل", "2023-03-16"),
        ("13 آذار من العام الماضي", "2022-03-13"),
        ("on 13 March last year", "2022-03-13"),
    ],
)
def test_a_day_of_a_month_that_an_adjective_tells(
    days: Callable[..., list[str]], text: str, expected: str
) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13-14 آذار", "2023-03-13/2023-03-14"),
        ("من 10 إلى 12 آذار", "2023-03-10/2023-03-12"),
        ("بين 10 و12 آذار", "2023-03-10/2023-03-12"),
        ("يومي 10 و12 آذار", "2023-03-10/2023-03-12"),
        ("between 10 and 12 March", "2023-03-10/2023-03-12"),
        ("on the night of 12-13 March", "2023-03-12/2023-03-13"),
        ("March 12-13, 2023", "2023-03-12/2023-03-13"),
        ("March 12 and 13", "2023-03-12/2023-03-13"),
        ("on 1, 2 and 3 March", "2023-03-01/2023-03-03"),
        ("killed 5, 13 March", "2023-03-13"),
    ],
)
def test_several_days_of_a_month(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بآب 2022", "2022-08"),
        ("آذار من عام 2022", "2022-03"),
        ("شهر آب", "2022-08"),
        ("في مارس", "2023-03"),
        ("آذار الماضي", "2022-03"),
        ("في آب من العام الماضي", "2022-08"),
        ("October 2021", "2021-10"),
        ("in August last year", "2022-08"),
        ("last October", "2022-10"),
        ("in March 20 people were killed", "2023-03"),
        ("رمضان الماضي", "2022-04-02/2022-05-01"),
        ("شهر رمضان", "2022-04-02/2022-05-01"),
        ("the month of Ramadan 2023", "2023-03-23/2023-04-20"),
        ("عام 2021", "2021"),
        ("in 2021", "2021"),
        ("2015-2019", "2015-01-01/2019-12-31"),
        ("بين عامي 2011 و2018", "2011-01-01/2018-12-31"),
        ("between 2015 and 2019", "2015-01-01/2019-12-31"),
    ],
)
def test_a_month_or_a_year_stays_one(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Christmas Day", "2022-12-25"),
        ("on Christmas Eve", "2022-12-24"),
        ("New Year's Eve 2019", "2019-12-31"),
        ("ليلة رأس السنة", "2022-12-31"),
        ("عيد الميلاد", "2022-12-25"),
        ("عيد الفطر", "2022-05-02/2022-05-05"),
        ("Eid al-Adha", "2022-07-09/2022-07-13"),
    ],
)
def test_feasts(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text",
    [
        "may",
        "march",
        "13 may have died",
        "دير الزور 24",
        "France 24",
        "24/7",
        "MiG-29 March",
        "مارس الضغط على إيران",
        "محافظة إب 2022",
        "13 أب",
        "قتل 13 جنديا",
        "رمضان قديروف",
        "العيد الوطني",
        "2,023 shells",
    ],
)
def test_what_is_no_date(days: Callable[..., list[str]], text: str) -> None:
    assert [] == days(text)


@pytest.mark.parametrize("text", ["31 April 2023", "31 نيسان 2023", "30 شباط 2023"])
def test_a_day_that_does_not_exist_stays_open(days: Callable[..., list[str]], text: str) -> None:
    assert ["open"] == days(text)
