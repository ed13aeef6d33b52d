"""The approval inbox: what waits for a second person."""
