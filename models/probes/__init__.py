"""Our own eyes: probes, journeys, heartbeats, and what several of them together say."""
