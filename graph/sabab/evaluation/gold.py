"""Gold from a folder.

It holds ``gold/ID.json`` and ``dispatches/ID.txt`` for each report, perhaps ``vocabulary.json``, ``held-back.txt``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sabab.errors import GoldError, reason
from sabab.evaluation.checks import SCOPED, Json, days, report_problems
from sabab.evaluation.gold_shape import REPORT, VOCABULARY
from sabab.evaluation.records import (
    Corpus,
    Entity,
    GoldClaim,
    GoldEvent,
    GoldLink,
    GoldPattern,
    GoldReport,
    GoldStep,
    Term,
    Vocabulary,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sabab.evaluation.shapes import Problem, Shape

#: More would bury the first.
_MOST_PROBLEMS = 20


def read_corpus(folder: Path) -> Corpus:
    """The gold of *folder*, every file held to its rules.

    Raises:
        GoldError: there is none, or some of it breaks the rules; a line for each problem, with file, place and mend.
    """
    files = sorted((folder / "gold").glob("*.json"))
    if not files:
        raise GoldError((f"{folder}: holds no gold; it goes into {folder / 'gold'}, one ID.json a report",))
    vocabulary = _vocabulary(folder / "vocabulary.json")
    texts = {path.stem: _text(folder, path.stem) for path in files}
    gold = {path.stem: _checked(path, REPORT) for path in files}
    _refuse(_all_problems(folder, gold, texts, vocabulary))
    reports = tuple(_report(one, texts[name]) for name, one in gold.items())
    return Corpus(reports, vocabulary or Vocabulary(), _held_back(folder / "held-back.txt", gold))


def read_ids(path: Path) -> frozenset[str]:
    """The ids that a file lists, one a line; what follows # is a remark.

    Raises:
        GoldError: the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise GoldError(
            (f"{path}: cannot be read as a list of ids in UTF-8: {reason(problem)}",)
        ) from problem
    return frozenset(line.partition("#")[0].strip() for line in lines) - {""}


def _held_back(path: Path, known: Iterable[str]) -> frozenset[str]:
    ids = read_ids(path) if path.exists() else frozenset()
    strangers = sorted(ids - set(known))
    _refuse(f"{path}: {one} has no gold; take it out, or add gold/{one}.json" for one in strangers)
    return ids


def _text(folder: Path, name: str) -> str:
    path = folder / "dispatches" / f"{name}.txt"
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        line = f"{path}: cannot be read as text in UTF-8 ({reason(problem)}); gold/{name}.json needs it"
        raise GoldError((line,)) from problem


def _vocabulary(path: Path) -> Vocabulary | None:
    if not path.exists():
        return None
    raw = _checked(path, VOCABULARY)
    _refuse(_lines(path, _vocabulary_problems(raw)))
    return Vocabulary(
        tuple(_term(term) for term in raw["actors"]), tuple(_term(term) for term in raw["places"])
    )


def _vocabulary_problems(raw: Json) -> Iterator[Problem]:
    for kind in ("actors", "places"):
        names = [term["name"] for term in raw[kind]]
        for index, term in enumerate(raw[kind]):
            if term["name"] in names[:index]:
                yield (
                    f"{kind}[{index}].name",
                    f"is {term['name']!r}, which stands above already; join the two",
                )
            for other in sorted(set(term.get("equivalent", ())) - set(names)):
                yield f"{kind}[{index}].equivalent", f"names {other!r}, which is not here; add it, or mend it"


def _checked(path: Path, shape: Shape) -> Json:
    """The file's JSON, in the form of *shape*."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as problem:
        raise GoldError((f"{path}: is not JSON in UTF-8: {reason(problem)}",)) from problem
    _refuse(_lines(path, shape(raw)))
    checked: Json = raw
    return checked


def _lines(path: Path, problems: Iterable[Problem]) -> list[str]:
    return [f"{path}: {place.lstrip('.') or 'the file'}: {problem}" for place, problem in problems]


def _refuse(problems: Iterable[str]) -> None:
    lines = list(problems)
    if len(lines) > _MOST_PROBLEMS:
        lines = [*lines[:_MOST_PROBLEMS], f"and {len(lines) - _MOST_PROBLEMS} problems more"]
    if lines:
        raise GoldError(tuple(lines))


def _all_problems(
    folder: Path, gold: Mapping[str, Json], texts: Mapping[str, str], vocabulary: Vocabulary | None
) -> Iterator[str]:
    for name, one in gold.items():
        path = folder / "gold" / f"{name}.json"
        if one["id"] != name:
            yield f"{path}: id: is {one['id']!r}; write {name!r}, as the file is called"
        yield from _lines(path, report_problems(one, texts[name], vocabulary))
        yield from _lines(path, _same_as_problems(one, gold))
    for path in sorted((folder / "dispatches").glob("*.txt")):
        if path.stem not in gold:
            yield f"{path}: has no gold; add gold/{path.stem}.json, or take the text out"


def _same_as_problems(one: Json, gold: Mapping[str, Json]) -> Iterator[Problem]:
    for index, event in enumerate(one["events"]):
        if "same_as" not in event:
            continue
        report, _, identifier = event["same_as"].partition("/")
        others = {} if report == one["id"] else gold.get(report, {"events": ()})
        found = next((other for other in others.get("events", ()) if other["id"] == identifier), None)
        if found is None or "same_as" in found:
            wrong = f"is {event['same_as']!r}; name the first report that tells of the event, as ID/e1"
            yield f"events[{index}].same_as", wrong


def _term(raw: Json) -> Term:
    return Term(raw["name"], raw["ar"], tuple(raw.get("equivalent", ())))


def _report(raw: Json, text: str) -> GoldReport:
    claims = raw.get("claims")
    return GoldReport(
        raw["id"],
        text,
        tuple(_event(event) for event in raw["events"]),
        tuple(GoldLink(link["cause"], link["effect"], link["stated"]) for link in raw["links"]),
        tuple(_pattern(pattern) for pattern in raw["patterns"]),
        None if claims is None else tuple(_claim(claim) for claim in claims),
        *(
            tuple(Entity(entity["name"], tuple(entity["mentions"])) for entity in raw[kind])
            for kind in ("actors", "places")
        ),
    )


def _event(raw: Json) -> GoldEvent:
    return GoldEvent(
        id=raw["id"],
        type=raw["type"],
        trigger=raw.get("trigger"),
        trigger_at=tuple(raw["trigger_span"]) if "trigger_span" in raw else None,
        initiators=tuple(raw["initiators"]),
        attribution=raw["attribution"],
        targets=tuple(raw["targets"]),
        places=tuple(raw["places"]),
        date=days(raw["date"]),
        sources=tuple(raw["sources"]),
        killed=raw["casualties"]["killed"],
        injured=raw["casualties"]["injured"],
        habitual=raw["habitual"],
        negated=raw["negated"],
    )


def _pattern(raw: Json) -> GoldPattern:
    steps = tuple(
        GoldStep(step["type"], tuple(step["initiators"]), tuple(step["targets"])) for step in raw["steps"]
    )
    return GoldPattern(steps, raw["given"], raw["frequency"], raw["cue"])


def _claim(raw: Json) -> GoldClaim:
    speakers = tuple(name for name in (raw["claimant"], raw.get("speaks_for")) if name)
    scope = raw["scope"] if raw["kind"] in SCOPED else None
    return GoldClaim(raw["about"], raw["kind"], speakers, scope, raw.get("hedged", False), raw["cue"])
