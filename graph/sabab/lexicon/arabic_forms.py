"""The written forms of Arabic words, generated from the few that the lexicon lists.

Forms are folded. Proclitics and pronouns are read when matching, so they are not generated. Duals of verbs are left out: their
written form is that of the indefinite accusative noun (قصفا), which is far commoner in news.
"""

from __future__ import annotations

from collections.abc import Iterator

from sabab.text.normalize import fold

#: A form, its tense (verbs), its number.
Form = tuple[str, str, str]


def verb_forms(past: str, imperfect: str) -> Iterator[Form]:
    """Third-person forms of a verb given as "he did" and "he does", with the jussive of weak verbs (لم تتبن, لم يقل)."""
    yield from _past(fold(past))
    yield from _imperfect(fold(imperfect))


def _past(stem: str) -> Iterator[Form]:
    base = stem[:-1] if stem[-1] in "اي" else stem
    yield stem, "past", "sg"
    yield base + "ت", "past", "sg"
    yield base + "وا", "past", "pl"
    yield base + "و", "past", "pl"
    yield stem + "ن", "past", "pl"


def _imperfect(stem: str) -> Iterator[Form]:
    core = stem[1:]
    base = core[:-1] if core[-1] in "اوي" else core
    for prefix in "يتن":
        yield prefix + core, "present", "sg"
        if base != core:
            yield prefix + base, "present", "sg"
        elif len(core) == 3 and core[1] in "اوي":  # hollow verbs lose their vowel: يقول, لم يقل
            yield prefix + core[0] + core[2], "present", "sg"
    for prefix in "يت":
        yield prefix + base + "ون", "present", "pl"
        yield prefix + base + "وا", "present", "pl"


def noun_forms(singular: str, plurals: tuple[str, ...]) -> Iterator[Form]:
    """A noun's singular, dual and plurals, indefinite and definite, with the accusative alif of masculine singulars."""
    word = fold(singular)
    yield from _both(word, "sg")
    if word[-1] not in "هاي" or word.endswith("اي"):
        yield word + "ا", "", "sg"
    yield from _dual(word)
    for plural in plurals:
        yield from _plural(fold(plural))


def _both(word: str, number: str) -> Iterator[Form]:
    yield word, "", number
    if not word.startswith("ال") and " " not in word:
        yield "ال" + word, "", number
    elif " " in word and not word.startswith("ال"):
        yield from ((form, "", number) for form in _definite_phrases(word))


def _definite_phrases(phrase: str) -> Iterator[str]:
    """Of a noun with its adjective both take the article (الطائرات المسيرة), of a construct only the second does."""
    words = phrase.split()
    yield " ".join("ال" + word for word in words)
    yield " ".join([*words[:-1], "ال" + words[-1]])


def _dual(word: str) -> Iterator[Form]:
    if " " in word:
        return
    base = word[:-1] + "ت" if word.endswith("ه") else word
    for ending in ("ان", "ين"):
        yield from _both(base + ending, "du")
    for ending in ("ا", "ي"):  # in construct: قاعدتا حقل العمر وكونيكو
        if word.endswith("ه"):
            yield base + ending, "", "du"


def _plural(word: str) -> Iterator[Form]:
    yield from _both(word, "pl")
    if " " not in word and not word.endswith(("ون", "ات")):
        yield word + "ا", "", "pl"  # desks put a tanwin even on plurals that take none (مواقعًا)
    if " " in word or not word.endswith("ون"):
        return
    yield from _both(word[:-2] + "ين", "pl")
    yield word[:-2] + "و", "", "pl"
    yield word[:-2] + "ي", "", "pl"


def adjective_forms(masculine: str) -> Iterator[Form]:
    """An adjective of relation (إسرائيلي) in its genders, numbers and cases, with and without article."""
    word = fold(masculine)
    for ending, number in (("", "sg"), ("ه", "sg"), ("ون", "pl"), ("ين", "pl"), ("ات", "pl"), ("ان", "du"), ("تان", "du"), ("تين", "du")):
        yield from _both(word + ending, number)
    yield word + "ا", "", "sg"
