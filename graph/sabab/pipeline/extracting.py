"""From report files to extractions, and to one JSON file each: in order, by as many processes as there are cores."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from sabab.errors import OutputError, ReportError
from sabab.exports.extraction import extraction_text
from sabab.files import made_folder, write_text
from sabab.lexicon.index import lexicon
from sabab.pipeline.coders import coder_named, extraction_by
from sabab.pipeline.correcting import corrected, digest, rows_for
from sabab.pipeline.provenance import Provenance, is_up_to_date
from sabab.pipeline.workers import in_order
from sabab.sources.pieces import LINES, Piece, pieces
from sabab.sources.reports import file_id, read_piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.model import Extraction, Report
    from sabab.sources.corrections import CorrectionRow
    from sabab.sources.decoding import Decoded
    from sabab.sources.metadata import Metadata


class Notice(NamedTuple):
    """What the user should know of how a report was read; of many reports, their number and the *kind* will do."""

    kind: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Settings:
    """How reports are to be read.

    *folder* holds earlier extractions, of which those that are up to date are left as they are. *form* says whether
    the extractions themselves are wanted, or their JSON in one line, or as a file has it.
    """

    coder: str | None = None
    corrections: tuple[CorrectionRow, ...] = ()
    folder: Path | None = None
    form: Literal["record", "line", "file"] = "record"


@dataclass(frozen=True, slots=True)
class Read:
    """One report's extraction, and what the user should know of how it was read.

    *corrected* are the rows of corrections that mean this report, *unfitting* those of them that fit nothing in it.
    """

    extraction: Extraction
    notices: tuple[Notice, ...] = ()
    corrected: tuple[str, ...] = ()
    unfitting: tuple[ReportError, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The same with the extraction as JSON: how many events it tells, and its text."""

    id: str
    events: int
    text: str
    notices: tuple[Notice, ...] = ()
    corrected: tuple[str, ...] = ()
    unfitting: tuple[ReportError, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A report whose extraction is up to date."""

    id: str
    corrected: tuple[str, ...] = ()


Outcome = Read | Printed | Kept | ReportError


class Step(NamedTuple):
    """What became of a piece of that many bytes."""

    size: int
    outcome: Outcome


def extractions(
    files: Iterable[str], given: Metadata, rows: Mapping[Path, Metadata] | None = None
) -> Iterator[Read | ReportError]:
    """The extraction of each report in *files*, or what is wrong with it, in order, in this process.

    Raises:
        LexiconError: the lexicon or the knowledge base does not compile.
    """
    for step in steps(files, given, rows or {}, Settings(), jobs=1):
        if isinstance(step.outcome, (Read, ReportError)):
            yield step.outcome


def steps(
    files: Iterable[str],
    given: Metadata,
    rows: Mapping[Path, Metadata],
    settings: Settings,
    jobs: int | None = None,
) -> Iterator[Step]:
    """What becomes of each report in *files*, in order and the same however many processes there are.

    Raises:
        LexiconError: the lexicon or the knowledge base does not compile.
        CoderError: there is no such coder.
        WorkerError: a process was ended from outside.
    """
    lexicon()  # once, before processes are forked
    coder_named(settings.coder)
    return in_order(partial(_step, settings), pieces(files, given, rows), jobs)


def _step(settings: Settings, piece: Piece | ReportError) -> Step:
    if isinstance(piece, ReportError):
        return Step(0, piece)
    try:
        return Step(piece.size, _outcome(piece, settings))
    except ReportError as problem:
        return Step(piece.size, problem)


def _outcome(piece: Piece, settings: Settings) -> Outcome:
    report, text = read_piece(piece)
    rows = rows_for(settings.corrections, piece.name, report)
    named = tuple(row.where for row in rows)
    version = coder_named(settings.coder).version
    if settings.folder is not None and is_up_to_date(
        _file(settings.folder, report.id), report, Provenance(version, digest(rows))
    ):
        return Kept(report.id, named)
    extraction = extraction_by(coder_named(settings.coder), report, piece.where)
    result = corrected(extraction, rows, lexicon())
    unfitting = {one.path for one in result.unfitting}
    in_effect = Provenance(version, digest(row for row in rows if row.where not in unfitting))
    more = (tuple(_notices(report, text)), named, result.unfitting)
    if settings.form == "record":
        return Read(result.extraction, *more)
    indent = 1 if settings.form == "file" else None
    printed = extraction_text(result.extraction, indent=indent, provenance=in_effect.as_json())
    return Printed(report.id, len(result.extraction.events), printed, *more)


def _notices(report: Report, text: Decoded) -> Iterator[Notice]:
    name = report.id
    if text.guessed:
        kind = "in an encoding that their bytes suggest; --encoding overrules"
        yield Notice(kind, f"{name}: read as {text.encoding}, which its bytes suggest; --encoding overrules")
    if report.published_basis == "inferred":
        kind = "with the day of publication inferred from the text; --published and --metadata overrule"
        told = f"{name}: published {report.published}, inferred from the text; --published overrules"
        yield Notice(kind, told)
    if report.published_basis == "unknown":
        kind = "without a day of publication, so relative dates stay open; give it with --metadata"
        told = f"{name}: day of publication unknown, so relative dates stay open; give it with --published"
        yield Notice(kind, told)


def check_outputs(files: Iterable[str]) -> None:
    """Makes sure that no two of the *files* would be written to one output file.

    Raises:
        OutputError: two would; names both.
    """
    seen: dict[str, str] = {}
    for name in files:
        if Path(name).suffix.lower() in LINES:
            continue  # its lines have ids of their own: `apart` looks at those
        identifier = file_id(name)
        if identifier in seen:
            raise OutputError(
                f"{seen[identifier]} and {name} would both be written as {identifier}.json; rename one of them"
            )
        seen[identifier] = name


def apart(found: Iterable[Step]) -> Iterator[Step]:
    """The same, but of two reports with one id the later is an error: it would take the earlier one's file.

    `check_outputs` knows the names of files only, not the ids within JSON lines.
    """
    seen: set[str] = set()
    for step in found:
        identifier = _id(step.outcome)
        if identifier is not None and identifier in seen:
            problem = ReportError(
                identifier, "is the id of an earlier report as well; give this one another id"
            )
            yield Step(step.size, problem)
        else:
            if identifier is not None:
                seen.add(identifier)
            yield step


def _id(outcome: Outcome) -> str | None:
    match outcome:
        case Read():
            return outcome.extraction.report.id
        case Printed() | Kept():
            return outcome.id
        case _:
            return None


def write_printed(printed: Printed, folder: Path) -> Path:
    """Writes an extraction as ``<report id>.json`` into *folder* and says where."""
    path = _file(folder, printed.id)
    write_text(path, printed.text + "\n")
    return path


def write_extraction(extraction: Extraction, folder: Path) -> Path:
    """The same for an extraction that is no text yet, read by sabab's own coder without corrections."""
    text = extraction_text(extraction, indent=1, provenance=Provenance("", None).as_json())
    return write_printed(Printed(extraction.report.id, len(extraction.events), text), made_folder(folder))


def _file(folder: Path, identifier: str) -> Path:
    return folder / f"{identifier}.json"
