"""The ontology's documentation as a static site in English and Arabic."""

from __future__ import annotations

from sabab.views.ontology_site.pages import PAGES, Site, site_pages

__all__ = ["PAGES", "Site", "site_pages"]
