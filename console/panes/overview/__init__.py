"""The overview: tiles, and the selected service explained."""
