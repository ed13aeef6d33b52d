"""The dependency graph compiled: blast radius, single points of failure, restore order, composite availability."""
