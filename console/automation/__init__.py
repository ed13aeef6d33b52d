"""Running registered actions: within a deadline, stoppable, away from the threads of window and record."""
