"""What follows from the graph, in graphs of its own: SPARQL rules, and OWL through HermiT and owlrl."""

from sabab.reasoning.contradictions import Contradiction
from sabab.reasoning.reasoner import BOTH, Reasoning, reason
from sabab.reasoning.rules import derived_graph

__all__ = ["BOTH", "Contradiction", "Reasoning", "derived_graph", "reason"]
