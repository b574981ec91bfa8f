"""The words of the data in both languages: one table per list of values, English first.

The explorer shows these words and no others for types, attributions, bases and claims, so that an English and an Arabic
reader of one file read the same statement. The definitions are the ones of the method dialog.
"""

from __future__ import annotations

from typing import NamedTuple

Pair = tuple[str, str]


class TypeWords(NamedTuple):
    """An event type's name, its plural (for a series), and how its title joins on what was hit."""

    one: Pair
    many: Pair
    joint: Pair


_ON = ("on", "على")
_OF = ("of", "")  # Arabic: the construct state, which needs no word
_AT = ("at", "في")

TYPES: dict[str, TypeWords] = {
    "Attack": TypeWords(("Attack", "هجوم"), ("Attacks", "هجمات"), _ON),
    "RocketAttack": TypeWords(("Rocket attack", "هجوم صاروخي"), ("Rocket attacks", "هجمات صاروخية"), _ON),
    "MissileStrike": TypeWords(("Missile strike", "ضربة صاروخية"), ("Missile strikes", "ضربات صاروخية"), _ON),
    "Shelling": TypeWords(("Shelling", "قصف"), ("Repeated shelling", "قصف متكرر"), ("of", "على")),
    "Airstrike": TypeWords(("Airstrike", "غارة جوية"), ("Airstrikes", "غارات جوية"), _ON),
    "DroneAttack": TypeWords(("Drone attack", "هجوم بمسيّرات"), ("Drone attacks", "هجمات بمسيّرات"), _ON),
    "GroundAttack": TypeWords(("Ground attack", "هجوم بري"), ("Ground attacks", "هجمات برية"), _ON),
    "Raid": TypeWords(("Raid", "مداهمة"), ("Raids", "مداهمات"), ("on", "في")),
    "Bombing": TypeWords(("Bombing", "تفجير"), ("Bombings", "تفجيرات"), ("in", "في")),
    "Assassination": TypeWords(("Assassination", "اغتيال"), ("Assassinations", "اغتيالات"), _OF),
    "Interception": TypeWords(("Interception", "اعتراض"), ("Interceptions", "عمليات اعتراض"), _AT),
    "Deployment": TypeWords(("Deployment", "انتشار عسكري"), ("Deployments", "عمليات انتشار"), _AT),
    "Visit": TypeWords(("Visit", "زيارة"), ("Visits", "زيارات"), ("to", "إلى")),
    "Statement": TypeWords(("Statement", "تصريح"), ("Statements", "تصريحات"), ("to", "إلى")),
    "Other": TypeWords(("Event", "حدث"), ("Events", "أحداث"), _AT),
}

ATTRIBUTIONS: dict[str, tuple[Pair, Pair]] = {
    "stated": (
        ("Stated", "مذكور"),
        ("A report names them in its own voice", "يسمّيهم التقرير بلسانه هو"),
    ),
    "claimed": (
        ("Claimed", "متبنّى"),
        ("They say themselves that they did it", "يقولون هم أنفسهم إنهم الفاعلون"),
    ),
    "alleged": (
        ("Alleged", "منسوب"),
        ("Somebody else says they did it", "ينسبه إليهم طرف آخر"),
    ),
    "denied": (
        ("Denied", "منفيّ"),
        ("They are accused and deny it", "يُتَّهمون به وينفونه"),
    ),
    "unknown": (
        ("Nobody named", "لم يُسمَّ أحد"),
        ("No report says who did it", "لا يقول أي تقرير من الفاعل"),
    ),
}

BASES: dict[str, tuple[Pair, Pair]] = {
    "declared": (
        ("Declared response", "ردّ معلن"),
        ("The actor itself says that it answers the earlier event", "يقول الفاعل نفسه إنه يردّ على الحدث السابق"),
    ),
    "stated": (
        ("Stated response", "ردّ بحسب مصدر"),
        ("A source says that it answers the earlier event", "يقول مصدر إنه ردّ على الحدث السابق"),
    ),
    "pattern": (
        ("Fits a stated habit", "يوافق عادة مذكورة"),
        (
            "Nobody links these two events; they fit a habit that a source states",
            "لا يربط أحد بين هذين الحدثين، لكنهما يوافقان عادة يذكرها مصدر",
        ),
    ),
    "inferred": (
        ("Inferred", "مستنتَج"),
        (
            "Nobody says so; a rule of this tool pairs the two sides within a window of time",
            "لا يقوله أحد، بل قاعدة في هذه الأداة تقرن الطرفين ضمن مهلة زمنية",
        ),
    ),
    "juxtaposed": (
        ("Told in sequence", "وردا تباعًا"),
        (
            "A report tells one after the other and claims no link",
            "يوردهما التقرير تباعًا من دون أن يدّعي صلة بينهما",
        ),
    ),
}

#: A claim, as a noun phrase that follows the speaker's name; {whom} are those it names.
CLAIMS: dict[str, Pair] = {
    "occurrence": ("report of the event", "إفادة بالواقعة"),
    "responsibility": ("claim of responsibility", "تبنٍّ"),
    "allegation": ("accusation", "اتهام"),
    "allegation+": ("accusation against {whom}", "اتهام موجّه إلى {whom}"),
    "denial": ("denial", "نفي"),
    "denial+": ("denial that {whom} did it", "نفي أن يكون الفاعل {whom}"),
    "absence": ("said to be absent", "انتفاء"),
    "absence.responsibility": ("nobody has claimed it", "لم يتبنّه أحد"),
    "absence.casualties": ("no casualties", "لا ضحايا"),
    "absence.damage": ("no damage", "لا أضرار"),
    "habit": ("part of a habit", "ضمن عادة متكررة"),
}

