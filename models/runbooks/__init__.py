"""Runbooks and checklists: their format, their import from Markdown, the library, and which of them fits an incident."""
