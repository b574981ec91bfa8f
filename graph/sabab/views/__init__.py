"""What people look at: tables, the explorer, notebook display."""
