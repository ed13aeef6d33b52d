"""`update …`: what is told to whom, from a terminal."""
