"""Registered actions: what a runbook's step may have done for it, how parameters get in, and what must hold before it runs."""
