"""Guided initial triage: five fixed steps, each ticked with what was found."""
