"""The settings in the words of the language spoken: the table keeps English, which files and verbs go by."""

from typing import Final

from console.settings import Setting
from resources.tongue import marked, tr
from widgets.settings_row import SettingKind, SettingRow, Value

_CHOICES: Final = {
    "system": marked("as the desktop"),
    "en": "English",
    "de": "Deutsch",
    "ja": "日本語",
    "ic": "Incident Commander",
    "operator": marked("Operator"),
    "scribe": marked("Scribe"),
    "dark": marked("dark"),
    "light": marked("light"),
    "wall": marked("wall"),
    "on": marked("on"),
    "off": marked("off"),
    "full": marked("full"),
    "reduced": marked("reduced"),
}
"""A language stands in its own words, so that whoever is lost in a foreign one finds back."""


def setting_row(setting: Setting, value: Value, note: str = "") -> SettingRow:
    """One row of the settings; `note`, a whole sentence, follows its help."""
    help = tr(setting.help)
    return SettingRow(
        setting.key,
        tr(setting.label),
        SettingKind(setting.kind.value),
        value,
        f"{help}. {note}" if note else help,
        tr(setting.group),
        tuple((choice, tr(_CHOICES.get(choice, choice))) for choice in setting.choices),
    )
