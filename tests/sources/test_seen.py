"""Keys that came before are found, whether they are still in memory or not."""

from __future__ import annotations

from sabab.sources.seen import Seen


def test_the_first_value_of_a_key_is_given_to_all_later_ones() -> None:
    with Seen() as seen:
        assert [None, None, "one", "one"] == [
            seen.first(key, value)
            for key, value in (("a", "one"), ("b", "two"), ("a", "three"), ("a", "four"))
        ]


def test_keys_on_the_disk_are_found_as_well() -> None:
    with Seen(in_memory=3) as seen:
        first = [seen.first(str(number), f"value {number}") for number in range(20)]
        again = [seen.first(str(number), "other") for number in range(20)]
        assert [None] * 20 == first
        assert [f"value {number}" for number in range(20)] == again
        assert seen.first("20", "new") is None


def test_closing_twice_is_no_error() -> None:
    seen = Seen(in_memory=1)
    seen.first("a", "one")
    seen.close()
    seen.close()
