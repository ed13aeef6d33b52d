"""How old each kind of cached data is, what that means, and that nothing reads as the present what is too old."""
