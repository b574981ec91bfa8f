"""From report files to extractions, and to one JSON file each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.coding.coder import code
from sabab.errors import OutputError, ReportError
from sabab.exports.extraction import extraction_text
from sabab.lexicon.index import lexicon
from sabab.pipeline.files import made_folder, write_text
from sabab.sources.reports import STDIN, read_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.model import Extraction
    from sabab.sources.decoding import Decoded
    from sabab.sources.metadata import Metadata

#: Files that hold many reports get an id for each line.
_MANY = ".jsonl"


@dataclass(frozen=True, slots=True)
class Read:
    """One report's extraction, and what the user should know of how it was read."""

    extraction: Extraction
    notices: tuple[str, ...]


def extractions(
    files: Iterable[str], given: Metadata, rows: Mapping[Path, Metadata] | None = None
) -> Iterator[Read | ReportError]:
    """The extraction of each report in *files*, or what is wrong with it, in order.

    Raises:
        LexiconError: the lexicon or the knowledge base does not compile.
    """
    words = lexicon()
    for found in read_reports(files, given, rows or {}):
        if isinstance(found, ReportError):
            yield found
        else:
            report, text = found
            yield Read(
                code(report, words),
                tuple(_notices(report.id, text, report.published_basis, str(report.published))),
            )


def _notices(name: str, text: Decoded, basis: str, published: str) -> Iterator[str]:
    if text.guessed:
        yield f"{name}: read as {text.encoding}, which its bytes suggest; --encoding overrules"
    if basis == "inferred":
        yield f"{name}: published {published}, inferred from the text; --published overrules"
    if basis == "unknown":
        yield f"{name}: day of publication unknown, so relative dates stay open; give it with --published"


def check_outputs(files: Iterable[str]) -> None:
    """Makes sure that no two of the *files* would be written to one output file.

    Raises:
        OutputError: two would; names both.
    """
    seen: dict[str, str] = {}
    for name in files:
        identifier = "stdin" if name == STDIN else Path(name).stem
        if identifier in seen and Path(name).suffix.lower() != _MANY:
            raise OutputError(
                f"{seen[identifier]} and {name} would both be written as {identifier}.json; rename one of them"
            )
        seen[identifier] = name


def apart(reads: Iterable[Read | ReportError]) -> Iterator[Read | ReportError]:
    """The same, but of two reports with one id the later is an error: it would take the earlier one's file.

    `check_outputs` knows the names of files only, not the ids within JSON lines.
    """
    seen: set[str] = set()
    for read in reads:
        identifier = None if isinstance(read, ReportError) else read.extraction.report.id
        if identifier in seen:
            yield ReportError(identifier, "is the id of an earlier report as well; give this one another id")
        else:
            if identifier is not None:
                seen.add(identifier)
            yield read


def write_extraction(extraction: Extraction, folder: Path) -> Path:
    """Writes an extraction as ``<report id>.json`` into *folder* and says where."""
    path = made_folder(folder) / f"{extraction.report.id}.json"
    write_text(path, extraction_text(extraction, indent=1) + "\n")
    return path
