"""The still picture: what is on it, and that words of reports stay words."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from sabab.model import Label
from sabab.views.explorer import Camp, PageActor, PageData, PageEvent, PageLink, PagePlace
from sabab.views.picture import MOST_NAMED, WIDTH, timeline_svg

SVG = "{http://www.w3.org/2000/svg}"
MARCH = date(2023, 3, 12)


def event(name: str, day: int | None, camp: str | None = None, **fields: object) -> PageEvent:
    """A rocket attack on the base on a day of March 2023, or on none."""
    when = None if day is None else date(2023, 3, day)
    return PageEvent(name, "RocketAttack", camp, targets=("base",), start=when, end=when, **fields)  # type: ignore[arg-type]  # the fields of an event


def data(*events: PageEvent, **fields: object) -> PageData:
    """A page with two camps and a base."""
    return PageData(
        title=Label("Two days", "يومان"),
        version="0",
        graph_sha256="0",
        camps=(Camp("israel", Label("Israel", "إسرائيل")), Camp("iran", Label("Iran", "إيران"))),
        actors=(PageActor("israel", Label("Israel", "إسرائيل")),),
        places=(PagePlace("base", Label("the base", "القاعدة")),),
        events=events,
        **fields,  # type: ignore[arg-type]  # the fields of a page
    )


def drawn(page: PageData, language: str = "en") -> ET.Element:
    return ET.fromstring(timeline_svg(page, language))  # type: ignore[arg-type]  # noqa: S314 - our own text


def texts(svg: ET.Element) -> list[str]:
    return [(text.text or "").strip("\u2068\u2069") for text in svg.iter(f"{SVG}text")]


def signs(svg: ET.Element) -> list[tuple[float, float]]:
    return [(float(sign.attrib["cx"]), float(sign.attrib["cy"])) for sign in svg.iter(f"{SVG}circle")]


def arrows(svg: ET.Element) -> list[ET.Element]:
    """The arrows between events, without those of the legend."""
    paths = [path for path in svg.iter(f"{SVG}path") if "marker-end" in path.attrib]
    return [path for path in paths if "C" in path.attrib["d"]]


def test_every_event_has_a_sign_and_a_name() -> None:
    svg = drawn(data(event("a", 12), event("b", 13)))
    assert len(signs(svg)) == 2
    assert texts(svg).count("Rocket attack on the base") == 2


def test_in_arabic_the_words_are_arabic() -> None:
    said = texts(drawn(data(event("a", 12, "israel")), "ar"))
    assert {"هجوم صاروخي على القاعدة", "إسرائيل", "12 آذار 2023"} <= set(said)
    assert not [words for words in said if re.search("[a-z]", words)]


def test_time_runs_from_left_to_right_in_both_languages() -> None:
    page = data(event("a", 12), event("b", 13), event("c", 30))
    for language in ("en", "ar"):
        xs = [x for x, _ in signs(drawn(page, language))]
        assert sorted(xs) == xs
        assert 0 < xs[0] < xs[-1] < WIDTH


def test_a_quiet_stretch_is_shortened() -> None:
    (a, _), (b, _), (c, _) = signs(drawn(data(event("a", 1), event("b", 2), event("c", 26))))
    assert round((c - b) / (b - a), 1) == 4.9  # the root of 24 days, not 24 times as long


def test_an_event_stands_in_the_lane_of_its_camp() -> None:
    found = signs(drawn(data(event("a", 12, "israel"), event("b", 12, "iran"), event("c", 12))))
    ys = [y for _, y in found]
    assert sorted(set(ys)) == ys
    assert "No camp known" in texts(drawn(data(event("c", 12))))


def test_events_of_one_day_do_not_cover_each_other() -> None:
    found = signs(drawn(data(*(event(f"e{n}", 12, "israel") for n in range(5)))))
    assert len(set(found)) == 5


def test_an_undated_event_stands_beside_the_axis() -> None:
    page = data(event("a", None), event("b", 12))
    (undated, _), (dated, _) = signs(drawn(page))
    assert undated < dated
    assert "No date" in texts(drawn(page))
    assert "No date" not in texts(drawn(data(event("b", 12))))


@pytest.mark.parametrize(
    ("basis", "dashes"), [("declared", None), ("stated", None), ("pattern", "1.5 4"), ("inferred", "6 4")]
)
def test_a_link_is_drawn_in_the_stroke_of_its_basis(basis: str, dashes: str | None) -> None:
    link = PageLink("a", "b", basis, "certain")  # type: ignore[arg-type]  # the parameters of this test
    (arrow,) = arrows(drawn(data(event("a", 12), event("b", 13), links=(link,))))
    assert dashes == arrow.attrib.get("stroke-dasharray")


def test_the_legend_names_only_what_is_drawn() -> None:
    link = PageLink("a", "b", "pattern", "certain")
    said = texts(drawn(data(event("a", 12), event("b", 13), links=(link,))))
    assert "Fits a habit that a report states" in said
    assert "Stated response" not in said
    assert "“Followed by” is not “caused by”." in said


def test_only_accused_is_dashed_nobody_hollow_and_stated_full() -> None:
    page = data(*(event(kind, 12, attribution=kind) for kind in ("stated", "alleged", "unknown")))
    found = [
        (sign.attrib["fill"] == "#fff", "stroke-dasharray" in sign.attrib)
        for sign in drawn(page).iter(f"{SVG}circle")
    ]
    assert [(False, False), (True, True), (True, False)] == found


def test_what_did_not_happen_is_crossed_out() -> None:
    def strokes(page: PageData) -> int:
        return sum(1 for path in drawn(page).iter(f"{SVG}path") if "l12 -12" in path.attrib["d"])

    assert [1, 0] == [strokes(data(event("a", 12, negated=True))), strokes(data(event("a", 12)))]


def test_days_that_are_not_known_are_a_bar() -> None:
    page = data(
        PageEvent("a", "Attack", start=MARCH, end=date(2023, 3, 20)), event("b", 12), event("c", 20), event("d", 30)
    )  # fmt: skip
    (bar,) = (rect for rect in drawn(page).iter(f"{SVG}rect") if rect.attrib["height"] == "3")
    start, end = signs(drawn(page))[0][0], signs(drawn(page))[2][0]
    assert float(bar.attrib["width"]) == pytest.approx(end - start, abs=0.2)


def test_many_events_have_no_names() -> None:
    page = data(*(event(f"e{n}", 1 + n % 30) for n in range(MOST_NAMED + 1)))
    assert "Rocket attack on the base" not in texts(drawn(page))


def test_a_long_name_is_cut() -> None:
    page = data(event("a", 12))
    places = (PagePlace("base", Label("a base with a very long name in a far and empty place")),)
    (name,) = (
        words
        for words in texts(drawn(PageData(page.title, "0", "0", places=places, events=page.events)))
        if "base" in words
    )
    assert name.endswith("…")


def test_an_empty_page_is_a_picture_too() -> None:
    page = PageData(Label("Nothing"), "0", "0")
    assert signs(drawn(page)) == []


def test_markup_in_a_name_stays_text() -> None:
    places = (PagePlace("base", Label('<script>x</script>"&')),)
    svg = drawn(PageData(Label("<b>"), "0", "0", places=places, events=(event("a", 12),)))
    assert 'Rocket attack on <script>x</script>"&' in texts(svg)
    assert [] == list(svg.iter(f"{SVG}script"))


def test_the_same_page_gives_the_same_picture() -> None:
    page = data(event("a", 12), event("b", 13))
    assert timeline_svg(page) == timeline_svg(page)
