"""A checklist being worked through: its steps, the card of the step at hand, its chunks, and the short form for the war room."""
