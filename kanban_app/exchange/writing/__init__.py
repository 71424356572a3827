"""Writing snapshots as files other programs read."""
