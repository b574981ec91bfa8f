"""Work shared out: the order of the items, a few of them at a time, and clear words when a process is ended."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError, WorkerError
from sabab.pipeline.workers import cores, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator


def late_if_even(number: int) -> tuple[int, int]:
    time.sleep(0.002 if number % 2 == 0 else 0)
    return number, os.getpid()


def ended(number: int) -> int:
    return os._exit(9) if number == 20 else number


def failing(number: int) -> ReportError:
    return ReportError(str(number), "is empty")


@pytest.mark.parametrize("jobs", [None, 1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs: int | None) -> None:
    assert list(range(100)) == [number for number, _ in in_order(late_if_even, range(100), jobs)]


def test_little_work_is_done_here_unless_a_number_is_given() -> None:
    assert {os.getpid()} == {process for _, process in in_order(late_if_even, range(5))}
    assert os.getpid() not in {process for _, process in in_order(late_if_even, range(5), 2)}


def test_items_are_taken_a_few_at_a_time() -> None:
    taken: list[int] = []

    def counted() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = in_order(late_if_even, counted(), 2)
    assert 0 == next(results)[0]
    assert len(taken) < 200
    results.close()  # type: ignore[attr-defined]  # a generator, where processes are at work


def test_errors_come_back_as_they_were() -> None:
    assert ["0: is empty"] == [str(one) for one in in_order(failing, range(1), 2)]


def test_a_process_that_is_ended_from_outside_is_one_clear_error() -> None:
    with pytest.raises(WorkerError, match="smaller --jobs"):
        list(in_order(ended, range(100), 2))


def test_there_is_a_core() -> None:
    assert cores() >= 1
