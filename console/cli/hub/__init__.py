"""`hub …`: the service in the middle, and who may use it."""
