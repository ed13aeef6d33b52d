"""The sync centre: how the record is shared, what waits and why, and what needs a person."""
