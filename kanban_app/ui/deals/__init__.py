"""Who fits what: search profiles, matches and their explanation, and cards that belong together."""
