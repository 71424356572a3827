"""The pipeline on paper: pictures and a printable document, drawn with the board's own words."""
