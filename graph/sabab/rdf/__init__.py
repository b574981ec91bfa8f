"""The border between records and RDF: vocabulary, IRIs, triples, provenance."""
