"""Occasions told in lists, rounds and enumerations."""
