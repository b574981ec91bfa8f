"""The ontology's documentation as a static site in English and Arabic."""
