"""An incident on paper: the briefing and log forms of the Incident Command System, and the whole record."""
