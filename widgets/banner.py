"""The banner at the top of every window: what is wrong, since when, who commands, what is due, how current it all is.

72 px high; 1600 px and more wide it takes the full measures, below that the compact ones, and below 960 px it wraps into
two rows so that nothing is cut. Never closed, never dimmed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.banner_cell import BannerCell, CellData
from widgets.banner_data import NO_INCIDENT, BannerData, Due
from widgets.board import Board
from widgets.freshness import Freshness, FreshnessKind
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of_severity
from widgets.mirror import put, spot
from widgets.painted import Painted
from widgets.theme import hue_of_severity

HEIGHT = 72
_COMPACT_BELOW = 1600
_WRAP_BELOW = 1200
# Order of the cells and their widths, wide and compact.
_WIDE = {"clock": 272, "commander": 152, "update": 192, "data": 144, "outbox": 136, "approve": 152, "shelved": 96}
_MORE = 40
"""How much of the title each cell may take where its label is long."""
_MOST_FOR_A_NAME = {True: 172, False: 248}
"""How much of the title the commander's cell may take where the name is long, compact and wide."""
_COMPACT = {"clock": 184, "commander": 72, "update": 136, "data": 136, "outbox": 84, "approve": 80, "shelved": 76}


class Banner(Painted):
    """Give it `set_data(BannerData)`. Each cell can be pressed and says by a signal what is wanted."""

    mirrors = True
    surface = "panel"
    commander_requested = Signal()
    update_requested = Signal()
    data_requested = Signal()
    outbox_requested = Signal()
    approve_requested = Signal()
    shelved_requested = Signal()
    clock_requested = Signal()

    def __init__(self, data: BannerData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or BannerData(None, Freshness(FreshnessKind.NEVER))
        self._cells = {name: BannerCell(width, parent=self) for name, width in _WIDE.items()}
        wanted = {
            "clock": self.clock_requested,
            "commander": self.commander_requested,
            "update": self.update_requested,
            "data": self.data_requested,
            "outbox": self.outbox_requested,
            "approve": self.approve_requested,
            "shelved": self.shelved_requested,
        }
        for name, cell in self._cells.items():
            cell.clicked.connect(wanted[name])
        # The clock only tells; it is not a stop on the way through the window.
        self._cells["clock"].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Banner"))
        self.set_data(self._data)

    @property
    def data(self) -> BannerData:
        """What is shown."""
        return self._data

    def set_data(self, data: BannerData) -> None:
        """Show this state."""
        self._data = data
        if data.severity is None:
            said = tr(NO_INCIDENT)
        else:
            said = tr(
                "SEV{severity}, {number}, {title}, {over} after {elapsed}"
                if data.over
                else "SEV{severity}, {number}, {title}, open for {elapsed}",
                over=data.over,
                severity=data.severity,
                number=data.number,
                title=data.title,
                elapsed=data.elapsed,
            )
        self.setAccessibleDescription(f"{said}. {data.freshness.words}")
        self._fill_cells()
        self._place()
        self.update()

    def _is_compact(self) -> bool:
        return self.width() < _COMPACT_BELOW

    def _fill_cells(self) -> None:
        data, compact = self._data, self._is_compact()
        cells = self._cells
        elapsed = f"T+{data.elapsed}"
        cells["clock"].set_data(
            CellData(tr("Elapsed"), elapsed, role="banner") if compact else CellData("", elapsed, role="clock")
        )
        name = data.commander.split(" ")[0] if compact else data.commander
        label = tr("IC") if compact else tr("Commander")
        if data.commander_disputed:
            cells["commander"].set_data(CellData(label, "2" if compact else tr("two"), GlyphKind.AT_RISK))
        else:
            cells["commander"].set_data(CellData(label, name or tr("nobody"), is_quiet=not name))
        # A commander's name is never shortened without the whole of it at hand.
        said = (
            tr("{commander} and somebody else, to be settled", commander=data.commander)
            if data.commander_disputed
            else data.commander
        )
        cells["commander"].setAccessibleName(tr("Commander, {said}", said=said or tr("nobody")))
        cells["commander"].setToolTip(said or tr("Nobody commands this incident"))
        label = tr("Next update") + (
            f", {data.next_update_audience}" if data.next_update_audience and not compact else ""
        )
        due = GlyphKind.AT_RISK if data.next_update_due is not Due.LATER else None
        cells["update"].set_data(
            CellData(label, data.next_update or "–", due, role="banner" if data.next_update else "value")
        )
        fresh = data.freshness
        cells["data"].set_data(CellData(*_data_words(fresh), fresh.glyph))
        care = GlyphKind.DOWN if data.outbox_needs_care else None
        outbox = (data.outbox_short or data.outbox.split(" ")[0]) if compact else data.outbox
        cells["outbox"].set_data(CellData(tr("Outbox"), outbox, care))
        waiting = (
            str(data.approvals)
            if compact or not data.approvals
            else tr("{approvals} waiting", approvals=data.approvals)
        )
        keys = "Alt+A" if data.approvals and not compact else ""
        cells["approve"].set_data(CellData(tr("Approve"), waiting, has_play=data.approvals > 0, keys=keys))
        hatched = GlyphKind.DEGRADED
        cells["shelved"].set_data(CellData(tr("Shelved"), str(data.shelved), hatched, is_shelved=True))

    def _place(self) -> None:
        compact = self._is_compact()
        widths, padding = (_COMPACT, 12) if compact else (_WIDE, 16)
        # Overdue, with its sign and perhaps hours, the countdown is longer than planned for: the title gives way, not it.
        # Other languages may need longer labels.
        needed = {name: self._cells[name].needed(padding) for name in widths}
        widths = {name: max(wide, min(needed[name], wide + _MORE)) for name, wide in widths.items()}
        widths["update"] = max(widths["update"], needed["update"])
        wanted = min(needed["commander"], _MOST_FOR_A_NAME[compact])
        widths["commander"] = max(widths["commander"], wanted)
        wraps = self.width() < _WRAP_BELOW
        self.setFixedHeight(2 * HEIGHT if wraps else HEIGHT)
        hidden = ("clock", "commander", "update", "approve") if self._data.severity is None else ()
        shown = [name for name in widths if name not in hidden]
        below = [name for name in shown if wraps and name != "clock"]
        # In the second row the cells share what is left over.
        spare = (self.width() - sum(widths[name] for name in below)) // len(below) if below else 0
        right = {0: self.width(), HEIGHT: self.width()}
        for name in reversed(shown):
            top = HEIGHT if name in below else 0
            width = widths[name] + (spare if name in below else 0)
            right[top] -= width
            self._cells[name].set_measures(width, padding)
            put(self._cells[name], right[top], top, width, HEIGHT)
        for name, cell in self._cells.items():
            cell.setVisible(name in shown)

    def _title_right(self) -> int:
        clock = self._cells["clock"]
        if self._data.severity is None:
            return self.width() if self.width() < _WRAP_BELOW else spot(self._cells["data"]).x()
        return spot(clock).x()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Choose the measures for the new width."""
        super().resizeEvent(event)
        self._fill_cells()
        self._place()

    def paint(self, board: Board) -> None:
        """Draw the severity block, the title and the line in the severity's hue."""
        data, compact = self._data, self._is_compact()
        hue = hue_of_severity(data.severity)
        right = self._title_right()
        if data.severity is None:
            # Even without an incident this says whether anything can be seen at all.
            kind = GlyphKind.UNKNOWN if data.freshness.is_stale else GlyphKind.OK
            board.glyph(kind, 20, 20, 32)
            board.on_baseline(64, 45, tr(NO_INCIDENT), "banner", width=right - 88)
        else:
            block = 144 if compact else 160
            board.fill(self.rect().adjusted(0, 0, block - self.width(), HEIGHT - self.height()), hue)
            ink = "ink_on_atrisk" if hue == "atrisk" else "ink"
            look = GlyphLook(hue=ink, cross=hue, flash_off=data.flash_off)
            board.glyph(glyph_of_severity(data.severity), 12 if compact else 20, 20, 32, look)
            board.on_baseline(54 if compact else 64, 46, f"SEV{data.severity}", "block", ink)
            x = block + (16 if compact else 24)
            # Without a word of it one that is over looks like one that goes on.
            beside = data.over if compact else data.declared
            above = f"{data.number} · {beside}" if beside else data.number
            board.text(x, 8, above, "label", "text2", width=right - x - 12)
            _paint_title(board, x, data.title, right - x - 12)
        board.hline(0, self.width(), self.height() - 2, hue, 2)


def _paint_title(board: Board, x: float, title: str, room: float) -> None:
    """As large as it fits whole: on one line, else on two; only then is it cut, with all of it in the tooltip."""
    for role in ("banner", "value"):
        if board.width_of(title, role, 600) <= room:
            board.on_baseline(x, 57, title, role, width=room, weight=600)
            return
    first, *more = board.broken(title, room, "name")
    board.text(x, 25, first, "name", width=room, line=20)
    board.text(x, 45, " ".join(more), "name", width=room, line=20)


def _data_words(fresh: Freshness) -> tuple[str, str]:
    if fresh.kind is FreshnessKind.LIVE:
        return tr("Data"), tr("Live {age}", age=fresh.age)
    if fresh.kind is FreshnessKind.SIMULATED:
        return tr("Data, SIMULATED"), tr("Live {age}", age=fresh.age)
    if fresh.kind is FreshnessKind.NEVER:
        return tr("Data"), tr("none yet")
    return tr("Data, {kind}", kind=tr(fresh.kind).upper()), fresh.age


class MiniBanner(Painted):
    """The banner of a detached pane, 32 high: glyph 20, word, title, clock, data."""

    mirrors = True
    surface = "panel"

    def __init__(self, data: BannerData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.setFixedHeight(32)
        self.set_data(data)

    def set_data(self, data: BannerData) -> None:
        """Show this state."""
        self._data = data
        word = (
            tr(NO_INCIDENT)
            if data.severity is None
            else tr(
                "SEV{severity}, {title}, open for {elapsed}",
                severity=data.severity,
                title=data.title,
                elapsed=data.elapsed,
            )
        )
        self.setAccessibleName(f"{word}. {data.freshness.words}")
        self.update()

    def paint(self, board: Board) -> None:
        """Draw the line."""
        data = self._data
        words = data.freshness.words
        right = self.width() - 16 - board.width_of(words, "body")
        board.text(right, 4, words)
        board.glyph(data.freshness.glyph, right - 24, 8, 16)
        hue = hue_of_severity(data.severity)
        if data.severity is None:
            board.text(16, 4, tr(NO_INCIDENT), "name", width=right - 56)
        else:
            board.glyph(glyph_of_severity(data.severity), 12, 6, 20, GlyphLook(flash_off=data.flash_off))
            x = 40 + board.text(40, 4, f"SEV{data.severity}", "name", weight=700) + 16
            clock = f"T+{data.elapsed}"
            clock_x = right - 48 - board.width_of(clock, "value")
            board.text(clock_x, 4, clock, "value")
            board.text(x, 4, data.title, "name", width=clock_x - x - 16)
        board.hline(0, self.width(), 30, hue, 2)
