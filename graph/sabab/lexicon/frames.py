"""Reading the frame notation: ``SUBJ V OBJ على|ضد:OBJ INSTR!``.

``V`` (or ``N``) is the word itself. A bare role is bound by position, ``marker:ROLE`` by a preposition, ``!`` makes a
slot required. A marker of several words is written with underscores (``من_قبل``).
"""

from __future__ import annotations

from sabab.lexicon.records import Argument, Frame
from sabab.text.normalize import fold

ROLES = frozenset({"SUBJ", "OBJ", "INSTR", "LOC", "EVENT", "RECIPROCAL", "SOURCE"})


def frame(notation: str) -> Frame:
    """The frame that *notation* describes.

    Raises:
        ValueError: no V or N, or a role that does not exist.
    """
    parts = notation.split()
    heads = [index for index, part in enumerate(parts) if part in ("V", "N")]
    if len(heads) != 1:
        raise ValueError(f"frame {notation!r} needs exactly one V or N")
    return Frame(
        tuple(_argument(part, notation) for part in parts[: heads[0]]),
        tuple(_argument(part, notation) for part in parts[heads[0] + 1 :]),
        notation,
    )


def _argument(part: str, notation: str) -> Argument:
    markers, _, role = part.rpartition(":")
    name = role.removesuffix("!")
    if name not in ROLES:
        raise ValueError(f"frame {notation!r}: {name!r} is not one of {', '.join(sorted(ROLES))}")
    names = tuple(fold(marker).replace("_", " ") for marker in markers.split("|") if marker)
    return Argument(name, names, role.endswith("!"))
