"""How well extractions agree with what a person found in the same texts.

Gold is read and held to its rules (`gold`, `checks`), extractions come as records or as JSON (`extractions`), names and
events of both are brought together (`names`, `pairing`), each slot is counted (`slots`, `links`, `claims`, `patterns`),
and the counts become figures with intervals (`tally`, `bootstrap`, `scoring`) and text (`tables`).
"""
