"""Quality of extraction against gold, by the scorer that comes with the development material: `make score`.

The material (article, corpus with gold, scorer) is no part of the project; SABAB_MATERIAL names its folder.
The rules were written with this corpus at hand, so its figures flatter: articles of other desks score lower.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

SABAB = Path(sys.executable).with_name("sabab")
PUBLISHED = "2023-03-14"  # the article's day, which it does not print


def score(title: str, gold: Path, texts: Path, vocabulary: Path, *options: str) -> None:
    """Extracts the *texts* that have *gold* and prints the scorer's table under *title*."""
    print(f"\n{title}", flush=True)
    files = sorted(str(text) for text in texts.glob("*.txt") if (gold / f"{text.stem}.json").exists())
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([str(SABAB), "-q", "extract", *files, *options, "-o", out], check=True)
        scorer = vocabulary.parents[1] / "tools" / "score_extraction.py"
        scored = [gold, out, "--texts", texts, "--vocabulary", vocabulary]
        subprocess.run([sys.executable, str(scorer), *map(str, scored)], check=True)


def main(material: Path) -> None:
    """The article, with its day given and without, and the corpus."""
    vocabulary = material / "corpus" / "vocabulary.json"
    article, corpus = material / "article", material / "corpus"
    score("The article", article, article, vocabulary)
    score(f"The article, --published {PUBLISHED}", article, article, vocabulary, "--published", PUBLISHED)
    score("The corpus", corpus / "gold", corpus / "dispatches", vocabulary)


if __name__ == "__main__":
    if "SABAB_MATERIAL" not in os.environ:
        sys.exit("SABAB_MATERIAL must name the folder that holds article/, corpus/ and tools/")
    main(Path(os.environ["SABAB_MATERIAL"]))
