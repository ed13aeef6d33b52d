"""Settings: the form made from the table, applied value by value; what a value may not be is said beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from console.live import Live
from console.settings import SETTINGS, Settings
from models.kernel.errors import BadInput
from widgets.settings_form import SettingsForm
from widgets.settings_row import SettingKind, SettingRow

_AT_START = ("health.", "sync.")
"""Settings that are read once."""


class SettingsDialog(QDialog):
    """`applied(key)` after each change that was taken."""

    applied = Signal(str)

    def __init__(self, settings: Settings, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._live = live
        self.setWindowTitle("Settings")
        self.setProperty("surface", "panel")
        rows = [
            SettingRow(
                each.key,
                each.label,
                SettingKind(each.kind.value),
                settings.get(each.key),
                each.help + (". Takes effect at the next start" if each.key.startswith(_AT_START) else ""),
                each.group,
                tuple((choice, choice) for choice in each.choices),
            )
            for each in SETTINGS
        ]
        self.form = SettingsForm(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.value_changed.connect(self._change)
        self.resize(880, 720)

    def _change(self, key: str, value: object) -> None:
        try:
            self._settings.put({key: value})
        except BadInput as error:
            self.form.set_error(key, error.problems[0].message)
            return
        self.form.set_error(key, "")
        if key == "me.name" and isinstance(value, str) and value.strip():
            self._live.desk.people.put(self._live.desk.identity.me, value.strip())
        self.applied.emit(key)
