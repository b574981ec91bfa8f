"""Sites that reports of the wars beyond the Levant name, each in a sentence as desks write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.index import lexicon
from sabab.mentions.items import items
from sabab.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

SITES = """
starokostiantyniv-air-base|Missiles hit Starokostiantyniv airfield in Ukraine.
kremenchuk-oil-refinery|Drones hit the Kremenchuk oil refinery overnight.
zaporizhzhia-nuclear-power-plant|قصف محيط محطة زابوريجيا النووية.
chernobyl-nuclear-power-plant|A drone struck the Chernobyl nuclear plant.
kakhovka-dam|انهار سد كاخوفكا بعد انفجار.
crimean-bridge|Explosions were heard near the Crimean Bridge.
saky-air-base|وقعت انفجارات في قاعدة ساكي الجوية.
belbek-air-base|Drones attacked Belbek military airfield.
boryspil-international-airport|A missile landed near Boryspil airport.
antonov-airport|هبطت قوات روسية في مطار هوستوميل.
donetsk-international-airport|Fighting resumed around Donetsk airport.
kharkiv-international-airport|سقط صاروخ قرب مطار خاركيف.
port-of-odesa|استهدفت مسيّرات ميناء أوديسا.
azovstal|قصفت الطائرات مصنع آزوفستال.
snake-island|Russian troops left Snake Island.
kerch-strait|A tanker was hit south of the Kerch Strait.
black-sea|أسقطت مسيّرة فوق البحر الأسود.
engels-2-air-base|Drones reached the Engels air base.
dyagilevo-air-base|انفجار في قاعدة دياغيليفو الجوية.
morozovsk-air-base|Drones struck Morozovsk airfield.
shaykovka-air-base|A bomber was damaged at Shaykovka air base.
soltsy-air-base|A drone hit Soltsy airfield.
belaya-air-base|Trucks launched drones at Belaya airfield.
olenya-air-base|Olenya airbase was attacked with drones.
mozdok-air-base|استهدفت مسيّرة قاعدة موزدوك الجوية.
kursk-nuclear-power-plant|سقطت مسيّرة قرب محطة كورسك النووية.
sheremetyevo-international-airport|Flights stopped at Sheremetyevo airport.
port-of-ust-luga|A terminal burned in Ust-Luga.
port-of-primorsk|Drones hit Primorsk port.
khartoum-international-airport|اشتباكات قرب مطار الخرطوم الدولي.
nyala-airport|قصفت طائرات مطار نيالا.
merowe-airport|سيطرت قوات على مطار مروي.
el-fasher-airport|Shells fell near El Fasher airport.
port-sudan-new-international-airport|استهدفت مسيّرات مطار بورتسودان.
wadi-seidna-air-base|A drone hit Wadi Seidna air base.
zamzam-camp|قصف مدفعي على مخيم زمزم.
abu-shouk-camp|Shelling of Abu Shouk camp killed civilians.
republican-palace-khartoum|سيطر الجيش على القصر الجمهوري في الخرطوم.
saudi-hospital-in-el-fasher|قصفت مسيّرة المستشفى السعودي بالفاشر.
mitiga-international-airport|سقطت قذائف على مطار معيتيقة.
al-watiya-air-base|غارات على قاعدة الوطية الجوية.
al-jufra-air-base|Aircraft landed at Al Jufra air base in Libya.
tripoli-international-airport|Fighting raged near Tripoli International Airport.
ghardabiya-air-base|قصف طيران قاعدة القرضابية.
tamanhint-air-base|غارة على قاعدة تمنهنت.
brak-al-shati-airbase|هجوم على قاعدة براك الشاطئ.
benina-international-airport|استهدفت غارة مطار بنينا.
misrata-airport|غارة على الكلية الجوية بمصراتة.
zuwara-airport|قصف طيران حفتر مطار زوارة.
sharara-oil-field|مسلحون أغلقوا حقل الشرارة النفطي.
el-feel-oil-field|اشتباكات في حقل الفيل النفطي.
ras-lanuf|هجوم على ميناء رأس لانوف.
es-sider|Rockets hit Es Sider oil port.
bagram-airfield|A bomb exploded outside Bagram air base.
kabul-international-airport|تفجير خارج مطار كابول الدولي.
kandahar-international-airport|Rockets hit Kandahar airport.
torkham|اشتباكات عند معبر طورخم.
nur-khan-air-base|Missiles struck Nur Khan airbase.
port-of-jebel-ali|A fire broke out at Jebel Ali port.
hamad-international-airport|توقفت الرحلات في مطار حمد الدولي.
dubai-international-airport|أغلق مطار دبي الدولي ساعات.
ras-laffan|صواريخ قرب رأس لفان.
istanbul-airport|A bomb attack on Ataturk airport killed dozens.
bosphorus|عبرت السفينة مضيق البوسفور.
gulf-of-suez|انفجار على ناقلة في خليج السويس.
"""
#: Sentences with a word that is spelt like the name of a site or a town, which they do not mean.
NOT_MEANT = """
kutum|كتم المتحدث أنباء الهجوم.
adre|لا أدري من قصف القاعدة.
zawiya-libya|من هذه الزاوية يبدو الهجوم ردا.
babusa|قال إن الحشد كبير.
merowe|حديث مروي عن شهود.
al-jadid|استهدف الهجوم الجديد قاعدة.
farah|شاهد الهجوم فرآه من بعيد.
merefa|قصف مرفأ المدينة.
human|The raid hit a human rights office.
batman|A man in a Batman shirt was wounded.
"""


def _cases(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        slug, text = line.split("|")
        yield f"place/{slug}", text


def _places(text: str) -> set[str]:
    found = items(text, Span(0, len(text), text), lexicon()).items
    return {entity.id for item in found for entity in item.entities if entity.is_place}


@pytest.mark.parametrize(("place", "text"), list(_cases(SITES)))
def test_a_site_is_found_in_a_sentence(place: str, text: str) -> None:
    assert place in _places(text)


@pytest.mark.parametrize(("place", "text"), list(_cases(NOT_MEANT)))
def test_a_word_is_no_site(place: str, text: str) -> None:
    assert place not in _places(text)
