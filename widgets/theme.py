"""The look of the whole application: tokens become colours, fonts, palette and style sheet, and can be changed while running.

The only module, beside resources/, that knows a colour. Call from the GUI thread. Painted widgets ask `current()` at
every paint, so `apply` alone changes everything on screen.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

import resources
from models.health.condition import Condition
from widgets.theme_tokens import Tokens, TypeRole, read_tokens
from widgets.typography import font_for, load_fonts

THEMES = ("dark", "light", "wall")
_SHEETS = ("base.qss", "fields.qss", "views.qss")
_HUE_OF = {
    Condition.DOWN: "down",
    Condition.DEGRADED: "degraded",
    Condition.AT_RISK: "atrisk",
    Condition.UNKNOWN: "unknown",
    Condition.OK: "normal",
}
_HUE_OF_SEVERITY = {1: "down", 2: "degraded", 3: "atrisk", 4: "normal"}


class Theme:
    """One theme, ready to paint with."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.name = tokens.name
        self._colors = {role: QColor(value) for role, value in tokens.colors.items()}

    @staticmethod
    @cache
    def load(name: str) -> "Theme":
        """The bundled theme: dark, light or wall. FileNotFoundError for any other name."""
        return Theme(read_tokens(name))

    def color(self, role: str, opacity: float = 1.0) -> QColor:
        """The colour of a role; KeyError for an unknown role."""
        color = QColor(self._colors[role])
        if opacity < 1.0:
            color.setAlphaF(color.alphaF() * opacity)
        return color

    def ink_on(self, role: str) -> QColor:
        """The colour of letters and marks on a surface filled with `role`."""
        return self.color("ink_on_atrisk" if role == "atrisk" else "ink")

    def type(self, role: str) -> TypeRole:
        """Size, line height and weight of a type role, logical pixels."""
        return self.tokens.types[role]

    def font(self, role: str, weight: int | None = None, strike: bool = False) -> QFont:
        """The font of a type role."""
        return font_for(self.type(role), weight, strike)

    def pen(self, role: str, width: float = 1.0, dash: Sequence[float] = ()) -> QPen:
        """A pen in the colour of a role; `width` and `dash` in logical pixels."""
        pen = QPen(self.color(role), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if dash:
            # Qt counts dashes in pen widths.
            pen.setDashPattern([step / width for step in dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    @cached_property
    def style_sheet(self) -> str:
        """The application's style sheet."""
        names: dict[str, str] = dict(self.tokens.colors)
        names |= {f"{role}_px": str(step.size) for role, step in self.tokens.types.items()}
        return "\n".join(Template(resources.text(f"qss/{sheet}")).substitute(names) for sheet in _SHEETS)

    @cached_property
    def palette(self) -> QPalette:
        """The palette for what no style sheet reaches: native parts, disabled text, links."""
        palette = QPalette()
        roles = QPalette.ColorRole
        pairs = {
            roles.Window: "canvas",
            roles.WindowText: "text",
            roles.Base: "canvas",
            roles.AlternateBase: "panel",
            roles.Text: "text",
            roles.PlaceholderText: "text2",
            roles.Button: "raised",
            roles.ButtonText: "text",
            roles.ToolTipBase: "raised",
            roles.ToolTipText: "text",
            roles.Highlight: "text",
            roles.HighlightedText: "panel",
            roles.Link: "text",
            roles.LinkVisited: "text2",
        }
        for role, token in pairs.items():
            palette.setColor(role, self.color(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text2"))
        return palette


_current: list[Theme] = []


def current() -> Theme:
    """The theme in force; dark until another is applied."""
    if not _current:
        _current.append(Theme.load("dark"))
    return _current[0]


def apply(app: QApplication, theme: Theme | None = None) -> Theme:
    """Put a theme in force for the whole application and repaint everything; without one, the theme in force."""
    theme = theme or current()
    load_fonts()
    _current[:] = [theme]
    if app.styleSheet() == theme.style_sheet:
        # It is in force. Put there once more, every widget would be styled anew: half a second of a full window.
        return theme
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(theme.font("body"))
    app.setPalette(theme.palette)
    app.setStyleSheet(theme.style_sheet)
    for widget in app.allWidgets():
        widget.update()
    return theme


def set_state(widget: QWidget, prop: str, value: str | bool | None) -> None:
    """Set a dynamic property that the style sheet selects on, and restyle the widget if it changed."""
    if widget.property(prop) == value:
        return
    widget.setProperty(prop, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def hue_of(condition: Condition) -> str:
    """The colour role of a condition."""
    return _HUE_OF[condition]


def hue_of_severity(severity: int | None) -> str:
    """The colour role of SEV1 to SEV4; `line` where there is no incident."""
    return "line" if severity is None else _HUE_OF_SEVERITY[severity]
