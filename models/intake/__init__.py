"""What other systems post to the hub: who may, and what it says. It suggests; nobody but a person or a rule here decides."""
