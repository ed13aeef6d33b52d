"""One setting as plain data, and the control that changes it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import tr
from widgets.check import Check
from widgets.combo import Combo

Value = bool | int | float | str


class SettingKind(StrEnum):
    """What kind of value a setting has."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting. `choices` are (value, words); `unit` stands after a number."""

    key: str
    label: str
    kind: SettingKind
    value: Value
    help: str = ""
    group: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    unit: str = ""

    def fits(self, words: str) -> bool:
        """Whether every word typed occurs in key, label, group or help, letter case aside."""
        text = f"{self.key} {self.label} {self.group} {self.help}".casefold()
        return all(word in text for word in words.casefold().split())


def make_control(row: SettingRow, parent: QWidget) -> QWidget:
    """The control for a row: tick, list or field, showing its value."""
    if row.kind is SettingKind.SWITCH:
        return Check(tr("On"), bool(row.value), parent)
    if row.kind is SettingKind.CHOICE:
        combo = Combo(row.label, height=32, parent=parent)
        for value, words in row.choices:
            combo.addItem(words, value)
        combo.setCurrentIndex(max(0, combo.findData(str(row.value))))
        return combo
    edit = QLineEdit(str(row.value), parent)
    edit.setFixedHeight(32)
    edit.setAccessibleName(f"{row.label}, {row.unit}" if row.unit else row.label)
    edit.setProperty("ring", True)
    return edit


def value_of(row: SettingRow, control: QWidget) -> Value:
    """What the control says. ValueError, with a sentence for people, where a number was expected."""
    if isinstance(control, Check):
        return control.isChecked()
    if isinstance(control, Combo):
        return str(control.currentData())
    text = control.text().strip() if isinstance(control, QLineEdit) else ""
    if row.kind is not SettingKind.NUMBER:
        return text
    try:
        return type(row.value)(text) if isinstance(row.value, (int, float)) else float(text)
    except ValueError as error:
        raise ValueError(f"Not a number. Example: {row.value}") from error
