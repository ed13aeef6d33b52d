"""The keys of the alert inbox, for the key sheet. Light: read at every start."""

from typing import Final

ALERT_KEYS: Final = (
    ("Space", "Acknowledge the group"),
    ("A", "Acknowledge one: the alert, or the group's leading one"),
    ("L", "Link to the open incident"),
    ("Enter", "Charts of the service"),
    ("Right, Left", "Open or close a group"),
    ("G", "Alerts one by one, or in groups again"),
    ("Ctrl+Shift+S", "Shelve the alert or the group"),
    ("Ctrl+Shift+M", "Mute the sounds for 10 min"),
    ("U", "On the shelf: take it off"),
    ("Ctrl+Enter, Esc", "In the form: shelve, or let go"),
)
