"""The noun `graph`: questions to the dependency graph of a catalogue file, one module a verb."""
