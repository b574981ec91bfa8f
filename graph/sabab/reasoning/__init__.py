"""What follows from the graph by the ontology's axioms."""
