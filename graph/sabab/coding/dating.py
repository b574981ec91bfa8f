"""The day of a draft: its own date, or the one that opens its clause, follows it, or opens the sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sabab.coding.told_days import day_of_announced, is_counted_back, is_day_of_owner, of_year_told
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, form_of, is_mark, is_meaning, is_saying
from sabab.model import DateRange, Span
from sabab.text.date_resolution import Days, edtf, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sabab.coding.draft import Draft
    from sabab.coding.sentence import Sentence
    from sabab.text.date_grammar import DateSpec


def draft_days(
    sentence: Sentence, draft: Draft, published: date | None, before: Days | None, text: str
) -> DateRange | None:
    """When the draft happened, or None where its sentence does not tell."""
    for spec, rule in _date_specs(sentence.nodes, draft):
        told = _days_said_before(sentence.nodes, spec, published) or before
        meant = of_year_told(sentence.nodes, _from_then(sentence.nodes, spec), published)
        found = _same_date(spec, before) or resolve(meant, published, told)
        if found is not None:
            start, stop = sentence.words[spec.first].start, sentence.words[spec.end - 1].end
            return DateRange(
                *found[0], edtf(found[0]), Span(start, stop, text[start:stop]), f"{found[1]}/{rule}"
            )
    return None


def _days_said_before(nodes: Sequence[Node], spec: DateSpec, published: date | None) -> Days | None:
    """“closed on Wednesday after missiles tore into it the previous day”: the day before that of its own sentence."""
    dates = [n.item.date for n in nodes if isinstance(n, Mark) and n.item.date is not None]
    earlier = [date for date in dates if date.first < spec.first]
    found = resolve(earlier[-1], published, None) if spec.later is not None and earlier else None
    return found[0] if found is not None else None


def _same_date(spec: DateSpec, before: Days | None) -> tuple[tuple[date, date], str] | None:
    """“on 29 July” after “on 29 July 2021”: a day told again without its year is the one told before."""
    day = before[0] if before is not None and before[0] == before[1] else None
    is_short = spec.day is not None and spec.month is not None and spec.year is None and not spec.hijri
    is_more = spec.since or spec.until is not None
    if day is None or not is_short or is_more or (spec.day, spec.month) != (day.day, day.month):
        return None
    return (day, day), "same-date"


def _from_then(nodes: Sequence[Node], spec: DateSpec) -> DateSpec:
    """English: “has bombed X since it launched its invasion last year”: a date that a clause of “since” ends in."""
    at = next((i for i, n in enumerate(nodes) if isinstance(n, Mark) and n.item.date is spec), 0)
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if is_meaning(node, "Preposition", "since") or (isinstance(node, Phrase) and node.marker == "since"):
            is_clause = any(isinstance(n, Verb) for n in nodes[index:at])
            return replace(spec, since=True) if is_clause and form_of(node).isascii() else spec
        if is_mark(node, "Stop", "Date", "Subordinator", "Link"):
            break
    return spec


def days_from(sentence: Sentence, draft: Draft, other: DateRange | None, text: str) -> DateRange | None:
    """The day of an event told as so many days before the dated one: “five days after the bombing of Y”.

    *other* is the day of the event before the words; the draft is the one behind them.
    """
    counted = _days_between(sentence.nodes, draft)
    if counted is None or other is None or other.start is None or other.start != other.end:
        return None
    days, first, last = counted
    day = other.start - timedelta(days=days)
    span = Span(first.start, last.stop, text[first.start : last.stop])
    return DateRange(day, day, day.isoformat(), span, "days-after")


def is_sequel(sentence: Sentence, draft: Draft) -> bool:
    """Whether the sentence goes on with the story of the same day: "then", "hours later", "before midnight"."""
    before = sentence.nodes[: draft.node + 1]
    return not draft.definite and (any(_goes_on(node) for node in before) or _is_also_told(before))


def _is_also_told(before: Sequence[Node]) -> bool:
    """“Tanks also fired on the village”: what the desk adds to a list of the day."""
    return len(before) > 1 and isinstance(before[-2], Mark) and before[-2].item.form == "also"


def _goes_on(node: Node) -> bool:
    if isinstance(node, Mark) and node.item.form in _LATER:
        return True
    if isinstance(node, Phrase) and node.head.form in _AT_ONCE:
        inner = node.complement  # "قبل منتصف الليل"; "في منتصف الطريق" is a place
        return node.head.form == "الحال" or (inner is not None and inner.head.form == "الليل")
    return is_meaning(node, "Subordinator", "then")


def same_day(before: Days | None) -> DateRange | None:
    """The day of the story, where it is one day."""
    if before is None or before[0] is None or before[0] != before[1]:
        return None
    return DateRange(*before, edtf(before), None, "same-day")


#: “في الحال”, “منتصف الليل”: of the day of what was told just before.
_AT_ONCE = frozenset({"الحال", "منتصف"})
#: Words that move a story on by minutes or hours, not by days.
_LATER = frozenset({"دقايق", "ساعات", "ساعتين", "ساعه", "later", "minutes", "shortly", "منتصف"})


def _days_between(nodes: Sequence[Node], draft: Draft) -> tuple[int, Node, Node] | None:
    """The number of days in “بعد خمسة أيام من” or “five days after” right before an event."""
    first = min(draft.nodes)
    for index in range(first - 1, max(-1, first - 4), -1):
        if not is_meaning(nodes[index], "Link", "after"):
            continue
        around = nodes[max(0, index - 2) : draft.node]
        number = next((n for n in around if is_mark(n, "Number")), None)
        is_days = any(isinstance(n, Mark) and n.item.form in _DAYS for n in around)
        if number is not None and is_days and number.item.value:
            return number.item.value, around[0], nodes[index]
    return None


_DAYS = frozenset({"ايام", "يوم", "يوما", "days", "day", "days after"})


def _date_specs(nodes: Sequence[Node], draft: Draft) -> list[tuple[DateSpec, str]]:
    own = [(spec, "bound") for spec in draft.dates]
    clause = [(spec, "clause") for spec in _clause_dates(nodes, min(draft.nodes))]
    told = clause if _is_of_saying(nodes, clause) else []  # "accused X, on Friday, of shelling Y on Thursday"
    first = min(draft.nodes)
    while first > 1 and is_mark(nodes[first - 1], "Auxiliary"):  # "which has carried out"
        first -= 1
    is_main = first < 1 or not is_meaning(nodes[first - 1], "Subordinator", "which")
    opening = (
        [(spec, "sentence") for spec in _opening_dates(nodes) or _dates_of_title(nodes)]
        if is_main and not is_counted_back(nodes[:first])
        else []
    )
    after = [(spec, "after") for spec in _trailing_dates(nodes, max(draft.nodes))]
    return [*own, *(clause if not told else ()), *after, *told, *opening]


def _is_of_saying(nodes: Sequence[Node], dates: Sequence[tuple[DateSpec, str]]) -> bool:
    """Whether a date stands with a verb of saying, so that one nearer to the event is rather the event's."""
    at = next(
        (i for i, n in enumerate(nodes) if dates and isinstance(n, Mark) and n.item.date is dates[0][0]), 0
    )
    verb = next((n for n in reversed(nodes[:at]) if isinstance(n, Verb)), None)
    return verb is not None and is_saying(verb)


