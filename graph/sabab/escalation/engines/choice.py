"""Which engine answers: the one that is asked for, or the one for the size of the question."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias

from sabab.errors import QueryError
from sabab.escalation.engines.compiled import can_compile
from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.reference import Reference
from sabab.escalation.engines.sql import Sql

if TYPE_CHECKING:
    from sabab.escalation.engines.records import Engine, Question

EngineName: TypeAlias = Literal["auto", "reference", "fast", "sql"]
#: Up to so many events the reference has looked at every chain before another engine is even loaded; above, it may
#: not come to an end: chains can grow with the events to the power of the steps.
FEW_EVENTS = 60
#: From so many events on the compiled loops save more than the second or two that it takes to load and compile them:
#: the same loops in Python take a millisecond for a thousand events.
MANY_EVENTS = 500_000


def engine_for(question: Question, name: EngineName = "auto") -> Engine:
    """The engine of that name; `auto` is the reference for few events and the fast one for more.

    Raises:
        QueryError: what it needs is not installed; says how to install it.
    """
    if name == "sql":
        if find_spec("duckdb") is None:
            raise QueryError("--engine sql needs DuckDB: pip install 'sabab[sql]'")
        return Sql()
    if name == "reference" or (name == "auto" and len(question.events) <= FEW_EVENTS):
        return Reference()
    many = len(question.events) >= MANY_EVENTS
    return Fast(compiling=can_compile() and many)


def want_of_numba(question: Question, engine: Engine) -> str | None:
    """What to say where compiled loops would be of use and cannot be had; None otherwise."""
    if isinstance(engine, Fast) and len(question.events) >= MANY_EVENTS and not engine.compiling:
        return "without numba the same loops run in Python, fifty times slower: pip install 'sabab[fast]'"
    return None
