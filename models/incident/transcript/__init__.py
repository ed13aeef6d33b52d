"""What was said in chat while the incident ran: imported from export files, kept unchanged, promoted line by line."""
