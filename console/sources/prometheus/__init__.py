"""Prometheus: signals of every service, their past, and ranges for replays."""
