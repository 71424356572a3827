"""The flywheel as a picture one works on: the loop, its numbers, and what stands beside them."""
