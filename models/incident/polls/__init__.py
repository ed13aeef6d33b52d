"""Polls: "are there any strong objections?" and GO/NO-GO, with every voice kept."""
