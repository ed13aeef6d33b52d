"""The keys of the blast radius, for the key sheet. Light: read at every start."""

from typing import Final

BLAST_KEYS: Final = (
    ("Left, Right", "Along the dependencies"),
    ("Up, Down", "Within the column; Home to where it began"),
    ("Enter", "Charts of the service"),
    ("W", "What if it failed; on a failed one: were restored"),
    ("F", "Only what is near it; again: everything"),
    ("M", "Callers left, or right again"),
    ("E", "Its dependencies one after another"),
    ("/", "Find a service"),
    ("+, -, 0", "Zoom; 0 shows all"),
    ("Shift+arrows", "Move the picture"),
    ("Space", "Open or close a cluster"),
    ("C, X", "Confirm or rule out the selected cause"),
    ("Ctrl+Enter, Del", "Accept or dismiss a hidden coupling, on its page; Ctrl+Del opens again"),
    ("Esc", "Clear the what-ifs, then the focus"),
)
