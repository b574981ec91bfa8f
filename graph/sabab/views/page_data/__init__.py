"""Page data: the explorer's records, filled from a store, a file or an endpoint."""

from __future__ import annotations

from sabab.views.page_data.assembly import page_data
from sabab.views.page_data.reading import MOST_CHAINS, read_page

__all__ = ["MOST_CHAINS", "page_data", "read_page"]
