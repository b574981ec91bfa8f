"""The query page in a browser: what it is asked, what it shows, and all that it requested or complained about."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

SECONDS = 60


@dataclass
class Asked:
    """One opened page."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def wait(self, condition: str) -> None:
        """Waits until *condition* holds; the page's policy forbids Playwright's own way, which evaluates text in it."""
        end = time.monotonic() + SECONDS
        while not self.page.evaluate(f"Boolean({condition})"):
            assert time.monotonic() < end, f"{condition} never held; {self.problem()} {self.complaints}"
            self.page.wait_for_timeout(20)

    def write(self, query: str) -> None:
        """Puts *query* into the editor, as a reader does."""
        self.page.locator(".cm-content").focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(query)

    def ask(self, query: str) -> None:
        """Writes *query*, runs it from the keyboard, and waits for its answer or for what is wrong with it."""
        self.write(query)
        self.page.evaluate("window.__answered = null")
        self.page.keyboard.press("Control+Enter")
        self.wait("window.__answered || !document.getElementById('problem').hidden")

    def choose(self, name: str) -> None:
        """Chooses a named query and runs it."""
        self.page.select_option("#menu", name)
        self.page.evaluate("window.__answered = null")
        self.page.click("#run")
        self.wait("window.__answered || !document.getElementById('problem').hidden")

    def problem(self) -> str:
        """What the page says is wrong; empty where nothing is."""
        shown = self.page.inner_text("#problem") if self.page.locator("#problem").is_visible() else ""
        return shown.replace("\u2068", "").replace("\u2069", "")

    def rows(self) -> list[list[str]]:
        """The table's cells as they are read."""
        found: list[list[str]] = self.page.evaluate(
            "[...document.querySelectorAll('.rows tbody tr')].map(row => [...row.cells].map(cell => cell.innerText))"
        )
        return found

    def forms(self) -> list[str]:
        """The forms in which the answer can be shown."""
        found: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('#tabs button')].map(tab => tab.id.slice(4))"
        )
        return found

    def shown(self) -> Any:
        """The form in which it is shown."""
        return self.page.evaluate("document.getElementById('result').dataset.form")

    def overflows(self) -> bool:
        """Whether the page scrolls sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))
