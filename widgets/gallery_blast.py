"""What stands beside the dependency graph, in the gallery: figures, causes, what-ifs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets.cause_list import CauseList, CauseView
from widgets.figure_grid import FigureGrid, FigureView
from widgets.gallery_states import State, is_old, long, panel_of
from widgets.glyphs import GlyphKind
from widgets.what_if_list import WhatIfList, WhatIfView

_FIGURES = (
    ("Tier 0–1 hit", "2 of 5"),
    ("Services", "12 of 42"),
    ("SLAs at risk", "3"),
    ("Users / h", "34–121 k"),
    ("EUR / min", "11–34 k"),
    ("Worst path", "4 hops"),
)


def figures(state: State) -> QWidget:
    """Six figures; nothing is known of them where all is old."""
    shown = [FigureView(label, "–" if is_old(state) else value, "", not is_old(state)) for label, value in _FIGURES]
    empty = "No services yet: import a catalogue."
    return panel_of("Impact", FigureGrid(shown), state, empty, QSize(464, 172), "Alt+P")


def causes(state: State) -> QWidget:
    """Three candidates with evidence."""
    rows = [
        CauseView(
            "db-3|",
            1,
            long(state, "db-3"),
            GlyphKind.DOWN,
            "DOWN",
            0.71,
            ("First out, 44 s before any other", long(state, "Every impacted path passes it")),
            ("Replica is healthy",),
            "Confirmed by Ana Ruiz 14:31Z: pool exhausted",
        ),
        CauseView("orders|v88", 2, "orders v88", GlyphKind.CHANGE, "CHANGE", 0.64, ("Deployed 6 min before",), ()),
        CauseView("fraud|", 3, "fraud-scoring", GlyphKind.UNKNOWN, "UNKNOWN", 0.08, (), ("Began 29 min after",)),
    ]
    size = QSize(464, 900 if state is State.OVERFLOW else 340)
    return panel_of("Causes", CauseList(rows), state, "Nothing is broken: no cause to look for.", size)


def what_ifs(state: State) -> QWidget:
    """Three suppositions, one of them on."""
    rows = [
        WhatIfView("1", long(state, "eu-west drained"), "tier 0–1 hit 2 → 3", is_on=True),
        WhatIfView("2", "db-3 restored", "tier 0–1 hit 2 → 0"),
        WhatIfView("3", "Vendor Acquira down", "changes nothing"),
    ]
    empty = "Nothing can be supposed without a catalogue."
    return panel_of("What if", WhatIfList(rows), state, empty, QSize(464, 180))
