"""Workstreams: who works on what, how it stands, and when they check in next."""
