"""One module per picture: how it is drawn, worded, explained and written as a table."""
