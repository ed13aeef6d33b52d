"""Which language the console speaks: Qt's own words and ours, taken from translation files beside the program.

Settings name a language by its code. Two more are for looking at screens: `pseudo` lengthens every sentence by two fifths and
puts it between ⟦ and ⟧, so that what did not pass through `tr` stands out; `pseudo-rtl` also turns the layout from right to left.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from string import Formatter
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from resources import tongue

LANGUAGE: Final = "WATCHFLOOR_LANGUAGE"
"""Set, this language is spoken whatever the settings say."""
SYSTEM: Final = "system"
ENGLISH: Final = "en"
SHIPPED: Final = ("de", "ja")
PSEUDO: Final = "pseudo"
PSEUDO_RTL: Final = "pseudo-rtl"
CONTEXT: Final = "watchfloor"
FILES: Final = Path(__file__).parent.parent / "resources" / "i18n"

_PADDING: Final = "~·~·"
_Formatted = Callable[[str], str]


class _Spoken:
    language = ENGLISH
    translators: Sequence[QTranslator] = ()
    is_rtl = False


def install(app: QApplication, wanted: str) -> str:
    """Speak this language from now on and give its code: `system` takes the desktop's where it is shipped, else English.

    What stands on a screen keeps its words, so do this before the first window. GUI thread.
    """
    language = _chosen(os.environ.get(LANGUAGE) or wanted)
    if language == _Spoken.language:
        return language
    for each in _Spoken.translators:
        app.removeTranslator(each)
    _Spoken.language, _Spoken.translators = language, ()
    if language in (PSEUDO, PSEUDO_RTL):
        tongue.speak(_remembering(pseudo))
    elif language == ENGLISH:
        tongue.speak(None)
    else:
        _Spoken.translators = _loaded(app, language)
        tongue.speak(_remembering(_translated))
    is_rtl = language == PSEUDO_RTL
    if is_rtl != _Spoken.is_rtl:
        _Spoken.is_rtl = is_rtl
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    return language


def spoken() -> str:
    """Code of the language spoken now."""
    return _Spoken.language


def pseudo(text: str) -> str:
    """The sentence between ⟦ and ⟧, longer by two fifths, its places untouched."""
    letters = sum(len(plain) for plain, _name, _form, _turn in _pieces(text))
    more = -(-letters * 2 // 5)
    return f"⟦{text}{(_PADDING * (more // len(_PADDING) + 1))[:more]}⟧"


def _pieces(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(text))
    except ValueError:  # a sentence without places may hold a brace
        return [(text, None, None, None)]


def _chosen(wanted: str) -> str:
    if wanted == SYSTEM:
        asked = [each.split("-")[0] for each in QLocale.system().uiLanguages()]
        return next((each for each in asked if each in (*SHIPPED, ENGLISH)), ENGLISH)
    return wanted if wanted in (*SHIPPED, PSEUDO, PSEUDO_RTL) else ENGLISH


def _loaded(app: QApplication, language: str) -> Sequence[QTranslator]:
    """Ours, and Qt's for its own buttons and menus. One that is missing leaves its words English."""
    places = (
        (FILES, f"watchfloor_{language}"),
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{language}"),
    )
    found = []
    for folder, name in places:
        translator = QTranslator(app)
        if translator.load(f"{name}.qm", str(folder)):
            app.installTranslator(translator)
            found.append(translator)
    return found


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _remembering(look_up: _Formatted) -> _Formatted:
    """Painting asks for the same few thousand sentences again and again: each is looked up once."""
    known: dict[str, str] = {}

    def remembered(text: str) -> str:
        found = known.get(text)
        if found is None:
            found = known[text] = look_up(text)
        return found

    return remembered
