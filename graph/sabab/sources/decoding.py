"""From bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

#: Byte order marks, the longer before the shorter that it starts with.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Share of Arabic letters among all non-ASCII letters from which bytes are read as windows-1256. French and German in
#: windows-1252 read as windows-1256 stay under 0.4, since half of their accents fall on its Latin letters.
_ARABIC_SHARE = 0.8
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
#: Arabic words run from two to eight letters; random bytes read as windows-1256 make none of the commonest ones.
_COMMON = re.compile(r"(?<!\w)(?:في|من|على|إلى|أن|عن|التي|الذي|قال|وقال|بعد)(?!\w)")


class UndecodableError(ValueError):
    """Bytes that are no text in an encoding that can be recognised."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line ends as LF and without byte order mark, and the encoding it came in; *guessed* when unmarked."""

    text: str
    encoding: str
    guessed: bool


def decoded(content: bytes, encoding: str | None = None) -> Decoded:
    """*content* as text, in *encoding* where the user names one.

    Tried in this order: the byte order mark, UTF-8 (which text in another encoding hardly ever satisfies),
    UTF-16 without a mark (every second byte of Arabic is 06), windows-1256 where it reads as Arabic,
    windows-1252 where it reads as English.

    Raises:
        UndecodableError: none fits, the named encoding does not fit or does not exist, or the bytes are no text.
    """
    if encoding is not None:
        return Decoded(_clean(_named(content, encoding)), encoding, guessed=False)
    for mark, name in MARKS:
        if content.startswith(mark):
            return Decoded(_clean(_named(content, name)), name.removesuffix("-sig"), guessed=False)
    return _unmarked(content)


def _unmarked(content: bytes) -> Decoded:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and not _is_binary(text):
        return Decoded(_clean(text), "utf-8", guessed=False)
    wide = _wide(content)
    if wide is not None:
        return wide
    if not text and b"\x00" not in content:
        narrow = _narrow(content)
        if narrow is not None:
            return narrow
    raise UndecodableError(
        "is not a text file, or is in an encoding that cannot be recognised: name it with --encoding, "
        "as windows-1256 for old Arabic files"
    )


def _named(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except LookupError:
        raise UndecodableError(f"there is no encoding called {encoding!r}") from None
    except UnicodeDecodeError as problem:
        raise UndecodableError(f"is not in {encoding}: byte {problem.start} does not fit") from None


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: the high bytes are nearly all 06 (Arabic) or 00 (Latin)."""
    if len(content) < 4 or len(content) % 2:
        return None
    for name, high in (("utf-16-le", content[1::2]), ("utf-16-be", content[0::2])):
        if (high.count(0x06) + high.count(0x00)) / len(high) > 0.9:
            text = _named(content, name)
            return None if _is_binary(text) else Decoded(_clean(text), name, guessed=True)
    return None


def _narrow(content: bytes) -> Decoded | None:
    text = content.decode("cp1256", errors="replace")
    letters = len(_LETTER.findall(text))
    if letters and len(_ARABIC.findall(text)) / letters >= _ARABIC_SHARE and _COMMON.search(text):
        return Decoded(_clean(text), "windows-1256", guessed=True)
    latin = content.decode("cp1252", errors="replace")
    ascii_share = sum(byte < 0x80 for byte in content) / len(content)
    is_latin = ascii_share > 0.9 and "\ufffd" not in latin and not _is_binary(latin)
    return Decoded(_clean(latin), "windows-1252", guessed=True) if is_latin else None


def _is_binary(text: str) -> bool:
    """Whether *text* holds control characters that no report has (tab, line ends and form feed are fine)."""
    return any(ord(c) < 0x20 and c not in "\t\n\r\f\v" for c in text)


def _clean(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
