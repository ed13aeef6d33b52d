"""Where the keyboard enters an area of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def first_stop(area: QWidget) -> QWidget | None:
    """Its own choice, else its first widget that takes the focus and can be seen."""
    proxy = area.focusProxy()
    if proxy is not None and proxy.isVisibleTo(area):
        return first_stop(proxy) or proxy
    if area.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return area
    inside = area.nextInFocusChain()
    while inside is not area and inside is not None:
        takes_keys = bool(inside.focusPolicy() & Qt.FocusPolicy.TabFocus) and inside.isEnabled()
        if area.isAncestorOf(inside) and takes_keys and inside.isVisibleTo(area):
            return inside
        inside = inside.nextInFocusChain()
    return None
