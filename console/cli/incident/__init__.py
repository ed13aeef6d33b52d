"""The noun `incident`: one module for each group of verbs."""
