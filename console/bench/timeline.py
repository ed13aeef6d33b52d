"""Finding in a long timeline: what one key in the search field or one filter costs the GUI thread until the list is painted.

Against the same keys over an empty list, which is what field, window and painting cost by themselves.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Final

from console.bench.apart import apart
from console.bench.offscreen import offscreen
from console.bench.phrases import phrase
from console.bench.result import Goal, Result, Surroundings, percentile
from widgets.itemmodels.timeline_row import TimelineRow

KEY_GOAL_MS: Final = 50.0
_SEARCHES: Final = ("rollback", "checkout errors", "eu-west", "zzz", "mei")
_ROUNDS: Final = 6
_DAY_SECONDS: Final = 86_400.0


def measure(surroundings: Surroundings) -> Result:
    """Type, delete letter by letter, clear at once, choose each kind; over many entries and over none."""
    count = surroundings.size.entries
    surroundings.progress(f"timeline: {count:,} entries")
    full = apart(keys_over, count)
    surroundings.progress("timeline: none")
    empty = apart(keys_over, 0)
    typed, cleared, filtered = (full[kind] for kind in ("typed", "cleared", "filtered"))
    keys = typed + cleared + filtered
    floor = [each for values in empty.values() for each in values]
    return Result(
        "timeline",
        f"{len(keys):,} keys of search and filter over {count:,} entries, ms of the GUI thread until the list is painted",
        {
            "key_p50_ms": median(keys),
            "key_p99_ms": percentile(keys, 0.99),
            "typed_p99_ms": percentile(typed, 0.99),
            "cleared_p99_ms": percentile(cleared, 0.99),
            "filtered_p99_ms": percentile(filtered, 0.99),
            "longest_ms": max(keys),
        },
        "the same keys over an empty timeline",
        {"key_p50_ms": median(floor), "key_p99_ms": percentile(floor, 0.99)},
        (Goal("a key", percentile(keys, 0.99), "ms", KEY_GOAL_MS),),
        {"p50": median(keys) / max(median(floor), 0.001)},
    )


def keys_over(count: int) -> dict[str, list[float]]:
    """Milliseconds of each key, by what it did."""
    qt = offscreen()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from console.panes.timeline.bar import TimelineBar
    from widgets import theme
    from widgets.itemmodels.timeline_model import TimelineModel
    from widgets.itemmodels.timeline_view import TimelineView

    theme.apply(qt, theme.Theme.load("dark"))
    window, bar, model = QWidget(), TimelineBar(), TimelineModel()
    view = TimelineView(model)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(view, 1)
    # As the pane does it.
    bar.changed.connect(lambda: model.set_filter(bar.kinds.chosen_id(), bar.pinned_only.isChecked(), bar.search.text()))
    model.set_rows(_rows(count))
    window.resize(1_240, 900)
    window.show()
    _settle()
    found: dict[str, list[float]] = {"typed": [], "cleared": [], "filtered": []}

    def timed(kind: str, act: Callable[[], object]) -> None:
        # Of the GUI thread's own processor time: what others do on the machine is no part of a key.
        begun = time.thread_time()
        act()
        qt.sendPostedEvents()
        view.list.viewport().repaint()
        found[kind].append((time.thread_time() - begun) * 1000)
        _settle()

    def choose(kind: str) -> None:
        bar.kinds.set_chosen(kind)
        bar.changed.emit()

    for _round in range(_ROUNDS):
        for words in _SEARCHES:
            for letter in words:
                timed("typed", partial(QTest.keyClicks, bar.search, letter))
            for _letter in words[: len(words) // 2]:
                timed("typed", partial(QTest.keyClick, bar.search, Qt.Key.Key_Backspace))
            timed("cleared", bar.search.clear)
        for kind in ("decision", "comms", ""):
            timed("filtered", partial(choose, kind))
    window.close()
    window.deleteLater()
    _settle()
    return found


def _settle() -> None:
    """What goes on after a key, in turns of its own, is no part of it."""
    from PySide6.QtWidgets import QApplication

    for _turn in range(60):
        QApplication.processEvents()


def _rows(count: int) -> list[TimelineRow]:
    chance = random.Random(1)
    kinds = ("fact", "action", "observation", "comms", "decision", "auto", "task")
    rows = []
    for number in range(count):
        kind = kinds[chance.randrange(len(kinds))]
        text = phrase(number)
        details = (("Why", f"{phrase(number + 5)}."),) if kind == "decision" else ()
        at = 1_800_000_000.0 - number
        rows.append(
            TimelineRow(
                f"e{number}",
                time.strftime("%H:%M:%S", time.gmtime(at % _DAY_SECONDS)),
                kind,
                kind[:1].upper(),
                text,
                chance.choice(("Mei Tanaka", "Bo Lindqvist", "console")),
                details=details,
                is_decision=kind == "decision",
                at=at,
            )
        )
    return rows
