"""The Turtle in ontology/knowledge and ontology/lexicon, compiled into a matcher."""
