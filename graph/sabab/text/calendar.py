"""Names of months, weekdays, feasts, seasons and units as Arabic and English news writes them, folded.

Month names after CLDR (ar-SY and its neighbours, ar-EG, ar-MA, ar-DZ, ar-TN); the Hijri months after
Umm al-Qura.
"""

from __future__ import annotations

from sabab.text.normalize import fold

Phrase = tuple[str, ...]


def phrases(names: str) -> tuple[Phrase, ...]:
    """The folded phrases of a list that | divides."""
    return tuple(tuple(fold(name).split()) for name in names.split("|"))


def _numbered(rows: dict[int, str]) -> dict[Phrase, int]:
    return {phrase: number for number, names in rows.items() for phrase in phrases(names)}


def _named(rows: dict[str, str]) -> dict[str, str]:
    return {fold(word): name for name, words in rows.items() for word in words.split()}


def listed(words: str) -> frozenset[str]:
    """The folded words of a list."""
    return frozenset(fold(words).split())


MONTHS = _numbered({
    1: "كانون الثاني|كانون ثاني|يناير|جانفي|january|jan",
    2: "شباط|فبراير|فيفري|february|feb",
    3: "آذار|مارس|march|mar",
    4: "نيسان|أبريل|أفريل|april|apr",
    5: "أيار|مايو|ماي|may",
    6: "حزيران|يونيو|يونيه|جوان|june|jun",
    7: "تموز|يوليو|يوليه|يوليوز|جويلية|july|jul",
    8: "آب|أغسطس|غشت|أوت|august|aug",
    9: "أيلول|سبتمبر|شتنبر|september|sept|sep",
    10: "تشرين الأول|تشرين أول|أكتوبر|october|oct",
    11: "تشرين الثاني|تشرين ثاني|نوفمبر|نونبر|november|nov",
    12: "كانون الأول|كانون أول|ديسمبر|دجنبر|december|dec",
})  # fmt: skip
#: Month names that are words of their own too: father and the town of Ibb (آب), "practised" (مارس),
#: given names. They count only beside a day or a year, or where the spelling or the word before
#: decides.
AMBIGUOUS_MONTHS = listed("آب ماي جوان أوت مارس may march mar jan dec sep")
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sept sep oct nov dec")

HIJRI_MONTHS = _numbered({
    1: "محرم|المحرم|muharram", 2: "صفر|safar", 3: "ربيع الأول|ربيع أول",
    4: "ربيع الآخر|ربيع الثاني|ربيع ثاني", 5: "جمادى الأولى|جمادى الأول",
    6: "جمادى الآخرة|جمادى الثانية|جمادى الثاني", 7: "رجب|rajab", 8: "شعبان|shaaban|shaban",
    9: "رمضان|ramadan", 10: "شوال|shawwal", 11: "ذو القعدة|ذي القعدة", 12: "ذو الحجة|ذي الحجة",
})  # fmt: skip

#: Monday is 0, as in `date.weekday()`.
WEEKDAYS = {
    fold(name): number
    for number, names in enumerate((
        "اثنين إثنين monday", "ثلاثاء tuesday", "أربعاء wednesday", "خميس thursday", "جمعة friday",
        "سبت saturday", "أحد sunday",
    ))
    for name in names.split()
}  # fmt: skip

#: Feasts on a fixed day: month and day.
FEASTS: dict[Phrase, tuple[int, int]] = {
    phrase: when
    for when, names in {
        (12, 25): "christmas day|christmas|عيد الميلاد",
        (12, 24): "christmas eve|ليلة عيد الميلاد|عشية عيد الميلاد|ليلة الميلاد",
        (12, 31): "new year 's eve|new years eve|ليلة رأس السنة|عشية رأس السنة",
        (1, 1): "new year 's day|new years day|رأس السنة الميلادية|رأس السنة",
    }.items()
    for phrase in phrases(names)
}
#: Feasts of the Hijri year: month, first and last day. Countries sight the moon for themselves, so that a
#: feast's first day differs by one; the days given are all those that it may take.
HIJRI_FEASTS: dict[Phrase, tuple[int, int, int]] = {
    phrase: when
    for when, names in {
        (10, 1, 4): "عيد الفطر|eid al fitr|eid ul fitr",
        (12, 10, 14): "عيد الأضحى|eid al adha|eid ul adha",
        (1, 10, 11): "عاشوراء|يوم عاشوراء|ashura",
    }.items()
    for phrase in phrases(names)
}

SEASONS: dict[str, tuple[int, int]] = {
    fold(word): months
    for months, words in {
        (3, 5): "ربيع spring", (6, 8): "صيف summer", (9, 11): "خريف autumn fall", (12, 2): "شتاء winter",
    }.items()
    for word in words.split()
}  # fmt: skip

UNITS = _named({
    "hour": "ساعة ساعات ساعتين ساعتان hour hours",
    "day": "يوم أيام يوما يومين يومان day days",
    "week": "أسبوع أسابيع أسبوعا أسبوعين أسبوعان week weeks",
    "weekend": "weekend weekends",
    "month": "شهر أشهر شهور شهرا شهرين شهران month months",
    "year": "عام سنة أعوام سنوات عاما عامين عامان سنتين سنتان year years",
})  # fmt: skip
DUALS = listed("ساعتين ساعتان يومين يومان أسبوعين أسبوعان شهرين شهران عامين عامان سنتين سنتان")
PLURALS = listed("ساعات أيام أسابيع أشهر شهور أعوام سنوات hours days weeks weekends months years")

#: What an adjective after or before a unit, month or weekday says: the one before, this one, the one to come.
SHIFTS: dict[str, int] = {
    fold(word): shift
    for shift, words in {
        -1: "ماضي ماضية ماضيين ماضيتين ماضيان منصرم منصرمة منصرمين فائت فائتة فائتين last past",
        0: "حالي حالية جاري جارية this current",
        1: "مقبل مقبلة قادم قادمة next coming",
    }.items()
    for word in words.split()
}
#: These count from the day told before: "the previous week", "الشهر التالي".
NEIGHBOURS: dict[str, int] = {
    fold(word): step
    for step, words in {
        -1: "سابق سابقة previous preceding", 1: "تالي تالية لاحق لاحقة موالي following",
    }.items()
    for word in words.split()
}  # fmt: skip
#: Only with a number: "الشهرين الأخيرين", not "الأسبوع الأخير".
LATEST = listed("أخير أخيرة أخيرين أخيرتين")
SAME = listed("نفسه نفسها ذاته ذاتها عينه عينها same that")
PARTS = _named({
    "start": "مطلع بداية مستهل beginning start",
    "early": "أوائل early",
    "mid": "منتصف أواسط mid middle",
    "late": "أواخر late",
    "end": "نهاية ختام end",
    "earlier": "earlier",
    "later": "later",
})  # fmt: skip
