"""HTML pages: the article with its title, date, outlet and address, by trafilatura (the extra "html")."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sabab.errors import ReportError
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from configparser import ConfigParser

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9._-]+)""")
#: Where a page declares its encoding (HTML standard, 13.2.3.2: within the first 1024 bytes; old pages are late).
_HEAD = 4096
#: Shorter finds make trafilatura take the page's text as it comes, without its paragraphs. Its default of 250 is longer
#: than many a dispatch; 80 characters are one sentence.
_SHORTEST = 80
#: Only dates that the page gives as its own: by searching its words trafilatura would find those of other days.
#: The latest date is fixed because its default is today, and the same page is to be read alike on every day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


class Page(NamedTuple):
    """An article and what its page says of it; *title* is None where the page has none."""

    text: str
    title: str | None
    metadata: Metadata


def declared_encoding(content: bytes) -> str | None:
    """The encoding that the page's head names; None where it names none, or the bytes are UTF-8 whatever it names."""
    with suppress(UnicodeDecodeError):
        content.decode("utf-8")
        return None
    found = _DECLARED.search(content[:_HEAD])
    name = found.group(1).decode("ascii") if found else ""
    try:
        is_other = bool(name) and codecs.lookup(name).name not in ("utf-8", "ascii")
    except LookupError:
        is_other = False
    return name if is_other else None


def page(name: str, html: str) -> Page:
    """The article of the page *html*; its headline is the text's first line, as in a text file.

    Raises:
        ReportError: the extra is not installed, or the page has no article.
    """
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 (an extra, and heavy)
        from trafilatura.settings import Document  # noqa: PLC0415
    except ImportError:
        raise ReportError(
            name, "is an HTML page; to read those, install the extra: pip install 'sabab[html]'"
        ) from None
    found = bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=_DATES, config=_settings()
    )
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise ReportError(name, "has no article that can be found in the page")
    metadata = Metadata(_day(found.date), found.sitename or None, found.url or None)
    return Page(_with_headline(found.text, found.title), found.title or None, metadata)


@cache
def _settings() -> ConfigParser:
    """Trafilatura's settings, for short texts and without the alarm that stops it, which works in one thread only."""
    from trafilatura.settings import use_config  # noqa: PLC0415 (as above)

    settings: ConfigParser = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST))
    settings.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    return settings


def _day(text: Any) -> date | None:  # noqa: ANN401 (what a foreign library hands over)
    with suppress(ValueError):
        return date.fromisoformat(text) if text else None
    return None


def _with_headline(text: str, title: str | None) -> str:
    headline = (title or "").strip()
    return text if not headline or text.lstrip().startswith(headline) else f"{headline}\n{text}"
