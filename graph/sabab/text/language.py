"""Which of the two languages a text is in, by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sabab.text.normalize import fold
from sabab.text.words import words

if TYPE_CHECKING:
    from sabab.model import Language

#: The commonest words of the two languages and of others that news of the region is written in. A text
#: belongs to the language that most of its words vote for: on English words alone, Dutch (in, was, is,
#: of) and Danish (at, for) pass for English, and Persian typed on an Arabic keyboard for Arabic. A word
#: of several languages (in, an, de, من) votes for each.
_COMMON = {
    "ar": "في من على إلى أن إن عن التي الذي هذا هذه بعد قبل مع كان كانت قال خلال بين ما لم لا أو ذلك",
    "en": "the of and to in that said was were is for with by from at his its an has had have not as on it",
    "fa": "از که این است را به با در و برای کرد شد شده آن بر می خود یک من ما",
    "ur": "کے کی کا ہے میں سے نے کو اور پر ہیں کہ اس",
    "ku": "لە بۆ بە و کە ئەو لەگەڵ دوای ئەم هەر یان نەک li ji ku bi di de û ev bo jî ye",
    "ps": "د په چې کې دي ته له او هم شوی شوي پر",
    "fr": "le la les des du de et en un une dans est par pour que qui sur au aux a ont été",
    "es": "el la los las de del y en un una que por con se su al fue para",
    "pt": "o os as de do da dos e em um uma que por com se no na foi para",
    "it": "il la le di del della e in un una che per con non sono nella è dei",
    "de": "der die das und in den von mit ist im zu auf für war nach am wurde hat des dem es nicht eine",
    "nl": "de het een en van in is op te dat met voor was er zijn niet aan door of na",
    "no": "det er på en av til for at i og den har med som de fra ved et ble av",
    "sv": "det är på en av till för att i och den har med som de från vid ett",
    "tr": "ve bir bu da de için ile olarak en daha ise çok olan ya gibi",
    "id": "dan di yang ke dari untuk pada dengan ini itu tidak oleh menurut akan",
}
_VOTES: dict[str, tuple[str, ...]] = {
    word: tuple(name for name, listed in _COMMON.items() if word in fold(listed).split())
    for listed in _COMMON.values()
    for word in fold(listed).split()
}
_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-z]")
#: Letters that Arabic never uses and its neighbours all the time (Persian, Urdu, Kurdish, Pashto).
_NOT_ARABIC = re.compile(r"[پچژگەۆڕڵێہےںٹڈڑټډړږښڼېۍ]")
#: Share of common words below which a text is in no language that we know. Over the forty dispatches of the
#: development corpus the lowest share is 0.07 (a short Arabic sports report).
_LEAST_SHARE = 0.04
#: A headline may hold no common word at all, or only one that neighbours share. Up to this length Arabic
#: letters alone are evidence enough, and for English one common word in plain ASCII.
_HEADLINE_WORDS = 25


def language(text: str) -> Language | None:
    """The language of *text*, or None when it is neither Arabic nor English (or too short to tell)."""
    candidate: Language = "ar" if len(_ARABIC.findall(text)) >= len(_LATIN.findall(text)) else "en"
    tokens = [word.form for word in words(text) if word.kind == "word"]
    votes = Counter(chain.from_iterable(map(_votes, tokens)))
    rival = max((count for name, count in votes.items() if name != candidate), default=0)
    if votes[candidate] > rival and votes[candidate] >= _LEAST_SHARE * len(tokens):
        return candidate
    # an Arabic brief may hold one common word in forty, but no Persian or Urdu text holds a ة
    is_brief = candidate == "ar" and "ة" in text
    is_headline = (0 < len(tokens) < _HEADLINE_WORDS or is_brief) and votes[candidate] >= rival
    if candidate == "en":
        return candidate if is_headline and votes[candidate] and text.isascii() else None
    return candidate if is_headline and not _NOT_ARABIC.search(text) else None


@lru_cache(maxsize=1 << 16)
def _votes(form: str) -> tuple[str, ...]:
    """The languages for which a word votes, without the Arabic "and"; a short word that begins with it is whole."""
    return _VOTES.get(form.removeprefix("و") if len(form) > 2 else form, ())
