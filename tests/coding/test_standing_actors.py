"""Who is loyal to, leads or speaks for whom."""

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
        ("استهدفت ميليشيات موالية لإيران قاعدة التنف.", ("iran-backed-militias", "loyal to", "iran")),
        (
            "قال المتحدث باسم البنتاغون بات رايدر إن القاعدة آمنة.",
            ("pat-ryder", "speaks for", "united-states-department-of-defense"),
        ),
    ],
)
def test_a_relation_is_read_in_passing(read: Read, text: str, relation: tuple[str, str, str]) -> None:
    found = [(r.subject.id, r.relation, r.object.id) for r in read(text).relations]
    assert (f"actor/{relation[0]}", relation[1], f"actor/{relation[2]}") in found


def test_neighbours_are_no_relation(read: Read) -> None:
    assert () == read("اجتمعت إيران وروسيا.").relations
