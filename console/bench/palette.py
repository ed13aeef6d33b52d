"""The palette over ten thousand entries: what opening it, and each letter typed, costs the GUI thread until it is painted.

Against Qt's own completer over the same names (parts of words, in any case), which finds less: no letters apart, no order by
how well something fits.
"""

import gc
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Final

from console.bench.apart import apart
from console.bench.offscreen import offscreen
from console.bench.phrases import phrase
from console.bench.result import Goal, Result, Surroundings, percentile

if TYPE_CHECKING:
    from widgets.palette_item import PaletteItem

OPEN_GOAL_MS: Final = 100.0
KEY_GOAL_MS: Final = 50.0
_SOUGHT: Final = ("checkout", "#rollb", "zzz", "!inc 77", "eu w")
_ROUNDS: Final = 5
_COMMANDS: Final = 110


def measure(surroundings: Surroundings) -> Result:
    """Open with everything as it stands, type, delete, close; and the same in a field with a completer."""
    count = surroundings.size.palette_entries
    surroundings.progress(f"palette: {count:,} entries")
    ours = apart(in_palette, count)
    surroundings.progress("palette: the completer")
    theirs = apart(in_completer, count)
    opened, keys = ours["opened"], ours["keys"]
    return Result(
        "palette",
        f"{len(opened)} times opened, {len(keys)} keys over {count:,} entries, ms of the GUI thread until painted",
        {
            "open_p50_ms": median(opened),
            "open_max_ms": max(opened),
            "key_p50_ms": median(keys),
            "key_p99_ms": percentile(keys, 0.99),
        },
        "QCompleter over the same names",
        {"open_p50_ms": median(theirs["opened"]), "key_p50_ms": median(theirs["keys"])},
        (
            Goal("opening", max(opened), "ms", OPEN_GOAL_MS),
            Goal("a key", percentile(keys, 0.99), "ms", KEY_GOAL_MS),
        ),
        {
            "open_p50": median(opened) / max(median(theirs["opened"]), 0.001),
            "key_p50": median(keys) / max(median(theirs["keys"]), 0.001),
        },
    )


def in_palette(count: int) -> dict[str, list[float]]:
    """Milliseconds, by what was done."""
    qt = offscreen()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from widgets import theme
    from widgets.palette import Palette

    theme.apply(qt, theme.Theme.load("dark"))
    window = QWidget()
    window.resize(1280, 800)
    palette = Palette(parent=window)
    palette.hide()
    window.show()
    qt.processEvents()
    found: dict[str, list[float]] = {"opened": [], "keys": []}
    names = _names(count)

    def opened() -> None:
        # As the window does it at Ctrl+K: made anew of what stands now.
        palette.set_items(_items(names), ["do:3"])
        palette.open_with()

    # The first of all loads fonts and draws its letters for the first time: the console has done that long before.
    palette.open_with()
    palette.repaint()
    palette.hide()
    gc.collect()
    # As a running console does once it has settled.
    gc.freeze()
    timed = partial(_timed, palette.repaint, found)
    for _round in range(_ROUNDS):
        for words in _SOUGHT:
            timed("opened", opened)
            for letter in words:
                timed("keys", partial(QTest.keyClicks, palette.edit, letter))
            for _letter in words:
                timed("keys", partial(QTest.keyClick, palette.edit, Qt.Key.Key_Backspace))
            palette.hide()
    window.deleteLater()
    return found


def in_completer(count: int) -> dict[str, list[float]]:
    """The same in a field with Qt's completer."""
    qt = offscreen()
    from PySide6.QtCore import QStringListModel, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

    window = QWidget()
    window.resize(1280, 800)
    edit = QLineEdit(window)
    window.show()
    qt.processEvents()
    found: dict[str, list[float]] = {"opened": [], "keys": []}
    timed = partial(_timed, edit.repaint, found)
    names = _names(count)

    def opened() -> None:
        completer = QCompleter(QStringListModel(names), edit)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)
        edit.clear()
        edit.setFocus()
        completer.setCompletionPrefix("")
        completer.complete()

    for _round in range(_ROUNDS):
        for words in _SOUGHT:
            timed("opened", opened)
            for letter in words.removeprefix("#").removeprefix("!"):
                timed("keys", partial(QTest.keyClicks, edit, letter))
    window.deleteLater()
    return found


def _timed(repaint: Callable[[], None], found: dict[str, list[float]], kind: str, act: Callable[[], object]) -> None:
    # Of the GUI thread's own processor time: what others do on the machine is no part of a key.
    begun = time.thread_time()
    act()
    repaint()
    found[kind].append((time.thread_time() - begun) * 1000)


def _names(count: int) -> list[str]:
    names = [f"Command {phrase(at)[:24]}" for at in range(_COMMANDS)]
    leads = ("", "", "INC-{} ", "")
    return names + [leads[at % 4].format(at) + phrase(at)[:40] for at in range(max(0, count - _COMMANDS))]


def _items(names: list[str]) -> "list[PaletteItem]":
    from widgets.palette_item import PaletteItem, PaletteKind

    kinds = (PaletteKind.SERVICE, PaletteKind.SERVICE, PaletteKind.INCIDENT, PaletteKind.PERSON)
    made = [
        PaletteItem(f"do:{at}", name, keys="Ctrl+K", search=name[::-1]) for at, name in enumerate(names[:_COMMANDS])
    ]
    for number, name in enumerate(names[_COMMANDS:]):
        kind = kinds[number % len(kinds)]
        made.append(PaletteItem(f"{kind}:{number}", name, kind, note="DEGRADED"))
    return made
