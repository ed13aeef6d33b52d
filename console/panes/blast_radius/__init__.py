"""The screen F5: what an outage reaches, what began it, what if; restore order, hidden coupling and weak points."""
