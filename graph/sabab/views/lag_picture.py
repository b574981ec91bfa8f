"""The lags of a run of tests as SVG: what followed, what chance makes of it, and the placebo beside it.

Bars are pairs by days from trigger to response. Right of the trigger's day is what followed, left of it what
came before: the placebo. The pale band holds 95 % of the permutations at each lag, the line is their mean.
In Arabic time runs from left to right, too, as in the page's timeline.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from sabab.escalation.significance.verdicts import VERDICTS
from sabab.escalation.wording import said
from sabab.views.picture import xml_element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.significance.records import Judged, LagCounts, Run
    from sabab.model import Language

WIDTH, HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 18, 66, 58
#: Letters of a title that fit; longer ones are cut.
_LONGEST = 104
_INK, _MUTED, _GRID = "#1c2025", "#5b6169", "#ebe6db"
_AFTER, _BEFORE, _SAME, _BAND = "#006fc0", "#9aa0a8", "#d9dce0", "#8a3000"
_WORDS = {
    "axis": ("days from trigger to response", "الأيام من المحفّز إلى الرد"),
    "before": ("before: the placebo", "قبله: الاختبار الوهمي"),
    "same": ("same day: no order", "اليوم نفسه: بلا ترتيب"),
    "after": ("followed", "تلاه"),
    "chance": ("by chance, 95 % of permutations", "بالمصادفة: 95٪ من التباديل"),
    "window": ("window {window} d, stretches {block} d", "النافذة {window} يومًا، المقاطع {block} يومًا"),
    "not.cause": ("“Followed by” is not “caused by”.", "«تلاه» لا تعني «تسبّب فيه»."),
}


def lags_svg(run: Run, language: Language = "en") -> str:
    """One SVG element with a panel for each test; the same run gives the same text."""
    panels = [
        xml_element("g", "\n".join(_panel(judged, language)), transform=f"translate(0 {number * HEIGHT})")
        for number, judged in enumerate(run.judged)
    ]
    height = HEIGHT * len(panels)
    style = {"font_family": "Segoe UI, Noto Sans Arabic, Tahoma, sans-serif", "font_size": 11, "fill": _INK}
    size = {"viewBox": f"0 0 {WIDTH} {height}", "width": WIDTH, "height": height}
    back = xml_element("rect", width=WIDTH, height=height, fill="#fff")
    title = xml_element(
        "title", escape("; ".join(said(judged.result.trial.name, language) for judged in run.judged))
    )
    return xml_element(
        "svg",
        "\n".join([title, back, *panels]),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        **size,
        **style,
    )


def _panel(judged: Judged, language: Language) -> Iterator[str]:
    result = judged.result
    name = said(result.trial.name, language)
    numbers = _word("window", language).format(window=result.trial.window, block=result.block)
    lift = result.strict.after.lift
    figures = f"p {result.p:.4f}, q {judged.q:.4f}" + ("" if lift is None else f", lift {lift:.2f}")
    yield _text(
        name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…", _LEFT, 18, "start", font_weight=600
    )
    yield _text(said(VERDICTS[judged.verdict], language), _LEFT, 34, "start", font_weight=600, fill=_AFTER)
    yield _text(f"{numbers}; {figures}", WIDTH - _RIGHT, 34, "end", fill=_MUTED)
    yield from _legend(language)
    yield from _plot(result.lags)
    yield _text(_word("axis", language), (_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 26)
    yield _text(_word("not.cause", language), WIDTH - _RIGHT, HEIGHT - 10, "end", fill=_MUTED)


def _plot(lags: LagCounts) -> Iterator[str]:
    top = max(*lags.observed, *lags.high, 1.0)
    step = (WIDTH - _LEFT - _RIGHT) / len(lags.lags)
    ground = HEIGHT - _BOTTOM

    def x(place: int) -> float:
        return _LEFT + (place + 0.5) * step

    def y(value: float) -> float:
        return ground - value / top * (ground - _TOP)

    for share in (0.0, 0.5, 1.0):
        yield xml_element("path", d=f"M{_LEFT} {y(share * top):.1f}H{WIDTH - _RIGHT}", stroke=_GRID)
        yield _text(f"{share * top:.4g}", _LEFT - 6, y(share * top) + 4, "end", fill=_MUTED)
    for place, (lag, observed) in enumerate(zip(lags.lags, lags.observed, strict=True)):
        colour = _SAME if lag == 0 else _AFTER if lag > 0 else _BEFORE
        bar = {
            "x": x(place) - step * 0.4,
            "width": step * 0.8,
            "y": y(observed),
            "height": ground - y(observed),
        }
        yield xml_element("rect", fill=colour, **bar)
        yield _text(f"{lag:+d}" if lag else "0", x(place), ground + 15, fill=_MUTED)
    there = [f"{x(place):.1f} {y(value):.1f}" for place, value in enumerate(lags.high)]
    back = [f"{x(place):.1f} {y(value):.1f}" for place, value in enumerate(lags.low)]
    yield xml_element("path", d=f"M{'L'.join([*there, *reversed(back)])}Z", fill=_BAND, fill_opacity="0.16")
    mean = [f"{x(place):.1f} {y(value):.1f}" for place, value in enumerate(lags.expected)]
    yield xml_element("path", d=f"M{'L'.join(mean)}", fill="none", stroke=_BAND, stroke_width="1.6")


def _legend(language: Language) -> Iterator[str]:
    places = ((_LEFT, "before", _BEFORE), (_LEFT + 150, "same", _SAME), (_LEFT + 300, "after", _AFTER))
    for x, name, colour in places:
        yield xml_element("rect", x=x, y=44, width=10, height=10, fill=colour)
        yield _text(_word(name, language), x + 15, 53, "start", fill=_MUTED)
    yield xml_element("rect", x=_LEFT + 420, y=44, width=20, height=10, fill=_BAND, fill_opacity="0.16")
    yield xml_element("path", d=f"M{_LEFT + 420} 49h20", stroke=_BAND, stroke_width="1.6")
    yield _text(_word("chance", language), _LEFT + 446, 53, "start", fill=_MUTED)


def _word(key: str, language: Language) -> str:
    return _WORDS[key][language == "ar"]


def _text(text: str, x: float, y: float, anchor: str = "middle", **style: object) -> str:
    """A text that keeps its own direction: isolated, so that signs stay on their side of it."""
    return xml_element("text", f"\u2068{escape(text)}\u2069", x=x, y=y, text_anchor=anchor, **style)
