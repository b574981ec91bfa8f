"""What a report has named so far, for what it shortens later: “the airport”, “الحرس”, “the group”."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase
from sabab.model import Ref
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Language

#: Words that many names share: alone they mean whichever was named last, and so nobody for sure.
_TOO_COMMON = frozenset(
    [
        "القوات",
        "الجيش",
        "الولايات",
        "المملكه",
        "الحكومه",
        "وزاره",
        "السلطات",
        "states",
        "forces",
        "army",
        "force",
        "command",
        "council",
        "state",
        "ministry",
        "party",
    ]
)


#: Words for an army, alone or in its name.
_ARMIES = frozenset({"الجيش", "جيش", "army", "military"})
#: A town whose name also stands for its state.
CAPITAL = "Capital"
#: "قوات التحالف", "joint coalition forces": words beside the name that any coalition bears.
_ITS_FORCES = frozenset({"قوات", "طائرات", "مقاتلات", "the", "joint", "forces", "troops"})


@dataclass(slots=True)
class Memory:
    """Grows while the sentences of one report are read."""

    sites: dict[str, Ref] = field(default_factory=dict)
    """Kind of place → the last of that kind."""
    here: list[tuple[str, Ref]] = field(default_factory=list)
    """The kinds and names of the places in the sentence that is read, in its order."""
    short_names: dict[str, Ref] = field(default_factory=dict)
    """Folded word → the actor whose name of several words it shortens."""
    groups: list[Ref] = field(default_factory=list)
    """The armed groups in the order named."""
    armies: dict[str, Ref] = field(default_factory=dict)
    """Id of a state → the state, for those named by their army."""
    source: Ref | None = None
    """The outlet or monitor named last."""
    means: set[str] = field(default_factory=set)
    """Letters that stand for means: “an anti-ship ballistic missile (ASBM)”."""
    coalition: Ref | None = None
    """The coalition named last by more than “the coalition”."""
    speaker: Ref | None = None
    """The one who spoke last, None where it was nobody named."""
    statement: Ref | None = None
    """The one whose statement was quoted last."""
    open_speakers: dict[str, Ref] = field(default_factory=dict)
    """Last word of a name, folded → the speaker that the knowledge base lacks."""

    def keep_army(self, ref: Ref, words: str) -> None:
        """Keeps the power that *words* name by its army: “الجيش الإسرائيلي”, “the Israeli military”."""
        if ref.id and _ARMIES.intersection(fold(words).split()):
            self.armies[ref.id] = ref

    def army_meant(self, phrase: Phrase) -> Ref | None:
        """“الجيش”, “the military” without more: the one army that the report has named so far."""
        is_bare = phrase.complement is None and not (phrase.modifiers or phrase.possessor or phrase.attached)
        is_army = phrase.definite and phrase.head.reading.core in _ARMIES and is_bare
        return next(iter(self.armies.values())) if is_army and len(self.armies) == 1 else None

    def group_before(self, at: int) -> Ref | None:
        """The armed group named last before a word; its own sentence may name another after it."""
        return next((ref for ref in reversed(self.groups) if ref.span is None or ref.span.start < at), None)

    def coalition_meant(self, ref: Ref, kind: str) -> Ref:
        """“قوات التحالف”, “the coalition” without more: the coalition that the report named in full before."""
        if kind != "Coalition" or ref.span is None:
            return ref
        words = [word for word in fold(ref.span.text).split() if word not in _ITS_FORCES]
        if [word.removeprefix("ال") for word in words] not in (["تحالف"], ["coalition"]):
            self.coalition = ref
            return ref
        last = self.coalition
        return Ref(last.id, last.label, ref.span, f"{ref.rule}/coalition-again") if last is not None else ref

    def keep_short_name(self, ref: Ref, phrase: Phrase, language: Language) -> None:
        """Keeps the word that a name of several is shortened to: “الحرس” for “الحرس الثوري”, "the Guards"."""
        words = ref.span.text.split() if ref.span else []
        if len(words) < 2 or phrase.category != "actor":
            return
        if language == "ar":
            short = fold(words[0].strip("“”«»\"'"))
            is_short = short.startswith("ال")
        else:
            short = fold(words[-1])
            is_short = words[-1][:1].isupper() and words[-1].isalpha()
        if is_short and short not in _TOO_COMMON:
            self.short_names[short] = ref

    def recognised(self, node: Node, language: Language) -> Node:
        """A phrase with the short name of an actor named before (“الحرس”) as a phrase that names an actor."""
        if not isinstance(node, Phrase) or node.category not in ("unknown", "person"):
            return node
        is_name = node.definite and (language == "ar" or node.head.is_capitalised)
        is_known = node.head.reading.core in self.short_names
        is_bare = node.complement is None and not node.modifiers
        return replace(node, category="actor") if is_name and is_known and is_bare else node


def parts(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase and those inside it: what stands in construct with it and what is tied to it."""
    yield phrase
    for inner in (
        *((phrase.complement,) if phrase.complement else ()),
        *((phrase.possessor,) if phrase.possessor else ()),
        *(guest for _, guest in phrase.attached),
    ):
        yield from parts(inner)
