"""The parties of the story: camps, actors, places, reports, and how a sentence is quoted."""

# ruff: noqa: E501 - one record a line reads like a table

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sabab.model import Label
from sabab.views.explorer import Camp, Member, PageActor, PagePlace, PageReport, Quote

#: name -> [report, offset of the sentence in code points, the sentence]
SENTENCES: dict[str, tuple[str, int, str]] = json.loads(
    (Path(__file__).parent / "sample_texts.json").read_text(encoding="utf-8")
)


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


def m(report: str, event: str, reason: str | None = None) -> Member:
    """A member of a merged event."""
    return Member(report, f"https://w3id.org/sabab/id/event/{report}-{event}", reason)


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
    PageActor(
        "centcom", Label("US Central Command", "القيادة المركزية الأمريكية"), "MilitaryForce", "united-states"
    ),
    PageActor("austin", Label("Lloyd Austin", "لويد أوستن"), "PersonActor", "united-states"),
    PageActor("milley", Label("Mark Milley", "مارك ميلي"), "PersonActor", "united-states"),
    PageActor("iran", Label("Iran", "إيران"), "StateActor", "iran"),
    PageActor(
        "irgc", Label("Islamic Revolutionary Guard Corps", "الحرس الثوري الإيراني"), "MilitaryForce", "iran"
    ),
    PageActor(
        "militias", Label("Iran-backed militias", "ميليشيات موالية لإيران"), "NonStateArmedGroup", "iran"
    ),
    PageActor("ghaliboun", Label("Liwa al-Ghaliboun", "لواء الغالبون"), "NonStateArmedGroup", "iran"),
    PageActor("hezbollah", Label("Hezbollah", "حزب الله"), "NonStateArmedGroup", "iran"),
    PageActor(
        "council",
        Label("Supreme National Security Council", "المجلس الأعلى للأمن القومي"),
        "Institution",
        "iran",
    ),
    PageActor("syria", Label("Syria", "سوريا"), "StateActor", "syria"),
    PageActor("sana", Label("SANA", "سانا"), "MediaOutlet", "syria"),
    PageActor(
        "sohr", Label("Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"), "Institution"
    ),
    PageActor("dz24", Label("Deir Ezzor 24", "دير الزور 24"), "MediaOutlet"),
    PageActor("yedioth", Label("Yedioth Ahronoth", "يديعوت أحرونوت"), "MediaOutlet"),
    PageActor("mayadeen", Label("Al-Mayadeen TV", "قناة الميادين"), "MediaOutlet"),
    PageActor("presstv", Label("Press TV", "برس تي في"), "MediaOutlet", "iran"),
    PageActor(
        "phrase-1",
        Label(None, "حسابات قريبة من الفصائل العراقية"),
        "UnidentifiedActor",
        "iran",
        open_phrase=True,
    ),
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
