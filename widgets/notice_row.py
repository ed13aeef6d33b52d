"""A row that says one thing: glyph, sentence, note, one button. Never modal, never laid over anything.

48 high, more where the sentence takes several lines: a reason that is cut off is no reason.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets.board import RIGHT, Board, broken
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.mirror import put
from widgets.painted import Painted
from widgets.theme import current

HEIGHT = 48
_LINE = 24


class NoticeRow(Painted):
    """`is_dashed` draws the border of missing data (offline); `is_grave` a solid one in the hue of the glyph (tampered log).

    `is_inner` is for a dialog or card that has a margin of its own: no padding at the sides and no line below.
    `is_large` has the glyph of the bordered ones, for rows that stand between them.
    """

    mirrors = True
    accessible_role = QAccessible.Role.AlertMessage
    surface: str | None = "panel"
    action_requested = Signal()

    def __init__(
        self,
        *,
        glyph: GlyphKind = GlyphKind.DOWN,
        is_dashed: bool = False,
        is_grave: bool = False,
        is_inner: bool = False,
        is_large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._glyph, self._is_dashed, self._is_grave = glyph, is_dashed, is_grave
        self._pad, self._is_inner = (0 if is_inner else 16), is_inner
        self._glyph_size = 20 if is_dashed or is_grave or is_large else 16
        self._lead, self._sentence, self._note = "", "", ""
        self._button: Button | None = None
        self._said_on_it = ("", "")
        self.setFixedHeight(HEIGHT)

    @property
    def lead(self) -> str:
        """What stands semibold before the sentence; a sentence without one stands for itself."""
        return self._lead or self._sentence

    @property
    def glyph(self) -> GlyphKind:
        """Of what kind it is."""
        return self._glyph

    def set_glyph(self, glyph: GlyphKind) -> None:
        """Another glyph: what is said is of another kind now."""
        self._glyph = glyph
        self.update()

    def set_dashed(self, is_dashed: bool) -> None:
        """With the border of missing data or without: what is missing may be much or little."""
        self._is_dashed = is_dashed
        self.update()

    def set_notice(self, sentence: str, *, lead: str = "", note: str = "", action: str = "", keys: str = "") -> None:
        """`lead` is semibold before the sentence, `note` 13 at the right, `action` the words of the button."""
        self._lead, self._sentence, self._note = lead, sentence, note
        self.setAccessibleName(" ".join(part for part in (lead, sentence, note) if part))
        if self._button is not None and self._said_on_it != (action, keys):
            self._button.deleteLater()
            self._button = None
        # The same one as long as it says the same: never another under somebody's hand, whatever counts up beside it.
        if action and self._button is None:
            self._said_on_it = (action, keys)
            self._button = Button(action, keys, parent=self)
            self._button.clicked.connect(self.action_requested)
            self._button.show()
        self._place()
        self.update()

    def _place(self) -> None:
        if self._button is not None:
            width = self._button.sizeHint().width()
            put(self._button, self.width() - self._pad - width, 8, width, 32)
        self.setFixedHeight(self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """How high it stands in this width; logical pixels."""
        left, right = self._sides(width)
        lines = len(broken(self._sentence, right - left, QFontMetricsF(current().font("body"))))
        return HEIGHT + (lines - 1) * _LINE

    def _sides(self, width: int) -> tuple[float, float]:
        """Where the sentence begins and ends, in a row of this width."""
        left = self._pad + self._size() + 12.0
        if self._lead:
            left += QFontMetricsF(current().font("name")).horizontalAdvance(self._lead) + 12
        button = self._button.sizeHint().width() + 12 if self._button is not None else 0
        return left, float(width - self._pad - button)

    def _size(self) -> int:
        return self._glyph_size

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """While its button has the focus, the key shown on it works, too."""
        keys = self._said_on_it[1]
        if self._button is not None and keys and QKeySequence(event.keyCombination()) == QKeySequence(keys):
            self.action_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the button at the right."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw the row."""
        if self._is_dashed:
            board.frame(self.rect(), "unknown", 2, (6, 4))
        elif self._is_grave:
            board.frame(self.rect(), self._glyph.hue, 2)
        elif not self._is_inner:
            board.hline(0, self.width(), self.height() - 1)
        size = self._size()
        board.glyph(self._glyph, self._pad, (HEIGHT - size) / 2, size)
        board.text(self._pad + size + 12, 12, self._lead, "name")
        x, right = self._sides(self.width())
        full = board.width_of(self._sentence, "body")
        room = right - x - full - 24
        if self._note and room > 80:
            board.text(right, 16, self._note, "label", "text2", width=room, align=RIGHT)
        board.wrapped(x, 12, right - x, self._sentence, "body")


def offline_strip(parent: QWidget | None = None) -> NoticeRow:
    """The strip of a console without its hub; `action_requested` is "Retry now"."""
    return NoticeRow(glyph=GlyphKind.UNKNOWN, is_dashed=True, parent=parent)


def tampered_strip(parent: QWidget | None = None) -> NoticeRow:
    """The strip of a log whose chain does not verify."""
    return NoticeRow(glyph=GlyphKind.DOWN, is_grave=True, parent=parent)
