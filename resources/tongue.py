"""The one place through which words for people go on their way into another language.

`tr("{count} services", count=3)`: the English sentence is its own key, places in it are named. What is written into the
record, told between machines or printed as JSON never passes here: it has to mean the same everywhere. Sentences made by the
rules of `models` are English and remember how they were made (`resources.said`): `shown` gives them in the language spoken.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from resources.said import CAPITAL, Said


class _Tongue:
    lookup: Callable[[str], str] = staticmethod(str)


def speak(lookup: Callable[[str], str] | None) -> None:
    """Take translations from here; None is English. What stands on a screen keeps its words. GUI thread."""
    _Tongue.lookup = staticmethod(lookup or str)


def tr(text: str, /, **values: object) -> str:
    """The sentence in the language spoken, its places filled. A translation with a wrong place gives way to English."""
    return _filled(text, values)


def shown(text: str) -> str:
    """What a rule said in the language spoken; any other text as it is."""
    if not isinstance(text, Said):
        return text
    if text.pieces:
        row = "".join(shown(piece) for piece in text.pieces)
        return row[:1].upper() + row[1:] if text.values is CAPITAL else row
    return _filled(text.template, text.values)


def all_shown(texts: Iterable[str]) -> tuple[str, ...]:
    """The same of each."""
    return tuple(shown(text) for text in texts)


def _filled(text: str, values: Mapping[str, object]) -> str:
    found = _Tongue.lookup(text)
    if not values:
        return found
    turned = {name: _turned(value) for name, value in values.items()}
    try:
        return found.format(**turned)
    except (KeyError, IndexError, ValueError):
        return text.format(**turned)


def _turned(value: object) -> object:
    """What a rule said in place of its English, within another sentence as well; of an error its words, of a state its word."""
    if isinstance(value, Exception):
        value = str(value)
    elif isinstance(value, StrEnum):
        return _Tongue.lookup(str(value))
    return shown(value) if isinstance(value, Said) else value


def marked(text: str) -> str:
    """Marks a sentence in a table for translation, where `tr` shows it later."""
    return text
