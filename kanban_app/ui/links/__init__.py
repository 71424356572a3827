"""Where screens meet: each module joins two of them over the use cases."""
