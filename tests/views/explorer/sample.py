"""A page's data by hand: eastern Syria in March 2023 as the exercise dispatches tell it; and crowds."""

# ruff: noqa: E501 - one record a line reads like a table

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import TypeVar, get_args

from sample_events import EVENTS
from sample_parties import ACTORS, CAMPS, PLACES, REPORTS, SENTENCES, q

from sabab.model import Attribution, EventType, Label, LinkBasis
from sabab.views.explorer import (
    Member,
    PageActor,
    PageChain,
    PageClaim,
    PageData,
    PageEvent,
    PageLink,
    PagePattern,
    PageRelation,
    PageReport,
    Quote,
)

T = TypeVar("T")

GRAPH_SHA = "9f2c51d0a7e84b16c3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b"

LINKS = (
    PageLink("tanf-drones", "ayyash", "declared", "certain", (q("ayyash", "ردًا على ما جرى في التنف", "link.in-response-to"),), "centcom"),
    PageLink("ayyash", "conoco-2022", "juxtaposed", "possible", (q("conoco-2022", "فمع مغيب شمس اليوم ذاته", "link.sequence"),)),
    PageLink("conoco-2022", "apache", "stated", "possible", (q("apache", "وعلى هذا القصف ردّ الأمريكيون مرتين", "link.responded"),)),
    PageLink("masyaf", "omar", "pattern", "certain", (), pattern="habit-after"),
    PageLink("aleppo-2", "drone", "pattern", "certain", (), pattern="habit-after"),
    PageLink("drone", "us-strikes", "declared", "certain", (q("austin", "رداً على هجوم الأمس", "link.in-response-to"), q("us-jets", "in response to a one-way attack drone", "link.in-response-to")), "austin"),
    PageLink("earlier-attacks", "us-strikes", "declared", "possible", (q("austin", "وعلى سلسلة هجمات أخرى", "link.in-response-to"),), "austin"),
    PageLink("us-strikes", "green-village", "stated", "possible", (q("green-village", "ردّت ميليشيات تدعمها إيران", "link.responded"), q("payback", "clearly payback for the raids", "link.payback"))),
    PageLink("us-strikes", "conoco", "inferred", "possible"),
    PageLink("megiddo", "damascus-2", "stated", "certain", (q("megiddo", "جواباً متأخراً عن عبوة مجدّو", "link.answer-to"),), None, Label("Hebrew-language media", "وسائل إعلام عبرية")),
    PageLink("megiddo", "damascus-1", "stated", "certain", (q("megiddo", "جواباً متأخراً عن عبوة مجدّو", "link.answer-to"),), None, Label("Hebrew-language media", "وسائل إعلام عبرية")),
    PageLink("damascus-2", "irgc-threat", "juxtaposed", "possible", (q("damascus-2", "بعد إعلانه مقتل الضابط", "link.sequence"),)),
)  # fmt: skip

PATTERNS = (
    PagePattern(
        "habit-after",
        Label("Israeli strikes are often followed by rocket attacks on US bases", "غالبًا ما تعقب الغارات الإسرائيلية هجمات صاروخية على القواعد الأمريكية"),
        Label("1. airstrike by Israel on Syria → 2. rocket attack on US forces", "1. غارة إسرائيلية على سوريا ← 2. هجوم صاروخي على القوات الأمريكية"),
        "often", 0, q("habit-after", "وغالباً ما تعقب مثلَ هذه الغارات بأيام هجماتٌ صاروخية", "pattern.often-follows"),
    ),
    PagePattern(
        "habit-before",
        Label("An attack on US forces is often preceded by Israeli strikes", "غالبًا ما تسبق الهجومَ على القوات الأمريكية غارات إسرائيلية"),
        Label("1. airstrike by Israel on Syria → 2. attack on US forces", "1. غارة إسرائيلية على سوريا ← 2. هجوم على القوات الأمريكية"),
        "often", 1, q("habit-before", "تسبقه غالبًا غارات إسرائيلية", "pattern.often-precedes"),
    ),
    PagePattern(
        "habit-us",
        Label("Whenever its soldiers are attacked, Washington shells nearby Iranian sites", "كلما استُهدف جنودها قصفت واشنطن مواقع إيرانية قريبة"),
        Label("1. attack on US forces → 2. US shelling of Iran’s camp", "1. هجوم على القوات الأمريكية ← 2. قصف أمريكي لمعسكر إيران"),
        "whenever", 0, q("habit-us", "كلما استُهدف جنودها أن تقصف مواقع إيرانية قريبة", "pattern.whenever"),
    ),
)  # fmt: skip

