"""One function per record: what a record becomes in RDF, as a stream of triples."""
