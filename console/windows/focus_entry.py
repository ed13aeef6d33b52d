"""Where the keyboard enters an area of the window."""

from PySide6.QtWidgets import QWidget

from console.windows.focus_order import TAKES_TAB


def first_stop(area: QWidget) -> QWidget | None:
    """Its own choice, else its first widget that takes the focus and can be seen."""
    proxy = area.focusProxy()
    if proxy is not None and proxy.isVisibleTo(area):
        return first_stop(proxy) or proxy
    if area.focusPolicy() in TAKES_TAB:
        return area
    inside = area.nextInFocusChain()
    while inside is not area and inside is not None:
        takes_keys = inside.focusPolicy() in TAKES_TAB and inside.isEnabled()
        if takes_keys and area.isAncestorOf(inside) and inside.isVisibleTo(area):
            return inside
        inside = inside.nextInFocusChain()
    return None
