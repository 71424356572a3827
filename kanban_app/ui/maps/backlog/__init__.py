"""The improvement backlog: by stage, effort against effect, and what came of what was done."""
