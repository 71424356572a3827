"""What is to be done with a card, and what happened to it."""
