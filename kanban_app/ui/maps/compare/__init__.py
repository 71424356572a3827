"""Two maps below each other, row by row."""
