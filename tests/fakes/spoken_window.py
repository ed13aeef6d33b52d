"""A window with one painted widget of each kind, as a program: `python -m tests.fakes.spoken_window TITLE`."""

import sys

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.app import application
from widgets import accessible, theme
from widgets.brief_list import BriefList, BriefView
from widgets.combo import Combo
from widgets.segment import Option, Segment
from widgets.strip import Strip, Tab

if __name__ == "__main__":
    app = application()
    theme.apply(app)
    accessible.install()
    window = QWidget()
    window.setWindowTitle(sys.argv[1])
    rows = BriefList([BriefView(str(at), f"14:3{at}", "fact", f"line {at}", "Ana") for at in range(2)])
    rows.setAccessibleName("Timeline")
    kind = Combo("Kind")
    kind.addItems(["fact", "action"])
    column = QVBoxLayout(window)
    sort = Segment("Sort", [Option("worst", "Worst"), Option("tier", "Tier")], "worst")
    for part in (Strip([Tab("room", "War room"), Tab("charts", "Charts", "F4")]), sort, kind, rows):
        column.addWidget(part)
    window.resize(900, 400)
    window.show()
    app.exec()
