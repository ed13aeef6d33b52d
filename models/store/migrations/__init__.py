"""Every schema this program ever wrote, and the way from each to the next."""
