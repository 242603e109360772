"""What is signed: who with whom, how many, when, in which status."""
