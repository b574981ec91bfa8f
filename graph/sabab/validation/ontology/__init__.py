"""Whether the ontology's own files are as they should be: each problem with its file, its line and how to mend it."""

from sabab.validation.ontology.files import OntologyFiles, read_files
from sabab.validation.ontology.outcome import Outcome
from sabab.validation.ontology.quality import quality_outcomes

__all__ = ["OntologyFiles", "Outcome", "quality_outcomes", "read_files"]
