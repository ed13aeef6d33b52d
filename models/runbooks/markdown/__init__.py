"""Reads ordinary Markdown runbooks, as they lie in repositories, into runbooks of the library. Nothing in them is run."""
