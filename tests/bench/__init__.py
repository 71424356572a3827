"""Measures what the program promises about speed; `python -m tests.bench`."""
