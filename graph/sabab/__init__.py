"""sabab (سبب, "cause"): from news reports of strikes and retaliations to a graph of who did what, according to whom."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("sabab")
