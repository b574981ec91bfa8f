"""The network of the simple page: pyvis's nodes and edges, in a page of our own.

pyvis's page loads two style sheets from a CDN in every mode, says its heading twice, and has neither a language nor a
title; so `generate_html` fills our template. Labels are isolated (U+2068 … U+2069): a canvas would else take its
page's direction, and turn Arabic and digits around.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyvis.network import Network

from sabab.escalation.wording import said
from sabab.files import write_text
from sabab.views.embedding import inert_json, library, policy_hash, template
from sabab.views.explorer.network import ISOLATE, POP
from sabab.views.explorer.titles import event_title
from sabab.views.explorer.words import all_words, type_words
from sabab.views.page_data.wording import day_words, when_words
from sabab.views.picture import LANE_COLOURS, NO_CAMP_COLOUR
from sabab.views.simple.places import UNDATED, day_places, event_places, lane_of, lane_tops, left_of_all

if TYPE_CHECKING:
    from sabab.model import EventType, Language
    from sabab.views.explorer import PageData, PageEvent, PageLink
    from sabab.views.simple.places import Place

_HERE = Path(__file__).parent
#: The shape of each type of event, and the sign that stands for it in the legend.
SHAPES: dict[EventType, tuple[str, str]] = {
    "Attack": ("dot", "●"),
    "RocketAttack": ("triangle", "▲"),
    "MissileStrike": ("triangle", "▲"),
    "Shelling": ("square", "■"),
    "Airstrike": ("triangleDown", "▼"),
    "DroneAttack": ("diamond", "◆"),
    "GroundAttack": ("star", "★"),
    "Raid": ("star", "★"),
    "Bombing": ("square", "■"),
    "Assassination": ("star", "★"),
    "Interception": ("hexagon", "⬢"),
    "Deployment": ("hexagon", "⬢"),
    "Visit": ("dot", "●"),
    "Statement": ("dot", "●"),
    "Other": ("dot", "●"),
}
#: Bases that are somebody's word; the edges of all others are dashed.
SAID = frozenset({"declared", "stated"})
_INK, _MUTED, _LONGEST = "#1c2025", "#5b6169", 30


class LaneNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network whose page is offline, has a language and a title, and lets no word of a report run."""

    def __init__(self, data: PageData, language: Language) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.data, self.language = data, language
        self.options: dict[str, Any] = {
            "physics": {"enabled": False},
            "layout": {"improvedLayout": False},
            "interaction": {"hover": True, "dragNodes": False, "tooltipDelay": 80},
            "edges": {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.15}},
        }

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - pyvis's signature
        """The page as one HTML document; the arguments are pyvis's and change nothing."""
        return _render(self)

    def save(self, path: str | Path) -> None:
        """Write the page to *path*, whole or not at all; raises OutputError where that cannot be."""
        write_text(Path(path), self.generate_html())


def lane_network(data: PageData, language: Language = "en") -> LaneNetwork:
    """The swim lanes of *data* as a pyvis network; the same data gives the same page, byte for byte.

    Ids of nodes are those of the events (``event/…``), ``lane/N`` and ``day/YYYY-MM-DD``.
    """
    network = LaneNetwork(data, language)
    _add_lanes(network)
    _add_days(network)
    places = event_places(data)
    for event in data.events:
        _add_event(network, event, places[event.id])
    for link in data.links:
        _add_link(network, link)
    return network


def _add_lanes(network: LaneNetwork) -> None:
    data, x = network.data, left_of_all(network.data)
    names = [said(camp.label, network.language) for camp in data.camps] + [_word(network, "camp.none")]
    for lane, (name, top) in enumerate(zip(names, lane_tops(data), strict=True)):
        _add_text(network, f"lane/{lane}", name, (x, top), {"color": _colour(data, lane), "size": 44})


def _add_days(network: LaneNetwork) -> None:
    font = {"color": _MUTED, "size": 34}
    for day, x in day_places(network.data).items():
        _add_text(network, f"day/{day}", said(day_words(day), network.language), (x, -110), font)
    if any(event.start is None for event in network.data.events):
        _add_text(network, "day/none", _word(network, "gutter.none"), (UNDATED, -110), font)


