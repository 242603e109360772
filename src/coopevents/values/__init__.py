"""Pure functions over values: numerals, money, counts, partial dates.  Knows `document` only."""
