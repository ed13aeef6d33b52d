"""The keys of the alert inbox, for the key sheet. Light: read at every start."""

from typing import Final

ALERT_KEYS: Final = (
    ("Space", "Acknowledge the group"),
    ("A", "Acknowledge one alert"),
    ("L", "Link to the open incident"),
    ("Enter", "Charts of the service"),
    ("Right, Left", "Open or close a group"),
    ("G", "Groups, or one by one"),
    ("Ctrl+Shift+S", "Shelve alert or group"),
    ("Ctrl+Shift+M", "Mute the sounds for 10 min"),
    ("U", "On the shelf: take it off"),
    ("Ctrl+Enter, Esc", "In the form: shelve, cancel"),
)