def _trailing_dates(nodes: Sequence[Node], last: int) -> list[DateSpec]:
    """The first date after the trigger in its clause, past appositions.

    “visited by the chairman, General X, on 4 March”.
    """
    for node in nodes[last + 1 :]:
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        is_event = isinstance(node, Phrase) and node.category == "event"
        if (
            (isinstance(node, Verb) and not _goes_on_with_harm(nodes, node))
            or is_event
            or is_mark(node, "Subordinator", "Link", "Report", "Participle")
        ):
            return []
        if is_mark(node, "Stop") and node.means not in ("،", ",", "(", ")"):
            return []
    return []


def _goes_on_with_harm(nodes: Sequence[Node], verb: Verb) -> bool:
    """English: “a drone that killed a contractor and hurt six others on Thursday”: one blow, one day."""
    at = next(i for i, node in enumerate(nodes) if node is verb)
    return at > 0 and verb.entry("Harm") is not None and is_mark(nodes[at - 1], "Conjunction")


def _clause_dates(nodes: Sequence[Node], first: int) -> list[DateSpec]:
    """A date before the event in its clause, or right before the "when" that opens it."""
    for index in range(first - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        if is_meaning(node, "Subordinator", "when"):
            before = next((n for n in reversed(nodes[:index]) if not is_mark(n, "Stop")), None)
            return [before.item.date] if isinstance(before, Mark) and before.item.date is not None else []
        if is_meaning(node, "Link", "after") and (harmed := _harm_day(nodes[:index])) is not None:
            return [harmed]
        told = day_of_announced(nodes, index) or (_result_day(nodes, first) if index == first - 1 else None)
        if told is not None:
            return [told]
        is_bracket = is_mark(node, "Stop") and (
            _is_bracketed(nodes, index - 1)
            or is_day_of_owner(nodes, index - 1)
            or (index == first - 1 and _is_announced_on(nodes, index - 1, first))
        )
        if isinstance(node, Verb) or (
            is_mark(node, "Subordinator", "Link", "Report", "Stop") and not is_bracket
        ):
            return []  # but "قُتل ثلاثة، اليوم السبت، في هجوم"
    return []


def _harm_day(before: Sequence[Node]) -> DateSpec | None:
    """“five civilians died Thursday after a drone hit”: the harm and what did it are of one day."""
    last = before[-1] if before else None
    if not isinstance(last, Mark) or last.item.date is None:
        return None
    verb = next((node for node in reversed(before) if isinstance(node, Verb)), None)
    is_harm = verb is not None and verb.entry("Harm") is not None
    is_harm = is_harm or any(isinstance(node, Phrase) and node.category == "harm" for node in before)
    return last.item.date if is_harm else None


def _result_day(nodes: Sequence[Node], at: int) -> DateSpec | None:
    """“حرائق اندلعت فجر أمس، في معملين، جراء هجوم”: the harm and what it came of are of one day."""
    event = nodes[at]
    if not isinstance(event, Phrase) or event.marker != "because":
        return None
    for node in reversed(nodes[:at]):
        if isinstance(node, Mark) and node.item.date is not None:
            return node.item.date
        is_event = isinstance(node, Phrase) and node.category == "event"
        if isinstance(node, Verb) or is_event or is_mark(node, "Subordinator", "Link", "Report"):
            return None
    return None


def _is_bracketed(nodes: Sequence[Node], at: int) -> bool:
    """Whether a date stands between two stops: “، اليوم السبت، ”, “(Saturday)”."""
    return at > 0 and is_mark(nodes[at], "Date") and is_mark(nodes[at - 1], "Stop")


def _is_announced_on(nodes: Sequence[Node], at: int, first: int) -> bool:
    """“أعلنت الشركة يوم الجمعة، إصابة سفينة”: the day stands between the verb of announcing and what is announced."""
    verb = next((node for node in reversed(nodes[:at]) if isinstance(node, Verb)), None)
    is_object = isinstance(event := nodes[first], Phrase) and not event.marker
    return at > 0 and is_mark(nodes[at], "Date") and is_object and verb is not None and is_saying(verb)


def _dates_of_title(nodes: Sequence[Node]) -> list[DateSpec]:
    """“أولى الضربات ليل الثلاثاء: مسيّرة استهدفت المطار”: the day before the colon is that of what follows it."""
    colon = next((i for i, node in enumerate(nodes) if is_meaning(node, "Stop", ":")), 0)
    title = nodes[:colon]
    if any(isinstance(node, Verb) or is_mark(node, "Report", "Link") for node in title):
        return []
    return [node.item.date for node in title if isinstance(node, Mark) and node.item.date is not None][:1]


def _opening_dates(nodes: Sequence[Node]) -> list[DateSpec]:
    """A date before the first verb or event of the sentence covers the whole sentence."""
    for index, node in enumerate(nodes):
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        opens = (
            index == 0 and isinstance(node, Verb) and not node.senses
        )  # "the scene recalls August 2022, when ..."
        if (isinstance(node, Verb) and not opens) or (isinstance(node, Phrase) and node.category == "event"):
            return []
    return []
