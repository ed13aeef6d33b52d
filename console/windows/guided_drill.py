"""A drill that says what to press next: one line below the banner, which goes on as soon as the thing is done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from console.windows.main_window import MainWindow
from models.incident.entry import Kind
from models.incident.lifecycle import State
from resources.tongue import marked, tr
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, and whether it is done."""

    words: str
    is_done: Callable[[MainWindow], bool]


def _has(window: MainWindow, *kinds: Kind) -> bool:
    return any(entry.kind in kinds for entry in window.live.entries.values())


def _has_moved(window: MainWindow) -> bool:
    incident = window.live.incident
    return incident is not None and incident.state is not State.DECLARED


TASKS = (
    Task(
        marked("Something fails. F3 shows every service, the worst first."), lambda window: window.front == "overview"
    ),
    Task(
        marked("Declare it: F2. A title is there already; Ctrl+Enter declares."),
        lambda window: window.live.incident is not None,
    ),
    Task(
        marked("Say what you see: Ctrl+L, one line, Enter."),
        lambda window: _has(window, Kind.FACT, Kind.OBSERVATION, Kind.ACTION),
    ),
    Task(
        marked("Somebody decides: Ctrl+Shift+L, the choice, Ctrl+Enter."),
        lambda window: _has(window, Kind.DECISION),
    ),
    Task(marked("Whom does it hit, what began it? F5."), lambda window: window.front == "blast_radius"),
    Task(marked("Say how far it is: Ctrl+Shift+T, choose, Ctrl+Enter."), _has_moved),
)


class GuidedDrill(QObject):
    """One a window. Asks nothing of the record: it looks at what the window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.at = 0
        """Which task is at hand, from 0; as many as there are once it is over."""
        self.row = NoticeRow(glyph=GlyphKind.DRILL)
        content = window.strip.parentWidget()
        around = content.layout() if content is not None else None
        assert isinstance(around, QVBoxLayout), "what the window's content is laid out in"
        around.insertWidget(around.indexOf(window.strip) + 1, self.row)
        self.row.action_requested.connect(self._skip)
        live = window.live
        for signal in (live.second_passed, live.incident_changed, live.entries_changed, window.strip.tab_requested):
            signal.connect(self.look)
        # A front pane of the very start is nothing anybody asked for.
        window.show_pane("war_room")
        self._tell()

    @property
    def is_over(self) -> bool:
        """Whether every task was done or left out."""
        return self.at >= len(TASKS)

    def look(self, _what: object = None) -> None:
        """Go on where the task at hand is done."""
        if not self.is_over and TASKS[self.at].is_done(self._window):
            self._go_on()

    def _skip(self) -> None:
        if self.is_over:
            self.row.hide()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self.at += 1
        self._tell()

    def _tell(self) -> None:
        if self.is_over:
            self.row.set_notice(
                tr("That was a whole incident. F1 shows every key. Closing this window ends the practice."),
                lead=tr("PRACTICE DONE"),
                action=tr("Hide"),
            )
            return
        self.row.set_notice(
            tr(TASKS[self.at].words),
            lead=tr("PRACTICE {number} of {count}", number=self.at + 1, count=len(TASKS)),
            action=tr("Leave out"),
        )
