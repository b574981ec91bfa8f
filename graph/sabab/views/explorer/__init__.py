"""The explorer: one offline HTML page of events, who says so, and what followed what."""

from __future__ import annotations

from sabab.views.explorer.data import (
    Camp,
    Member,
    PageActor,
    PageChain,
    PageClaim,
    PageData,
    PageEvent,
    PageLink,
    PagePattern,
    PagePlace,
    PageRelation,
    PageReport,
    PageToll,
    Quote,
)
from sabab.views.explorer.limits import MOST_EVENTS, fitting
from sabab.views.explorer.page import explorer_html, write_page
from sabab.views.explorer.payload import PageError

__all__ = [
    "MOST_EVENTS",
    "Camp",
    "Member",
    "PageActor",
    "PageChain",
    "PageClaim",
    "PageData",
    "PageError",
    "PageEvent",
    "PageLink",
    "PagePattern",
    "PagePlace",
    "PageRelation",
    "PageReport",
    "PageToll",
    "Quote",
    "explorer_html",
    "fitting",
    "write_page",
]
