"""Escalation levels of an incident: what is due, what fired, who was called and what came of it."""
