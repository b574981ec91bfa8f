"""In which line of which Turtle file a subject is described: RDF itself forgets it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PREFIX = re.compile(r"^\s*@prefix\s+([\w-]*):\s*<([^>]*)>", flags=re.MULTILINE)
# A subject begins a line: the files are written so, and the formatter of the knowledge base keeps it.
_SUBJECT = re.compile(r"^(?:<([^>]+)>|([\w-]*):([\w.-]+))(?=\s)", flags=re.MULTILINE)


class Block(NamedTuple):
    """The lines of a file that describe one subject, from *line* (1-based) on."""

    path: Path
    line: int
    text: str

    def line_of(self, wanted: str) -> int:
        """The first line of the block with the wanted text; the block's own where there is none."""
        return next(
            (self.line + number for number, line in enumerate(self.text.splitlines()) if wanted in line),
            self.line,
        )


class Locator:
    """Where subjects are described, over several files."""

    def __init__(self, paths: Iterable[Path], folder: Path) -> None:
        self._folder = folder
        self._blocks: defaultdict[str, list[Block]] = defaultdict(list)
        for path in paths:
            for iri, block in _blocks(path):
                self._blocks[iri].append(block)

    def blocks(self, iri: str) -> list[Block]:
        """Every place at which the IRI begins a description, in the order of the files."""
        return self._blocks.get(iri, [])

    def place(self, iri: str, wanted: str = "") -> str:
        """`file:line` of the IRI, or of the wanted text or name in its description; the folder if nowhere.

        Of an IRI that is wanted, the local name is looked for.
        """
        text = re.split(r"[/#]", wanted)[-1] if wanted.startswith("http") else wanted
        blocks = self.blocks(iri)
        for block in blocks:
            if text and text in block.text:
                return self.written(block.path, block.line_of(text))
        return self.written(blocks[0].path, blocks[0].line) if blocks else str(self._folder)

    def written(self, path: Path, line: int) -> str:
        """`file:line`, with the path as the user named its folder."""
        return f"{path}:{line}"

    def twice(self) -> Iterator[tuple[str, Block, Block]]:
        """Every IRI that is described in two places, with the first place and the other."""
        for iri, blocks in sorted(self._blocks.items()):
            yield from ((iri, blocks[0], other) for other in blocks[1:])


def _blocks(path: Path) -> Iterator[tuple[str, Block]]:
    text = path.read_text(encoding="utf-8", errors="replace")
    prefixes = {found[1]: found[2] for found in _PREFIX.finditer(text)}
    starts = list(_SUBJECT.finditer(text))
    ends = [*(start.start() for start in starts), len(text)][1:]
    line, counted = 1, 0
    for start, end in zip(starts, ends, strict=True):
        line += text.count("\n", counted, start.start())
        counted = start.start()
        iri = start[1] or prefixes.get(start[2], "") + start[3]
        yield iri, Block(path, line, text[start.start() : end])
