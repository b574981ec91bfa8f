"""The page in its frame, and still pictures for places that show no frames."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.views.explorer import explorer_html, write_page
from sabab.views.picture import timeline_svg

if TYPE_CHECKING:
    from sabab.model import Language
    from sabab.views.explorer import PageData

#: A page with more events than this makes the notebook file too large; it is saved, not shown inline.
MOST_INLINE_EVENTS = 500


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """A still picture: *svg* is one SVG element, *text* says in a line what is on it."""

    svg: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_svg_(self) -> str:
        return self.svg


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """The explorer of a graph. Shown inline up to `MOST_INLINE_EVENTS` events; `save` writes it as a file."""

    data: PageData
    language: Language | None = None
    height: int = 760

    def html(self) -> str:
        """The page as one HTML document."""
        return explorer_html(self.data, language=self.language)

    def picture(self) -> Picture:
        """The timeline alone, without a frame."""
        return Picture(timeline_svg(self.data, self.language or "en"), repr(self))

    def save(self, path: str | Path) -> None:
        """Write the page to *path*; raises OutputError where that cannot be."""
        write_page(self.data, Path(path), language=self.language)

    def __repr__(self) -> str:
        data = self.data
        return f"explorer (events: {len(data.events)}, links: {len(data.links)}, chains: {len(data.chains)})"

    def _repr_mimebundle_(
        self,
        include: object = None,  # noqa: ARG002 - IPython's signature
        exclude: object = None,  # noqa: ARG002 - IPython's signature
    ) -> dict[str, str]:
        """The page in a frame, and the picture for whoever strips frames."""
        bundle = {"text/plain": repr(self), "image/svg+xml": self.picture().svg}
        if len(self.data.events) <= MOST_INLINE_EVENTS:
            bundle["text/html"] = framed(self.html(), self.height)
        return bundle


def framed(html: str, height: int) -> str:
    """*html* in a frame. Scripts may run in it and reach nothing outside: its origin is opaque."""
    return (
        f'<iframe sandbox="allow-scripts" loading="lazy" title="sabab" '
        f'style="width:100%;height:{height}px;border:0" srcdoc="{escape(html)}"></iframe>'
    )
