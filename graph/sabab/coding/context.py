"""The state of coding one report: its sentences, what has been told so far, and what is in focus."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sabab.coding.agreement import days_agree, overlap
from sabab.coding.coreference import (
    is_anaphoric,
    is_bare,
    joined,
    needed,
    same_family,
)
from sabab.coding.happening import Happening
from sabab.coding.known_means import has_known_means
from sabab.coding.salvos import salvo_of
from sabab.coding.telling_apart import answers_by, is_added, opens_clause, went_before
from sabab.mentions.nodes import is_linking, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.coding.scope import Scope
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling
    from sabab.coding.ties import Tie
    from sabab.lexicon.index import Lexicon
    from sabab.model import EventType, Pattern, Ref, Relation
    from sabab.text.date_resolution import Days


#: Words of the longest dateline.
_DATELINE = 8


#: The last sentence of a headline with its lead.
_LEAD = 2
#: Sentences of background before a late lead.
_LATE_LEAD = 3
#: News tells of the last days; a week leaves room for a weekly and for what came out late.
_NEWS_DAYS = 7


@dataclass(slots=True)
class Context:
    """Grows while the sentences of one report are read in order."""

    lexicon: Lexicon
    referents: Referents
    published: date | None
    sentences: list[Sentence] = field(default_factory=list)
    scopes: dict[int, list[Scope]] = field(default_factory=dict)
    happenings: list[Happening] = field(default_factory=list)
    statements: list[Happening] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)
    relations: dict[tuple[str, str, str], Relation] = field(default_factory=dict)
    quoting: Scope | None = None
    """The act of saying whose quotation the next sentence goes on with."""
    days: Days | None = None
    actor: Ref | None = None
    usual: Telling | None = None
    """What was last said to happen usually: “the latest of these raids” is one of it."""
    told: dict[tuple[int, int], Happening] = field(default_factory=dict)
    """(sentence, node) of each trigger → the event that it tells of."""

    @property
    def focus(self) -> Happening | None:
        """The event told last, of those that took place."""
        return next((h for h in self.by_recency if not h.negated), None)

    @property
    def attack_told(self) -> Happening | None:
        """The event told last, but not the one that only stands behind “in response to”, where another is told."""
        fronted = [
            h for h in self.by_recency if not (h.negated or self._is_behind(h.tellings[-1].draft, "answers"))
        ]
        return fronted[0] if fronted else self.focus

    def _is_behind(self, draft: Draft, *means: str) -> bool:
        """“US strikes after rocket attack”: told behind a word for a link, of these meanings where some are given."""
        before = self.sentences[draft.sentence].nodes[: draft.node]
        return any(is_mark(n, "Link") and (not means or n.means in means) for n in before)

    def focus_before(self, sentence: Sentence) -> Happening | None:
        """The event told last before a sentence; None where none was."""
        earlier = [
            h for h in self.by_recency if h.tellings[0].draft.sentence < sentence.index and not h.negated
        ]
        return earlier[0] if earlier else None

    def last_of_kind(self, kind: EventType) -> Happening | None:
        """The event told last that *kind* may mean; “such attacks” does not point to a visit."""
        return next((h for h in self.by_recency if same_family(h.type, kind) and not h.negated), None)

    @property
    def by_recency(self) -> list[Happening]:
        """The events, the one told last first."""
        return sorted(
            self.happenings,
            key=lambda h: max((t.draft.sentence, t.draft.node) for t in h.tellings),
            reverse=True,
        )

    def place(self, telling: Telling) -> Happening | None:
        """Joins *telling* to the event it tells of, or opens a new one.

        None for a bare “the attack” that nothing explains, and for what is denied before anybody told it (“denied
        that any attack took place”).
        """
        best = self._match(telling)
        if best is None and self._is_only_denied(telling):
            return None
        brings_something = (telling.other and telling.days) or bool(telling.draft.fillers("OBJ"))
        if best is None and is_anaphoric(telling) and not brings_something:
            return None
        if best is None:
            best = Happening()
            self.happenings.append(best)
        best.tellings.append(telling)
        self.told[telling.draft.sentence, telling.draft.node] = best
        return best

    def _is_next(self, last: Happening, telling: Telling) -> bool:
        """Whether *last* was told in this sentence or the one before."""
        return telling.draft.sentence - last.tellings[-1].draft.sentence <= 1

    def _is_only_denied(self, telling: Telling) -> bool:
        draft = telling.draft
        over = self.scopes_over(draft.sentence, draft.node)
        return bool(over) and over[-1].stance == "deny" and draft.is_noun and not draft.definite

    def _match(self, telling: Telling) -> Happening | None:
        apart = self._told_apart(telling)
        salvo = salvo_of(telling, [h for h in self.by_recency if h not in apart])
        if salvo is not None:
            return salvo
        worths = [
            (joined(h, telling, self.lexicon, leads=self._leads_from(h, telling)), h)
            for h in self.by_recency
            if h not in apart and not self._is_background(h, telling)
        ]
        fitting = [(worth, h) for worth, h in worths if worth is not None]
        if is_anaphoric(telling) or (is_bare(telling) and telling.draft.is_noun):
            main = [h for _, h in fitting if not self._is_only_cause(h, telling)]
            main = self.in_focus([h for h in main if not _is_of_many(h, telling)] or main)
            return (main or [h for _, h in fitting])[0] if fitting else self._by_missiles(telling)
        if is_bare(telling) and fitting and self._is_next(fitting[0][1], telling):
            return fitting[0][1]
        enough = [(worth, h) for worth, h in fitting if worth >= needed(telling, h)]
        if not enough:
            return self._by_missiles(telling) if has_known_means(telling) else None
        if telling.realis == "negated":
            return enough[0][1]  # what is denied was told last
        most = max(worth for worth, _ in enough)
        return next(h for worth, h in enough if worth == most)

    def in_focus(self, happenings: Iterable[Happening]) -> list[Happening]:
        """The events, the one told last first; what is only told as a cause, or as gone before, after all others."""
        return sorted(happenings, key=self._last_told, reverse=True)

    def _last_told(self, happening: Happening) -> tuple[bool, int, int]:
        told = [t.draft for t in happening.tellings]
        main = [draft for draft in told if not self._is_behind(draft, "answers", "after")]
        return bool(main), *max((draft.sentence, draft.node) for draft in main or told)

    def _is_only_cause(self, happening: Happening, telling: Telling) -> bool:
        """“جاءت ردا على سلسلة هجمات. ... القصف”: only named before as what the story's event answered."""
        told = [t.draft for t in happening.tellings]
        return all(d.sentence < telling.draft.sentence and self._is_behind(d, "answers") for d in told)

    def _is_background(self, lead: Happening, telling: Telling) -> bool:
        """A dated telling of long ago is not the undated news of the headline or the lead."""
        told, day = telling.days, self.published
        if day is None or told is None or told.end is None or lead.days is not None:
            return False
        is_lead = lead.tellings[0].draft.sentence <= _LEAD
        return is_lead and (day - told.end).days > _NEWS_DAYS and not telling.draft.definite

    def _leads_from(self, headline: Happening, telling: Telling) -> bool:
        """Whether the telling stands in the first two sentences below the headline that told the event.

        A dateline or a kicker is no sentence, and a headline has none before it.
        """
        is_cause = self._is_behind(headline.tellings[0].draft)
        if "answered" in telling.draft.marks and not is_cause:
            return False  # "In response to attacks, X struck": the headline told of the strike, and not of its cause
        first = headline.tellings[0].draft.sentence
        above = [s for s in self.sentences[:first] if len(s.words) > _DATELINE]
        below = [s for s in self.sentences[first + 1 : telling.draft.sentence] if len(s.words) > _DATELINE]
        is_near = len(below) < 2 or (len(below) <= _LATE_LEAD and self._may_be_of(headline, telling))
        return not above and is_near and len(headline.tellings) == 1

    def _may_be_of(self, headline: Happening, telling: Telling) -> bool:
        """A lead that begins with the background: the same kind, inside the headline's place, by nobody else named."""
        inside = overlap(headline.places, telling.places, self.lexicon) > 0
        return headline.type == telling.type and inside and not telling.initiators

    def _by_missiles(self, telling: Telling) -> Happening | None:
        """“the missiles hit”: what was fired in the blow just told, where no salvo was told."""
        if (
            telling.type not in ("RocketAttack", "MissileStrike", "Shelling")
            or telling.again
            or telling.initiators
        ):
            return None
        focus = next((h for h in self.by_recency if not h.negated and h.type != "Interception"), None)
        is_blow = focus is not None and focus.type in (
            "Airstrike",
            "Attack",
            "Shelling",
            "MissileStrike",
            "RocketAttack",
        )
        agrees = focus is not None and days_agree(focus.days, telling.days)
        is_one_sided = focus is not None and not focus.is_exchange
        return focus if is_blow and agrees and is_one_sided else None

    def _told_apart(self, telling: Telling) -> list[Happening]:
        """Events that the sentence sets beside this one.

        “the raid came five days after the bombing” are two.
        """
        draft = telling.draft
        nodes = self.sentences[draft.sentence].nodes
        found = []
        for (sentence, node), happening in self.told.items():
            first, last = min(node, draft.node), max(node, draft.node)
            between = nodes[max(0, first - 1) : last]  # also "بعد اغتيال رجاله.. حزب الله يقصف"
            is_linked = any(is_mark(n, "Link") or is_linking(n, "answers") for n in between) or is_added(
                nodes, draft
            )
            if sentence == draft.sentence and (
                is_linked or any(way(nodes, node, draft) for way in (opens_clause, answers_by, went_before))
            ):
                found.append(happening)
        return [*found, *self._told_before_cause(telling)]

    def _told_before_cause(self, telling: Telling) -> list[Happening]:
        """“وعلى هذا القصف ردّ X: ...”: what answers a blow is none of those that the body told before it."""
        draft = telling.draft
        nodes = self.sentences[draft.sentence].nodes[: draft.node]
        answering = [i for i, n in enumerate(nodes) if is_linking(n, "answers")]
        causes = [
            h for (s, n), h in self.told.items() if s == draft.sentence and answering and n < answering[-1]
        ]
        if not causes or draft.definite or "answered" in draft.marks:
            return []
        first = causes[-1].tellings[0].draft
        return [
            h
            for h in self.happenings
            if _LEAD < h.tellings[0].draft.sentence < first.sentence and h is not causes[-1]
        ]

    def told_by(self, sentence: Sentence, draft: Draft | None) -> Happening | None:
        """The event that a draft tells of, where it was told and not set aside."""
        return self.told.get((sentence.index, draft.node)) if draft is not None else None

    def scopes_over(self, sentence: int, node: int) -> list[Scope]:
        """The acts of saying that govern a node, the innermost last; outlets that carry what others say before all."""
        found = [
            s
            for s in self.scopes.get(sentence, [])
            if s.first <= node < s.end and s.node != node and not s.negated
        ]
        return sorted(found, key=lambda s: s.stance != "carry")


def _is_of_many(happening: Happening, telling: Telling) -> bool:
    """English: “the attack” is the one told of, not a series told between."""
    is_one = telling.draft.is_noun and not telling.draft.plural and telling.draft.entry.language == "en"
    return is_one and any("repeated" in told.draft.marks for told in happening.tellings)
