"""A panel: head 40 with title, meta and key; a body without padding; and the states every panel has.

Empty says why and the next key. Stale puts a dashed border round the whole and says STALE in the head. An error is a row
at the top, beside its cause, with one button; nothing is laid over the content.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.empty_start import EmptyStart, Start
from widgets.freshness import Freshness
from widgets.marks import Mark
from widgets.notice_row import NoticeRow
from widgets.painted import Painted

HEAD = 40
_BORDER = 2


class PanelHead(Painted):
    """Title 15/600, meta 13 right, key hint last, hairline below."""

    mirrors = True
    accessible_role = QAccessible.Role.Heading

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.meta, self.keys = title, "", ""
        self.mark: Mark | None = None
        self.freshness: Freshness | None = None
        self.fitting: Callable[[], str] = lambda: ""
        self.is_strong = True
        self.setFixedHeight(HEAD)

    def paint(self, board: Board) -> None:
        """Draw the head."""
        right = self.width() - 16.0
        if self.keys:
            right -= board.key_hint(right, 10, self.keys, RIGHT) + 12
        x = 16.0
        if self.mark is not None:
            board.mark(self.mark, 16, 13, 14)
            x += 26
        said = " · ".join(part for part in (self.meta, self.fitting()) if part)
        needed = board.width_of(self.title, "name")
        room = right - x - needed - 24
        if self.freshness is not None and self.freshness.is_stale:
            words = self.freshness.words
            meta = board.text(right, 12, said, "label", "text2", width=max(0.0, room - 150), align=RIGHT)
            right -= meta + (12 if meta else 0)
            right -= board.text(right, 12, words, "label", align=RIGHT, weight=600) + 8 + 16
            board.glyph(self.freshness.glyph, right, 12, 16)
        else:
            board.text(right, 12, said, "label", "text2", width=max(60.0, room), align=RIGHT)
        board.text(x, 8, self.title, "name", width=max(needed, 1) if room > 60 else max(60.0, right - x - 84))
        board.hline(0, self.width(), HEAD - 1)


class EmptyNote(EmptyStart):
    """Only why there is nothing and what to press."""

    def set_sentence(self, sentence: str) -> None:
        """Say this."""
        self.set_start(sentence)


class Panel(Painted):
    """Put the content in with `set_body(widget)`. `action_requested` is the button of the error row."""

    surface: str | None = "panel"
    action_requested = Signal()

    def __init__(self, title: str, *, keys: str = "", mark: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PanelHead(title, self)
        self.head.keys, self.head.mark = keys, mark
        self.setAccessibleName(title)
        self._stale: Freshness | None = None
        self._notice = NoticeRow(parent=self)
        self._notice.hide()
        self._notice.action_requested.connect(self.action_requested)
        self._empty = EmptyStart(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self._notice)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._column.addWidget(holder, 1)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.head.title = title
        self.setAccessibleName(title)
        self.head.update()

    def set_meta(self, meta: str) -> None:
        """The words at the right of the head."""
        self.head.meta = meta
        self._describe()
        self.head.update()

    def say_what_fits(self, fitting: Callable[[], str]) -> None:
        """Ask this at every drawing of the head for words behind the meta: "3 of 5 shown", or nothing."""
        self.head.fitting = fitting

    def set_body(self, body: QWidget) -> None:
        """Put the content in and show it; what was in before goes."""
        for number in reversed(range(1, self._stack.count())):
            item = self._stack.takeAt(number)
            old = item.widget() if item is not None else None
            if old is not None and old is not body:
                old.deleteLater()
        self._stack.addWidget(body)
        self._stack.setCurrentWidget(body)

    def set_empty(self, sentence: str | None, starts: Sequence[Start] = ()) -> None:
        """Show why there is nothing and the next key ("No incidents. F2 declares."); None shows the content again.

        Where there is room for more, `starts` are the keys that begin it, a row each.
        """
        self._empty.set_start(sentence or "", starts)
        last = self._stack.count() - 1
        self._stack.setCurrentIndex(0 if sentence is not None else last)

    def set_freshness(self, freshness: Freshness | None) -> None:
        """Stale data put the dashed border round the panel and their age in the head; None or live takes it away."""
        self._stale = freshness if freshness is not None and freshness.is_stale else None
        self.head.freshness = freshness
        edge = _BORDER if self._stale else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.activate()
        self._describe()
        self.head.update()
        self.update()

    def _describe(self) -> None:
        said = f"{self.head.meta} {self._stale.words}" if self._stale else self.head.meta
        self.setAccessibleDescription(said.strip())

    def set_loading(self, age: str | None) -> None:
        """Say in the head that cached content of this age is shown while newer is on its way; None ends it."""
        self.set_meta(tr("loading, shown is {age} old", age=age) if age is not None else "")

    def set_error(self, sentence: str | None, action: str = "", keys: str = "") -> None:
        """Put a row at the top that says what failed and what was kept, with one button; None takes it away."""
        self._notice.setVisible(sentence is not None)
        if sentence is not None:
            self._notice.set_notice(sentence, action=action, keys=keys)

    def paint(self, board: Board) -> None:
        """Draw the dashed border of a stale panel."""
        if self._stale is not None:
            board.frame(self.rect(), "unknown", _BORDER, (6, 4))
