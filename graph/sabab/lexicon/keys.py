"""The keys under which forms are kept: folded words, cut as a text's words are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sabab.text.normalize import fold
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Key = tuple[str, ...]
#: Folded words of letters alone are cut at their spaces; anything else is cut by the rules for texts.
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


def phrase_words(label: str) -> Key:
    """The folded words of a label as a text's words come out, without an English article before it."""
    folded = fold(label)
    if _PLAIN.fullmatch(folded):
        forms = tuple(folded.split(" "))
    else:
        forms = tuple(word.form for word in words(label) if word.kind != "stop")
    return forms[1:] if forms[:1] == ("the",) and len(forms) > 1 else forms


def respelt(key: Key, variants: Iterable[tuple[str, str]]) -> Iterator[Key]:
    """*key* with each pair of letter strings put for each other, where it has one."""
    phrase = " ".join(key)
    for one, other in variants:
        for old, new in ((one, other), (other, one)):
            if old in phrase:
                yield tuple(phrase.replace(old, new).split(" "))
