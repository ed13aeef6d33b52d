"""What helps those who help: crash files, a log of a run without content, and the support bundle made of such things."""
