"""Alertmanager: alerts and silences as they stand."""
