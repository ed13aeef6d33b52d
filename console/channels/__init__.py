"""Systems that take updates: one module each behind one port. Every attempt is one request, never repeated here."""
