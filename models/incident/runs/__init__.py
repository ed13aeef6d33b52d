"""Runs of runbooks in an incident: each freezes its copy, and keeps who did which step when and what was seen."""
