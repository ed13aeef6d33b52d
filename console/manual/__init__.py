"""The manual: every page of docs, and what is made from tables, as one HTML file that needs no network."""
