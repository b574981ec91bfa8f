"""A page's data made by hand: eastern Syria in March 2023 as the exercise dispatches tell it, and generated crowds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import TypeVar, get_args

from sabab.model import Attribution, EventType, Label, LinkBasis
from sabab.views.explorer import (
    Camp,
    Member,
    PageActor,
    PageChain,
    PageClaim,
    PageData,
    PageEvent,
    PageLink,
    PagePattern,
    PagePlace,
    PageRelation,
    PageReport,
    PageToll,
    Quote,
)
from sample_texts import SENTENCES

T = TypeVar("T")

GRAPH_SHA = "9f2c51d0a7e84b16c3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b"


def q(name: str, words: str, rule: str = "frame.agent-verb-target") -> Quote:
    """The sentence *name* with *words* marked in it."""
    report, offset, sentence = SENTENCES[name]
    at = sentence.index(words)
    return Quote(
        report=report,
        sentence=sentence,
        language="en" if report.startswith("en") else "ar",
        start=offset + at,
        end=offset + at + len(words),
        mark_start=at,
        mark_end=at + len(words),
        rule=rule,
    )


CAMPS = (
    Camp("israel", Label("Israel", "إسرائيل")),
    Camp("united-states", Label("United States and coalition", "الولايات المتحدة والتحالف")),
    Camp("iran", Label("Iran and its allies", "إيران وحلفاؤها")),
    Camp("syria", Label("Syrian government", "الحكومة السورية")),
)

ACTORS = (
    PageActor("israel", Label("Israel", "إسرائيل"), "StateActor", "israel"),
    PageActor("us", Label("United States", "الولايات المتحدة"), "StateActor", "united-states"),
    PageActor("coalition", Label("International Coalition", "التحالف الدولي"), "Coalition", "united-states"),
    PageActor("centcom", Label("US Central Command", "القيادة المركزية الأمريكية"), "MilitaryForce", "united-states"),
    PageActor("austin", Label("Lloyd Austin", "لويد أوستن"), "PersonActor", "united-states"),
    PageActor("milley", Label("Mark Milley", "مارك ميلي"), "PersonActor", "united-states"),
    PageActor("iran", Label("Iran", "إيران"), "StateActor", "iran"),
    PageActor("irgc", Label("Islamic Revolutionary Guard Corps", "الحرس الثوري الإيراني"), "MilitaryForce", "iran"),
    PageActor("militias", Label("Iran-backed militias", "ميليشيات موالية لإيران"), "NonStateArmedGroup", "iran"),
    PageActor("ghaliboun", Label("Liwa al-Ghaliboun", "لواء الغالبون"), "NonStateArmedGroup", "iran"),
    PageActor("hezbollah", Label("Hezbollah", "حزب الله"), "NonStateArmedGroup", "iran"),
    PageActor("council", Label("Supreme National Security Council", "المجلس الأعلى للأمن القومي"), "Institution", "iran"),
    PageActor("syria", Label("Syria", "سوريا"), "StateActor", "syria"),
    PageActor("sana", Label("SANA", "سانا"), "MediaOutlet", "syria"),
    PageActor("sohr", Label("Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"), "Institution"),
    PageActor("dz24", Label("Deir Ezzor 24", "دير الزور 24"), "MediaOutlet"),
    PageActor("yedioth", Label("Yedioth Ahronoth", "يديعوت أحرونوت"), "MediaOutlet"),
    PageActor("mayadeen", Label("Al-Mayadeen TV", "قناة الميادين"), "MediaOutlet"),
    PageActor("presstv", Label("Press TV", "برس تي في"), "MediaOutlet", "iran"),
    PageActor("phrase-1", Label(None, "حسابات قريبة من الفصائل العراقية"), "UnidentifiedActor", "iran", open_phrase=True),
)

_DEIR = Label("Deir ez-Zor Governorate", "محافظة دير الزور")
_SYRIA = Label("Syria", "سوريا")
PLACES = (
    PagePlace("omar", Label("Al-Omar oil field", "حقل العمر"), "OilField", 35.07, 40.56, "site", None, (_DEIR, _SYRIA)),
    PagePlace("green", Label("Green Village", "القرية الخضراء"), "MilitaryBase", 35.08, 40.57, "site", None,
              (Label("Al-Omar oil field", "حقل العمر"), _DEIR)),
    PagePlace("conoco", Label("Conoco gas field", "معمل غاز كونيكو"), "OilField", 35.33, 40.31, "site", None, (_DEIR,)),
    PagePlace("tanf", Label("Al-Tanf base", "قاعدة التنف"), "MilitaryBase", 33.51, 38.62, "site", None, (_SYRIA,)),
    PagePlace("mayadin", Label("Al-Mayadin", "الميادين"), "Settlement", 35.02, 40.45, "settlement", None, (_DEIR,)),
    PagePlace("ayyash", Label("Ayyash", "عياش"), "Settlement", 35.40, 40.05, "settlement", None, (_DEIR,)),
    PagePlace("harabish", Label("Harabish", "هرابش"), "Settlement", 35.31, 40.17, "settlement", None, (_DEIR,)),
    PagePlace("deir", _DEIR, "Governorate", 35.33, 40.14, "governorate", None, (_SYRIA,)),
    PagePlace("hasakah", Label("Al-Hasakah", "الحسكة"), "Settlement", 36.50, 40.75, "settlement", None, (_SYRIA,)),
    PagePlace("shaddadi", Label("Al-Shaddadi base", "قاعدة الشدادي"), "MilitaryBase", 36.06, 40.73, "site", None, (_SYRIA,)),
    PagePlace("aleppo", Label("Aleppo International Airport", "مطار حلب الدولي"), "Airport", 36.18, 37.22, "site", None, (_SYRIA,)),
    PagePlace("masyaf", Label("Masyaf", "مصياف"), "Settlement", 35.06, 36.34, "settlement", None, (_SYRIA,)),
    PagePlace("tartus", Label("Tartus", "طرطوس"), "Settlement", 34.89, 35.89, "governorate", 40.0, (_SYRIA,)),
    PagePlace("damascus", Label("Damascus", "دمشق"), "Settlement", 33.51, 36.29, "settlement", None, (_SYRIA,)),
    PagePlace("damascus-airport", Label("Damascus International Airport", "مطار دمشق الدولي"), "Airport", 33.41, 36.52, "site", None, (_SYRIA,)),
    PagePlace("megiddo", Label("Megiddo junction", "مفترق مجدّو"), "Settlement", 32.57, 35.18, "settlement"),
    PagePlace("phrase-2", Label(None, "مواقع إيرانية قريبة"), "Place"),
)  # fmt: skip

REPORTS = (
    PageReport("ar-001", "يومان من تبادل القصف في دير الزور.. من بدأ؟", "Dispatch desk A", date(2022, 8, 26), "given", "ar"),
    PageReport("ar-002", "عدوان إسرائيلي يُخرج مطار حلب الدولي من الخدمة", "Dispatch desk B", date(2023, 3, 7), "given", "ar"),
    PageReport("ar-003", "ضربات نهارية على غرب سوريا... وتل أبيب تلتزم الصمت", "Dispatch desk C", date(2023, 3, 12), "given", "ar"),
    PageReport("ar-004", "صاروخان على القاعدة الأمريكية في حقل العمر", "Dispatch desk A", date(2023, 3, 14), "inferred", "ar"),
    PageReport("ar-005", "نشرة المرصد ـ مطار حلب مجددًا", "Dispatch desk D", date(2023, 3, 22), "given", "ar"),
    PageReport("ar-006", "طائرات أميركية تدك مواقع إيرانية شرق سوريا انتقاماً لمقتل متعاقد", "Dispatch desk C", date(2023, 3, 24), "given", "ar"),
    PageReport("ar-007", "صواريخ ومسيّرات على القواعد الأمريكية.. الميليشيات تردّ على الرد", "Dispatch desk A", date(2023, 3, 25), "given", "ar", "https://example.org/dispatch/7"),
    PageReport("ar-008", "طهران تتبرأ من مسيّرة الحسكة وتتوعد بردّ «لا يتأخر»", "Dispatch desk E", date(2023, 3, 25), "given", "ar"),
    PageReport("ar-009", "كيف اشتعل شرق سوريا؟ سلسلة من ستّ حلقات", "Dispatch desk F", None, "unknown", "ar"),
    PageReport("ar-010", "«الحرس الثوري» ينعى ضابطاً ثانياً سقط بقصف إسرائيلي قرب دمشق... ويتوعد", "Dispatch desk C", date(2023, 4, 1), "given", "ar"),
    PageReport("en-002", "US jets hit Iran-linked sites in Syria after drone kills contractor", "Dispatch desk G", date(2023, 3, 24), "given", "en"),
    PageReport("en-003", "Militias answer US raids with rockets; house near oilfield hit", "Dispatch desk H", date(2023, 3, 25), "given", "en"),
)  # fmt: skip

_SAME = "same type family, same place, certainly overlapping dates, no clash of camps"


def m(report: str, event: str, reason: str | None = None) -> Member:
    """A member of a merged event."""
    return Member(report, f"https://w3id.org/sabab/id/event/{report}-{event}", reason)


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

LINKS = (
    PageLink("tanf-drones", "ayyash", "declared", "certain", (q("ayyash", "ردًا على ما جرى في التنف", "link.in-response-to"),), "centcom"),
    PageLink("ayyash", "conoco-2022", "juxtaposed", "possible", (q("conoco-2022", "فمع مغيب شمس اليوم ذاته", "link.sequence"),)),
    PageLink("conoco-2022", "apache", "stated", "possible", (q("apache", "وعلى هذا القصف ردّ الأمريكيون مرتين", "link.responded"),)),
    PageLink("masyaf", "omar", "pattern", "certain", (), pattern="habit-after"),
    PageLink("aleppo-2", "drone", "pattern", "certain", (), pattern="habit-after"),
    PageLink("drone", "us-strikes", "declared", "certain", (q("austin", "رداً على هجوم الأمس", "link.in-response-to"), q("us-jets", "in response to a one-way attack drone", "link.in-response-to")), "austin"),
    PageLink("earlier-attacks", "us-strikes", "declared", "possible", (q("austin", "وعلى سلسلة هجمات أخرى", "link.in-response-to"),), "austin"),
    PageLink("us-strikes", "green-village", "stated", "possible", (q("green-village", "ردّت ميليشيات تدعمها إيران", "link.responded"), q("payback", "clearly payback for the raids", "link.payback"))),
    PageLink("us-strikes", "conoco", "inferred", "possible"),
    PageLink("megiddo", "damascus-2", "stated", "certain", (q("megiddo", "جواباً متأخراً عن عبوة مجدّو", "link.answer-to"),), None, Label("Hebrew-language media", "وسائل إعلام عبرية")),
    PageLink("megiddo", "damascus-1", "stated", "certain", (q("megiddo", "جواباً متأخراً عن عبوة مجدّو", "link.answer-to"),), None, Label("Hebrew-language media", "وسائل إعلام عبرية")),
    PageLink("damascus-2", "irgc-threat", "juxtaposed", "possible", (q("damascus-2", "بعد إعلانه مقتل الضابط", "link.sequence"),)),
)  # fmt: skip

PATTERNS = (
    PagePattern(
        "habit-after",
        Label("Israeli strikes are often followed by rocket attacks on US bases", "غالبًا ما تعقب الغارات الإسرائيلية هجمات صاروخية على القواعد الأمريكية"),
        Label("1. airstrike by Israel on Syria → 2. rocket attack on US forces", "1. غارة إسرائيلية على سوريا ← 2. هجوم صاروخي على القوات الأمريكية"),
        "often", 0, q("habit-after", "وغالباً ما تعقب مثلَ هذه الغارات بأيام هجماتٌ صاروخية", "pattern.often-follows"),
    ),
    PagePattern(
        "habit-before",
        Label("An attack on US forces is often preceded by Israeli strikes", "غالبًا ما تسبق الهجومَ على القوات الأمريكية غارات إسرائيلية"),
        Label("1. airstrike by Israel on Syria → 2. attack on US forces", "1. غارة إسرائيلية على سوريا ← 2. هجوم على القوات الأمريكية"),
        "often", 1, q("habit-before", "تسبقه غالبًا غارات إسرائيلية", "pattern.often-precedes"),
    ),
    PagePattern(
        "habit-us",
        Label("Whenever its soldiers are attacked, Washington shells nearby Iranian sites", "كلما استُهدف جنودها قصفت واشنطن مواقع إيرانية قريبة"),
        Label("1. attack on US forces → 2. US shelling of Iran’s camp", "1. هجوم على القوات الأمريكية ← 2. قصف أمريكي لمعسكر إيران"),
        "whenever", 0, q("habit-us", "كلما استُهدف جنودها أن تقصف مواقع إيرانية قريبة", "pattern.whenever"),
    ),
)  # fmt: skip

CHAINS = (
    PageChain(
        "chain-march", Label("Israeli strike, drone on a US base, US strikes, rockets", "غارة إسرائيلية، مسيّرة على قاعدة أمريكية، ضربات أمريكية، صواريخ"),
        ("aleppo-2", "drone", "us-strikes", "green-village"), (4, 5, 7), "pattern", "possible",
    ),
    PageChain(
        "chain-omar", Label("Israeli strike, then rockets on a US base", "غارة إسرائيلية ثم صواريخ على قاعدة أمريكية"),
        ("masyaf", "omar"), (3,), "pattern", "certain", open=True,
        next=(Label("a US strike on Iran’s camp, whenever US soldiers are attacked", "ضربة أمريكية على معسكر إيران، كلما استُهدف جنود أمريكيون"),),
        alleged_camps=True, pattern="habit-us",
    ),
    PageChain(
        "chain-august", Label("Drones at Al-Tanf, US raid, rockets, helicopters", "مسيّرات على التنف، غارة أمريكية، صواريخ، مروحيات"),
        ("tanf-drones", "ayyash", "conoco-2022", "apache"), (0, 1, 2), "juxtaposed", "possible",
    ),
)  # fmt: skip

RELATIONS = (
    PageRelation("iran", "backs", "militias", "stated", q("green-village", "ميليشيات تدعمها إيران", "relation.backs")),
    PageRelation("centcom", "partOf", "us"),
    PageRelation("us", "leads", "coalition"),
    PageRelation("irgc", "partOf", "iran"),
    PageRelation("militias", "loyalTo", "irgc", "alleged", q("austin", "جماعات مرتبطة بـ«الحرس الثوري»", "relation.linked-to")),
    PageRelation("ghaliboun", "partOf", "militias"),
    PageRelation("us", "operates", "green"),
    PageRelation("council", "partOf", "iran"),
)


def story() -> PageData:
    """Twenty-three events of the demo story."""
    return PageData(
        title=Label("Strikes and replies, eastern Syria", "ضربات وردود، شرق سوريا"),
        version="0.1.0",
        graph_sha256=GRAPH_SHA,
        cut_off=date(2023, 4, 1),
        camps=CAMPS,
        actors=ACTORS,
        places=PLACES,
        reports=REPORTS,
        events=EVENTS,
        links=LINKS,
        patterns=PATTERNS,
        chains=CHAINS,
        relations=RELATIONS,
    )


PAYLOAD = '"><img src=x onerror="window.__x=1"></script><script>window.__x=2</script>'
#: Fields whose values are closed lists; everything else is a text that a report or a graph could bring.
_CLOSED = frozenset(
    "type attribution figure_status scope basis order weakest_basis frequency precision language published_basis "
    "status".split()
)


def hostile(record: T, name: str = "", owner: str = "") -> T:
    """*record* with the payload at the end of every free text, ids and addresses included."""
    if isinstance(record, str):
        closed = name in _CLOSED or (name == "kind" and owner == "PageClaim")
        return record if closed else record + PAYLOAD  # type: ignore[return-value]
    if isinstance(record, tuple):
        return tuple(hostile(each, name, owner) for each in record)  # type: ignore[return-value]
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changed = {
        field.name: hostile(getattr(record, field.name), field.name, type(record).__name__)
        for field in fields(record)
    }
    return replace(record, **changed)


def crowd(events: int) -> PageData:
    """*events* generated events of a third as many actors over two years: sizes, not facts; no randomness."""
    actors = max(4, events // 3)
    types, bases = get_args(EventType), get_args(LinkBasis)
    attributions: tuple[Attribution, ...] = get_args(Attribution)
    sentence = SENTENCES["omar-unclaimed"][2]
    made = []
    for i in range(events):
        day = date(2022, 1, 1) + timedelta(days=(i * 7919) % 700)
        by = f"a{(i * 31) % actors}"
        quote = Quote("r0", f"{sentence} ({i})", "ar", 100 * i, 100 * i + 20, 0, 20, "frame.agent-verb-target")
        made.append(
            PageEvent(
                f"e{i}", types[(i * 5) % 10], CAMPS[(i * 31) % actors % 4].id, (by,), (), attributions[i % 5],
                (f"a{(i * 57 + 1) % actors}",), (PLACES[(i * 13) % 16].id,), day, day + timedelta(days=3 * (i % 9 == 0)),
                day.isoformat(), "أمس", "date.yesterday", quotes=(quote,),
                claims=(PageClaim("occurrence", "occurrence", quote, by),), members=(Member("r0", f"e{i}"),),
            )
        )  # fmt: skip
    ordered = sorted(made, key=lambda event: (event.start or date.min, event.id))
    links = tuple(
        PageLink(a.id, b.id, bases[i % 5], "certain")
        for i, (a, b) in enumerate(zip(ordered, ordered[3:], strict=False))
        if i % 3 == 0
    )
    return PageData(
        title=Label(f"{events} generated events", f"أحداث مولّدة: {events}"),
        version="0.1.0",
        graph_sha256=GRAPH_SHA,
        cut_off=date(2023, 12, 31),
        camps=CAMPS,
        actors=tuple(
            PageActor(f"a{i}", Label(f"Group {i}", f"جماعة {i}"), "NonStateArmedGroup", CAMPS[i % 4].id) for i in range(actors)
        ),
        places=PLACES,
        reports=(PageReport("r0", "Generated", "Nobody", date(2023, 12, 31), "given", "ar"),),
        events=tuple(made),
        links=links,
    )
