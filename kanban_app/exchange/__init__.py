"""Foreign formats: bytes in, plain records out, and the other way round."""