CHAINS = (
    PageChain(
        "chain-march", Label("Israeli strike, drone on a US base, US strikes, rockets", "غارة إسرائيلية، مسيّرة على قاعدة أمريكية، ضربات أمريكية، صواريخ"),
        ("aleppo-2", "drone", "us-strikes", "green-village"), (4, 5, 7), "pattern", "possible",
    ),
    PageChain(
        "chain-omar", Label("Israeli strike, then rockets on a US base", "غارة إسرائيلية ثم صواريخ على قاعدة أمريكية"),
        ("masyaf", "omar"), (3,), "pattern", "certain", open=True,
        next=(Label("a US strike on Iran’s camp, whenever US soldiers are attacked", "ضربة أمريكية على معسكر إيران، كلما استُهدف جنود أمريكيون"),),
        alleged_camps=True, pattern="habit-us",
    ),
    PageChain(
        "chain-august", Label("Drones at Al-Tanf, US raid, rockets, helicopters", "مسيّرات على التنف، غارة أمريكية، صواريخ، مروحيات"),
        ("tanf-drones", "ayyash", "conoco-2022", "apache"), (0, 1, 2), "juxtaposed", "possible",
    ),
)  # fmt: skip

RELATIONS = (
    PageRelation(
        "iran", "backs", "militias", "stated", q("green-village", "ميليشيات تدعمها إيران", "relation.backs")
    ),
    PageRelation("centcom", "partOf", "us"),
    PageRelation("us", "leads", "coalition"),
    PageRelation("irgc", "partOf", "iran"),
    PageRelation(
        "militias",
        "loyalTo",
        "irgc",
        "alleged",
        q("austin", "جماعات مرتبطة بـ«الحرس الثوري»", "relation.linked-to"),
    ),
    PageRelation("ghaliboun", "partOf", "militias"),
    PageRelation("us", "operates", "green"),
    PageRelation("council", "partOf", "iran"),
)


def story() -> PageData:
    """Twenty-three events of the demo story."""
    return PageData(
        title=Label("Strikes and replies, eastern Syria", "ضربات وردود، شرق سوريا"),
        version="0.1.0",
        graph_sha256=GRAPH_SHA,
        cut_off=date(2023, 4, 1),
        camps=CAMPS,
        actors=ACTORS,
        places=PLACES,
        reports=REPORTS,
        events=EVENTS,
        links=LINKS,
        patterns=PATTERNS,
        chains=CHAINS,
        relations=RELATIONS,
    )


PAYLOAD = '"><img src=x onerror="window.__x=1"></script><script>window.__x=2</script>'
#: Fields whose values are closed lists; everything else is a text that a report or a graph could bring.
_CLOSED = frozenset(
    [
        "type",
        "attribution",
        "figure_status",
        "scope",
        "basis",
        "order",
        "weakest_basis",
        "frequency",
        "precision",
        "language",
        "published_basis",
        "status",
    ]
)


def hostile(record: T, name: str = "", owner: str = "") -> T:
    """*record* with the payload at the end of every free text, ids and addresses included."""
    if isinstance(record, str):
        closed = name in _CLOSED or (name == "kind" and owner == "PageClaim")
        return record if closed else record + PAYLOAD  # type: ignore[return-value]
    if isinstance(record, tuple):
        return tuple(hostile(each, name, owner) for each in record)  # type: ignore[return-value]
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changed = {
        field.name: hostile(getattr(record, field.name), field.name, type(record).__name__)
        for field in fields(record)
    }
    return replace(record, **changed)


def crowd(events: int) -> PageData:
    """*events* generated events of a third as many actors over two years: sizes, not facts; no randomness."""
    actors = max(4, events // 3)
    types, bases = get_args(EventType), get_args(LinkBasis)
    attributions: tuple[Attribution, ...] = get_args(Attribution)
    sentence = SENTENCES["omar-unclaimed"][2]
    made = []
    for i in range(events):
        day = date(2022, 1, 1) + timedelta(days=(i * 7919) % 700)
        by = f"a{(i * 31) % actors}"
        quote = Quote(
            "r0", f"{sentence} ({i})", "ar", 100 * i, 100 * i + 20, 0, 20, "frame.agent-verb-target"
        )
        made.append(
            PageEvent(
                f"e{i}", types[(i * 5) % 10], CAMPS[(i * 31) % actors % 4].id, (by,), (), attributions[i % 5],
                (f"a{(i * 57 + 1) % actors}",), (PLACES[(i * 13) % 16].id,), day, day + timedelta(days=3 * (i % 9 == 0)),
                day.isoformat(), "أمس", "date.yesterday", quotes=(quote,),
                claims=(PageClaim("occurrence", "occurrence", quote, by),), members=(Member("r0", f"e{i}"),),
            )
        )  # fmt: skip
    ordered = sorted(made, key=lambda event: (event.start or date.min, event.id))
    links = tuple(
        PageLink(a.id, b.id, bases[i % 5], "certain")
        for i, (a, b) in enumerate(zip(ordered, ordered[3:], strict=False))
        if i % 3 == 0
    )
    return PageData(
        title=Label(f"{events} generated events", f"أحداث مولّدة: {events}"),
        version="0.1.0",
        graph_sha256=GRAPH_SHA,
        cut_off=date(2023, 12, 31),
        camps=CAMPS,
        actors=tuple(
            PageActor(f"a{i}", Label(f"Group {i}", f"جماعة {i}"), "NonStateArmedGroup", CAMPS[i % 4].id)
            for i in range(actors)
        ),
        places=PLACES,
        reports=(PageReport("r0", "Generated", "Nobody", date(2023, 12, 31), "given", "ar"),),
        events=tuple(made),
        links=links,
    )