SCOPES: dict[str, Pair] = {
    "occurrence": ("whether it happened", "وقوع الحدث"),
    "responsibility": ("who did it", "المسؤولية"),
    "casualties": ("casualties", "الضحايا"),
    "damage": ("damage", "الأضرار"),
    "place": ("the place", "المكان"),
    "date": ("the date", "التاريخ"),
}

TOLLS: dict[str, Pair] = {
    "none": ("none, it is said", "لا أحد، بحسب ما قيل"),
    "unknown": ("said to be unknown", "غير معروف، بحسب ما قيل"),
    "not-mentioned": ("not mentioned", "غير مذكور"),
}

PRECISIONS: dict[str, Pair] = {
    "site": ("the site itself", "الموقع نفسه"),
    "settlement": ("to the town", "على مستوى البلدة"),
    "district": ("to the district", "على مستوى المنطقة"),
    "governorate": ("to the governorate", "على مستوى المحافظة"),
    "country": ("to the country", "على مستوى البلد"),
}

FREQUENCIES: dict[str, Pair] = {
    "never": ("never", "أبدًا"),
    "rarely": ("rarely", "نادرًا"),
    "sometimes": ("sometimes", "أحيانًا"),
    "often": ("often", "غالبًا"),
    "usually": ("usually", "عادةً"),
    "always": ("always", "دائمًا"),
    "whenever": ("whenever", "كلما"),
    "unspecified": ("frequency not stated", "من دون ذكر التواتر"),
}

ORDERS: dict[str, Pair] = {
    "certain": ("order certain", "الترتيب مؤكد"),
    "possible": ("order only possible", "الترتيب محتمل فقط"),
}

KINDS: dict[str, Pair] = {
    "Actor": ("Actor", "جهة"),
    "PersonActor": ("Person", "شخص"),
    "CollectiveActor": ("Group", "جماعة"),
    "StateActor": ("State", "دولة"),
    "MilitaryForce": ("Military force", "قوة عسكرية"),
    "NonStateArmedGroup": ("Armed group", "جماعة مسلحة"),
    "Coalition": ("Coalition", "تحالف"),
    "MediaOutlet": ("Media outlet", "وسيلة إعلام"),
    "Institution": ("Institution", "مؤسسة"),
    "UnidentifiedActor": ("Unidentified", "جهة غير محددة"),
    "Place": ("Place", "مكان"),
    "Country": ("Country", "بلد"),
    "Governorate": ("Governorate", "محافظة"),
    "District": ("District", "منطقة"),
    "Settlement": ("Settlement", "بلدة أو مدينة"),
    "Zone": ("Zone", "نطاق"),
    "DeconflictionZone": ("Deconfliction zone", "منطقة عدم اشتباك"),
    "WaterBody": ("Water body", "مسطح مائي"),
    "Region": ("Region", "إقليم"),
    "Facility": ("Facility", "منشأة"),
    "MilitaryBase": ("Military base", "قاعدة عسكرية"),
    "Airport": ("Airport", "مطار"),
    "OilField": ("Oil or gas field", "حقل نفط أو غاز"),
    "WeaponsFacility": ("Weapons facility", "منشأة أسلحة"),
    "DiplomaticMission": ("Diplomatic mission", "بعثة دبلوماسية"),
    "Port": ("Port", "ميناء"),
    "Crossing": ("Crossing", "معبر"),
}

RELATIONS: dict[str, Pair] = {
    "operates": ("operates", "يشغّل"),
    "partOf": ("is part of", "جزء من"),
    "loyalTo": ("is loyal to", "يوالي"),
    "backs": ("backs", "يدعم"),
    "commands": ("commands", "يقود"),
    "leads": ("leads", "يتزعم"),
    "memberOf": ("is a member of", "عضو في"),
    "speaksFor": ("speaks for", "يتحدث باسم"),
    "locatedIn": ("is located in", "يقع في"),
    "ownedBy": ("is owned by", "مملوك لـ"),
    "built": ("built", "بنى"),
    "knownAs": ("is known as", "يُعرف باسم"),
    "chairs": ("chairs", "يرأس"),
    "subordinateTo": ("is subordinate to", "يتبع"),
}


def data_words() -> dict[str, Pair]:
    """Every table above as one flat table, keyed ``list.value`` (``type.Airstrike``, ``basis.stated.means``)."""
    words: dict[str, Pair] = {}
    for value, type_words in TYPES.items():
        words[f"type.{value}"] = type_words.one
    for name, pairs in (("attribution", ATTRIBUTIONS), ("basis", BASES)):
        for value, (label, meaning) in pairs.items():
            words[f"{name}.{value}"], words[f"{name}.{value}.means"] = label, meaning
    tables = {
        "claim": CLAIMS,
        "scope": SCOPES,
        "toll": TOLLS,
        "precision": PRECISIONS,
        "frequency": FREQUENCIES,
        "order": ORDERS,
        "kind": KINDS,
        "relation": RELATIONS,
    }
    for name, table in tables.items():
        words |= {f"{name}.{value}": pair for value, pair in table.items()}
    return words
