"""Whether a reference of an extraction means what gold names.

A reference with an id agrees by its labels. Where those name nothing that gold or vocabulary knows, and for a reference
without id, the words decide that its span covers in the text. Folding here is the scorer's own, not the reader's: a
change of how texts are read must not change how they are scored.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.evaluation.records import Entity, GoldReport, Term, Vocabulary
    from sabab.evaluation.tally import Counts
    from sabab.model import Ref

Kind = Literal["actors", "places"]
Forms = frozenset[str]
ACTORS: tuple[Kind, ...] = ("actors",)
PLACES: tuple[Kind, ...] = ("places",)
EITHER: tuple[Kind, ...] = ("actors", "places")

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ئ": "ي",
    "ة": "ه", "ؤ": "و", "ک": "ك",
    "ـ": "",
}  # fmt: skip
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
_FOLDED = str.maketrans(_LETTERS | _DIGITS)
_SILENT = frozenset({"the", "al", "el", "of"})
#: Three letters must remain: الله keeps its article, الأمم loses it.
_ARTICLE = re.compile(r"^ال(?=\w{3})")


def folded(name: str) -> str:
    """*name* without what spelling leaves open: case, marks, letter variants, punctuation, articles, spaces."""
    text = unicodedata.normalize("NFKC", name).translate(_FOLDED).casefold()
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    words = re.sub(r"[^\w\s]", " ", text).split()
    return "".join(_ARTICLE.sub("", word) for word in words if word not in _SILENT)


def variants(name: str | None) -> Forms:
    """The folded forms of *name*; a leading double lam may hide an article or be a letter of the name."""
    name = (name or "").strip()
    readings = [name]
    if name.startswith("لل"):
        readings += [f"ال{name[2:]}", name[1:]]
    return frozenset(map(folded, readings)) - {""}


def words_of(ref: Ref, text: str) -> Forms:
    """The folded words that *ref* covers in *text*; none where its offsets do not fit."""
    span = ref.span
    if span is None or text[span.start : span.end] != span.text:
        return frozenset()
    return variants(span.text)


class Names:
    """What every canonical name may look like in one report."""

    def __init__(self, gold: GoldReport, vocabulary: Vocabulary) -> None:
        self._text = gold.text
        self._titles: dict[tuple[Kind, str], Forms] = {}
        self._mentions: dict[tuple[Kind, str], Forms] = {}
        self._equivalent: dict[str, set[str]] = defaultdict(set)
        self._learn("actors", vocabulary.actors, gold.actors)
        self._learn("places", vocabulary.places, gold.places)

    def _learn(self, kind: Kind, terms: Iterable[Term], entities: Iterable[Entity]) -> None:
        for term in terms:
            self._titles[kind, term.name] = variants(term.name) | variants(term.arabic)
            self._equivalent[term.name].update(term.equivalent)
        for entity in entities:
            self._titles.setdefault((kind, entity.name), variants(entity.name))
            self._mentions[kind, entity.name] = _union(map(variants, entity.mentions))

    def same(self, name: str, ref: Ref, kinds: Iterable[Kind]) -> bool:
        """Whether *ref* means the entity *name* of one of the *kinds*."""
        keys = [(kind, one) for kind in kinds for one in (name, *self._equivalent.get(name, ()))]
        titles = variants(name) | _union(self._titles.get(key, frozenset()) for key in keys)
        mentions = _union(self._mentions.get(key, frozenset()) for key in keys)
        if ref.id is None:
            return bool(words_of(ref, self._text) & (titles | mentions))
        labels = variants(ref.label.en) | variants(ref.label.ar)
        if labels & titles:
            return True
        if any(labels & forms for forms in self._known(kinds)):
            return False  # another entity by its own name
        return bool((labels | words_of(ref, self._text)) & mentions)

    def _known(self, kinds: Iterable[Kind]) -> Iterator[Forms]:
        return (forms for (kind, _), forms in self._titles.items() if kind in kinds)

    def agreement(self, names: Iterable[str], refs: Iterable[Ref], kinds: Iterable[Kind]) -> Counts:
        """Names found, names missed, references left over; one reference serves one name."""
        left, hits, missed = list(refs), 0, 0
        for name in names:
            found = next((ref for ref in left if self.same(name, ref, kinds)), None)
            if found is None:
                missed += 1
            else:
                left.remove(found)
                hits += 1
        return hits, missed, len(left)


def _union(forms: Iterable[Forms]) -> Forms:
    return frozenset().union(*forms)
