"""Faults injected into the demo estate, the plain ways of finding them, and how well each does."""
