"""The command line: thin commands over `sabab.pipeline`.

Data goes to standard output, progress and messages to standard error. Exit status 0: fine; 1: findings, or
some inputs failed and the rest went on; 2: nothing could be done.
"""

from sabab.cli.app import main

__all__ = ["main"]
