"""The workstation's side of sharing one record: membership in a hub, what is exchanged with it, and how that stands."""
