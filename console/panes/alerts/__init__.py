"""The alert inbox: groups by service, the first one out, the flood, shelving."""
