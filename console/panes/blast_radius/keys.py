"""The keys of the blast radius, for the key sheet. Light: read at every start."""

from typing import Final

from resources.tongue import marked

BLAST_KEYS: Final = (
    ("Left, Right", marked("Along the dependencies")),
    ("Up, Down", marked("Within the column")),
    ("Home, End", marked("Where it began; the customers")),
    ("Enter", marked("Charts of the service")),
    ("W", marked("What if it failed, or was back")),
    ("F", marked("Only what is near it, or all")),
    ("M", marked("Callers left, or right again")),
    ("E", marked("Its dependencies, one by one")),
    ("/", marked("Find a service")),
    ("+, -, 0", marked("Zoom; 0 shows all")),
    ("Shift+arrows", marked("Move the picture")),
    ("Space", marked("Open or close a cluster")),
    ("C, X", marked("Confirm or rule out a cause")),
    (marked("Ctrl+Enter, Del"), marked("Accept or dismiss a coupling")),
    ("Ctrl+Del", marked("Open a coupling again")),
    ("Esc", marked("Clear the what-ifs, the focus")),
)
