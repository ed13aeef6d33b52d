"""Text that others wrote, as it may stand beside our own words on a screen.

A title, an entry or an alert's summary may come from another workstation or another system. Control characters in it would
move a terminal's cursor or forge its lines; marks that turn the direction of writing would turn what stands behind them, too.
"""

import re
from typing import Final

_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: letters of Arabic or Hebrew need none of them to run from right to left."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNSEEN: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """The text without marks that turn its direction; a mark of doubt for each control character but tab and line end."""
    return _CONTROLS.sub("\ufffd", _DIRECTIONS.sub("", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """The same on one line: any run of white space is one blank."""
    return shown(" ".join(text.split()))


def escaped(document: str) -> str:
    """The same JSON document, in which what a terminal would obey stands as \\uXXXX."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
