"""Layered drawing of directed graphs: ranks, order, coordinates, edge routes. Knows no services."""
