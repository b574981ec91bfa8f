"""Which tellings are one event: what a report tells in its headline, its lead, a claim and a toll is one.

A telling joins the event that shares most with it, unless something rules it out: another family of events,
days or places that cannot be the same, means that cannot, sides that cannot, or the text's own “again”. A
definite noun without slots (“the attack”) joins the last event that it can mean and never makes a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import days_agree, overlap, places_agree, related, shared_sides
from sabab.coding.happening import OPEN_TYPES, Happening, is_blast
from sabab.coding.known_means import has_known_means, is_english_known, is_known
from sabab.mentions.nodes import AIRCRAFT, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.coding.draft import Draft
    from sabab.coding.tellings import Telling
    from sabab.lexicon.index import Lexicon
    from sabab.mentions.nodes import Phrase
    from sabab.model import EventType, Ref

_FROM_AFAR = ("Attack", "RocketAttack", "MissileStrike", "Shelling", "Airstrike", "DroneAttack")
_KINETIC = frozenset((*_FROM_AFAR, "GroundAttack", "Raid", "Bombing", "Assassination"))
#: Means by which one man is killed.
_KILLING = frozenset(("Assassination", "Airstrike", "DroneAttack", "MissileStrike", "Bombing"))
#: What shared facts are worth. A shared type alone must not join two attacks of one report; type and one
#: participant do, which on the development corpus joins headline and lead without joining the background
#: strike of the last paragraph.
_NEEDED = 2.0
_NEEDED_DEFINITE = 0.5
#: "القصف الإسرائيلي", "the Israeli raids": a side in common and no other type are enough.
_NEEDED_KNOWN = 1.5
_HEADLINE = 1.5
#: What is named as known before it is told needs a place, or a target, in common.
_NEEDED_NAMED = 1.0
#: "the ship": with the type left open, enough to be the event that hit a ship.
_KNOWN_SITE = 1.5
#: Sentences after which an event that is not told by a definite noun must share more to be the same.
_NEAR = 3
_NEEDED_FAR = 0.5


def joined(happening: Happening, telling: Telling, lexicon: Lexicon, *, leads: bool) -> float | None:
    """How well *telling* fits *happening*.

    The worth of what they share, or None where something rules it out.
    """
    heard = _is_sound_of(happening, telling, lexicon)
    if not (heard or same_family(happening.type, telling.type)) or (
        telling.again and not telling.draft.definite
    ):
        return None
    if telling.other and not (happening.days and telling.days and happening.days.edtf == telling.days.edtf):
        return None
    if happening.is_exchange != telling.draft.reciprocal and not is_anaphoric(telling):
        return None  # a blow within an exchange of blows is an event of its own
    if (
        _means_differ(happening, telling)
        or _strikes_back(happening, telling)
        or _strikes_itself(happening, telling, lexicon)
        or (_differs_in_number(happening, telling) and not _is_cause_again(happening, telling))
    ):
        return None
    shared = shared_sides(happening.initiators, telling.initiators, lexicon)
    if (
        shared is None
        or _is_other_aircraft(happening, telling, shared)
        or not days_agree(happening.days, telling.days)
        or not places_agree(happening, telling, lexicon)
    ):
        return None
    worth = 1.0 if happening.type == telling.type else 0.5
    worth += (
        shared
        + overlap(happening.targets, telling.targets, lexicon)
        + overlap(happening.places, telling.places, lexicon)
    )
    if happening.days and telling.days and happening.days.edtf == telling.days.edtf:
        worth += 1.0
    if telling.draft.names_known and _is_cause_again(happening, telling):
        worth += _KNOWN_SITE
    if heard or _hits_known(happening, telling) or _is_part(telling, happening, lexicon):
        worth += _KNOWN_SITE
    if leads:
        worth += _HEADLINE
    return worth


def _hits_known(happening: Happening, telling: Telling) -> bool:
    """“the ship”, “السفينة”: a definite noun without a name is what was hit before under the same noun."""
    known = {
        _noun(filler.phrase)
        for filler in telling.draft.fillers("OBJ")
        if filler.phrase.category in THINGS and is_known(filler.phrase) and filler.phrase.complement is None
    }
    before = {_noun(f.phrase) for told in happening.tellings for f in told.draft.fillers("OBJ")}
    return bool(known & before)


def _noun(phrase: Phrase) -> str:
    return phrase.head.reading.core.removeprefix("ال")


def needed(telling: Telling, happening: Happening) -> float:
    """What a telling must share with an event to be the same.

    A definite noun points back, but one that brings a place of its own to an event told long before is as likely
    another event ("the strikes on Y were repeated").
    """
    means = telling.draft.fillers("INSTR")
    if telling.type == "Interception" and all(
        is_known(f.phrase) or is_english_known(f.phrase) for f in means
    ):
        return _NEEDED_DEFINITE  # "and shot down some of them", "the Ukrainian drones were shot down over X"
    if telling.realis == "negated":
        return _NEEDED_DEFINITE  # what did not happen was told of before
    gap = telling.draft.sentence - max(t.draft.sentence for t in happening.tellings)
    if telling.draft.is_noun and telling.draft.names_known and not telling.draft.definite and gap <= _NEAR:
        return _NEEDED_KNOWN
    if _is_only_named(happening) and gap <= 1:
        return _NEEDED_NAMED
    if not telling.draft.definite:
        return _NEEDED + (_NEEDED_FAR if gap > _NEAR and not telling.draft.names_known else 0.0)
    is_same_side = bool({r.id for r in telling.initiators if r.id} & {r.id for r in happening.initiators})
    brings = bool(telling.places or telling.initiators) and not is_same_side
    is_new = brings and not happening.places and gap > 1
    return _NEEDED if is_new else _NEEDED_DEFINITE


def _is_only_named(happening: Happening) -> bool:
    """“جوابًا على العدوان على الحديدة. وكانت طائرات قد ...”: named as known, and told in full only then."""
    first = happening.tellings[0]
    return (
        len(happening.tellings) == 1 and first.draft.is_noun and first.draft.definite and not first.initiators
    )


def is_anaphoric(telling: Telling) -> bool:
    """A definite event noun with nothing of its own: “the attack”, “القصف”."""
    return _points_back(telling) and not telling.initiators and not telling.places and not telling.targets


def is_bare(telling: Telling) -> bool:
    """What brings neither side, target, place nor day: the event already told, if any fits.

    A noun (“تعرض لقصف خلّف قتلى”), or a verb of the means alone (“وأطلقت طائرة صاروخين”).
    """
    draft = telling.draft
    own = telling.initiators or telling.targets or telling.places or telling.days
    is_launch = (
        draft.is_noun and draft.entry.weak and bool(draft.fillers("INSTR"))
    )  # "سقوط صاروخ" tells what fell
    is_new = telling.again or telling.other or draft.reciprocal or draft.plural or is_launch
    return not own and not is_new


def _points_back(telling: Telling) -> bool:
    """A definite event noun, definite means ("the missiles hit"), or an event that did not happen."""
    draft = telling.draft
    return has_known_means(telling) or (draft.is_noun and (draft.definite or telling.realis == "negated"))


def _is_sound_of(happening: Happening, telling: Telling, lexicon: Lexicon) -> bool:
    """“residents spoke of blasts in the Harabish quarter”: what a blow from the air in that town sounded like."""
    is_heard = is_blast(telling) and telling.draft.plural and not telling.initiators and telling.days is None
    is_from_air = happening.type in ("Airstrike", "MissileStrike", "DroneAttack")
    return is_heard and is_from_air and overlap(happening.places, telling.places, lexicon) > 0


def _is_cause_again(happening: Happening, telling: Telling) -> bool:
    """“ردًا على الغارات ... جوابًا على غارات القائم”: the raids that answers name again are those named first."""
    first = happening.tellings[0].draft
    are_causes = "answered" in first.marks and "answered" in telling.draft.marks
    return are_causes and happening.type == telling.type and not happening.places


def _is_part(telling: Telling, happening: Happening, lexicon: Lexicon) -> bool:
    """“سقط أحد الصواريخ على بناء”: where the missiles known fell, inside the place that the blow was told of."""
    is_there = overlap(happening.places, telling.places, lexicon) > 0
    return is_there and has_known_means(telling) and not telling.initiators and telling.days is None


def same_family(one: EventType, other: EventType) -> bool:
    """Whether two types can name one event: equal, or one of them open, or two words for the same means."""
    if one == other or ({one, other} <= _KINETIC and (one in OPEN_TYPES or other in OPEN_TYPES)):
        return True
    if "Assassination" in (one, other) and {one, other} <= _KILLING:
        return True  # "killed him in an air raid": the means is told elsewhere
    return (
        {one, other} <= {"RocketAttack", "MissileStrike"}
        or {one, other} <= {"Airstrike", "MissileStrike"}
        or {one, other} <= {"Airstrike", "DroneAttack"}  # "غارة" and "air strike" are said of drones too
        or {one, other} <= {"Raid", "Airstrike"}
    )


def _differs_in_number(happening: Happening, telling: Telling) -> bool:
    """A series of attacks is not one of them, unless words point back to it."""
    was_series = any("repeated" in told.draft.marks for told in happening.tellings)
    is_series = "repeated" in telling.draft.marks
    counted = {count for told in happening.tellings if (count := told.draft.count) is not None}
    count = telling.draft.count
    if counted and count is not None and count not in counted and not telling.draft.definite:
        return True  # "3 غارات على الحديدة" and "غارتين على منطقة الجبانة"
    is_of_series = telling.draft.is_noun and telling.draft.plural and not (telling.days or telling.places)
    if was_series and "latest" in telling.draft.marks and telling.days is not None:
        return True  # "Israel has launched dozens of strikes. The latest were in December"
    if was_series and is_of_series and telling.draft.entry.language == "en":
        return False  # "the rise in Houthi attacks"
    return was_series != is_series and (is_series or not telling.draft.definite)


def _means_differ(happening: Happening, telling: Telling) -> bool:
    """What artillery and what aircraft did are two events; Arabic قصف alone is said of both."""
    if _arms_differ(happening, telling):
        return True
    told = [f.phrase.head for t in (*happening.tellings, telling) for f in t.draft.fillers("INSTR")]
    kinds = {happening.type, telling.type}
    named = bool(telling.draft.fillers("INSTR")) and any(t.draft.fillers("INSTR") for t in happening.tellings)
    is_english = all(head.form.isascii() for head in told)
    return (
        named
        and is_english
        and "Shelling" in kinds
        and bool(kinds & {"Airstrike", "DroneAttack", "MissileStrike"})
    )


def _arms_differ(happening: Happening, telling: Telling) -> bool:
    """“بقذائف الهاون” and “بطائرة مسيّرة”: where both tellings name their arms, shells are not dropped bombs."""
    drafts = [told.draft for told in happening.tellings]
    mine, theirs = _arms([telling.draft]), _arms(drafts)
    pairs = ((mine, theirs), (theirs, mine))
    return any(one == {"Shelling"} and bool(other) and other <= AIRCRAFT for one, other in pairs)


def _arms(drafts: Iterable[Draft]) -> set[str]:
    """What the nouns for the arms of these drafts point to."""
    heads = (f.phrase.head for draft in drafts for f in draft.fillers("INSTR"))
    return {entry.means for head in heads if (entry := head.entry("Weapon", pos="noun")) is not None}


def _strikes_itself(happening: Happening, telling: Telling, lexicon: Lexicon) -> bool:
    """Whether one event would have a side strike its own: "the attack on the US base" is not the US raid."""
    if happening.is_exchange or telling.draft.reciprocal:
        return False
    pairs = ((happening.initiators, telling.targets), (telling.initiators, happening.targets))
    return any(
        related(a, b, lexicon) for struck in pairs for a in struck[0] for b in struck[1] if _is_owner(b)
    )


def _strikes_back(happening: Happening, telling: Telling) -> bool:
    """English: “X killed soldiers of Y as they attacked”: those who were struck did another deed."""
    acted, struck = ({ref.id for ref in refs} for refs in (happening.initiators, happening.targets))
    mine = {ref.id for ref in telling.initiators if ref.id}
    is_other = bool(acted and mine) and mine <= struck and not mine & acted
    return is_other and not happening.is_exchange and telling.draft.entry.language == "en"


def _is_other_aircraft(happening: Happening, telling: Telling, shared: float) -> bool:
    """A raid and a drone attack are one only where one side flew both, or words point back.

    "the raid" after a drone of the same side is that drone's; US raids that answer a drone of nobody's are not.
    """
    is_mixed = {happening.type, telling.type} == {"Airstrike", "DroneAttack"}
    return is_mixed and not shared and not is_anaphoric(telling)


def _is_owner(ref: Ref) -> bool:
    """Whether words say that the target was theirs: "the US base", not "its base" or a participle's object."""
    return (ref.id or "").startswith("actor/") and "owner" in ref.rule and "possessive" not in ref.rule
