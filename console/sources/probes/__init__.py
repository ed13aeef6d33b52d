"""Our own probes, journeys and heartbeats, run from this workstation."""
