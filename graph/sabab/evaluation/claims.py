"""The counts of claims, in reports whose gold has them: kind, claimant, scope, hedge.

A claim is only paired with one of the event that its own event is paired with: one to one, greedily, the most alike
first. Likeness is kind (0.4), claimant (0.3), shared words of evidence (0.2), scope of a denial or absence (0.1); a
pair needs 0.5, so the kind and one thing more, or claimant and evidence. Claims of events that were not paired are
missed or false. Who says who did it says that it happened: an occurrence claim that an extraction has beside the
accusation or the responsibility of the same voice is neither rewarded nor punished.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.evaluation.checks import SCOPED
from sabab.evaluation.names import ACTORS
from sabab.evaluation.pairing import aligned, found_counts, overlap, slot_tallies
from sabab.evaluation.tally import verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.evaluation.names import Names
    from sabab.evaluation.pairing import Alignment
    from sabab.evaluation.records import GoldClaim, GoldEvent
    from sabab.evaluation.tally import Counts, Tally
    from sabab.model import Claim, Event

_KIND = 0.4
_CLAIMANT = 0.3
_EVIDENCE = 0.2
_SCOPE = 0.1
#: Sums of the weights are not exact in binary: 0.3 + 0.2 must reach it.
_LEAST = 0.5 - 1e-9
_WHO_DID_IT = frozenset({"responsibility", "allegation"})
CLAIM_SLOTS = ("claim-kind", "claim-claimant", "claim-scope", "claim-hedged", "claim-tuple")


def claim_tallies(
    claims: Iterable[GoldClaim],
    events: Alignment[GoldEvent, Event],
    text: str,
    names: Names,
) -> tuple[Tally, Tally]:
    """The counts over all claims of a report, and over those that were found."""
    claims = list(claims)
    alignment: Alignment[GoldClaim, Claim] = []
    for wanted, given in events:
        own = [claim for claim in claims if wanted is not None and claim.about == wanted.id]
        told = given.claims if given is not None else ()
        side_by_side = aligned(own, told, lambda one, other: _likeness(one, other, text, names), _LEAST)
        alignment += [pair for pair in side_by_side if pair[0] or not _is_implied(pair[1], own, names)]
    overall, paired = slot_tallies(alignment, lambda one, other: _slot_counts(one, other, names))
    overall.add({"claim": found_counts(alignment)})
    return overall, paired


def _is_implied(given: Claim | None, own: Iterable[GoldClaim], names: Names) -> bool:
    return (
        given is not None
        and given.kind == "occurrence"
        and any(claim.kind in _WHO_DID_IT and _same_claimant(claim, given, names) for claim in own)
    )


def _likeness(wanted: GoldClaim, given: Claim, text: str, names: Names) -> float:
    return (
        _KIND * (wanted.kind == given.kind)
        + _CLAIMANT * _same_claimant(wanted, given, names)
        + _EVIDENCE * overlap(wanted.cue, given.evidence, text)
        + _SCOPE * (wanted.scope is not None and wanted.scope == _scope(given))
    )


def _scope(claim: Claim) -> str | None:
    return claim.scope if claim.kind in SCOPED else None


def _same_claimant(wanted: GoldClaim, given: Claim, names: Names) -> bool:
    """A speaker whom gold leaves unnamed may be left open or given by the words that stand for him."""
    claimant = given.claimant
    if not wanted.claimants:
        return claimant is None or claimant.id is None
    return claimant is not None and any(names.same(name, claimant, ACTORS) for name in wanted.claimants)


def _slot_counts(wanted: GoldClaim | None, given: Claim | None, names: Names) -> dict[str, Counts]:
    kind = verdict(wanted and wanted.kind, given and given.kind)
    scope = verdict(wanted and wanted.scope, given and _scope(given))
    right = kind[0] == 1 and not any(scope[1:]) and wanted and given and _same_claimant(wanted, given, names)
    return {
        "claim-kind": kind,
        "claim-claimant": _claimant(wanted, given, names),
        "claim-scope": scope,
        "claim-hedged": verdict((wanted and wanted.hedged) or None, (given and given.hedged) or None),
        "claim-tuple": (1, 0, 0) if right else (0, int(wanted is not None), int(given is not None)),
    }


def _claimant(wanted: GoldClaim | None, given: Claim | None, names: Names) -> Counts:
    """Named claimants only: nothing is won by leaving an unnamed speaker open."""
    named = bool(wanted and wanted.claimants)
    if wanted and given and _same_claimant(wanted, given, names):
        return int(named), 0, 0
    return 0, int(named), int(bool(given and given.claimant))
