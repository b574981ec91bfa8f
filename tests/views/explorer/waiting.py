"""Waiting from outside: what Playwright evaluates in the page while it waits, a strict policy forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

_STEP, _PATIENCE = 25, 30_000  # milliseconds


def until(page: Page | Frame, script: str, arg: Any = None) -> None:
    """Returns as soon as *script* is true in the page; fails after half a minute."""
    for _ in range(0, _PATIENCE, _STEP):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(_STEP)
    raise AssertionError(f"never true in the page: {script}")
