"""Templates: words by phase, audience and severity, with typed variables and nothing that computes."""
