"""The short forms of IRIs: what tables show, and what a user may type."""

from __future__ import annotations

import re

from sabab.rdf.trig import KINDS, PREFIXES

_HOME = "https://w3id.org/sabab/"
_IDS = PREFIXES["id"]
_FULL = re.compile(r"(?:https?|file|urn):[!-~]+")
_SHORT = re.compile(r"(?P<prefix>[a-z]+)(?P<mark>[/:])(?P<rest>[^\s/:]+)")


def shortened(iri: str) -> str:
    """The short form of *iri*: `actor/israel`, `graph/knowledge`, `sabab:Attack`; else the IRI itself."""
    if iri.startswith((_IDS, f"{_HOME}graph/")):
        return iri.removeprefix(_IDS).removeprefix(_HOME)
    for prefix, namespace in PREFIXES.items():
        rest = iri.removeprefix(namespace)
        if rest != iri and re.fullmatch(r"[\w.-]+", rest):
            return f"{prefix}:{rest}"
    return iri


def expanded(text: str) -> str | None:
    """The IRI that *text* is or abbreviates; None where it is a name instead.

    `actor/israel` and `actor:israel` are the same; so are an IRI with and without angle brackets.
    """
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    if _FULL.fullmatch(bare):
        return bare
    short = _SHORT.fullmatch(bare)
    if short is None or short["prefix"] not in PREFIXES:
        return None
    namespace = PREFIXES[short["prefix"]]
    slashed = short["prefix"] in (*KINDS, "graph")
    return namespace + short["rest"] if short["mark"] == ":" or slashed else None
