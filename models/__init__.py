"""The domain. Knows no Qt, no HTTP, no threads; SQL only in models.store."""
