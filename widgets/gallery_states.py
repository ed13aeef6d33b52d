"""The states every widget of the gallery is shown in."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets import gallery_samples as samples
from widgets.freshness import Freshness
from widgets.marks import PIN
from widgets.panel import Panel


class State(StrEnum):
    """The states every widget is shown in. A widget without an own look for one shows its nearest."""

    NORMAL = "normal"
    EMPTY = "empty"
    STALE = "stale"
    OFFLINE = "offline"
    OVERFLOW = "overflow"


Factory = Callable[[State], QWidget]

_FRESH: dict[State, Freshness] = {State.STALE: samples.STALE, State.OFFLINE: samples.OFFLINE}


def fresh(state: State) -> Freshness:
    """How current the data are in a state."""
    return _FRESH.get(state, samples.LIVE)


def is_old(state: State) -> bool:
    """Whether values must not look live."""
    return state in _FRESH


def long(state: State, words: str) -> str:
    """The words, or very long ones where overflow is shown."""
    return samples.LONG if state is State.OVERFLOW else words


def sized(widget: QWidget, width: int, height: int) -> QWidget:
    """The widget in a size."""
    widget.resize(width, height)
    return widget


def panel_of(title: str, body: QWidget, state: State, empty: str, size: QSize, keys: str = "") -> Panel:
    """A panel with this body in a state."""
    panel = Panel(long(state, title), keys=keys, mark=PIN if keys == "Alt+P" else None)
    panel.set_meta(long(state, "as of 14:36:08Z"))
    panel.set_body(body)
    panel.set_freshness(fresh(state))
    if state is State.EMPTY:
        panel.set_empty(empty)
    if state is State.OFFLINE:
        panel.set_error("Could not reach the hub. Everything is kept here.", "Retry", "R")
    panel.resize(size)
    return panel
