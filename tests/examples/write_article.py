"""Writes ontology/examples/article.trig anew: the graph of one published article without any of its words.

`make example` runs it. The article itself is somebody's text and stays outside the project, in the folder
that SABAB_MATERIAL names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sabab.errors import ReportError
from sabab.pipeline.building import build_file
from sabab.pipeline.extracting import extractions
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata

EXAMPLE = ontology_folder() / "examples" / "article.trig"
OUTLET = "Enab Baladi"


def write_article(material: Path, target: Path) -> None:
    """Builds the article's graph into *target*; the day of publication is inferred from the text."""
    (read,) = extractions([str(material / "article" / "article.txt")], Metadata(outlet=OUTLET))
    if isinstance(read, ReportError):
        raise read
    build_file([read.extraction], target, with_text=False)


if __name__ == "__main__":
    if "SABAB_MATERIAL" not in os.environ:
        sys.exit("SABAB_MATERIAL must name the folder that holds article/article.txt")
    write_article(Path(os.environ["SABAB_MATERIAL"]), EXAMPLE)
    print(EXAMPLE)
