"""Buttons, 32 high: primary (one for each panel) and plain; disabled ones say why; busy ones show how far they are."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.painted import PaintedButton
from widgets.theme import current

_PAD = 12
_BUSY_BAR = 64


class Button(PaintedButton):
    """`label` with its key beside it. The key is only shown; actions bind it."""

    mirrors = True

    def __init__(
        self, label: str, keys: str = "", *, is_primary: bool = False, height: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self.is_primary = is_primary
        self._glyph: GlyphKind | None = None
        self._busy: float | None = None
        self._reason = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Change the words."""
        self.setText(label)
        self._name()
        self.updateGeometry()
        self.update()

    def set_glyph(self, glyph: GlyphKind | None) -> None:
        """A state glyph of 16 before the words."""
        self._glyph = glyph
        self.updateGeometry()
        self.update()

    def set_disabled(self, reason: str | None) -> None:
        """Disable with a reason, shown as tooltip and told to screen readers; None enables. Show it beside the button, too."""
        self._reason = reason or ""
        self.setEnabled(reason is None)
        self.setToolTip(self._reason)
        self._name()
        self.update()

    @property
    def reason(self) -> str:
        """Why the button is disabled; empty while it is not."""
        return self._reason

    def set_busy(self, progress: float | None) -> None:
        """Show a bar inside; `progress` 0 to 1, negative where it is not known, None ends it. Presses are ignored meanwhile."""
        self._busy = progress
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        said = (
            tr(", busy")
            if self._busy is not None
            else tr(", not available: {reason}", reason=self._reason)
            if self._reason
            else ""
        )
        self.setAccessibleName(f"{self.text()}{said}")
        self.setAccessibleDescription(self._keys)

    def nextCheckState(self) -> None:  # noqa: N802  Qt's name
        """A busy button does not change."""
        if self._busy is None:
            super().nextCheckState()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  Qt's name
        """A busy button takes no press."""
        return self._busy is None and super().hitButton(pos)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as what it shows."""
        role = "name" if self.is_primary else "body"
        width = QFontMetricsF(current().font(role)).horizontalAdvance(self.text()) + 2 * _PAD + 1
        if self._keys:
            width += QFontMetricsF(current().font("label")).horizontalAdvance(self._keys) + 8
        if self._glyph is not None:
            width += 16 + 8
        if self._busy is not None:
            width += _BUSY_BAR + 12
        return QSize(round(width), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Never narrower than its words."""
        return self.sizeHint()

    def paint(self, board: Board) -> None:
        """Draw the button in its state."""
        rect, enabled = self.rect(), self.isEnabled()
        hover, down = self.underMouse() and enabled, self.isDown()
        primary = self.is_primary and enabled
        if primary:
            dark = board.theme.name != "light"
            board.fill(rect, "text2" if down else "focus" if hover and dark else "text")
            ink, key_ink, role = "panel", "panel", "name"
        else:
            board.fill(rect, "canvas" if down else "panel" if not enabled else "raised")
            board.frame(rect, "text" if hover else "line", 1, () if enabled else (3, 3))
            ink, key_ink, role = "text" if enabled else "text2", "text2", "name" if self.is_primary else "body"
        top = (self.height() - 24) / 2
        x: float = _PAD
        if self._glyph is not None:
            board.glyph(self._glyph, x, (self.height() - 16) / 2, 16, GlyphLook())
            x += 24
        x += board.text(x, top, self.text(), role, ink)
        if self._keys:
            board.text(x + 8, top + 4, self._keys, "label", key_ink)
        if self._busy is not None:
            left, mid = self.width() - _PAD - _BUSY_BAR, self.height() / 2 - 2
            board.fill(QRectF(left, mid, _BUSY_BAR, 4), "canvas")
            share = 0.33 if self._busy < 0 else min(1.0, self._busy)
            board.fill(QRectF(left, mid, _BUSY_BAR * share, 4), "panel" if primary else "text")
