"""What `%load_ext sabab.notebook` adds to a notebook: `%%sparql`, and graphs and tests that show themselves."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from sabab.escalation.significance.records import Run
from sabab.notebook.magic import sparql
from sabab.pipeline.testing import run_text
from sabab.store import LocalStore, RemoteSource
from sabab.views.lag_picture import lags_svg
from sabab.views.notebook import page

if TYPE_CHECKING:
    from sabab.store.source import Source


def load_ipython_extension(shell: Any) -> None:  # noqa: ANN401 - IPython's shell
    """Add the cell magic, and how a graph and a run of tests show themselves."""
    shell.register_magic_function(lambda line, cell: sparql(shell, line, cell), "cell", "sparql")
    show = shell.display_formatter.mimebundle_formatter.for_type
    show(LocalStore, graph_bundle)
    show(RemoteSource, graph_bundle)
    show(Run, run_bundle)


def graph_bundle(
    source: Source,
    include: object = None,  # noqa: ARG001 - IPython's signature
    exclude: object = None,  # noqa: ARG001 - IPython's signature
) -> dict[str, str]:
    """A graph as its page, with the still picture beside it."""
    return page(source)._repr_mimebundle_()


def run_bundle(
    run: Run,
    include: object = None,  # noqa: ARG001 - IPython's signature
    exclude: object = None,  # noqa: ARG001 - IPython's signature
) -> dict[str, str]:
    """A run of tests: its lags as a picture, its numbers and verdicts as text."""
    numbers = run_text(run, "table")
    picture = lags_svg(run)
    html = f'{picture}<pre dir="ltr">{escape(numbers)}</pre>'
    return {"text/plain": numbers, "image/svg+xml": picture, "text/html": html}
