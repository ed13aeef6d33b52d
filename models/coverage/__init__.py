"""What is watched and what is not."""
