"""An incident as a file to hand on: gathered from the desk, verified, written in the form that was asked for."""
