"""Alerts as monitoring systems raise them, and which service each one is about."""
