"""Schwungrad: an offline Kanban for solo real-estate brokers."""

__version__ = "0.1.0"
