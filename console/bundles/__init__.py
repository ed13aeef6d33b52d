"""Bundles of this workstation's record: written (making.py), looked into and taken in (taking.py)."""
