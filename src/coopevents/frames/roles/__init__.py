"""Who holds, runs and supports an occasion, as its sentences tell it."""
