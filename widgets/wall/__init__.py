"""The wall display: five lines that can be read from five metres."""
