"""Short titles of events in both languages, composed from what is known and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.explorer.words import type_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sabab.views.explorer.data import PageActor, PageEvent, PagePlace

#: Types whose title names who acts: without the speaker or the visitor it would say nothing.
_NAMED_BY_ACTOR = frozenset({"Statement", "Visit", "Deployment", "Interception"})
#: Types that happen somewhere rather than to somebody.
_NAMED_BY_PLACE = frozenset({"Visit", "Deployment", "Interception", "Bombing", "Other"})


def event_title(event: PageEvent, actors: Mapping[str, PageActor], places: Mapping[str, PagePlace]) -> Label:
    """The title of *event*, such as "Rocket attack on Al-Omar oil field"; a series is in the plural.

    The most specific thing that was hit comes first: a place among the targets, then an actor, then where it
    happened. A name that one language lacks is given in the other.
    """
    doers = [actors[i].label for i in event.initiators] if event.type in _NAMED_BY_ACTOR else []
    hit = list(_objects(event, actors, places))
    return Label(
        en=_english(event, _names(doers, 0), _names(hit, 0)),
        ar=_arabic(event, _names(doers, 1), _names(hit, 1)),
    )


def _objects(
    event: PageEvent, actors: Mapping[str, PageActor], places: Mapping[str, PagePlace]
) -> Iterable[Label]:
    sites = [places[i].label for i in event.targets if i in places]
    hit = [actors[i].label for i in event.targets if i in actors]
    where = [places[i].label for i in event.places[:1]]
    if event.type == "Statement":
        return hit
    return (where or sites or hit) if event.type in _NAMED_BY_PLACE else (sites or hit or where)


def _names(labels: Sequence[Label], language: int) -> str:
    """Two names joined by "and", or the first and how many more."""
    names = [(label.en or label.ar or "", label.ar or label.en or "")[language] for label in labels]
    if len(names) > 2:
        return f"{names[0]} (+{len(names) - 1})"
    return (" and ", " و")[language].join(names)


def _english(event: PageEvent, doers: str, hit: str) -> str:
    words = type_words(event.type)
    title = (words.many if event.habitual else words.one)[0]
    title += f" by {doers}" if doers else ""
    title += f" {words.joint[0]} {hit}" if hit else ""
    return f"Said not to have happened: {title[0].lower()}{title[1:]}" if event.negated else title


def _arabic(event: PageEvent, doers: str, hit: str) -> str:
    words = type_words(event.type)
    title = (words.many if event.habitual else words.one)[1]
    if doers:
        # The construct state ("زيارة مارك ميلي") needs no preposition and agrees with any name; a name of two
        # words ("انتشار عسكري") cannot be its head, hence "لـ" there.
        title += f" لـ{doers}" if " " in title else f" {doers}"
    title += f" {words.joint[1]} {hit}".replace("  ", " ") if hit else ""
    return f"قيل إنه لم يقع: {title}" if event.negated else title
