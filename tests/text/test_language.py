"""Arabic and English are told from each other and from their neighbours."""

from __future__ import annotations

import pytest

from sabab.text.language import language

NEITHER = {
    "Persian": "سپاه پاسداران اعلام کرد که بامداد امروز چند موشک به پایگاه آمریکا در عین الاسد شلیک"
    " کرده است. این حمله"
    " در پاسخ به ترور سردار سلیمانی انجام شد و گزارشی از تلفات آن منتشر نشده است.",
    "Persian on an Arabic keyboard": "سپاه پاسداران اعلام كرد كه بامداد امروز چند موشك به پايگاه "
    "امريكا در عين الاسد"
    " شليك كرده است. اين حمله در پاسخ به ترور سردار سليماني انجام شد.",
    "Urdu": "اسرائیلی فوج نے کہا ہے کہ اس کے طیاروں نے منگل کی صبح دمشق کے قریب فوجی ٹھکانوں پر حملہ کیا ہے۔",
    "Sorani": "هێزەکانی سووریای دیموکرات ڕایانگەیاند کە فڕۆکەیەکی تورکیا بنکەیەکی ئەوانی لە نزیک "
    "شاری قامشلۆ کردووەتە ئامانج.",
    "Pashto": "د افغانستان د دفاع وزارت وايي چې تېره شپه د کندهار په ولايت کې پر يوې پوستې بريد شوی دی.",
    "Kurmanji": "Hêzên Sûriya Demokratîk ragihandin ku balafireke bêmirov a Tirkiyê li nêzî Qamişlo"
    " êrîşî wan kir.",
    "French": "L'armée israélienne a mené dans la nuit de mardi à mercredi des frappes contre "
    "l'aéroport d'Alep. Aucune victime n'a été signalée.",
    "Turkish": "Türk Silahlı Kuvvetleri, Suriye'nin kuzeyindeki hedeflere yönelik bir hava harekatı"
    " düzenledi ve"
    " bölgedeki kaynaklar sivillerin de yaralandığını bildirdi.",
    "Spanish": "El ejército israelí lanzó en la noche del martes varios misiles contra el "
    "aeropuerto de Alepo.",
    "German": "Die israelische Luftwaffe hat in der Nacht den Flughafen von Aleppo angegriffen. Es "
    "war der zweite Angriff in diesem Monat.",
    "Dutch": "Het leger heeft in de nacht de luchthaven van Aleppo gebombardeerd. Er is niet bekend"
    " of er slachtoffers"
    " zijn. Het was de tweede aanval in een maand.",
    "Danish": "Den israelske hær har natten til onsdag angrebet lufthavnen i Aleppo. Det er det "
    "andet angreb på en"
    " måned. For at undgå flere tab er lufthavnen lukket.",
}
ARABIC = {
    "body": "قال المرصد السوري لحقوق الإنسان إن طائرات قصفت قاعدة في ريف دير الزور، ولم ترد أنباء عن إصابات.",
    "headline": "قصف إسرائيلي على مطار حلب",
    "vocalised": "قَالَ المَرْصَدُ إِنَّ طَائِرَاتٍ قَصَفَتْ قَاعِدَةً فِي رِيفِ دَيْرِ الزَّوْرِ",
    "on a Persian keyboard": "اعلنت وزارة الدفاع العراقیة عن مقتل ثلاثة جنود فی هجوم بطائرة مسیرة "
    "علی قاعدة عین الاسد، وقالت ان التحقیقات ما زالت جاریة.",
    "with English names": "قالت شركة Ambrey إن السفينة True Confidence أصيبت في خليج عدن.",
}
ENGLISH = {
    "body": "Israeli jets struck Aleppo airport early on Wednesday, Syrian state media said.",
    "headline": "Drone strike kills three in Aleppo",
    "with Arabic names": "The pan-Arab daily (الشرق الأوسط) said that the drone was launched from the west.",
}


@pytest.mark.parametrize("text", ARABIC.values(), ids=ARABIC)
def test_arabic(text: str) -> None:
    assert "ar" == language(text)


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english(text: str) -> None:
    assert "en" == language(text)


@pytest.mark.parametrize("text", NEITHER.values(), ids=NEITHER)
def test_neighbours_are_neither(text: str) -> None:
    assert language(text) is None


@pytest.mark.parametrize("text", ["", "2023-03-13", "؟!", "Xkcd qwrt zzz"])
def test_what_cannot_be_told(text: str) -> None:
    assert language(text) is None


def test_a_brief_with_few_common_words_is_arabic() -> None:
    brief = (
        "قصفت طائرات حربية، مدعومة بمروحيات، مستودعات أسلحة ومقرات قيادة تابعة لمجموعات مسلحة، شمالي مدينة تدمر، "
        "وقالت المديرية العامة للطيران: توقفت الحركة الجوية، وأغلقت المجالات كافة، وألغيت رحلات عديدة."
    )
    assert language(brief) == "ar"
