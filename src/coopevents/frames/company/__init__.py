"""Firms that take part, and what they make."""
