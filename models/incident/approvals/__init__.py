"""Approvals asked for in an incident, and every vote on them. The rule is in models.access.approval."""
