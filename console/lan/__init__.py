"""Neighbours on the local network: workstations of one organisation that exchange their records without a hub."""
