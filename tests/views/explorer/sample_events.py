"""The events of the story, each with its sentences, claims, tolls and the reports that tell it."""

# ruff: noqa: E501 - one record a line reads like a table

from __future__ import annotations

from datetime import date

from sample_parties import m, q

from sabab.model import Label
from sabab.views.explorer import PageClaim, PageEvent, PageToll

_SAME = "same type family, same place, certainly overlapping dates, no clash of camps"

EVENTS = (
    PageEvent(
        "tanf-drones", "DroneAttack", None, (), (), "unknown", ("tanf",), ("tanf",), date(2022, 8, 15), date(2022, 8, 15),
        "2022-08-15", "يوم 15 من آب", "date.day-month", "طائرات مسيّرة", killed=0, injured=0, figure_status="none",
        claims=(PageClaim("absence", "casualties", q("tanf-drones", "دون أن تخلّف إصابات", "absence.casualties")),),
        quotes=(q("tanf-drones", "هاجمت طائرات مسيّرة قاعدة التنف"),), members=(m("ar-001", "e2"),),
    ),
    PageEvent(
        "ayyash", "Airstrike", "united-states", ("us",), (), "claimed", ("militias",), ("ayyash", "deir"),
        date(2022, 8, 24), date(2022, 8, 24), "2022-08-24", "فجر الأربعاء", "date.weekday-before", "مقاتلات",
        killed=6, figure_status="number",
        tolls=(PageToll(6, None, q("tolls-2022", "أحصى ستة قتلى", "toll.count"), "sohr"),
               PageToll(10, None, q("tolls-2022", "رقم عشرة", "toll.count"), None, Label("residents", "أهالي المنطقة"))),
        claims=(PageClaim("responsibility", "responsibility", q("ayyash", "وقالت القيادة المركزية الأمريكية (سنتكوم) إنها تحركت", "claim.said-it-acted"), "centcom", attributes_to=("us",)),
                PageClaim("denial", "occurrence", q("tehran-2022", "نفت أن تكون للمواقع التي طالتها الغارة أي صلة بها", "denial.verb"), "iran", hedged=False)),
        quotes=(q("ayyash", "أغارت مقاتلات أمريكية"),), members=(m("ar-001", "e3"),),
    ),
    PageEvent(
        "conoco-2022", "RocketAttack", "iran", ("militias",), (), "stated", ("us", "conoco", "green"), ("conoco", "green", "omar"),
        date(2022, 8, 24), date(2022, 8, 24), "2022-08-24", "فمع مغيب شمس اليوم ذاته", "date.same-day", "قذائف صاروخية",
        injured=3, figure_status="number", quotes=(q("conoco-2022", "انهالت قذائف صاروخية"),), members=(m("ar-001", "e4"),),
    ),
    PageEvent(
        "apache", "Airstrike", "united-states", ("us",), (), "stated", ("militias",), ("mayadin",),
        date(2022, 8, 24), date(2022, 8, 25), "2022-08-24/2022-08-25", "ليلًا", "date.night", "مروحيات “أباتشي”",
        quotes=(q("apache", "مروحيات “أباتشي” دمّرت"),), members=(m("ar-001", "e5"), m("ar-001", "e6")),
    ),
    PageEvent(
        "aleppo-1", "Airstrike", "israel", ("israel",), (), "stated", ("aleppo",), ("aleppo",), date(2023, 3, 7), date(2023, 3, 7),
        "2023-03-07", "فجر اليوم الثلاثاء", "date.today", "الصواريخ", killed=3, figure_status="number",
        tolls=(PageToll(0, 0, q("aleppo", "مؤكداً أن الأضرار اقتصرت على الماديات", "toll.material-only"), "sana"),
               PageToll(3, None, q("aleppo-1-toll", "ضابطًا سوريًا وشخصين آخرين قتلوا", "toll.sum"), "sohr")),
        claims=(PageClaim("occurrence", "occurrence", q("aleppo", "بحسب ما أبلغ به مصدر عسكري وكالة سانا", "source.according-to"), "sana"),
                PageClaim("absence", "casualties", q("aleppo", "الأضرار اقتصرت على الماديات", "absence.casualties"), "sana")),
        quotes=(q("aleppo", "نفّذ العدو الإسرائيلي"),),
        members=(m("ar-002", "e1"), m("ar-003", "e4", _SAME), m("ar-005", "e4", _SAME), m("ar-009", "e1", "dated by its place in a sequence")),
    ),
    PageEvent(
        "masyaf", "Airstrike", "israel", ("israel",), ("israel",), "alleged", ("syria",), ("masyaf", "tartus"),
        date(2023, 3, 12), date(2023, 3, 12), "2023-03-12", "صباح اليوم", "date.today", "طائرات",
        injured=3, figure_status="number",
        claims=(PageClaim("allegation", "responsibility", q("masyaf", "قالت وكالة «سانا» إن طائرات إسرائيلية نفذتها", "claim.said-that"), "sana", attributes_to=("israel",)),
                PageClaim("occurrence", "place", q("masyaf-yedioth", "مركز بحثي", "source.quoting"), "yedioth", hedged=True),
                PageClaim("absence", "responsibility", q("masyaf-silence", "ولم يعلّق الجيش الإسرائيلي", "absence.no-comment"))),
        quotes=(q("masyaf", "غارات"), q("last-raids", "آخر هذه الغارات")), members=(m("ar-003", "e1"), m("ar-004", "e3", "same type, same places; the second report gives no date"), m("ar-009", "e2", _SAME)),
    ),
    PageEvent(
        "interception", "Interception", "syria", ("syria",), (), "claimed", ("israel",), ("masyaf",), date(2023, 3, 12), date(2023, 3, 12),
        "2023-03-12", None, "date.inherited", claims=(PageClaim("responsibility", "responsibility", q("masyaf-defence", "وتقول الوكالة إن الدفاعات الجوية تصدت", "claim.said-that"), "sana", attributes_to=("syria",)),),
        members=(m("ar-003", "e2"),),
    ),
    PageEvent(
        "omar", "RocketAttack", "iran", ("militias",), ("militias",), "alleged", ("us", "omar"), ("omar", "deir"),
        date(2023, 3, 13), date(2023, 3, 13), "2023-03-13", "أمس", "date.yesterday", "صاروخين", figure_status="unknown",
        claims=(PageClaim("allegation", "responsibility", q("omar-unclaimed", "موقع “دير الزور 24” المحلي نسبه إلى ميليشيات موالية لإيران", "claim.attributed-to"), "dz24", attributes_to=("militias",)),
                PageClaim("absence", "responsibility", q("omar-unclaimed", "لم يتبنَّ أحد القصف", "absence.nobody-claimed")),
                PageClaim("occurrence", "occurrence", q("omar-centcom", "القيادة المركزية الأمريكية (سينتكوم) أقرّت", "claim.acknowledged"), "centcom"),
                PageClaim("absence", "casualties", q("omar-centcom", "دون خسائر معلنة في الأرواح أو العتاد", "absence.no-announced-losses"), "centcom", hedged=True)),
        quotes=(q("omar-again", "استُهدف بصاروخين في 13 من آذار"),),
        members=(m("ar-004", "e1"), m("ar-007", "e8", _SAME), m("ar-009", "e3", _SAME)),
    ),
    PageEvent(
        "megiddo", "Bombing", "iran", ("hezbollah",), ("hezbollah",), "alleged", ("israel",), ("megiddo",), date(2023, 3, 13), date(2023, 3, 13),
        "2023-03-13", "في 13 مارس", "date.day-month", "عبوة", injured=1, figure_status="number",
        claims=(PageClaim("allegation", "responsibility", q("megiddo", "ويُشتبه في أن «حزب الله» اللبناني يقف خلفها", "claim.suspected"), None, None, ("hezbollah",), hedged=True),),
        members=(m("ar-010", "e4"),),
    ),
    PageEvent(
        "milley", "Visit", "united-states", ("milley",), (), "stated", (), ("omar",), date(2023, 3, 4), date(2023, 3, 4), "2023-03-04",
        "في 4 من آذار", "date.day-month", quotes=(q("milley", "قد جال في المكان ذاته"),), members=(m("ar-004", "e2"), m("ar-010", "e7", "same visitor, overlapping dates")),
    ),
    PageEvent(
        "aleppo-2", "Airstrike", "israel", ("israel",), (), "stated", ("aleppo", "militias"), ("aleppo",), date(2023, 3, 21), date(2023, 3, 22),
        "2023-03-21/2023-03-22", "بعد منتصف ليل الثلاثاء - الأربعاء", "date.night-between", "الصـــواريخ", figure_status="unknown",
        claims=(PageClaim("absence", "damage", q("aleppo-2-depot", "ولا معلومات مؤكدة عن حجم الخسائر البشريّه", "absence.unconfirmed"), "sohr", hedged=True),),
        quotes=(q("aleppo-2", "قصف جوي إسرائيلي"),), members=(m("ar-005", "e1"), m("ar-009", "e4", _SAME)),
    ),
    PageEvent(
        "damascus-rumour", "Airstrike", None, (), (), "unknown", ("damascus-airport",), ("damascus-airport",), None, date(2023, 3, 22), "../2023-03-22",
        None, "date.bound-by-publication", negated=True,
        claims=(PageClaim("denial", "occurrence", q("aleppo-2-damascus", "ولا صحة لما أشاعته صفحات موالية", "denial.no-truth")),), members=(m("ar-005", "e3"),),
    ),
    PageEvent(
        "drone", "DroneAttack", "iran", ("ghaliboun",), (), "claimed", ("us", "coalition"), ("hasakah",), date(2023, 3, 23), date(2023, 3, 23),
        "2023-03-23", "أمس الخميس", "date.yesterday-weekday", "مسيّرة", killed=1, injured=6, figure_status="number",
        tolls=(PageToll(1, 6, q("drone", "فقتلت متعاقداً أميركياً وجرحت خمسة عسكريين ومتعاقداً آخر", "toll.sum")),),
        claims=(PageClaim("responsibility", "responsibility", q("ghaliboun", "يعلن فيه أنه هو من أطلق المسيّرة", "claim.declares"), "ghaliboun", attributes_to=("ghaliboun",), hedged=True),
                PageClaim("allegation", "responsibility", q("austin", "على أيدي جماعات مرتبطة بـ«الحرس الثوري»", "claim.at-the-hands-of"), "austin", attributes_to=("militias",)),
                PageClaim("denial", "responsibility", q("iran-denies", "نفى مصدر إيراني مطلع أن تكون بلاده وراء المسيّرة", "denial.verb"), None, Label("an informed Iranian source", "مصدر إيراني مطلع"), ("iran",))),
        quotes=(q("drone", "انفجرت مسيّرة في ورشة صيانة"), q("us-jets", "a one-way attack drone that killed a US contractor")),
        members=(m("ar-006", "e2"), m("ar-007", "e3", _SAME), m("ar-008", "e1", _SAME), m("ar-009", "e5", _SAME), m("ar-010", "e6", _SAME), m("en-002", "e2", _SAME)),
    ),
    PageEvent(
        "earlier-attacks", "Attack", "iran", ("militias",), ("militias",), "alleged", ("coalition",), (), None, date(2023, 3, 24), "../2023-03-24",
        "وقعت أخيراً", "date.bound-by-publication", habitual=True,
        claims=(PageClaim("allegation", "responsibility", q("austin", "سلسلة هجمات أخرى وقعت أخيراً", "claim.said-that"), "austin", attributes_to=("militias",)),), members=(m("ar-006", "e3"),),
    ),
    PageEvent(
        "us-strikes", "Airstrike", "united-states", ("us",), (), "claimed", ("irgc", "militias"), ("harabish", "mayadin", "deir"),
        date(2023, 3, 24), date(2023, 3, 24), "2023-03-24", "فجر اليوم", "date.today", "مقاتلتان من طراز «إف 15 إي»",
        killed=8, figure_status="number",
        tolls=(PageToll(8, None, q("us-toll", "ثمانية قتلى موالين لإيران", "toll.count"), "sohr"),
               PageToll(19, None, q("us-toll-sohr", "19 قتيلاً", "toll.count"), "sohr"),
               PageToll(0, None, q("us-toll-press", "لم يُقتل فيها أي إيراني", "toll.none-of"), "presstv")),
        claims=(PageClaim("responsibility", "responsibility", q("austin", "وقال وزير الدفاع لويد أوستن إن الضربات", "claim.said-that"), "austin", attributes_to=("us",)),
                PageClaim("absence", "casualties", q("us-toll-mayadeen", "لم يوقع قتلى بين الإيرانيين", "absence.casualties"), "mayadeen")),
        quotes=(q("us-strikes", "تقصفان منشآت"), q("us-jets", "American F-15E fighters struck two compounds")),
        members=(m("ar-006", "e1"), m("ar-007", "e2", _SAME), m("ar-008", "e4", _SAME), m("ar-009", "e6", _SAME), m("en-002", "e1", _SAME)),
    ),
    PageEvent(
        "green-village", "RocketAttack", "iran", ("militias",), (), "stated", ("us", "green"), ("green", "omar"), date(2023, 3, 24), date(2023, 3, 24),
        "2023-03-24", "صباح الجمعة", "date.weekday-before", "عشرة صواريخ", killed=0, injured=4, figure_status="number",
        claims=(PageClaim("responsibility", "responsibility", q("omar-conoco-claim", "تبنّت حسابات قريبة من الفصائل العراقية", "claim.claimed"), "phrase-1", attributes_to=("militias",)),
                PageClaim("absence", "responsibility", q("no-name", "No group put its name to the rockets", "absence.nobody-claimed"))),
        quotes=(q("green-village", "بعشرة صواريخ على “القرية الخضراء”"),), members=(m("ar-007", "e1"), m("ar-009", "e7", _SAME), m("en-003", "e1", _SAME)),
    ),
    PageEvent(
        "conoco", "RocketAttack", None, (), (), "unknown", ("us", "conoco"), ("conoco",), date(2023, 3, 24), date(2023, 3, 24), "2023-03-24",
        "ليلًا", "date.same-day", injured=1, figure_status="number", quotes=(q("conoco-night", "سقطت رشقة ثانية"),), members=(m("ar-007", "e4"), m("en-003", "e2", _SAME)),
    ),
    PageEvent(
        "night-drones", "DroneAttack", None, (), (), "unknown", ("green",), ("green",), date(2023, 3, 24), date(2023, 3, 24), "2023-03-24",
        "وقبل منتصف الليل بقليل", "date.same-day", "ثلاث مسيّرات انتحارية", killed=0, injured=0, figure_status="none",
        quotes=(q("night-drones", "حلّقت ثلاث مسيّرات انتحارية"),), members=(m("ar-007", "e5"),),
    ),
    PageEvent(
        "shaddadi", "Shelling", None, (), (), "unknown", ("shaddadi",), ("shaddadi",), date(2023, 3, 24), date(2023, 3, 24), "2023-03-24",
        "يومها", "date.that-day", negated=True,
        claims=(PageClaim("denial", "occurrence", q("shaddadi", "لم تتعرض لأي هجوم يومها", "denial.correspondent")),), members=(m("ar-007", "e7"),),
    ),
    PageEvent(
        "council", "Statement", "iran", ("council",), (), "stated", (), (), None, date(2023, 3, 25), "../2023-03-25", None, "date.bound-by-publication",
        quotes=(q("khosravi", "سيُقابل فوراً بردّ حازم"),), members=(m("ar-008", "e3"),),
    ),
    PageEvent(
        "damascus-1", "MissileStrike", "israel", ("israel",), ("israel",), "alleged", ("syria",), ("damascus",), date(2023, 3, 30), date(2023, 3, 30),
        "2023-03-30", "فجر الخميس", "date.weekday-before", "صواريخ", injured=2, figure_status="number",
        claims=(PageClaim("occurrence", "casualties", q("damascus-1", "وفق وكالة «سانا»", "source.according-to"), "sana"),), members=(m("ar-010", "e2"),),
    ),
    PageEvent(
        "damascus-2", "Airstrike", "israel", ("israel",), (), "stated", ("irgc",), ("damascus",), date(2023, 3, 31), date(2023, 3, 31),
        "2023-03-31", "فجر أمس الجمعة", "date.yesterday-weekday", killed=1, figure_status="number",
        claims=(PageClaim("occurrence", "casualties", q("damascus-2", "بعد إعلانه مقتل الضابط ميلاد حيدري", "claim.announced"), "irgc"),), members=(m("ar-010", "e1"),),
    ),
    PageEvent(
        "irgc-threat", "Statement", "iran", ("irgc",), (), "stated", ("israel",), (), date(2023, 3, 31), None, "2023-03-31/..", None, "date.after-event",
        quotes=(q("damascus-2", "توعّد «الحرس الثوري» الإيراني إسرائيل"),), members=(m("ar-010", "e3"),),
    ),
)  # fmt: skip
