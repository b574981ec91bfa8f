"""Whose a site is and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "تعرضت القاعدة الأمريكية في حقل كونيكو لهجوم.",
            ("actor/united-states", "operates", "place/conoco-gas-field"),
        ),
        ("قصفت إسرائيل مستودعًا في مصياف جنوب غربي حماة.", ("place/masyaf", "south-west of", "place/hama")),
    ],
)
def test_a_site_has_an_owner_and_a_place(read: Read, text: str, relation: tuple[str, str, str]) -> None:
    assert relation in [(r.subject.id, r.relation, r.object.id) for r in read(text).relations]


def test_a_nameless_site_has_none(read: Read) -> None:
    assert () == read("قصفت إسرائيل مبنى.").relations
