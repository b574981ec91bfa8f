"""The table of queries in queries/README.md is the files' own headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.resources import queries_folder
from sabab.store import named_queries

if TYPE_CHECKING:
    from collections.abc import Iterator


def table() -> Iterator[str]:
    yield "| query | answers | parameters | columns |\n|---|---|---|---|\n"
    for query in named_queries():
        parameters = "<br>".join(
            f"`{parameter.name}` ({parameter.type}{', required' if parameter.required else ''})"
            for parameter in query.parameters
        )
        columns = " ".join(query.columns)
        yield f"| `{query.name}`<br>{query.title_ar} | {query.answers} | {parameters} | {columns} |\n"


def test_the_readme_has_the_table_of_the_files() -> None:
    readme = (queries_folder() / "README.md").read_text(encoding="utf-8")
    expected = "".join(table())
    assert readme.endswith(f"\n\n{expected}"), f"put this at the end of queries/README.md:\n\n{expected}"
