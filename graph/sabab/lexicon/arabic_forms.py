"""The written forms of Arabic words, generated from the few that the lexicon lists.

Forms are folded. Proclitics and pronouns are read when matching, so they are not generated. Duals of verbs are left
out: their written form is that of the indefinite accusative noun (قصفا), which is far commoner in news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.lexicon.forms import Form
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Last letters of the source that a weak verb loses before an ending (نفى / نفت). A hamza stays (بدأ / بدأت, جاء /
#: جاءت), which folding no longer shows.
_WEAK = "اىيو"
_LONG_VOWELS = "اوي"
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_ADJECTIVE_ENDINGS = (
    ("", "sg"), ("ه", "sg"), ("ون", "pl"), ("ين", "pl"), ("ات", "pl"), ("ان", "du"), ("تان", "du"), ("تين", "du"),
)  # fmt: skip


def verb_forms(past: str, imperfect: str) -> Iterator[Form]:
    """Third-person forms of a verb given as "he did" and "he does", with the jussive of weak ones (لم تتبن, لم يقل)."""
    yield from _past(past)
    yield from _imperfect(imperfect)


def participle_forms(masculine: str) -> Iterator[Form]:
    """An active participle as it goes on with a clause (“مشيرًا إلى”, “مؤكدةً أن”): accusative and indefinite."""
    stem = _base(masculine) + ("ي" if masculine.rstrip(_MARKS)[-1:] == "ي" else "")
    yield Form(stem + "ا", "participle", "sg")
    yield Form(stem + "ه", "participle", "sg")
    yield Form(stem + "ين", "participle", "pl")


def _base(source: str) -> str:
    """The folded stem to which endings are written: without a weak last letter."""
    stem = fold(source)
    return stem[:-1] if source.rstrip(_MARKS)[-1:] in _WEAK else stem


def _before_waw(source: str) -> Iterator[str]:
    """The stem before ون and وا; a final hamza may change its seat: بدأوا and بدؤوا, جاءوا and جاؤوا, يجيئون."""
    base, last = _base(source), source.rstrip(_MARKS)[-1:]
    yield base
    if last == "أ":
        yield base[:-1] + "و"
    elif last == "ء":
        yield base + ("ي" if base.endswith("ي") else "و")


def _past(source: str) -> Iterator[Form]:
    stem = fold(source)
    yield Form(stem, "past", "sg")
    yield Form(_base(source) + "ت", "past", "sg")
    for base in _before_waw(source):
        yield Form(base + "وا", "past", "pl")
    yield Form(_base(source) + "و", "past", "pl")  # before a pronoun: هاجموها
    yield Form(stem + "ن", "past", "pl")
    yield Form(_base(source) + "تا", "past", "du")
    if len(stem) > _BARE:
        yield Form(_base(source) + "ا", "past", "du")


#: Letters of a bare verb, whose dual is spelt like its verbal noun in the accusative: قصفا, ضربا.
_BARE = 3


def _imperfect(source: str) -> Iterator[Form]:
    core, base = fold(source)[1:], _base(source)[1:]
    for prefix in "يتن":
        yield Form(prefix + core, "present", "sg")
        if base != core:
            yield Form(prefix + base, "present", "sg")
        elif len(core) == 3 and core[1] in _LONG_VOWELS:  # hollow verbs lose their vowel: يقول, لم يقل
            yield Form(prefix + core[0] + core[2], "present", "sg")
    for prefix in "يت":
        for stem in _before_waw(source):
            yield Form(prefix + stem[1:] + "ون", "present", "pl")
            yield Form(prefix + stem[1:] + "وا", "present", "pl")
        yield Form(prefix + base + "ان", "present", "du")


def noun_forms(singular: str, plurals: tuple[str, ...]) -> Iterator[Form]:
    """A noun's singular, dual and plurals, indefinite and definite, with the accusative alif of masculine singulars."""
    word = fold(singular)
    yield from _both(word, "sg", has_article=has_article(singular))
    if word[-1] not in "ها":
        yield Form(word + "ا", "", "sg")
    if " " in word and all(part[-1] not in "ها" for part in word.split()):
        yield Form(" ".join(part + "ا" for part in word.split()), "", "sg")  # "إنزالًا جويًا"
    yield from _dual(word, has_article=has_article(singular))
    for plural in plurals:
        yield from _plural(plural)


def has_article(source: str) -> bool:
    """Whether the source begins with the article: ألغام (mines) does not, though it folds like it."""
    return source.startswith("ال")


def _both(word: str, number: str, *, has_article: bool = False) -> Iterator[Form]:
    yield Form(word, "", number, has_article)
    if has_article:
        return
    if " " not in word:
        yield Form("ال" + word, "", number, definite=True)
    else:
        yield from (Form(phrase, "", number, definite=True) for phrase in _definite_phrases(word))


def _definite_phrases(phrase: str) -> Iterator[str]:
    """Of a noun with its adjective both take the article (الطائرات المسيرة), of a construct only the second does."""
    words = phrase.split()
    yield " ".join("ال" + word for word in words)
    yield " ".join([*words[:-1], "ال" + words[-1]])


def _dual(word: str, *, has_article: bool) -> Iterator[Form]:
    if " " in word:
        yield from _dual_phrase(word)
        return
    base = word[:-1] + "ت" if word.endswith("ه") else word
    for ending in ("ان", "ين"):
        yield from _both(base + ending, "du", has_article=has_article)
    if word.endswith("ه"):  # in construct: قاعدتا حقل العمر وكونيكو
        yield Form(base + "ا", "", "du")
        yield Form(base + "ي", "", "du")


def _dual_phrase(phrase: str) -> Iterator[Form]:
    """Of a noun with its adjective both are two: طائرتان مسيرتان, الطائرتين المسيرتين."""
    words = [word[:-1] + "ت" if word.endswith("ه") else word for word in phrase.split()]
    for ending in ("ان", "ين"):
        two = [word + ending for word in words]
        yield Form(" ".join(two), "", "du")
        yield Form(" ".join("ال" + word for word in two), "", "du", definite=True)


def _plural(source: str) -> Iterator[Form]:
    word = fold(source)
    yield from _both(word, "pl", has_article=has_article(source))
    if " " not in word and not word.endswith(("ون", "ات")):
        yield Form(word + "ا", "", "pl")  # desks put a tanwin even on plurals that take none (مواقعًا)
    if " " in word or not word.endswith("ون"):
        return
    yield from _both(word[:-2] + "ين", "pl", has_article=has_article(source))
    yield Form(word[:-2] + "و", "", "pl")
    yield Form(word[:-2] + "ي", "", "pl")


def adjective_forms(masculine: str) -> Iterator[Form]:
    """An adjective of relation (إسرائيلي) in its genders, numbers and cases, with and without article."""
    word = fold(masculine)
    for ending, number in _ADJECTIVE_ENDINGS:
        yield from _both(word + ending, number, has_article=has_article(masculine))
    yield Form(word + "ا", "", "sg")
