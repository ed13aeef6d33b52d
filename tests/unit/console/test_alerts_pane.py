from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.alerts_now import AlertsNow
from console.live import Live
from console.panes.alerts.pane import MUTE, AlertsPane
from models.alerts.inbox.commands import Acknowledge, Link, Shelve, Unshelve
from models.alerts.inbox.views import Inbox
from models.kernel.clock import ManualClock
from tests.fakes.inboxes import ANA, NOW_MS, alert, flood, group
from widgets import motion

Key = Qt.Key
# The offscreen platform says of window hints that it has none; nothing is wrong with the pane.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class FakeLive(QObject):
    """What the pane asks of Live, without a record behind it."""

    sources_changed = Signal()
    incident_changed = Signal()
    second_passed = Signal()
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.clock = ManualClock(NOW_MS)
        self.catalog = None
        self.incident: Any = SimpleNamespace(id="i", number="INC-204")
        self.by_service: dict[str, Any] = {}
        self.sources: dict[str, Any] = {}
        self.alerts: dict[str, Any] = {}
        self.suspects = ()
        self.is_loading = False
        self.submitted: list[object] = []
        self.refusal = ""

    def changes_of(self, _service: str | None, _since_ms: int) -> tuple[()]:
        return ()

    def person(self, _person: object) -> str:
        return "Ana Ruiz"

    def submit(self, command: object, done: Callable[[Any], None], refused: Callable[[str], None]) -> None:
        self.submitted.append(command)
        if self.refusal:
            refused(self.refusal)
        else:
            done(None)


class FakeNow(QObject):
    changed = Signal()
    inbox = Inbox()


@dataclass
class Seat:
    live: FakeLive
    now: FakeNow
    pane: AlertsPane
    told: list[str] = field(default_factory=list)

    def press(self, key: Key) -> None:
        QTest.keyClick(self.pane.list, key)


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    live, now = FakeLive(), FakeNow()
    now.inbox = flood()
    pane = AlertsPane(cast(Live, live), cast(AlertsNow, now))
    qtbot.addWidget(pane)
    pane.resize(1904, 904)
    pane.show()
    pane.activateWindow()
    pane.list.setFocus()
    seat = Seat(live, now, pane)
    live.told.connect(seat.told.append)
    yield seat


