"""What is said about an incident, to whom, who approved the words, and whether they went out."""
