"""People asked to join an incident: who was asked how, who answered, who is there, and who is still missing."""
