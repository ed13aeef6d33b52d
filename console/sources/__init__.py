"""Inbound adapters, one file a system, each behind the same port."""
