"""The one place through which words for people go on their way into another language.

`tr("{count} services", count=3)`: the English sentence is its own key, places in it are named. What is written into the
record, told between machines or printed as JSON never passes here: it has to mean the same everywhere.
"""

from collections.abc import Callable


class _Tongue:
    lookup: Callable[[str], str] = staticmethod(str)


def speak(lookup: Callable[[str], str] | None) -> None:
    """Take translations from here; None is English. What stands on a screen keeps its words. GUI thread."""
    _Tongue.lookup = staticmethod(lookup or str)


def tr(text: str, /, **values: object) -> str:
    """The sentence in the language spoken, its places filled. A translation with a wrong place gives way to English."""
    found = _Tongue.lookup(text)
    if not values:
        return found
    try:
        return found.format(**values)
    except (KeyError, IndexError, ValueError):
        return text.format(**values)


def marked(text: str) -> str:
    """Marks a sentence in a table for translation, where `tr` shows it later."""
    return text
