"""`runbook …`: the library from a terminal, and working through a runbook."""
