"""Use cases: one public method is one intention of the broker; no Qt, no SQL, no threads."""
