"""What a SPARQL text is made of, as far as sabab must know: its form, its dataset clause, its VALUES blocks.

Not a parser: engines parse. It only tells words from comments, strings and IRIs, so that `# select one` in a
comment or `"}"` in a string is never taken for syntax. Tokens: SPARQL 1.1, section 19.8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>[\w.-]*:[\w.%\\:-]*)
    | (?P<word>\w+)
    | (?P<mark>\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_READING = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_WRITING = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: *kind* is a group of the table above, the text is ``text[start:end]``."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ValuesBlock:
    """The rows of a ``VALUES (?name) { … }``: ``text[start:end]``, both braces included."""

    name: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of *text*, comments and white space left out."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind and kind != "comment":
            yield Token(kind, match.group(), match.start(), match.end())


def one_line(message: str, *, limit: int = 300) -> str:
    """An engine's or a server's *message* as one printable line of at most *limit* characters."""
    printable = "".join(character if character.isprintable() else " " for character in message)
    line = " ".join(printable.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def query_form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE.

    Raises:
        QueryError: *text* is an update, or no query at all.
    """
    for token in tokens(text):
        word = token.text.upper()
        if token.kind == "word" and word in _READING:
            return word
        if token.kind == "word" and word in _WRITING:
            raise QueryError(
                f"{word} changes data: `sabab query` only reads (SELECT, ASK, CONSTRUCT, DESCRIBE)"
            )
    raise QueryError("this is no SPARQL query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE")


def names_its_dataset(text: str) -> bool:
    """Whether the query says itself, with FROM, which graphs are its default graph."""
    return any(token.kind == "word" and token.text.upper() == "FROM" for token in tokens(text))


def values_blocks(text: str) -> tuple[ValuesBlock, ...]:
    """Every ``VALUES (?name) { … }`` over one variable, in the order of the text."""
    found = list(tokens(text))
    return tuple(block for index in range(len(found)) if (block := _block(found, index)) is not None)


def _block(found: Sequence[Token], index: int) -> ValuesBlock | None:
    head = found[index : index + 5]
    if head[0].text.upper() != "VALUES" or [token.text for token in head[1::2]] != ["(", ")"]:
        return None
    if head[2].kind != "variable" or len(head) < 5 or head[4].text != "{":
        return None
    # Rows hold terms in parentheses, never a brace, so the first closing brace ends the block.
    end = next((token.end for token in found[index + 5 :] if token.text == "}"), None)
    return None if end is None else ValuesBlock(head[2].text[1:], head[4].start, end)
