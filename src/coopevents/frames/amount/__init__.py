"""What a sum is: its context, the words that govern it."""
