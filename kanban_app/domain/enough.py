"""How many cases a share, a median or a mean needs before it is told."""

# Of fewer the program says "too few yet" (product notes: honest numbers).
FEWEST = 5
