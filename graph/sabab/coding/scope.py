"""The scope: one act of saying in a sentence, with the stretch that it governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.text.records import record

if TYPE_CHECKING:
    from sabab.model import Ref, Span


@record(frozen=True, slots=True)
class Scope:
    """One act of saying. It governs the nodes from *first* up to *end*, its own *node* excepted.

    *claimant* is None for speakers whom the text does not name. *negated* acts of saying govern nothing, but
    “nobody has claimed it” is told by one. *nobody* tells that the speaker is “no party”.
    """

    node: int
    first: int
    end: int
    stance: str
    claimant: Ref | None
    cue: Span
    negated: bool = False
    nobody: bool = False
    present: bool = False
    speaker: int | None = None
    """The node of the one who speaks, named or not."""
    side: Ref | None = None
    """Whom a speaker without an entry of its own speaks for."""

    @property
    def voice(self) -> Ref | None:
        """The power that speaks: whom the speaker speaks for, else the speaker."""
        return self.side or self.claimant
