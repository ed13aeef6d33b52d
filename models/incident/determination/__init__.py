"""Outage or degradation: what the figures say, and who disputes it (HLT-5)."""
