"""Claims: who says what about an event, and how well its initiators are known.

Claims are kept side by side. The attribution of an event is the strongest that its claims allow: the actor's
own word before the report's voice before anybody else's accusation, and a denial by the accused where nothing
stronger stands against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.accusing import accused_by, is_passive
from sabab.coding.agreement import related
from sabab.coding.own_words import accounts_of, is_own_word
from sabab.coding.presupposed import counts_only, is_of_series, is_presupposed
from sabab.coding.refs import unique
from sabab.coding.stances import chain
from sabab.mentions.nodes import Node, Phrase, is_comma
from sabab.model import Attribution, Claim, ClaimScope, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.scope import Scope
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling


def telling_claims(happening: Happening, told: Telling, context: Context) -> None:
    """What the acts of saying around a telling claim about its event."""
    draft = told.draft
    over = {
        (s.node, s.stance): s
        for node in sorted(draft.nodes)
        for s in context.scopes_over(draft.sentence, node)
    }
    carriers = [s for s in over.values() if s.stance in _BRINGING and s.claimant is not None]
    scopes = [s for s in over.values() if s.stance not in _NO_TELLING and not counts_only(s, told, context)]
    denied = any(s.stance == "deny" for s in over.values())
    doubts = {told.realis, *draft.marks, *(scope.stance for scope in scopes)}
    in_answer = "answered" in draft.marks and draft.is_noun  # "appeared to be a response to Israel's strikes"
    hedged = bool(doubts & {"hedged", "suspected", "hedge"}) and not in_answer
    is_carried = any(s.stance == "carry" for s in carriers)
    in_own_voice = not (scopes or is_carried) or told.inherited or is_presupposed(told, context)
    if told.initiators and in_own_voice and not denied:
        happening.stated = happening.stated or not hedged
        if hedged:
            accused = tuple(told.initiators)
            happening.add_claim(
                Claim("allegation", None, _evidence(told, context), "responsibility", accused, hedged=True)
            )
    if ("answered" in draft.marks and in_own_voice) or is_of_series(told, context):
        return
    for scope in scopes[-1:]:
        for claim in _of_scope(happening, told, scope, context, hedged=hedged):
            happening.add_claim(claim)
    for carrier in carriers:
        happening.add_claim(Claim("occurrence", carrier.claimant, carrier.cue, "occurrence", hedged=hedged))
    for claim in _ownership_claims(told, context):
        happening.add_claim(claim)


def carry_toll(happening: Happening, spoken: Sequence[Scope]) -> None:
    """“the mayor told AFP that six had died”: the outlet that heard of the dead brings their event."""
    for scope in spoken:
        if scope.stance == "carry" and scope.claimant is not None:
            happening.add_claim(Claim("occurrence", scope.claimant, scope.cue, "occurrence"))


#: Acts of saying that bring an event as known: an outlet carries what another says, mourners mourn.
_BRINGING = frozenset({"carry", "mourn"})
#: Acts of saying that do not tell that something happened.
_NO_TELLING = _BRINGING | {"deny", "threaten", "condemn", "unaware"}


def _evidence(told: Telling, context: Context) -> Span:
    draft = told.draft
    return Span(draft.start, draft.stop, context.referents.text[draft.start : draft.stop])


def _of_scope(
    happening: Happening, told: Telling, scope: Scope, context: Context, *, hedged: bool
) -> Iterator[Claim]:
    by = scope.claimant
    if told.inherited:
        yield Claim("occurrence", by, scope.cue, _told_scope(happening, told, by), hedged=hedged)
        return
    mine = [ref for ref in happening.initiators if scope.voice and is_own_word(scope.voice, ref, context)]
    if not told.initiators and mine:  # "Austin said the strikes answered ...": his own state's, and so owned
        yield Claim("responsibility", by, scope.cue, "responsibility", tuple(mine), hedged=hedged)
    voice = scope.voice
    own = voice is not None and any(is_own_word(voice, ref, context) for ref in told.initiators)
    own = own or _speaks_for_own_side(told, scope, context)
    own = own or (by is None and any(ref.rule == "en/pronoun" for ref in told.initiators))  # "it said it had"
    if told.initiators and not own:
        yield Claim("allegation", by, scope.cue, "responsibility", tuple(told.initiators), hedged=hedged)
    elif told.initiators:
        yield Claim("responsibility", by, scope.cue, "responsibility", tuple(told.initiators), hedged=hedged)
    if by is not None or not told.initiators:
        yield Claim("occurrence", by, scope.cue, _told_scope(happening, told, by), hedged=hedged)


def _speaks_for_own_side(told: Telling, scope: Scope, context: Context) -> bool:
    """“a US official said US forces struck”: a speaker without a name, of the side that acted."""
    nodes = context.sentences[told.draft.sentence].nodes
    speaker = nodes[scope.speaker] if scope.speaker is not None and scope.speaker < len(nodes) else None
    if not isinstance(speaker, Phrase) or speaker.category != "speaker":
        return False
    sides = context.referents.actors(speaker, "speaker/side")
    body = nodes[scope.speaker + 1] if scope.speaker is not None and scope.speaker + 1 < len(nodes) else None
    if (
        isinstance(body, Phrase) and body.marker_form in _OF_BODY
    ):  # "for Iran's space agency", "في الجيش السوداني"
        bodies = [body, *([body.possessor] if body.possessor is not None else [])]
        sides = [*sides, *(ref for each in bodies for ref in context.referents.actors(each, "speaker/side"))]
    return any(is_own_word(side, ref, context) for side in sides if side.id for ref in told.initiators)


#: Before the body that a speaker without a name belongs to.
_OF_BODY = frozenset({"for", "في", "from"})


def _told_scope(happening: Happening, told: Telling, by: Ref | None) -> ClaimScope:
    """Where, for a second source that brings no more than other places for a known event; else whether."""
    earlier = [t for t in happening.tellings if t is not told]
    is_new_place = bool(told.places) and {r.id for r in told.places} != {
        r.id for t in earlier for r in t.places
    }
    return (
        "place"
        if earlier
        and by is not None
        and told.draft.definite
        and is_new_place
        and any(t.places for t in earlier)
        else "occurrence"
    )


def _ownership_claims(told: Telling, context: Context) -> Iterator[Claim]:
    """“positions that it said belong to X”: the one who struck says whose they are."""
    for filler in told.draft.fillers("OBJ"):
        said = [p for relation, p in filler.phrase.attached if relation == "saidToBelongTo"]
        for owner in said:
            text = context.referents.text[filler.phrase.start : owner.stop]
            yield Claim(
                "allegation",
                told.initiators[0] if told.initiators else None,
                Span(filler.phrase.start, owner.stop, text),
                "place",
            )


def sentence_claims(sentence: Sentence, context: Context) -> None:
    """Claims that no telling carries: nobody owns up, somebody owns up, somebody denies, somebody accuses."""
    for scope in context.scopes.get(sentence.index, []):
        happening = event_of(sentence, scope, context)
        if happening is None or (happening.type in ("Visit", "Deployment") and scope.stance != "deny"):
            continue  # nobody owns up to a visit: "امتنعت طهران عن تبني عمليات" after one
        if scope.stance == "claim":
            _of_claim(happening, scope, scope.claimant or accounts_of(sentence.nodes, scope, context))
        elif scope.stance == "deny" and not scope.negated:
            happening.add_claim(
                Claim(
                    "denial",
                    scope.claimant,
                    scope.cue,
                    _denied_scope(sentence.nodes, scope),
                    tuple(_denied(happening, scope, context)),
                )
            )
        elif scope.stance == "accuse" and not scope.negated:
            _of_accusation(sentence, scope, happening, context)


def _of_claim(happening: Happening, scope: Scope, claimant: Ref | None) -> None:
    if scope.negated and scope.nobody:
        happening.add_claim(Claim("absence", None, scope.cue, "responsibility"))
    elif not scope.negated and claimant is not None:
        happening.inherited = unique([*happening.inherited, claimant])
        happening.add_claim(Claim("responsibility", claimant, scope.cue, "responsibility", (claimant,)))


def _denied(happening: Happening, scope: Scope, context: Context) -> list[Ref]:
    """Whose authorship the denier denies: its own, where it stands accused."""
    claimant = scope.claimant
    return [
        ref
        for ref in happening.initiators
        if claimant is not None and related(claimant, ref, context.lexicon)
    ]


def _denied_scope(nodes: Sequence[Node], scope: Scope) -> ClaimScope:
    for node in nodes[scope.node + 1 : scope.node + 7]:
        if isinstance(node, Phrase):
            parts = list(chain(node))
            if any(part.category == "responsibility" for part in parts):
                return "responsibility"
            harm = next((e for part in parts if (e := part.head.entry("Harm", pos="noun"))), None)
            if harm is not None:
                return "damage" if harm.means == "damage" else "casualties"
    return "occurrence"


def _of_accusation(sentence: Sentence, scope: Scope, happening: Happening, context: Context) -> None:
    """The accused: behind the verb, or before a passive ("X was blamed", "fighters blamed as drone kills")."""
    accused = [
        ref for node in accused_by(sentence.nodes, scope) for ref in context.referents.actors(node, "accused")
    ]
    claimant = scope.claimant
    if not accused and claimant is not None and is_passive(sentence.nodes, scope):
        accused, claimant = [claimant], None
    accused = [ref for ref in unique(accused) if claimant is None or ref.id != claimant.id]
    if accused and not _tells_it_itself(happening, claimant, context):
        happening.inherited = unique([*happening.inherited, *accused[:1]])
        happening.add_claim(Claim("allegation", claimant, scope.cue, "responsibility", tuple(accused[:1])))


def _tells_it_itself(happening: Happening, claimant: Ref | None, context: Context) -> bool:
    """An army that tells of its raid and then "held Hamas responsible" does not say that Hamas raided."""
    told = [c.claimant for c in happening.claims if c.kind in ("occurrence", "responsibility") and c.claimant]
    return claimant is not None and any(
        is_own_word(ref, claimant, context) for ref in told if ref.id != claimant.id
    )


def event_of(sentence: Sentence, scope: Scope, context: Context) -> Happening | None:
    """The event that an act of saying is about: one told right beside it, else the one told last before it."""
    commas = {i for i, node in enumerate(sentence.nodes) if is_comma(node)}
    behind = {
        d.node: d.node - scope.node - len(commas & {*range(scope.node, d.node)}) for d in sentence.drafts
    }
    near = [d for d in sentence.drafts if 0 < behind[d.node] <= _BESIDE or 0 < scope.node - d.node <= 3]
    inside = near or [
        d for d in sentence.drafts if scope.stance != "claim" and scope.first <= d.node < scope.end
    ]
    earlier = [d for d in reversed(sentence.drafts) if d.node < scope.node]
    told = [h for d in inside or earlier if (h := context.told_by(sentence, d)) is not None]
    return told[0] if told else context.focus_before(sentence) or context.focus


#: Nodes between "claimed responsibility for" and its event, past "the", "for" and the owner of the responsibility.
_BESIDE = 5


def attribution(happening: Happening) -> Attribution:
    """How the initiators of an event are known, from the claims about it."""
    if not happening.initiators:
        return "unknown"
    kinds = {
        claim.kind
        for claim in happening.claims
        if claim.scope == "responsibility" and claim.kind != "absence"
    }
    if "responsibility" in kinds:
        return "claimed"
    if happening.stated:
        return "stated"
    if any(_denies_authorship(claim) for claim in happening.claims):
        return "denied"
    return "alleged" if "allegation" in kinds else "stated"


def _denies_authorship(claim: Claim) -> bool:
    """By the accused, of the deed itself; who denies its damage or its dead does not."""
    return (
        claim.kind == "denial"
        and bool(claim.attributes_to)
        and claim.scope in ("occurrence", "responsibility")
    )
