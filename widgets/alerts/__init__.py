"""The alert inbox: groups with their alerts, the first one out, the flood, the rate, and what is shelved."""
