"""Files in, records out: reports and event datasets."""
