"""What was written while the hub was not there or not well: which of it was taken afterwards, and what undoes what was not."""
