"""From the folders of the ontology to the tables of a compiled lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.lexicon import compilation, naming
from sabab.lexicon.keys import respelt
from sabab.lexicon.tables import tables
from sabab.lexicon.turtle import read_descriptions

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.lexicon.records import Entry
    from sabab.lexicon.tables import Tables

#: The file of ontology/lexicon that declares the vocabulary; it holds no words.
VOCABULARY = "vocabulary.ttl"


def compiled(base: Path) -> Tables:
    """What the Turtle in *base* says.

    Raises:
        LexiconError: a file does not parse or an entry is not in order.
    """
    knowledge = read_descriptions(sorted((base / "knowledge").glob("*.ttl")))
    entities = naming.entities(knowledge)
    forms = list(naming.named_forms(knowledge, entities))
    listed: list[Entry] = []
    variants: list[tuple[str, str]] = []
    for path in sorted((base / "lexicon").glob("*.ttl")):
        if path.name == VOCABULARY:
            continue
        descriptions = read_descriptions([path])
        variants.extend(compilation.spelling_variants(descriptions))
        for entry, senses in compilation.entries(descriptions, path):
            listed.append(entry)
            forms.extend(senses)
    forms.extend([(other, sense) for key, sense in forms for other in respelt(key, variants)])
    return tables(entities.values(), listed, forms)
