"""Objectives measured by Prometheus."""
