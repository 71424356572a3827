"""A person's rights: the list of who may go, and the question before somebody is erased."""
