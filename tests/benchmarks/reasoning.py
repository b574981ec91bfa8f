"""How much processor time each reasoner takes on made-up events.

    python tests/benchmarks/reasoning.py 100 300 1000 3000

The constants of sabab.reasoning.reasoner and the table in ontology/README.md come from here.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import Graph

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.hermit import hermit, is_consistent
from sabab.reasoning.reasoner import reason_over
from sabab.reasoning.rl import rl_closure
from sabab.reasoning.saturation import saturated
from sabab.reasoning.selection import axioms, facts
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "@prefix : <https://w3id.org/sabab/ontology#> . @prefix d: <https://example.org/> .\n"
KINDS = ["RocketAttack", "Airstrike", "DroneAttack", "Shelling", "GroundAttack", "Threat", "Deployment"]
CAUSES = ("statedLinkCause", "allegedLinkCause", "possibleLinkCause", "linkCause")
BACKGROUND = [
    *(f"d:s{n} a :StateActor ." for n in range(6)),
    *(f"d:f{n} a :MilitaryForce ; :subordinateTo d:s{n % 6} ; :operates d:p{n * 3} ." for n in range(12)),
    *(
        f"d:a{n} a :NonStateArmedGroup ; :{['loyalTo', 'backedBy', 'ledBy'][n % 3]} d:f{n % 12} ."
        for n in range(40)
    ),
    *(f"d:p{n} a :{'Settlement' if n % 3 else 'MilitaryBase'} ; :within d:g{n % 12} ." for n in range(60)),
    *(f"d:g{n} a :Governorate ; :within d:c{n % 3} ." for n in range(12)),
    *(f"d:c{n} a :Country ." for n in range(3)),
]


def conflict(events: int, seed: int = 0) -> Graph:
    """A consistent made-up conflict: events with their claims and links, among actors and places that stay as few."""
    chance = random.Random(seed)  # noqa: S311 -- nothing is kept secret by it
    lines = [*BACKGROUND, *(line for number in range(events) for line in _event(number, chance))]
    return Graph().parse(data=HEAD + "\n".join(lines), format="turtle")


def _event(number: int, chance: random.Random) -> list[str]:
    place, other = chance.randrange(60), chance.randrange(60)
    lines = [f"d:e{number} a :{chance.choice(KINDS)} ; :target d:p{place} ; :occursAt d:p{other} ."]
    if chance.random() < 0.5:
        who = chance.choice([f"a{chance.randrange(40)}", f"f{chance.randrange(12)}"])
        lines.append(f"d:e{number} :perpetrator d:{who} .")
    else:
        lines += _claims(number, chance)
    if number and chance.random() < 0.4:
        cause = chance.randrange(max(0, number - 20), number)
        lines.append(
            f"d:l{number} a :EscalationLink ; :linkEffect d:e{number} ; :{chance.choice(CAUSES)} d:e{cause} ."
        )
    return lines


def _claims(number: int, chance: random.Random) -> list[str]:
    about = f":aboutEvent d:e{number} ; :claimScope :ScopeResponsibility"
    accuser, accused = chance.randrange(12), chance.randrange(40)
    lines = [f"d:k{number} a :Allegation ; {about} ; :claimant d:f{accuser} ; :attributesTo d:a{accused} ."]
    answer = chance.choice(["", "", "DenialClaim", "AbsenceClaim", "ResponsibilityClaim"])
    return [*lines, f"d:n{number} a :{answer} ; {about} ."] if answer else lines


def seconds(action: Callable[[], object]) -> float:
    """The processor's time that *action* takes once, with that of the Java it starts: others may use the machine."""
    start = sum(os.times()[:4])
    action()
    return sum(os.times()[:4]) - start


def main(sizes: list[int]) -> None:
    """Prints one row per size: events, facts, and the seconds of processor that each way takes."""
    tbox = axioms(ontology_graph())
    row = "| {:>6} | {:>6} | {:>7} | {:>7} | {:>11} | {:>6} |\n"
    sys.stdout.write(row.format("events", "facts", "HermiT", "owlrl", "consistency", "rules"))
    for size in sizes:
        made = conflict(size)
        slow = size <= 1000
        times = (
            seconds(lambda made=made: hermit(tbox + made)) if slow else None,  # type: ignore[misc]  # bound for the loop
            seconds(lambda made=made: rl_closure(tbox + made)) if slow else None,  # type: ignore[misc]  # as above
            seconds(lambda made=made: is_consistent(tbox + made)),  # type: ignore[misc]  # as above
            seconds(lambda made=made: saturated(tbox, made)),  # type: ignore[misc]  # as above
        )
        sys.stdout.write(row.format(size, len(made), *(f"{t:.1f}" if t is not None else "-" for t in times)))
        sys.stdout.flush()


def limits() -> None:
    """Prints what the project promises, in seconds of a clock: the demo's graph by HermiT, 1,000 events as a whole."""
    tbox = axioms(ontology_graph())
    with tempfile.TemporaryDirectory() as folder:
        sabab = Path(sys.executable).with_name("sabab")
        subprocess.run([sabab, "-q", "demo", "-o", folder], check=True, capture_output=True)
        with LocalStore.reading(Path(folder) / "store") as store:
            demo = tbox + facts(store.oxigraph, tbox)
    many = conflict(1000)
    for name, limit, action in (
        ("HermiT on vocabulary and demo graph", 5, lambda: hermit(demo)),
        ("reasoning over 1,000 events as a whole", 10, lambda: reason_over(tbox, many)),
    ):
        start = time.perf_counter()
        action()
        sys.stdout.write(f"{name:40} {time.perf_counter() - start:6.1f} s   limit <= {limit}\n")


if __name__ == "__main__":
    limits()
    main([int(size) for size in sys.argv[1:]] or [100, 300, 1000, 3000])
