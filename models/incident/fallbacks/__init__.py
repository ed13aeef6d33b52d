"""Fallbacks of an incident: predefined ways to go on while something is broken, for a limited time (capability RUN-4)."""
