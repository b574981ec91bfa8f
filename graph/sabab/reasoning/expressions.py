"""Class expressions of OWL as trees: what an individual must be like to belong to a defined class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from rdflib import OWL, BNode, Graph
from rdflib.collection import Collection

from sabab.errors import ReasonerError

if TYPE_CHECKING:
    from rdflib.term import Node


class Step(NamedTuple):
    """A property, followed from subject to object, or from object to subject where *inverted*."""

    prop: Node
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """The members of a named class."""

    cls: Node


@dataclass(frozen=True, slots=True)
class All:
    """What belongs to every part."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What belongs to at least one part."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What a step leads from to a member of *filler*."""

    step: Step
    filler: Expression


@dataclass(frozen=True, slots=True)
class These:
    """The individuals of a list; `hasValue` is a step to a list of one."""

    individuals: frozenset[Node]


Expression: TypeAlias = Named | All | Either | Some | These


def expression(tbox: Graph, node: Node) -> Expression:
    """The expression at a node.

    Raises:
        ReasonerError: a constructor that OWL 2 RL has not on this side, such as a complement; names it.
    """
    if not isinstance(node, BNode):
        return Named(node)
    for prop, build in ((OWL.intersectionOf, All), (OWL.unionOf, Either)):
        members = tbox.value(node, prop)
        if members is not None:
            return build(tuple(expression(tbox, member) for member in Collection(tbox, members)))
    members = tbox.value(node, OWL.oneOf)
    if members is not None:
        return These(frozenset(Collection(tbox, members)))
    return _restriction(tbox, node)


def step(tbox: Graph, node: Node) -> Step:
    """A property, or the inverse that a blank node stands for."""
    inverse = tbox.value(node, OWL.inverseOf) if isinstance(node, BNode) else None
    return Step(node) if inverse is None else Step(inverse, inverted=True)


def _restriction(tbox: Graph, node: BNode) -> Expression:
    prop = tbox.value(node, OWL.onProperty)
    filler, value = tbox.value(node, OWL.someValuesFrom), tbox.value(node, OWL.hasValue)
    if prop is None or (filler is None) == (value is None):
        found = ", ".join(sorted(str(predicate).rsplit("#", 1)[-1] for predicate in tbox.predicates(node)))
        message = f"a class expression of {found} is outside of what the rules understand"
        raise ReasonerError(message)
    if filler is not None:
        return Some(step(tbox, prop), expression(tbox, filler))
    return Some(step(tbox, prop), These(frozenset({value} if value is not None else ())))