def test_a_flood_is_survived_within_eight_keys(seat: Seat) -> None:
    first = seat.pane.parts.first.view
    assert first is not None
    assert first.title.startswith("db-3")
    keys = 0
    while "queue-exporter" not in seat.pane.list.current_id():
        seat.press(Key.Key_Down)
        keys += 1
    seat.pane.shelve()
    reason = seat.pane.parts.shelving.form.reason.edit
    QTest.keyClicks(reason, "restarts under load")
    QTest.keyClick(reason, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert keys + 2 <= 8
    command = seat.live.submitted[-1]
    assert isinstance(command, Shelve)
    assert len(command.keys) == 6
    assert (command.until_ms, command.reason) == (NOW_MS + 3_600_000, "restarts under load")
    assert seat.pane.parts.shelving.form_panel.isHidden()
    assert "queue-exporter" in seat.pane.list.current_id()


def test_space_takes_the_group_and_a_takes_one(seat: Seat) -> None:
    seat.pane.list.set_current("service:orders")
    seat.press(Key.Key_A)
    seat.press(Key.Key_Space)
    one, every = seat.live.submitted
    assert one == Acknowledge(("orders-0",))
    assert isinstance(every, Acknowledge)
    assert len(every.keys) == 18
    assert seat.told == ["1 alert acknowledged.", "18 alerts acknowledged."]
    seat.pane.list.set_current("service:checkout")
    seat.press(Key.Key_Space)
    assert seat.told[-1] == "Nothing here is left to acknowledge."
    assert len(seat.live.submitted) == 2


def test_l_links_to_the_open_incident_or_says_that_none_is(seat: Seat) -> None:
    seat.pane.list.set_current("service:web")
    seat.press(Key.Key_L)
    command = seat.live.submitted[-1]
    assert isinstance(command, Link)
    assert (command.incident, command.number, len(command.keys)) == ("i", "INC-204", 3)
    seat.live.incident = None
    seat.press(Key.Key_L)
    assert seat.told[-1].startswith("No incident is open")


def test_until_incident_end_names_the_incident(seat: Seat) -> None:
    seat.pane.list.set_current("service:web")
    seat.pane.shelve()
    form = seat.pane.parts.shelving.form
    form.lengths.set_chosen("incident")
    form.reason.set_text("known")
    form.confirm.click()
    command = seat.live.submitted[-1]
    assert isinstance(command, Shelve)
    assert (command.until_ms, command.incident) == (None, "i")


def test_a_refusal_stands_above_the_list_until_the_next_try(seat: Seat) -> None:
    seat.live.refusal = "Only responders may acknowledge."
    seat.pane.list.set_current("service:web")
    seat.press(Key.Key_Space)
    assert not seat.pane.parts.error.isHidden()
    assert "Only responders" in seat.pane.parts.error.accessibleName()
    seat.live.refusal = ""
    seat.press(Key.Key_Space)
    assert seat.pane.parts.error.isHidden()


def test_g_shows_alerts_one_by_one_and_keeps_the_current(seat: Seat) -> None:
    seat.pane.list.set_current("service:cart")
    seat.press(Key.Key_G)
    assert seat.pane.list.current_id() == "cart-0"
    assert seat.pane.selected == "cart"
    seat.press(Key.Key_G)
    assert seat.pane.list.current_id() == "service:cart"


def test_enter_opens_the_service_and_mute_is_an_action(seat: Seat) -> None:
    opened: list[str] = []
    acted: list[str] = []
    seat.pane.service_opened.connect(opened.append)
    seat.pane.action_requested.connect(acted.append)
    seat.pane.list.set_current("service:cart")
    seat.press(Key.Key_Return)
    seat.pane.parts.notice.mute.click()
    assert (opened, acted) == (["cart"], [MUTE])


def test_the_order_stands_while_a_row_is_handled_and_moves_later(seat: Seat) -> None:
    seat.pane.list.set_current("service:cart")
    before = [each.id for each in seat.pane.list.blocks]
    seat.now.inbox = Inbox(groups=tuple(reversed(flood().groups)))
    seat.now.changed.emit()
    assert [each.id for each in seat.pane.list.blocks] == before
    seat.live.clock.advance(11)
    seat.live.second_passed.emit()
    assert [each.id for each in seat.pane.list.blocks] != before
    assert seat.pane.list.current_id() == "service:cart"


def test_nothing_to_show_says_why_and_a_dead_source_is_never_quiet(seat: Seat) -> None:
    seat.now.inbox = Inbox()
    seat.now.changed.emit()
    assert "No alert source is connected" in seat.pane.parts.empty.accessibleName()
    status = SimpleNamespace(
        name="alertmanager", kind="alertmanager", state="ok", last_success_ms=NOW_MS - 240_000, last_error="timed out"
    )
    seat.live.sources = {"alertmanager": status}
    seat.live.sources_changed.emit()
    assert seat.pane.parts.empty.accessibleName().startswith("No alerts.")
    assert seat.pane.parts.past.isHidden()
    status.state = "failing"
    seat.live.sources_changed.emit()
    assert "OFFLINE 4 min" in seat.pane.parts.past.accessibleName()
    assert "unknown" in seat.pane.parts.empty.accessibleName()


def test_a_narrow_pane_has_pages_instead_of_the_side_column(seat: Seat) -> None:
    seat.pane.resize(1264, 624)
    assert not seat.pane.parts.is_wide
    assert not seat.pane.parts.pages.isHidden()
    seat.pane.list.set_current("service:web")
    seat.pane.shelve()
    assert seat.pane.parts.shelving.form.isVisible()
    seat.pane.parts.shelving.form.cancel.click()
    assert seat.pane.list.isVisible()


def test_unshelve_and_the_flash_that_ends(seat: Seat) -> None:
    seat.pane.parts.shelving.unshelve_requested.emit("s1")
    assert seat.live.submitted == [Unshelve(("s1",))]
    assert seat.pane.flash.is_running or motion.is_reduced()
    seat.now.inbox = Inbox(groups=(group(alert("a", acked_by=ANA)),))
    seat.now.changed.emit()
    assert not seat.pane.flash.is_running
