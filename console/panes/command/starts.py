"""The ways to begin a panel of the Command screen: rows of the table of actions, so that keys and words can't drift apart."""

from typing import Final

from console.actions import BY_ID
from widgets.empty_start import Start

_PALETTE: Final = "Ctrl+K"


def start(action: str, asked: str = "") -> Start:
    """An action as a way to begin. Without a key of its own it is found in the palette by `asked`, its first word else."""
    spec = BY_ID[action]
    text = spec.text.rstrip("…")
    if spec.shortcut:
        return Start(spec.shortcut, text, spec.help)
    return Start(f"{_PALETTE} {(asked or text.split(' ')[0]).lower()}", text, spec.help)
