"""The hub: the service in the middle, with which the workstations of one organisation converge."""
