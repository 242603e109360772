"""Calendars of a week or month."""
