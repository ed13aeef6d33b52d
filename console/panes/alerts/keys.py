"""The keys of the alert inbox, for the key sheet. Light: read at every start."""

from typing import Final

from resources.tongue import marked

ALERT_KEYS: Final = (
    ("Space", marked("Acknowledge the group")),
    ("A", marked("Acknowledge one alert")),
    ("L", marked("Link to the open incident")),
    ("Enter", marked("Charts of the service")),
    ("Right, Left", marked("Open or close a group")),
    ("G", marked("Groups, or one by one")),
    ("Ctrl+Shift+S", marked("Shelve alert or group")),
    ("Ctrl+Shift+M", marked("Mute the sounds for 10 min")),
    ("U", marked("On the shelf: take it off")),
    ("Ctrl+Enter, Esc", marked("In the form: shelve, cancel")),
)
