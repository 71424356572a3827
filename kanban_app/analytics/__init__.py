"""Numbers from the history: pure functions, no Qt, no SQL, no clock."""
