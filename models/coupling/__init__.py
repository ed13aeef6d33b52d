"""Observed calls against declared dependencies: hidden coupling, stale and reversed edges."""
