"""``python -m sabab.cli``, for where the command is not on the path."""

from sabab.cli.app import main

main()
