"""How long what is kept, what must not be deleted, and the orders by which content is erased everywhere (CMP-5)."""
