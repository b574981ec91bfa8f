"""Mapping files: TOML that says what the columns of a user's own table mean.

`ontology/examples/mappings/README.md` has the format and two examples. A key or a class that there is not is an
error, so that a misspelt column is no silent gap.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from sabab.errors import DatasetError, reason
from sabab.sources.codes import event_classes
from sabab.sources.mapped import Mapping, Side, Where, event_of
from sabab.sources.records import Dataset, Layout, Licence

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.sources.records import Redistribution

_TOP = {
    "name", "outlet", "version", "licence", "redistribution", "language", "delimiter", "encoding", "columns", "row",
    "date", "event", "initiator", "target", "participant", "place", "deaths",
}  # fmt: skip
_TABLES = {
    "date": {"start", "end", "format"},
    "event": {"class", "column", "classes", "incidents"},
    "initiator": {"column", "value", "names"},
    "target": {"column", "value", "names"},
    "participant": {"column", "value", "names"},
    "place": {"name", "value", "latitude", "longitude", "precision", "country"},
    "deaths": {"best", "low", "high", "zero"},
}
_CHOICES = {
    ("", "redistribution"): ("allowed", "aggregates", "forbidden"),
    ("", "language"): ("en", "ar"),
    ("place", "precision"): ("site", "settlement", "district", "governorate", "country"),
    ("deaths", "zero"): ("none", "unknown"),
}


@dataclass(frozen=True, slots=True)
class _File:
    """A mapping file as TOML reads it; looks things up, and says what is wrong with them."""

    path: Path
    content: dict[str, Any]

    def text(self, table: str, key: str, default: str = "") -> str:
        """A text, one of the choices where there are some."""
        value = self._in(table).get(key, default)
        if not isinstance(value, str):
            raise DatasetError(self.path, f"{_place(table, key)} must be text")
        choices = _CHOICES.get((table, key))
        if value and choices and value not in choices:
            raise DatasetError(self.path, f"{_place(table, key)} is {value!r}, none of {', '.join(choices)}")
        return value

    def needed(self, table: str, key: str) -> str:
        """A text that must be there."""
        value = self.text(table, key)
        if not value:
            raise DatasetError(self.path, f"{_place(table, key)} is missing")
        return value

    def names(self, table: str, key: str) -> dict[str, str]:
        """A table of texts."""
        value = self._in(table).get(key, {})
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise DatasetError(self.path, f"[{_place(table, key)}] must be a table of texts")
        return cast("dict[str, str]", value)

    def columns(self, key: str) -> tuple[str, ...]:
        """A column or a list of columns."""
        value = self.content.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
            raise DatasetError(self.path, f"{key} must be a column or a list of columns")
        return tuple(listed)

    def check_keys(self) -> None:
        """Make sure that every key is one that there is."""
        for key in self.content.keys() - _TOP:
            raise DatasetError(self.path, f"there is no key {key!r}; there are {', '.join(sorted(_TOP))}")
        for table, known in _TABLES.items():
            for key in self._in(table).keys() - known:
                raise DatasetError(
                    self.path, f"[{table}] has no key {key!r}; it has {', '.join(sorted(known))}"
                )

    def _in(self, table: str) -> dict[str, Any]:
        found = self.content.get(table, {}) if table else self.content
        if not isinstance(found, dict):
            raise DatasetError(self.path, f"[{table}] must be a table")
        return found


def read_mapping(path: Path) -> Dataset:
    """The dataset that a mapping file describes.

    Raises:
        DatasetError: the file cannot be read, is no TOML, or says something that there is not; says what.
    """
    file = _File(path, _read(path))
    file.check_keys()
    name, version = file.needed("", "name"), file.needed("", "version")
    mapping = _mapping(file)
    delimiter = file.text("", "delimiter")
    names = file.columns("columns")
    return Dataset(
        name=name,
        outlet=file.text("", "outlet", name),
        mapping_version=f"{name}/{version}",
        scheme="",
        licence=Licence(
            file.needed("", "licence"),
            cast("Redistribution", file.text("", "redistribution", "forbidden")),
        ),
        layout=Layout(
            required=mapping.columns(),
            delimiters=(delimiter,) if delimiter else (",", ";", "\t", "|"),
            encoding=file.text("", "encoding", "utf-8"),
            columns={len(names): names} if names else None,
        ),
        event_of=partial(event_of, mapping),
        language=file.text("", "language", "en"),
        kind="csv",
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as problem:
        raise DatasetError(path, f"cannot be read: {reason(problem)}") from problem
    except tomllib.TOMLDecodeError as problem:
        raise DatasetError(path, f"is no TOML: {problem}") from problem


def _mapping(file: _File) -> Mapping:
    return Mapping(
        row=file.columns("row"),
        start=file.needed("date", "start"),
        end=file.text("date", "end"),
        form=file.text("date", "format") or None,
        type=_class(file, file.text("event", "class", "Other")),
        code=file.text("event", "column"),
        classes={code: _class(file, name) for code, name in file.names("event", "classes").items()},
        incidents=file.text("event", "incidents"),
        initiator=_side(file, "initiator"),
        target=_side(file, "target"),
        participant=_side(file, "participant"),
        where=_where(file),
        deaths=(file.text("deaths", "best"), file.text("deaths", "low"), file.text("deaths", "high")),
        zero_is_none=file.text("deaths", "zero", "none") == "none",
    )


def _class(file: _File, name: str) -> str:
    if name not in event_classes():
        raise DatasetError(file.path, f"there is no class of event called {name!r}")
    return name


def _side(file: _File, table: str) -> Side | None:
    if table not in file.content:
        return None
    column, value = file.text(table, "column"), file.text(table, "value")
    if bool(column) == bool(value):
        raise DatasetError(file.path, f"[{table}] needs a column or a value, one of them")
    return Side(column, value, file.names(table, "names"))


def _where(file: _File) -> Where | None:
    if "place" not in file.content:
        return None
    keys = ("name", "value", "latitude", "longitude", "precision", "country")
    where = Where(*(file.text("place", key) for key in keys))
    if bool(where.latitude) != bool(where.longitude):
        raise DatasetError(file.path, "[place] has latitude and longitude, or neither")
    return where


def _place(table: str, key: str) -> str:
    return f"{table}.{key}" if table else key
