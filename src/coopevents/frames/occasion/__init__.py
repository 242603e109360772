"""One occasion that a sentence tells of: whether it takes place, when, where, in which status, how many come."""
