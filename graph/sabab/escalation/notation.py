"""Patterns in one line: “Israel strikes Iran-aligned > Iran-aligned attacks US within 7d”.

A step says who does what, to whom if that matters, and after the first one within how many days of the step
before. ``>`` (or “then”, “ثم”) parts the steps::

    STEP > STEP within 7d > … , same place within 50km

* Whoever: names of the graph's actors and of its places, in English or Arabic, several with “or” / “أو”. A name
  means the actor itself, with its forces and the coalitions that it leads; ``X-aligned`` (or -backed, -led, “X and
  allies”, “معسكر X”, “حلفاء X”) means everybody in its camp on the day. “anyone” / “أحد” is open.
* What: a verb of the word lists in either language (strikes and attacks are any attack, shells, intercepts,
  threatens, visits; تقصف، تهاجم، تهدد), or a class of events by its local name or label.
* ``within``: days (7d, 7 days, خلال 7 أيام) or weeks (2w). Without it the default for habits holds.
* ``same place within 50km``, at the end: neighbouring events are known to have been no further apart.

The parser knows no names: whoever calls it says how they are found (`Vocabulary`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.amounts import read_days, read_kilometres
from sabab.escalation.patterns import Pattern, camp, itself

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sabab.escalation.records import Habit, Party

#: What parts two steps: a sign, or a word by itself.
_NEXT = re.compile(r">|(?<!\S)(?:then|ثم)(?!\S)", re.IGNORECASE)
_OR = re.compile(r"\s*(?:[,،/]|(?<!\S)(?:or|أو)(?!\S))\s*", re.IGNORECASE)
_NEAR = re.compile(
    r"[,،;؛]?\s*(?:(?:at|in)\s+(?:the\s+)?)?(?<!\S)(?:same\s+(?:place|theatre)|(?:في\s+)?المكان\s+نفسه)"
    r"(?:\s+(?:within|خلال|ضمن))?\s*(?P<amount>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_WITHIN = re.compile(
    r"(?<!\S)(?:within|in|خلال|في\s+غضون)\s+(?P<amount>(?=\d)\S+(?:\s+\S+)?|\S*)$", re.IGNORECASE
)
_CAMP = (
    re.compile(r"(?P<head>.+?)[-‑ ](?:aligned|backed|led|allied|camp)", re.IGNORECASE),
    re.compile(r"(?P<head>.+?)\s+and\s+allies", re.IGNORECASE),
    re.compile(r"(?:camp|allies)\s+of\s+(?P<head>.+)", re.IGNORECASE),
    re.compile(r"(?:معسكر|حلفاء)\s+(?P<head>.+)"),
    re.compile(r"(?:ال)?موال(?:ون|ين|ية)\s+ل(?P<head>.+)"),
    re.compile(r"(?:ال)?مدعوم(?:ون|ين|ة)\s+من\s+(?P<head>.+)"),
)
_ANYONE = frozenset({"anyone", "anybody", "someone", "somebody", "*", "أحد", "أي", "أحدهم"})
_BEFORE_TARGET = re.compile(r"(?:on|at|against|to|in|على|ضد|في)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
#: Words in the longest name of a class that a step may use: "air strike", "هجوم بطائرة مسيرة".
_LONGEST_KIND = 3


class NotationError(QueryError):
    """A pattern that cannot be read: *text* at *position*, counted from 0, and what the *problem* is there."""

    def __init__(self, text: str, position: int, problem: str) -> None:
        self.text = text
        self.position = position
        self.problem = problem
        super().__init__(f"{problem} (at character {position + 1})\n  {text}\n  {' ' * position}^")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How names are found: of whoever is *named*, of kinds of events; and which actors are *descriptive* groups.

    *named* gives an IRI and raises QueryError, with what is near, where there is none. *kind* gives the local
    name of a class, None where a phrase names none. *kind_problem* says what is near to such a phrase. A
    descriptive group (“Iran-backed militias”) stands for the camp of its backer.
    """

    named: Callable[[str], str]
    kind: Callable[[str], str | None]
    kind_problem: Callable[[str], str]
    descriptive: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text, by its first offset, without space around it."""

    text: str
    start: int

    @classmethod
    def of(cls, text: str, start: int) -> _Piece:
        stripped = text.strip()
        return cls(stripped, start + len(text) - len(text.lstrip()))

    def part(self, first: int, end: int | None = None) -> _Piece:
        return _Piece.of(self.text[first:end], self.start + first)


def is_notation(text: str) -> bool:
    """Whether the text is more than the name of a pattern: it has a space or parts steps."""
    return bool(_NEXT.search(text)) or " " in text.strip()


def read_pattern(text: str, vocabulary: Vocabulary) -> Habit:
    """The pattern that the text asks for.

    Raises:
        NotationError: it cannot be read; points at the character and says what is near.
    """
    near = _NEAR.search(text)
    end = near.start() if near else len(text)
    found = Pattern()
    for piece in _steps(text, end):
        found = _with_step(found, piece, text, vocabulary)
    if near:
        found = found.near(_kilometres(near, text))
    if len(found.steps) < 2:
        raise NotationError(text, end, "a pattern has at least two steps, parted by >")
    return found.habit()


def read_party(text: str, vocabulary: Vocabulary) -> Party:
    """Whom a name means in a pattern: “US” the actor with its forces, “Iran-aligned” a whole camp.

    Raises:
        NotationError: nobody bears the name; says what is near.
    """
    return _Reader(text, vocabulary).party(_Piece.of(text, 0))


def _steps(text: str, end: int) -> Iterator[_Piece]:
    first = 0
    for sign in _NEXT.finditer(text, 0, end):
        yield _Piece.of(text[first : sign.start()], first)
        first = sign.end()
    yield _Piece.of(text[first:end], first)


def _with_step(found: Pattern, piece: _Piece, text: str, vocabulary: Vocabulary) -> Pattern:
    if not piece.text:
        raise NotationError(text, min(piece.start, len(text)), "a step is missing here")
    within = _WITHIN.search(piece.text)
    days = None
    if within:
        if not found.steps:
            raise NotationError(
                text, piece.start + within.start(), "the first step follows nothing: leave out its days"
            )
        days = _days(within["amount"], piece.start + within.start("amount"), text)
        piece = piece.part(0, within.start())
    kind, by, on = _Reader(text, vocabulary).step(piece)
    return found.step(kind, by=by, on=on, within_days=days)


def _days(amount: str, position: int, text: str) -> int:
    days = read_days(amount)
    if days is None:
        raise NotationError(text, position, "write a number of days, 1 or more, as 7d, or of weeks, as 2w")
    return days


def _kilometres(near: re.Match[str], text: str) -> float:
    found = read_kilometres(near["amount"])
    if found is None:
        raise NotationError(text, near.start("amount"), "write the greatest distance as 50km, at the end")
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the words of one step of the text."""

    text: str
    vocabulary: Vocabulary

    def step(self, piece: _Piece) -> tuple[str, list[Party], list[Party]]:
        """What happens, who does it, to whom; of several words that may be the verb the first that fits the names."""
        problems: list[NotationError] = []
        for kind, before, after in self._verbs(piece):
            try:
                return kind, self._parties(before), self._parties(after)
            except NotationError as problem:
                problems.append(problem)
        raise problems[0] if problems else self._no_verb(piece)

    def _verbs(self, piece: _Piece) -> Iterator[tuple[str, _Piece, _Piece]]:
        words = list(re.finditer(r"\S+", piece.text))
        for first in range(1, len(words)):
            for length in range(_LONGEST_KIND, 0, -1):
                last = words[first : first + length][-1]
                phrase = piece.text[words[first].start() : last.end()]
                kind = self.vocabulary.kind(phrase)
                if kind is not None:
                    after = piece.part(last.end())
                    target = _BEFORE_TARGET.match(after.text)
                    yield kind, piece.part(0, words[first].start()), after.part(target.end() if target else 0)
                    break

    def _parties(self, piece: _Piece) -> list[Party]:
        if not piece.text or piece.text.lower() in _ANYONE:
            return []
        first, found = 0, []
        for sign in [*_OR.finditer(piece.text), None]:
            found.append(self.party(piece.part(first, sign.start() if sign else None)))
            first = sign.end() if sign else 0
        return found

    def party(self, piece: _Piece) -> Party:
        if not piece.text:
            raise NotationError(self.text, piece.start, "a name is missing here")
        article = _ARTICLE.match(piece.text)
        return self._named(piece.part(article.end() if article else 0))

    def _named(self, piece: _Piece) -> Party:
        aligned = next((found for form in _CAMP if (found := form.fullmatch(piece.text))), None)
        try:
            actor = self.vocabulary.named(piece.text)
        except QueryError as problem:
            if aligned is None:
                raise NotationError(self.text, piece.start, str(problem)) from problem
            return camp(self._head(piece, aligned))
        return camp(actor) if self.vocabulary.descriptive(actor) else itself(actor)

    def _head(self, piece: _Piece, aligned: re.Match[str]) -> str:
        head = aligned["head"]
        # "للولايات" is "ل" and "الولايات" written together.
        joined = piece.text[: aligned.start("head")].endswith("ل") and head.startswith("ل")
        spelt = f"ال{head.removeprefix('ل')}" if joined else head
        try:
            return self.vocabulary.named(spelt)
        except QueryError as problem:
            raise NotationError(self.text, piece.start + aligned.start("head"), str(problem)) from problem

    def _no_verb(self, piece: _Piece) -> NotationError:
        """Points at the word after the longest name at the beginning, which should be the verb."""
        words = list(re.finditer(r"\S+", piece.text))
        for last in reversed(words[:-1]):
            try:
                self._parties(piece.part(0, last.end()))
            except NotationError:
                continue
            position = next(word.start() for word in words if word.start() >= last.end())
            problem = self.vocabulary.kind_problem(piece.text[position:].split()[0])
            return NotationError(self.text, piece.start + position, problem)
        return self._no_step(piece)

    def _no_step(self, piece: _Piece) -> NotationError:
        try:
            self._parties(piece)
        except NotationError as problem:
            return problem
        end = piece.start + len(piece.text)
        return NotationError(
            self.text, end, "say what happens: strikes, attacks, threatens, or a class of events"
        )
