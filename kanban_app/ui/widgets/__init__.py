"""The small controls every screen is made of."""
