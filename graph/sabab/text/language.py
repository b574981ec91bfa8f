"""Which of the two languages a text is in, by its letters and its commonest words."""

from __future__ import annotations

import re

from sabab.model import Language

#: Words that are frequent in the language and not in its neighbours of the same script: Persian writes این/است, Urdu
#: کے/ہے, Sorani ئەم; French, Turkish and Spanish share "a", "in" and "on" with English but not these.
_COMMON = {
    "ar": frozenset("في من على إلى أن إن عن التي الذي هذا هذه بعد قبل مع كان كانت قال وقال خلال بين ما لم لا أو".split()),
    "en": frozenset("the of and to in that said was were is for with by from at his its an has had have not as".split()),
}
_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-z]")
#: Letters that Arabic never uses and Persian, Urdu, Kurdish or Pashto use all the time.
_NOT_ARABIC = re.compile(r"[پچژگکیەۆڕڵێہےں]")
#: Share of common words below which a text is in neither language. Over the forty dispatches of the development corpus
#: the lowest share is 0.07 (a short Arabic sports report); French and Turkish news stay under 0.03.
_LEAST_SHARE = 0.04


def language(text: str) -> Language | None:
    """The language of *text*, or None when it is neither Arabic nor English (or too short to tell)."""
    candidate: Language = "ar" if len(_ARABIC.findall(text)) >= len(_LATIN.findall(text)) else "en"
    tokens = [w.strip("ًٌٍَُِّْ").removeprefix("و").lower() for w in re.findall(r"[^\W\d_]+", text)]
    if not tokens:
        return None
    if candidate == "ar" and len(_NOT_ARABIC.findall(text)) > len(tokens) // 10:
        return None
    share = sum(token in _COMMON[candidate] for token in tokens) / len(tokens)
    # A headline alone may hold no common word; Arabic script without foreign letters is then evidence enough.
    enough = share >= _LEAST_SHARE or (candidate == "ar" and len(tokens) < 25)
    return candidate if enough else None
