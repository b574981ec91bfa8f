"""Page data: the explorer's records, filled from a store, a file or an endpoint."""

from __future__ import annotations

from sabab.views.page_data.assembly import page_data

__all__ = ["page_data"]
