"""Whether anything may move by itself: the person's choice, or else what the desktop asks for.

With reduced motion nothing flashes and nothing slides in; shape, hue and word say the same. GUI thread.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle

CHOICES: Final = ("system", "full", "reduced")
"""As the desktop asks, or whatever it asks."""
_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class _Choice:
    words = CHOICES[0]


def choose(choice: str) -> None:
    """Keep to one of `CHOICES` from now on, in everything that is open, too."""
    _Choice.words = choice
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, False)
    for widget in QApplication.allWidgets():
        if isinstance(widget, QMainWindow):
            still(widget)


def is_reduced() -> bool:
    """Whether things have to stand still."""
    if _Choice.words == "system":
        # A desktop that asks for no animations makes its style give them no time.
        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
    return _Choice.words == "reduced"


def still(area: QMainWindow) -> None:
    """Let its docks slide only where things may move."""
    area.setAnimated(not is_reduced())
