"""The query page: one offline HTML file that holds a graph and answers SPARQL over it in the browser."""

from __future__ import annotations

from sabab.views.query_page.menu import MenuEntry, menu
from sabab.views.query_page.page import QueryPage, query_html

__all__ = ["MenuEntry", "QueryPage", "menu", "query_html"]
