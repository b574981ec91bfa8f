"""The datasets that sabab reads, by the name that the command line takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.sources import acled, gdelt, icews, polecat, ucdp

if TYPE_CHECKING:
    from sabab.sources.records import Dataset

DATASETS: dict[str, Dataset] = {
    module.DATASET.name: module.DATASET for module in (ucdp, acled, gdelt, icews, polecat)
}
