"""Settings: the form made from the table, applied value by value, each change undone by Ctrl+Z; and the connections beside it.

What a value may not be is said beside it, and the value in force stays in force.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from console.settings import BY_KEY, SETTINGS, Settings
from console.windows.connections_page import Around, ConnectionsPage
from console.windows.dialog_room import room_for
from console.windows.setting_words import setting_row
from models.kernel.errors import BadInput
from resources.tongue import shown, tr
from widgets.buttons import Button
from widgets.rule import hairline
from widgets.segment import Option, Segment
from widgets.settings_form import SettingsForm

_AT_START: Final = ("health.", "sync.")
"""Settings that are read once, and whose help does not say so."""
SETTINGS_PAGE, CONNECTIONS_PAGE = "settings", "connections"
_MOST_UNDONE: Final = 50


class SettingsDialog(QDialog):
    """`applied(key)` after each change that was taken; `asked(action)` where another window's action sets something up."""

    applied = Signal(str)
    asked = Signal(str)

    def __init__(
        self, settings: Settings, around: Around, parent: QWidget | None = None, page: str = SETTINGS_PAGE
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._live = around.live
        self._changes: list[tuple[str, object]] = []
        """Keys with the values they had, the newest last."""
        self.setWindowTitle(tr("Settings"))
        self.setProperty("surface", "panel")
        # One group in one place, whatever the order in which settings came to be.
        groups = list(dict.fromkeys(each.group for each in SETTINGS))
        self.form = SettingsForm(
            [
                setting_row(
                    each,
                    settings.get(each.key),
                    tr("Takes effect at the next start") if each.key.startswith(_AT_START) else "",
                )
                for each in sorted(SETTINGS, key=lambda each: groups.index(each.group))
            ]
        )
        self.connections = ConnectionsPage(settings, around)
        self.pages = Segment(
            tr("Page"),
            (Option(SETTINGS_PAGE, tr("Settings"), "S"), Option(CONNECTIONS_PAGE, tr("Connections"), "C")),
            page,
        )
        self.undo = Button(tr("Undo"), "Ctrl+Z")
        self.note = QLabel()
        self.note.setProperty("role", "label")
        self._stack = QStackedWidget()
        self._lay_out()
        self.form.value_changed.connect(self._change)
        self.pages.chosen.connect(self.show_page)
        self.undo.clicked.connect(self.take_back)
        self.connections.set_up.connect(self._set_up)
        # What a source is allowed to know has changed: it is built anew.
        self.connections.renewed.connect(lambda: self.applied.emit("prometheus.url"))
        QShortcut(QKeySequence("Ctrl+Z"), self, self.take_back)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.connections, self.connections.test_all)
        self._tell()
        self.show_page(page)
        self.resize(room_for(parent, 880, 720))

    def show_page(self, page: str) -> None:
        """Settings or connections."""
        self.pages.set_chosen(page)
        shown: QWidget = self.connections if page == CONNECTIONS_PAGE else self.form
        self._stack.setCurrentWidget(shown)
        self.undo.setVisible(page == SETTINGS_PAGE)
        self.note.setVisible(page == SETTINGS_PAGE)
        shown.setFocus()

    def find_setting(self, words: str) -> None:
        """Show the settings that fit these words."""
        self.show_page(SETTINGS_PAGE)
        self.form.search.setText(words)

    def take_back(self) -> None:
        """Undo the newest change that was made here."""
        if not self._changes:
            return
        key, before = self._changes.pop()
        self._put(key, before)
        self.form.set_value(key, self._settings.get(key))
        self._tell()

    def _change(self, key: str, value: object) -> None:
        before = self._settings.get(key)
        try:
            self._put(key, value)
        except BadInput as error:
            self.form.set_error(key, shown(error.problems[0].message))
            return
        self.form.set_error(key, "")
        if self._settings.get(key) != before:
            self._changes = [*self._changes, (key, before)][-_MOST_UNDONE:]
        self._tell()

    def _put(self, key: str, value: object) -> None:
        self._settings.put({key: value})
        if key == "me.name" and isinstance(value, str) and value.strip():
            self._live.desk.people.put(self._live.desk.identity.me, value.strip())
        self.applied.emit(key)

    def _tell(self) -> None:
        if not self._changes:
            self.note.setText(tr("Every change applies at once."))
            self.undo.set_disabled(tr("nothing was changed here yet"))
            return
        key, before = self._changes[-1]
        label = tr(BY_KEY[key].label)
        if before == "":
            self.note.setText(tr("Applied. Undo empties {setting} again.", setting=label))
        else:
            self.note.setText(tr("Applied. Undo: {setting} back to {value}.", setting=label, value=before))
        self.undo.set_disabled(None)

    def _set_up(self, setting: str) -> None:
        if setting in BY_KEY:
            self.find_setting(setting)
            return
        self.accept()
        self.asked.emit(setting)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.addWidget(self.pages)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.connections)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(12)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
