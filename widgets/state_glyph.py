"""A state glyph as a widget, with words for those who can't see it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.painted import Painted


def spoken(subject: str, word: str, duration: str = "", is_stale: bool = False) -> str:
    """What a glyph says aloud: "checkout, down, 4 minutes, stale no"."""
    parts = [subject, word, duration, (tr("stale yes") if is_stale else tr("stale no"))]
    return ", ".join(part for part in parts if part)


class StateGlyph(Painted):
    """A glyph of 12 to 104 px. Twice a second the caller may call `set_flash_off` for an unacknowledged P1."""

    def __init__(self, kind: GlyphKind, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._size = kind, size
        self._look = GlyphLook()
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(kind.value)

    @property
    def kind(self) -> GlyphKind:
        """What it says."""
        return self._kind

    def set_kind(self, kind: GlyphKind, *, acknowledged: bool = False, shelved: bool = False) -> None:
        """Show another state."""
        self._kind, self._look = kind, GlyphLook(acknowledged=acknowledged, shelved=shelved)
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_flash_off(self, is_off: bool) -> None:
        """The dark half of the flash."""
        self._look = GlyphLook(self._look.acknowledged, self._look.shelved, is_off)
        self.update()

    def set_spoken(self, subject: str, duration: str = "", is_stale: bool = False) -> None:
        """Give the glyph its subject for screen readers."""
        self.setAccessibleName(spoken(subject, self._kind.value, duration, is_stale))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The glyph, and room for the ✓ of an acknowledged one."""
        extra = 6 + round(self._size * 14 / 16) if self._look.acknowledged else 0
        return QSize(self._size + extra, self._size)

    def paint(self, board: Board) -> None:
        """Draw the glyph."""
        board.glyph(self._kind, 0, 0, self._size, self._look)
