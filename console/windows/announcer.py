"""What the window says to a screen reader without being asked: what a person who sees notices by itself.

Alarms interrupt; sentences and rows over the panes wait for a pause. The focus stays where it is, always.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from console.alarm_sounds import wanted_now
from console.approvals_wanted import approvals_wanted
from console.windows.main_window import MainWindow
from models.alerts.inbox.sounding import Sound
from models.incident.severity import Severity
from resources.tongue import tr
from widgets.announcements import Announcement, Announcements

Say = Callable[[QWidget, Announcement], None]


def to_screen_reader(window: QWidget, what: Announcement) -> None:
    """As an announcement of the window; nothing where no screen reader listens."""
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(window, what.words)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if what.is_urgent else levels.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """One a window, on the GUI thread. `say` is given each announcement when it is due."""

    def __init__(self, window: MainWindow, is_locked: Callable[[], bool], say: Say = to_screen_reader) -> None:
        """While it `is_locked` nothing of the record is named, on the screen or aloud."""
        super().__init__(window)
        self._window, self._live, self._is_locked, self._say = window, window.live, is_locked, say
        elevations = window.elevations
        self._urgent_rows = (window.tampered, window.split_brain, elevations.glass)
        self._quiet_rows = (elevations.asked, elevations.mine, window.blind, window.sharing.strip, window.conflicts)
        self._waiting = Announcements()
        self._reasons: set[str] = set()
        self._rows: set[QWidget] = set()
        self._severity: tuple[str, Severity] | None = None
        window.said.connect(self._sentence)
        window.post.opened.connect(self._listen)
        self._live.incident_changed.connect(self._look_at_incident)
        self._live.second_passed.connect(self.look)

    def look(self) -> None:
        """Say what is due, after a look at what stands now."""
        self._look_at_rows()
        if self._window.post.is_open:
            self._look_at_alarms()
        self._speak()

    def _listen(self) -> None:
        self._window.post.alerts.changed.connect(self.look)

    def _sentence(self, words: str) -> None:
        if words and not self._is_locked():
            self._waiting.add(words)

    def _look_at_alarms(self) -> None:
        wanted = wanted_now(self._live, self._window.post.alerts, lambda: approvals_wanted(self._live))
        for each in wanted:
            if each.key in self._reasons:
                continue
            is_alarm = each.sound is Sound.P1
            if not self._is_locked():
                self._waiting.add(each.words, is_urgent=is_alarm)
            elif is_alarm:
                self._waiting.add(tr("A P1 alarm. The console is locked."), is_urgent=True)
        self._reasons = {each.key for each in wanted}

    def _look_at_rows(self) -> None:
        rows: tuple[QWidget, ...] = (*self._urgent_rows, *self._quiet_rows)
        # Said, too, where there is no room to show it.
        shown = [row for row in rows if not row.isHidden()]
        for row in shown:
            if row not in self._rows and not self._is_locked():
                self._waiting.add(row.accessibleName(), is_urgent=row in self._urgent_rows)
        self._rows = set(shown)

    def _look_at_incident(self) -> None:
        incident, before = self._live.incident, self._severity
        self._severity = None if incident is None else (incident.number, incident.severity)
        if self._severity is None or before is None or self._severity == before or self._is_locked():
            return
        number, severity = self._severity
        if before[0] != number:
            return
        self._waiting.add(
            tr("{number} is {severity} now.", number=number, severity=severity), is_urgent=severity is Severity.SEV1
        )

    def _speak(self) -> None:
        due = self._waiting.due(self._live.clock.now_ms())
        if due is not None:
            self._say(self._window, due)
