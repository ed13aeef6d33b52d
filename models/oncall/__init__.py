"""Who is on call: people, schedules, rosters, the escalation matrix, and what follows from them for an instant."""
