"""The site as a whole: what it is made from, and its pages as text by their path."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sabab.views.embedding import policy_hash
from sabab.views.ontology_site.answers import cell
from sabab.views.ontology_site.diagram import HEIGHT, WIDTH, arrows, bands, boxes
from sabab.views.ontology_site.prose import blocks
from sabab.views.ontology_site.terms import NAMESPACE
from sabab.views.ontology_site.words import DIRECTIONS, LANGUAGES, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.term import Node

    from sabab.views.ontology_site.answers import Answer, Cell, Names
    from sabab.views.ontology_site.background import Constraint, Match, Pattern
    from sabab.views.ontology_site.terms import About, Term, Texts
    from sabab.views.ontology_site.uses import Uses

PAGES = (
    "index",
    "classes",
    "properties",
    "individuals",
    "patterns",
    "knowledge",
    "questions",
    "shapes",
    "alignments",
    "changelog",
)
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages show; *graph_name* says whose answers stand beside the questions."""

    about: About
    terms: tuple[Term, ...]
    uses: Mapping[str, Uses]
    borrowed: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    class_counts: Mapping[str, int]
    relation_counts: Mapping[str, int]
    name_counts: Mapping[str, Mapping[str, int]]
    matches: tuple[Match, ...]
    shapes: tuple[Constraint, ...]
    checks: tuple[Constraint, ...]
    answers: tuple[Answer, ...]
    names: Names
    changelog: str
    graph_name: Texts
    software: str


class Spoken:
    """The site in one language: what templates ask for words, links and texts. *page* is the page that asks."""

    def __init__(self, site: Site, language: str, page: str) -> None:
        self.site = site
        self.language = language
        self.page = page
        self._terms = {term.iri: term for term in site.terms}

    def word(self, section: str, key: str) -> str:
        """The site's own word."""
        return word(section, key, self.language)

    def said(self, texts: Texts) -> tuple[str, str | None]:
        """The text in the page's language, else in another, and which other that is."""
        for language in (self.language, *LANGUAGES, ""):
            if language in texts:
                return texts[language], language if language != self.language else None
        return "", None

    def term(self, name: str) -> Term | None:
        """The term of this local name or IRI; None for one of another vocabulary."""
        return self._terms.get(name) or self._terms.get(NAMESPACE + name)

    def link(self, name: str) -> str:
        """The address of a term's entry, from any page of the same language."""
        term = self.term(name)
        if term is None:
            return ""
        page = "properties" if term.is_property else "individuals" if term.kind == "individual" else "classes"
        return f"{page}.html#{term.name}"

    def label(self, name: str) -> str:
        """What a term is called on this page; the name itself for one that is none of ours."""
        term = self.term(name)
        return self.said(term.labels)[0] or term.name if term else name.removeprefix(NAMESPACE)

    def cell(self, value: Node | None) -> Cell:
        """A cell of an answer."""
        return cell(value, self.site.names, self.language)

    def thing(self, iri: str) -> tuple[str, str | None]:
        """What an actor or place is called."""
        return self.said(self.site.names.labels.get(iri, {"": iri.rpartition("/")[2]}))

    def roots(self, kinds: tuple[str, ...]) -> list[Term]:
        """The terms of these kinds that stand under no other."""
        return [term for term in self.of_kind(kinds) if not term.parents]

    def under(self, term: Term) -> list[Term]:
        """The terms one step below *term*."""
        return [child for child in self.of_kind((term.kind,)) if child.iri in term.children]

    def of_kind(self, kinds: tuple[str, ...]) -> list[Term]:
        """The terms of these kinds, by what they are called in the page's language."""
        found = [term for term in self.site.terms if term.kind in kinds]
        return sorted(found, key=lambda term: (self.label(term.name).casefold(), term.name))

    def by_class(self) -> list[tuple[str, list[Term]]]:
        """The classes that have values, and their values, by the names of the classes."""
        groups = sorted({parent for term in self.of_kind(("individual",)) for parent in term.parents})
        return [
            (group, [one for one in self.of_kind(("individual",)) if group in one.parents])
            for group in groups
        ]


def site_pages(site: Site) -> Iterator[tuple[str, str]]:
    """The path of every page below the site's folder, and its HTML; the same site gives the same bytes."""
    environment = _environment()
    yield "index.html", _page(environment, "choice", Spoken(site, "en", "choice"))
    for language in LANGUAGES:
        for page in PAGES:
            yield f"{language}/{page}.html", _page(environment, page, Spoken(site, language, page))


def _page(environment: Environment, page: str, spoken: Spoken) -> str:
    style, script = style_sheet(), filter_script()
    return environment.get_template(f"{page}.html").render(
        spoken=spoken,
        site=spoken.site,
        language=spoken.language,
        direction=DIRECTIONS[spoken.language],
        other="ar" if spoken.language == "en" else "en",
        page=page,
        pages=PAGES,
        style=style,
        script=script,
        style_hash=policy_hash(style),
        script_hash=policy_hash(script),
        picture=_picture(spoken.language),
        changes=list(blocks(spoken.site.changelog)),
    )


def _picture(language: str) -> dict[str, Any]:
    mirrored = DIRECTIONS[language] == "rtl"
    drawn = {"boxes": boxes(mirrored=mirrored), "arrows": arrows(mirrored=mirrored), "bands": bands()}
    return drawn | {"width": WIDTH, "height": HEIGHT, "mirrored": mirrored}


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style_sheet() -> str:
    """The styles, in the order of their file names."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted((_HERE / "css").glob("*.css")))


@cache
def filter_script() -> str:
    """The one script: it hides what does not match the words in the filter. Without it, nothing is hidden."""
    return (_HERE / "filter.js").read_text(encoding="utf-8")
