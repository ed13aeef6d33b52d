"""What stands over the pane: rows that say something, the gravest first, and how much room they may take.

A pane keeps half of the height, and `PANE_LEAST` of it where that is more. Rows for which there is no place are told of by one
more row, which names them and shows them all: Alt+M, there and back. The gravest row stands whole even so, unless somebody is
just told something, or it is so long that hardly anything would be left of the pane.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from console.windows.conflict_strip import ConflictStrip
from console.windows.focus_entry import first_stop
from resources.tongue import tr
from widgets.glyphs import GlyphKind
from widgets.notice_row import HEIGHT, NoticeRow, offline_strip, tampered_strip

KEYS: Final = "Alt+M"
PANE_LEAST: Final = 168
"""Logical pixels a pane keeps: its head and four lines."""
_PANE_LEAST_OPEN: Final = 96
"""What it keeps while somebody asked to see every row, or answers a tall one."""
_TIGHT_BELOW: Final = 200
"""Where rows have less than this, one that takes several lines is told of in a single one until it is asked for."""
_GAP: Final = 8
_WATCHED: Final = frozenset(
    {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize, QEvent.Type.LayoutRequest}
)


Row = NoticeRow | ConflictStrip


class OverPanes(QWidget):
    """Rows over the panes' area. They show and hide themselves; this decides which of them there is room for."""

    tight_changed = Signal(bool)
    """Whether rows have so little room that one of several lines had better be short."""
    left = Signal()
    """The rows were folded away again by somebody whose focus was among them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = NoticeRow(parent=self)
        """What was just said: it always stands, nearest to the pane."""
        self.blind = offline_strip(self)
        self.tampered = tampered_strip(self)
        self.more = NoticeRow(is_large=True, parent=self)
        """Tells of the rows for which there is no place."""
        self._holders: dict[Row, QWidget] = {}
        self._rows: tuple[Row, ...] = ()
        self._area: QWidget | None = None
        self._is_open = self._is_tight = self._is_arranging = False
        self._page = QWidget()
        self._page.setProperty("surface", "canvas")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        self.more.action_requested.connect(self.toggle)
        # Enabled with the notice only: Esc means other things in forms and fields.
        self.dismissing = QShortcut(QKeySequence("Esc"), parent.window())
        self.dismissing.setEnabled(False)

    def hold(self, rows: Sequence[Row], area: QWidget) -> None:
        """`rows`, the gravest first, over the `area` of the panes. Each is hidden until it has something to say."""
        self._rows, self._area = tuple(rows), area
        for row in (*self._rows, self.more, self.notice):
            row.hide()
            holder = QWidget(self._page)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, _GAP)
            column.addWidget(row)
            holder.hide()
            self._column.addWidget(holder)
            self._holders[row] = holder
            row.installEventFilter(self)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll)
        whole.addWidget(area, 1)
        self._arrange()

    def areas(self) -> tuple[Row, ...]:
        """The rows from the top, for the way of Tab."""
        return (*self._rows, self.more, self.notice)

    def folded(self) -> tuple[Row, ...]:
        """What has something to say and no place, the gravest first."""
        return tuple(row for row in self._rows if not row.isHidden() and self._holders[row].isHidden())

    def say(self, sentence: str, glyph: GlyphKind) -> None:
        """Show a sentence until it is dismissed; empty: none."""
        self.notice.set_glyph(glyph)
        self.notice.set_notice(sentence, action=tr("Dismiss"), keys="Esc")
        self.notice.setVisible(bool(sentence))
        self.dismissing.setEnabled(bool(sentence))
        if sentence:
            self._scroll.ensureWidgetVisible(self._holders[self.notice])

    def toggle(self) -> None:
        """Show every row, or as many as there is room for; the keyboard goes along."""
        hidden = self.folded()
        if not hidden and not self._is_open:
            self.say(tr("Everything that is to be said stands here already."), GlyphKind.OK)
            return
        had_focus = self._has_focus(self)
        self._is_open = not self._is_open
        self._arrange(keep_focused=self._is_open)
        if self._is_open:
            target = next((stop for row in (*hidden, self.more) if (stop := first_stop(row)) is not None), None)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._scroll.ensureWidgetVisible(target)
        elif had_focus:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A row came, went, or takes another height."""
        if event.type() in _WATCHED:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """There is more room, or less."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, keep_focused: bool = True) -> None:
        if self._is_arranging or self._area is None:
            return
        self._is_arranging = True
        try:
            room = self.height()
            most = max(min(room // 2, room - PANE_LEAST), 0)
            self._say_tight(most < _TIGHT_BELOW)
            wanted = [row for row in self._rows if not row.isHidden()]
            shown = self._fitting(wanted, most, keep_focused=keep_focused)
            if len(shown) == len(wanted):
                self._is_open = False
            rest = [row for row in wanted if row not in shown]
            self._tell_of(rest)
            self.more.setVisible(bool(rest))
            if self._is_open:
                shown = wanted
            for row, holder in self._holders.items():
                holder.setVisible(not row.isHidden() and (row in shown or row in (self.more, self.notice)))
            high = self._high(row for row, holder in self._holders.items() if not holder.isHidden())
            # As the notice stood before there was a rule: nothing between the last row and the pane but the gap.
            self._scroll.setFixedHeight(min(high, max(room - _PANE_LEAST_OPEN, most)))
            self._scroll.setVisible(high > 0)
        finally:
            self._is_arranging = False

    def _fitting(self, wanted: Sequence[Row], most: int, *, keep_focused: bool) -> list[Row]:
        """Those with a place: one that is worked in, then by gravity, as long as they fit."""
        notice = 0 if self.notice.isHidden() else self._high((self.notice,))
        if notice + self._high(wanted) <= most:
            return list(wanted)
        left = most - notice - self._high((self.more,))
        shown = [row for row in wanted if keep_focused and self._has_focus(row)]
        left -= self._high(shown)
        for row in (each for each in wanted if each not in shown):
            cost = self._high((row,))
            # The gravest stands even so, unless it is so long that hardly anything would be left of the pane.
            is_too_long = cost + self._high((self.more,)) > self.height() - _PANE_LEAST_OPEN
            if cost > left and (shown or notice or is_too_long):
                break
            shown.append(row)
            left -= cost
        return shown

    def _tell_of(self, folded: Sequence[Row]) -> None:
        if not folded:
            return
        had_focus = self._has_focus(self.more)
        leads = [row.lead for row in folded]
        self.more.set_glyph(folded[0].glyph)
        lead = tr("1 more") if len(folded) == 1 else tr("{count} more", count=len(folded))
        action = tr("Show fewer") if self._is_open else tr("Show all")
        # As many names as a line takes: all of them stand behind the button, and count.
        for count in range(len(leads), 0, -1):
            names = " · ".join(leads[:count]) + (" …" if count < len(leads) else "")
            self.more.set_notice(names, lead=lead, action=action, keys=KEYS)
            if self.more.height_at(self.width()) == HEIGHT:
                break
        # What can't be seen is at least heard in full.
        spoken = " ".join(row.accessibleName() for row in folded)
        self.more.setAccessibleName(f"{lead}: {spoken}")
        target = first_stop(self.more)
        if had_focus and target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _high(self, rows: Iterable[Row]) -> int:
        # Not what they have: those that were never shown have the height of some other width.
        return sum(row.height_at(self.width()) + _GAP for row in rows)

    def _say_tight(self, is_tight: bool) -> None:
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.tight_changed.emit(is_tight)

    def _has_focus(self, widget: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))
