"""Journeys, visits and stays, most of them told by verbs."""
