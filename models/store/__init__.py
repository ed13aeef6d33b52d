"""The one encrypted database file of a data directory. The only SQL; knows the envelope, not the contexts."""
