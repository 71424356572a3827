"""Personas: their faces, the strip above the map, the row of a card and the sheet to edit them."""
