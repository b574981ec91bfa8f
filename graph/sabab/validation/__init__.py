"""Whether a graph is as it should be: SHACL shapes and SPARQL checks, each finding with its place."""

from sabab.validation.findings import Finding, Place
from sabab.validation.validator import validate

__all__ = ["Finding", "Place", "validate"]
