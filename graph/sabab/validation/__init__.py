"""What is wrong with a graph: shapes and query checks."""
