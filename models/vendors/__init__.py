"""Vendors: what their status pages say, beside what we see of their services ourselves."""
