"""The palette over everything: one line to type into, what was found, and every command."""
