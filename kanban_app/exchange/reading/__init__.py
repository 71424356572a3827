"""Reading foreign files into records; every failure is an ImportProblem."""
