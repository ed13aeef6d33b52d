"""The keys of the blast radius, for the key sheet. Light: read at every start."""

from typing import Final

BLAST_KEYS: Final = (
    ("Left, Right", "Along the dependencies"),
    ("Up, Down", "Within the column"),
    ("Home, End", "Where it began; the customers"),
    ("Enter", "Charts of the service"),
    ("W", "What if it failed, or was back"),
    ("F", "Only what is near it, or all"),
    ("M", "Callers left, or right again"),
    ("E", "Its dependencies, one by one"),
    ("/", "Find a service"),
    ("+, -, 0", "Zoom; 0 shows all"),
    ("Shift+arrows", "Move the picture"),
    ("Space", "Open or close a cluster"),
    ("C, X", "Confirm or rule out a cause"),
    ("Ctrl+Enter, Del", "Accept or dismiss a coupling"),
    ("Ctrl+Del", "Open a coupling again"),
    ("Esc", "Clear the what-ifs, the focus"),
)
