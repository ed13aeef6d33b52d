"""Our own eyes: what this workstation asks of services by itself, heartbeats, and what all of it amounts to."""
