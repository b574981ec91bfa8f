"""Work shared out among processes: results in the order of the items, memory for a few of them only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from sabab.errors import WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items that go to a process at once: with fewer, a core spends a noticeable part of its time on handing over.
_CHUNK = 8
#: Chunks that are under way for each process: one that is worked on, others so that nobody waits for the slowest.
_AHEAD = 3
#: So few items are done in this process, sooner than others are started.
_FEW = 16
#: What a worker process does with an item, set once when it starts.
_DOES: dict[str, Callable[[Any], Any]] = {}


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int | None = None
) -> Iterator[Result]:
    """``map(function, items)``, by *jobs* processes; by one for each core, if there is work enough, without a number.

    *items* are taken a few at a time. *function* must do the same whatever it did before: then so do all together.

    Raises:
        WorkerError: a process was ended from outside, as systems do when memory runs out.
    """
    waiting = iter(items)
    first = list(islice(waiting, _FEW)) if jobs is None else []
    number = cores() if jobs is None and len(first) == _FEW else jobs or 1
    everything = chain(first, waiting)
    return map(function, everything) if number == 1 else _by_processes(function, everything, number)


def _by_processes(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    pool = ProcessPoolExecutor(jobs, _context(), _begin, (function,))
    under_way: deque[Any] = deque()
    try:
        for chunk in _chunks(items):
            under_way.append(pool.submit(_done, chunk))
            if len(under_way) > jobs * _AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BrokenProcessPool as problem:
        message = (
            "a process that read reports was ended from outside, perhaps for want of memory; "
            "try again with a smaller --jobs"
        )
        raise WorkerError(message) from problem
    finally:
        pool.shutdown(cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    """Forked processes share what was loaded before, which is a second saved for each; only Linux forks safely."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


def _begin(function: Callable[[Any], Any]) -> None:
    """Ctrl-C is for the first process to act upon: the others end with it, without a trace each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _DOES["it"] = function


def _done(chunk: list[Any]) -> list[Any]:
    return [_DOES["it"](item) for item in chunk]
