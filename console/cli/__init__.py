"""Headless verbs, one module a noun. `main` is all that main.py knows."""

from console.cli.entry import main

__all__ = ["main"]
