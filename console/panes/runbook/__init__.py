"""The Runbook screen (F8): what fits the incident, and the run that is worked through."""
