"""Names of months, weekdays, seasons and relative days as Arabic and English news writes them, folded.

Month names after CLDR (ar-SY and its neighbours, ar-EG, ar-MA, ar-DZ, ar-TN); the Hijri months after Umm al-Qura.
"""

from __future__ import annotations

_MONTH_NAMES = {
    1: "كانون الثاني|يناير|جانفي|january|jan",
    2: "شباط|فبراير|فيفري|february|feb",
    3: "اذار|مارس|march|mar",
    4: "نيسان|ابريل|افريل|april|apr",
    5: "ايار|مايو|ماي|may",
    6: "حزيران|يونيو|يونيه|جوان|june|jun",
    7: "تموز|يوليو|يوليه|يوليوز|جويليه|july|jul",
    8: "اب|اغسطس|غشت|اوت|august|aug",
    9: "ايلول|سبتمبر|شتنبر|september|sept|sep",
    10: "تشرين الاول|اكتوبر|october|oct",
    11: "تشرين الثاني|نوفمبر|نونبر|november|nov",
    12: "كانون الاول|ديسمبر|دجنبر|december|dec",
}
MONTHS: dict[tuple[str, ...], int] = {
    tuple(name.split()): number for number, names in _MONTH_NAMES.items() for name in names.split("|")
}
#: Month names that are ordinary words too; they count only beside a day number or a year (آب / father, "may", "march").
AMBIGUOUS_MONTHS = frozenset({"اب", "ماي", "may", "march", "mar", "jan", "dec", "sep", "جوان", "اوت"})

HIJRI_MONTHS: dict[tuple[str, ...], int] = {
    tuple(name.split()): number
    for number, name in enumerate(
        "محرم|صفر|ربيع الاول|ربيع الاخر|جمادي الاولي|جمادي الاخره|رجب|شعبان|رمضان|شوال|ذو القعده|ذو الحجه".split("|"), 1
    )
} | {("ربيع", "الثاني"): 4, ("جمادي", "الثانيه"): 6, ("ذي", "القعده"): 11, ("ذي", "الحجه"): 12}

#: Monday is 0, as in `date.weekday()`.
WEEKDAYS = {
    "اثنين": 0, "ثلاثا": 1, "اربعا": 2, "خميس": 3, "جمعه": 4, "سبت": 5, "احد": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
#: Days counted from publication.
RELATIVE_DAYS: dict[tuple[str, ...], int] = {
    ("اليوم",): 0, ("امس",): -1, ("اول", "امس"): -2, ("اول", "من", "امس"): -2, ("غدا",): 1, ("غد",): 1, ("البارحه",): -1,
    ("today",): 0, ("yesterday",): -1, ("tomorrow",): 1, ("tonight",): 0,
}  # fmt: skip
#: Words for a part of the day: they belong to the date beside them and do not change it.
DAY_PARTS = frozenset(
    "فجر صباح ظهر عصر مساء مسا مغيب شمس ليل ليله ليلا صباحا مسا فجرا ظهرا ضحي نهار قبيل بعد منتصف وقت متاخر من ساعات يوم في "
    "morning afternoon evening night dawn noon midday midnight late early the of on before after during overnight".split()
)
NIGHT = frozenset("ليل ليله night midnight overnight".split())
SEASONS = {
    "ربيع": (3, 5), "صيف": (6, 8), "خريف": (9, 11), "شتا": (12, 2),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2),
}  # fmt: skip
UNITS = {
    "يوم": "day", "ايام": "day", "يوما": "day", "يومين": "day", "يومان": "day", "اسبوع": "week", "اسابيع": "week", "اسبوعين": "week",
    "شهر": "month", "اشهر": "month", "شهور": "month", "شهرين": "month", "شهرا": "month", "عام": "year", "سنه": "year", "اعوام": "year",
    "سنوات": "year", "عامين": "year", "سنتين": "year", "ساعه": "hour", "ساعات": "hour", "ساعتين": "hour",
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
    "hour": "hour", "hours": "hour",
}  # fmt: skip
DUALS = frozenset("يومين يومان اسبوعين شهرين عامين سنتين ساعتين".split())
#: What an adjective after or before a unit, month or weekday says: the one before, this one, the one to come.
SHIFTS = {
    "ماضي": -1, "ماضيه": -1, "منصرم": -1, "منصرمه": -1, "فايت": -1, "سابق": -1, "سابقه": -1,
    "حالي": 0, "حاليه": 0, "جاري": 0, "جاريه": 0, "مقبل": 1, "مقبله": 1, "قادم": 1, "قادمه": 1,
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
}  # fmt: skip
SAME = frozenset("نفسه نفسها ذاته ذاتها عينه same".split())
PARTS = {
    "مطلع": "early", "اوايل": "early", "بدايه": "early", "منتصف": "mid", "اواسط": "mid", "اواخر": "late", "نهايه": "late",
    "early": "early", "beginning": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "late",
}  # fmt: skip
