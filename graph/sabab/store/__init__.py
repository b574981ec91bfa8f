"""Where graphs are kept and asked: on disk, in memory, behind an endpoint."""
