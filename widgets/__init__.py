"""Reusable Qt widgets. They are given plain data, do no I/O, hold no rules and never read a clock."""
