"""Peers count the same chains: networkx, pandas and DuckDB, and Raphtory in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).with_name("chains.py")


@pytest.mark.slow
def test_peers_count_the_same_chains(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "raphtory"], check=False, capture_output=True, env=clean
    )
    peer = [] if done.returncode else ["--raphtory", str(python)]
    # It ends at once, with a message and without a line for the peer, where a number differs; how long each takes is
    # for a person to look at.
    run = subprocess.run(
        [sys.executable, BENCHMARK, "--peers", *peer], check=False, capture_output=True, text=True
    )
    sys.stdout.write(run.stdout)
    assert run.stderr == ""
    assert [name for name in ("networkx", "pandas", "DuckDB") if f"{name}" not in run.stdout] == []
    if done.returncode:
        pytest.skip("Raphtory has no wheel for this machine; the other peers were compared")
    assert "Raphtory: 1,000,000 events" in run.stdout
