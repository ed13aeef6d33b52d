"""The outbox: what waits to be sent, what went out, what is in doubt; and the archive of everything that was said."""
