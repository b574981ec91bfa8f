"""What follows from the graph, in graphs of its own: SPARQL rules, and OWL through HermiT and owlrl."""

from sabab.reasoning.contradictions import Contradiction
from sabab.reasoning.reasoner import Reasoning, reason
from sabab.reasoning.rules import derived_graph

__all__ = ["Contradiction", "Reasoning", "derived_graph", "reason"]
