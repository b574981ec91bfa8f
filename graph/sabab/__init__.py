"""sabab (سبب, "cause"): from news reports of strikes and retaliations to a graph of who did what, according to whom."""

__all__ = ["__version__"]

__version__ = "0.1.0"
