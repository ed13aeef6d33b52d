"""How a person gets to a screen, in tests that begin there."""

from PySide6.QtWidgets import QApplication

from console.oncall_book import PublishPlan
from console.panes.blast_radius.pane import BlastRadiusPane
from console.panes.signs.pages import PAGES, Page
from models.oncall.standing import PlanFiles
from tests.fakes.console_room import Room
from tests.fakes.oncall_plans import CALENDARS, EXAMPLE
from widgets.data_table import DataTable


def to_signs(room: Room, page: Page = Page.OBJECTIVES) -> DataTable:
    """The page's first table with the focus, after everything was looked at once."""
    if page is Page.ONCALL:
        room.desk.execute(PublishPlan(PlanFiles("plan.yaml", EXAMPLE, CALENDARS)))
    for _second in range(3):
        room.manual.advance(1)
        room.poll()
    room.window.do("pane.signs")
    room.press(str(PAGES.index(page) + 1))
    table = room.window.late.signs.pane.shown.tables[0]
    assert QApplication.focusWidget() is table
    return table


def looked_once(room: Room) -> None:
    """Until the watchers have looked once."""
    for _second in range(7):
        room.manual.advance(1)
        room.poll()


def to_blast(room: Room) -> BlastRadiusPane:
    """F5, after the watchers looked once."""
    looked_once(room)
    room.press("F5")
    blast = room.window.blast
    assert room.window.front == "blast_radius" and QApplication.focusWidget() is blast.canvas
    return blast
