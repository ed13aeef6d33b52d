"""The wall: a read-only window that shows the room how it stands, on any screen, for weeks."""
