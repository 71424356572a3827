"""Looking at an earlier day: the button that leads there and the strip that leads through it."""
