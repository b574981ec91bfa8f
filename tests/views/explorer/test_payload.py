"""From records to the JSON inside the page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sabab.model import Label
from sabab.views.explorer import PageChain, PageData, PageError, PageEvent, PageLink, PagePlace, Quote
from sabab.views.explorer.payload import Payload

EMPTY = PageData(Label("t", None), "1", "0")


def payload(**changes: object) -> dict[str, object]:
    return Payload(replace(EMPTY, **changes)).as_dict()  # type: ignore[arg-type]


def test_everything_of_the_story_is_on_the_page(story: PageData) -> None:
    page = Payload(story).as_dict()
    for name in (
        "camps",
        "actors",
        "places",
        "reports",
        "events",
        "links",
        "patterns",
        "chains",
        "relations",
    ):
        assert len(getattr(story, name)) == len(page[name])


def test_payload_is_plain_json(story: PageData) -> None:
    page = Payload(story).as_dict()
    assert page == json.loads(json.dumps(page))


def test_ids_become_indexes(story: PageData) -> None:
    page = Payload(story).as_dict()
    omar = next(event for event in page["events"] if event["id"] == "omar")
    assert [story.actors[i].id for i in omar["by"]] == ["militias"]
    assert [story.places[i].id for i in omar["sites"]] == ["omar"]


def test_a_sentence_is_kept_once(story: PageData) -> None:
    sentences = Payload(story).as_dict()["sentences"]
    assert len({tuple(each) for each in sentences}) == len(sentences)


def test_a_withheld_sentence_is_marked_as_such(story: PageData) -> None:
    quote = replace(story.events[0].quotes[0], sentence=None)
    event = replace(story.events[0], quotes=(quote,))
    page = Payload(replace(story, events=(event,), links=(), chains=())).as_dict()
    assert page["quotes"][page["events"][0]["quotes"][0]][1] == -1


def test_zero_casualties_are_kept_and_unknown_ones_left_out() -> None:
    page = payload(events=(PageEvent("a", "Attack", killed=0, injured=None),))
    event = page["events"][0]  # type: ignore[index]
    assert event["killed"] == 0
    assert "injured" not in event


def test_a_place_at_zero_degrees_is_located() -> None:
    page = payload(places=(PagePlace("a", Label("a"), latitude=0.0, longitude=0.0),))
    assert page["places"][0]["at"] == [0.0, 0.0]  # type: ignore[index]


def test_an_unknown_reference_is_named() -> None:
    with pytest.raises(PageError, match="event 'gone' is referred to"):
        payload(events=(PageEvent("a", "Attack"),), links=(PageLink("a", "gone", "stated", "certain"),))


def test_a_quote_of_an_unknown_report_is_named() -> None:
    quote = Quote("gone", "text", "en", 0, 4)
    with pytest.raises(PageError, match="report 'gone'"):
        payload(events=(PageEvent("a", "Attack", quotes=(quote,)),))


def test_an_id_used_twice_is_named() -> None:
    with pytest.raises(PageError, match="event 'a' is on the page twice"):
        payload(events=(PageEvent("a", "Attack"), PageEvent("a", "Raid")))


def test_a_chain_of_a_link_that_is_not_there_is_named() -> None:
    with pytest.raises(PageError, match="no link 3"):
        payload(
            events=(PageEvent("a", "Attack"),),
            chains=(PageChain("c", Label("c"), ("a",), (3,), "stated", "certain"),),
        )


def test_every_link_but_those_of_pattern_and_inferred_rests_on_a_sentence(story: PageData) -> None:
    bare = {link.basis for link in story.links if not link.quotes}
    assert bare <= {"pattern", "inferred"}
