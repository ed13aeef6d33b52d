"""Composes everything; the only folder that talks to the world."""
