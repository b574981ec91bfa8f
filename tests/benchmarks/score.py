"""Quality of extraction against gold, by `sabab evaluate`: `make score`.

The gold of `tests/gold` comes with the project. The article that sabab was first built for is somebody's text and does
not: SABAB_MATERIAL names the folder that holds it, and without it that part is left out. The rules were written with
both at hand, so these figures flatter: articles of other desks score lower.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SABAB = Path(sys.executable).with_name("sabab")
GOLD = Path(__file__).parents[1] / "gold"
PUBLISHED = "2023-03-14"  # the article's day, which it does not print


def run(*arguments: str | Path) -> None:
    """A command of sabab, its output shown."""
    subprocess.run([SABAB, *arguments], check=True)


def article_gold(material: Path, folder: Path) -> Path:
    """The article and its gold in the form that `sabab evaluate` takes."""
    for source, name in (
        (material / "article" / "article.txt", "dispatches/article.txt"),
        (material / "article" / "article.json", "gold/article.json"),
        (GOLD / "vocabulary.json", "vocabulary.json"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / name)
    return folder


def score_article(material: Path) -> None:
    """The article, read without its day of publication and with it."""
    with tempfile.TemporaryDirectory() as name:
        gold, out = article_gold(material, Path(name) / "article"), Path(name) / "extractions"
        print("The article", flush=True)
        run("evaluate", gold)
        print(f"\nThe article, --published {PUBLISHED}", flush=True)
        run("-q", "extract", gold / "dispatches" / "article.txt", "--published", PUBLISHED, "-o", out)
        run("evaluate", gold, "--system", out)
        print()


if __name__ == "__main__":
    if "SABAB_MATERIAL" in os.environ:
        score_article(Path(os.environ["SABAB_MATERIAL"]))
    else:
        print("The article: left out, for SABAB_MATERIAL names no folder that holds it\n")
    print("The corpus", flush=True)
    run("evaluate", GOLD, *sys.argv[1:])