def _add_text(
    network: LaneNetwork, identifier: str, label: str, place: Place, font: dict[str, object]
) -> None:
    """A node that is a text and nothing else, broken where it is wide."""
    width = {"maximum": 150 if identifier.startswith("day/") else 400}
    network.add_node(
        identifier, label=isolated(label), shape="text", x=place[0], y=place[1], font=font, fixed=True,
        widthConstraint=width,
    )  # fmt: skip


def _add_event(network: LaneNetwork, event: PageEvent, place: tuple[int, int]) -> None:
    """Full where stated or claimed, hollow where only alleged or nobody is named."""
    colour = _colour(network.data, lane_of(network.data, event))
    known = event.attribution in ("stated", "claimed")
    title = _title(network, event)
    network.add_node(
        event.id,
        label=isolated(title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"),
        shape=SHAPES[event.type][0],
        color={"background": colour if known else "#ffffff", "border": colour},
        title="\n".join(map(isolated, _told(network, event))),
        x=place[0],
        y=place[1],
        size=13,
        borderWidth=3,
        widthConstraint={"maximum": 130},
        fixed=True,
        font={"color": _INK, "size": 15},
    )


def _add_link(network: LaneNetwork, link: PageLink) -> None:
    network.add_edge(
        link.cause,
        link.effect,
        dashes=link.basis not in SAID,
        title=isolated(f"{_word(network, 'chain.followed')}: {_word(network, f'basis.{link.shown_basis}')}"),
        color=_INK if link.basis in SAID else _MUTED,
        width=2 if link.basis in SAID else 1,
    )


def _told(network: LaneNetwork, event: PageEvent) -> list[str]:
    """What pointing at an event shows: its whole title, when, on whose word, and the first sentence."""
    told = [
        _title(network, event),
        said(when_words(event.start, event.end), network.language),
        _word(network, f"attribution.{event.attribution}.means"),
    ]
    return told + [quote.sentence for quote in event.quotes[:1] if quote.sentence]


def _title(network: LaneNetwork, event: PageEvent) -> str:
    actors = {actor.id: actor for actor in network.data.actors}
    places = {place.id: place for place in network.data.places}
    return said(event_title(event, actors, places), network.language)


def isolated(text: str) -> str:
    """The text with its own direction, whatever stands around it."""
    return f"{ISOLATE}{text}{POP}"


def _colour(data: PageData, lane: int) -> str:
    return LANE_COLOURS[lane % len(LANE_COLOURS)] if lane < len(data.camps) else NO_CAMP_COLOUR


def _word(network: LaneNetwork, key: str) -> str:
    return all_words()[key][network.language == "ar"]


def _legend(network: LaneNetwork) -> list[tuple[str, str]]:
    """The signs of the types that are there, each with its name."""
    types = [kind for kind in SHAPES if any(event.type == kind for event in network.data.events)]
    return [(SHAPES[kind][1], type_words(kind).one[network.language == "ar"]) for kind in types]


def _render(network: LaneNetwork) -> str:
    script = (_HERE / "simple.js").read_text(encoding="utf-8")
    style = (_HERE / "simple.css").read_text(encoding="utf-8")
    vis = library("vis-network", "vis-network.min.js")
    html: str = template(_HERE, "simple.html").render(
        title=said(network.data.title, network.language),
        language=network.language,
        style=style,
        script=script,
        library=vis,
        policy=" ".join(map(policy_hash, (vis, script))),
        style_policy=policy_hash(style),
        blocks={
            "nodes": inert_json(network.nodes),
            "edges": inert_json(network.edges),
            "options": inert_json(network.options),
        },
        legend=_legend(network),
        listed=[(_title(network, event), _told(network, event)[1]) for event in network.data.events],
        words={
            key: _word(network, key)
            for key in ("events", "timeline", "method.not.cause", "basis.stated", "basis.inferred")
        },
        version=network.data.version,
    )
    return html
