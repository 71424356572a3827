"""The map and what belongs to it on the screen."""
