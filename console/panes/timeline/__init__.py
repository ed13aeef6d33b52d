"""The timeline with its strip of time."""
