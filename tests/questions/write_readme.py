"""Write queries/questions/README.md anew from the headers of the questions."""

from __future__ import annotations

from sabab.resources import queries_folder
from sabab.views.ontology_site.questions import questions_readme

if __name__ == "__main__":
    (queries_folder() / "questions" / "README.md").write_text(
        questions_readme(), encoding="utf-8", newline="\n"
    )
