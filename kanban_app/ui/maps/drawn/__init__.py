"""The map as it is drawn: on paper, and two of them below each other."""
