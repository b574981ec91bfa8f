"""Whether two tellings can be of one event: sides, days and places that may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import is_country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.happening import Happening
    from sabab.coding.tellings import Telling
    from sabab.lexicon.index import Lexicon
    from sabab.model import DateRange, Ref


def shared_sides(mine: Sequence[Ref], theirs: Sequence[Ref], lexicon: Lexicon) -> float | None:
    """1 where the sides meet, 0 where one is unknown, None where they exclude each other."""
    if not mine or not theirs:
        return 0.0
    return 1.0 if any(related(one, other, lexicon) for one in mine for other in theirs) else None


def related(one: Ref, other: Ref, lexicon: Lexicon) -> bool:
    """Whether two references may name one actor: the same, or one under the other, but never two states."""
    if one.id is None or other.id is None:
        return one.label == other.label
    kinds = {e.kind if (e := lexicon.entities.get(i)) is not None else None for i in (one.id, other.id)}
    if kinds == {"StateActor"} and one.id != other.id:
        return False  # Yemen's government stands under the coalition, and that under Saudi Arabia
    return one.id in lexicon.above(other.id) or other.id in lexicon.above(one.id)


def overlap(mine: Sequence[Ref], theirs: Sequence[Ref], lexicon: Lexicon) -> float:
    """1 where a name is told twice, half where one only contains the other."""
    if {ref.id for ref in mine if ref.id} & {ref.id for ref in theirs if ref.id}:
        return 1.0
    return 0.5 if any(related(one, other, lexicon) for one in mine for other in theirs) else 0.0


def days_agree(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether two events can have happened at one time."""
    if one is None or other is None:
        return True
    starts_in_time = one.start is None or other.end is None or one.start <= other.end
    return starts_in_time and (other.start is None or one.end is None or other.start <= one.end)


def places_agree(happening: Happening, telling: Telling, lexicon: Lexicon) -> bool:
    """Whether the places can be one: equal, one inside the other, or a mere direction in one governorate."""
    mine, theirs = (_innermost(refs, lexicon) for refs in (happening.places, telling.places))
    if not mine or not theirs:
        return True
    is_told = telling.draft.definite or not _are_other_quarters(mine, theirs)
    if is_told and any(
        related(one, other, lexicon)
        for one in mine
        for other in theirs
        if not is_country(other, lexicon) and not is_country(one, lexicon)
    ):
        return True
    if _is_unknown_town(mine, theirs, lexicon) or _is_unknown_town(theirs, mine, lexicon):
        return True
    if all(is_country(ref, lexicon) for ref in theirs) or all(is_country(ref, lexicon) for ref in mine):
        return overlap(mine, theirs, lexicon) > 0
    if telling.draft.is_noun and telling.draft.definite and not any(ref.id for ref in theirs):
        return True  # "القصف استهدف منطقة كذا": a quarter that nobody knows may lie in the town told before
    vague = happening.vague_places or telling.vague_places
    return vague and any(_share_area(one, other, lexicon) for one in mine for other in theirs)


def _are_other_quarters(mine: Sequence[Ref], theirs: Sequence[Ref]) -> bool:
    """Whether both name places that the knowledge base lacks, and not one of them twice."""
    names = [
        {word for ref in refs if ref.id is None and ref.span is not None for word in ref.span.text.split()}
        for refs in (mine, theirs)
    ]
    own = [{word for word in words if word[:1].isupper() or not word.isascii()} for words in names]
    return all(own) and not own[0] & own[1]


def _innermost(refs: Sequence[Ref], lexicon: Lexicon) -> list[Ref]:
    """The places that hold no other of them: two towns of one governorate stay two, though both name it."""
    return [
        ref
        for ref in refs
        if not any(other.id != ref.id and ref.id in lexicon.above(other.id or "") for other in refs)
    ]


def _is_unknown_town(towns: Sequence[Ref], countries: Sequence[Ref], lexicon: Lexicon) -> bool:
    """Whether a town that the knowledge base lacks may lie in the country named for the event."""
    return all(ref.id is None for ref in towns) and all(is_country(ref, lexicon) for ref in countries)


def _share_area(one: Ref, other: Ref, lexicon: Lexicon) -> bool:
    """Whether both lie in one area below the country."""
    areas = [
        {
            name
            for name in lexicon.above(ref.id or "")
            if name in lexicon.entities and lexicon.entities[name].kind != "Country"
        }
        for ref in (one, other)
    ]
    return bool(areas[0] & areas[1])
