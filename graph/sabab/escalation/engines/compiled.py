"""The one place that knows numba: functions of plain loops, compiled where numba is installed."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Loops = TypeVar("Loops", bound=Callable[..., object])


def can_compile() -> bool:
    """Whether numba is installed."""
    return find_spec("numba") is not None


def compiled(function: Loops) -> Loops:
    """The function as machine code: compiled once for each kind of arguments and kept on disk.

    Raises:
        ModuleNotFoundError: numba is not installed (`can_compile`).
    """
    made: Loops = _compiled(function)  # type: ignore[assignment]  # as numba is untyped
    return made


@cache
def _compiled(function: Callable[..., object]) -> Callable[..., object]:
    from numba import njit  # noqa: PLC0415 (half a second, and an extra)

    made: Callable[..., object] = njit(cache=True)(function)
    return made
