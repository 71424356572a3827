"""The transfer screen."""
