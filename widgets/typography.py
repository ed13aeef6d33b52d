"""The bundled typeface: Inter with tabular figures and the disambiguated 0, 1, l and I."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

import resources
from widgets.theme_tokens import TypeRole

FAMILY = "Inter"
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
# tnum: every digit has one width, so a running clock does not shake. ss02: slashed zero, tailed l, barred I.
_FEATURES = ("tnum", "ss02")
_loaded: list[int] = []


def load_fonts() -> None:
    """Make the bundled faces known to Qt, once a process. RuntimeError where a file can't be read as a font."""
    if _loaded:
        return
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
        if number < 0:
            raise RuntimeError(f"the bundled font {name} could not be loaded")
        _loaded.append(number)


@cache
def make_font(size: int, weight: int, strike: bool = False) -> QFont:
    """Inter of `size` logical pixels and `weight` 400, 500, 600 or 700. Callers must not change the answer."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setStrikeOut(strike)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _FEATURES:
        font.setFeature(QFont.Tag(feature), 1)
    return font


def baseline(top: float, line: float, size: float) -> int:
    """Y of the baseline of letters of `size` centred in a line box `line` high that begins at `top`.

    Inter rises 0.969 and sinks 0.241 of its size; the box splits what is left over evenly.
    """
    return round(top + line / 2 + (0.96875 - 0.2412) / 2 * size)


def font_for(role: TypeRole, weight: int | None = None, strike: bool = False) -> QFont:
    """The font of a step of the type scale, at its own weight unless another is asked for."""
    return make_font(role.size, role.weight if weight is None else weight, strike)
