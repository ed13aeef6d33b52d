"""Connections: every place this workstation asks or writes to, with a test that names the cause and what to do about it."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from console.connections.cause import Cause, Found
from console.connections.expiry import said_by_token
from console.connections.places import Place, places
from console.live import Live
from console.outbox_now import OutboxNow
from console.secret_store import fetch
from console.settings import Settings
from console.sharing_now import SharingNow
from console.windows.connection_views import RENEW, SET_UP, TEST, Known, counted, views
from console.windows.renew_prompt import RenewPrompt
from models.kernel.errors import WatchfloorError
from resources.tongue import tr
from widgets.buttons import Button
from widgets.connection_line import ConnectionLine, ConnectionView
from widgets.panel import EmptyNote

_HEAD = 40


@dataclass(frozen=True, slots=True)
class Around:
    """What the page looks at beside the settings."""

    live: Live
    outbox: OutboxNow
    sharing: SharingNow


class _Trials(QObject):
    """Tests on threads of their own; what they find comes to the window's thread."""

    found = Signal(str, object)

    def start(self, place: Place) -> None:
        """Test one."""
        test = place.test
        if test is None:
            return

        def work() -> None:
            try:
                found = test()
            except Exception as error:  # noqa: BLE001  a test that fails in a new way must say so, not hang its button
                found = Found(Cause.OTHER, place.address, f"{type(error).__name__}: {error}")
            with suppress(RuntimeError):  # the window is gone
                self.found.emit(place.id, found)

        threading.Thread(target=work, name=f"test-{place.id}", daemon=True).start()


class ConnectionsPage(QWidget):
    """`set_up(setting)` where one is to be connected; `renewed` when a credential was put into the keyring."""

    set_up = Signal(str)
    renewed = Signal()
    _credentials_read = Signal(object)

    def __init__(
        self,
        settings: Settings,
        around: Around,
        parent: QWidget | None = None,
        listed: Callable[[], list[Place]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._around = settings, around
        self._listed = listed or self._list
        self._tested: dict[str, tuple[Found, int]] = {}
        self._testing: set[str] = set()
        self._credentials: dict[str, tuple[bool, int | None]] = {}
        self._places: dict[str, Place] = {}
        self.lines: dict[str, ConnectionLine] = {}
        self._heads: dict[str, QLabel] = {}
        self._shown: list[tuple[str, list[str]]] = []
        self._trials = _Trials(self)
        self._trials.found.connect(self._take)
        self._credentials_read.connect(self._take_credentials)
        self.search = QLineEdit()
        self.search.setFixedHeight(40)
        self.search.setPlaceholderText(tr("Find a connection"))
        self.search.setAccessibleName(tr("Find a connection"))
        self.search.setProperty("ring", True)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.setFocusProxy(self.search)
        self.all = Button(tr("Test all"), "Ctrl+Enter")
        self.all.clicked.connect(self.test_all)
        self.note = QLabel()
        self.note.setProperty("role", "label")
        self._lay_out()
        around.live.sources_changed.connect(self.refresh)
        around.live.second_passed.connect(self.refresh)
        around.outbox.changed.connect(self.refresh)
        around.sharing.changed.connect(self.refresh)

    def reload(self) -> None:
        """Read the settings again, and ask the keyring what it has."""
        self._places = {place.id: place for place in self._listed()}
        names = tuple({place.secret for place in self._places.values() if place.secret})
        keeper = self._around.live.desk.keeper

        def work() -> None:
            # A keyring may ask somebody to unlock it: not on the window's thread.
            kept: dict[str, tuple[bool, int | None]] = {}
            for name in names:
                try:
                    value = fetch(keeper, name)
                except WatchfloorError:
                    continue
                kept[name] = (bool(value), said_by_token(value) if value else None)
            with suppress(RuntimeError):  # the window is gone
                self._credentials_read.emit(kept)

        if names:
            threading.Thread(target=work, name="credentials", daemon=True).start()
        self.refresh()

    def test(self, id_: str) -> None:
        """Test one; what it finds is shown at its row."""
        place = self._places.get(id_)
        if place is not None and place.test is not None and id_ not in self._testing:
            self._testing.add(id_)
            if id_ in self.lines:
                self.lines[id_].set_busy(TEST, True)
            self._trials.start(place)

    def test_all(self) -> None:
        """Every one that is shown."""
        for id_, line in self.lines.items():
            if not line.isHidden():
                self.test(id_)

    @property
    def is_testing(self) -> bool:
        """Whether a test is under way."""
        return bool(self._testing)

    def refresh(self) -> None:
        """Show how they are now. Rows stay where they are as long as the same ones are shown."""
        if not self.isVisible() and self._shown:
            return
        live = self._around.live
        known = Known(
            live.clock.now_ms(),
            tuple(live.sources.values()),
            self._tested,
            self._credentials,
            self._around.outbox.items,
            self._around.sharing.status,
        )
        groups = views(list(self._places.values()), known)
        shape = [(group, [view.id for view in each]) for group, each in groups]
        if shape != self._shown:
            self._build(groups)
            self._shown = shape
        words = self.search.text().casefold().split()
        for group, each in groups:
            fitting = [view for view in each if all(word in f"{group} {view.spoken}".casefold() for word in words)]
            self._heads[group].setVisible(bool(fitting))
            for view in each:
                line = self.lines[view.id]
                line.set_view(view)
                line.set_busy(TEST, view.id in self._testing)
                line.setVisible(view in fitting)
        self._nothing.setVisible(not any(not line.isHidden() for line in self.lines.values()))
        self.note.setText(counted(groups))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """As it is now, whenever it is looked at."""
        super().showEvent(event)
        self.reload()

    def _list(self) -> list[Place]:
        desk = self._around.live.desk
        return places(self._settings, desk.clock, desk.keeper, desk.identity.hub)

    def _build(self, groups: list[tuple[str, list[ConnectionView]]]) -> None:
        for old in (*self.lines.values(), *self._heads.values()):
            self._column.removeWidget(old)
            old.deleteLater()
        self.lines, self._heads = {}, {}
        at = 0
        for group, each in groups:
            head = QLabel(group)
            head.setProperty("role", "name")
            head.setFixedHeight(_HEAD)
            head.setContentsMargins(16, 0, 16, 0)
            head.setProperty("surface", "canvas")
            self._column.insertWidget(at, head)
            self._heads[group] = head
            at += 1
            for view in each:
                line = ConnectionLine(view)
                line.done.connect(lambda deed, one=view.id: self._do(one, deed))
                self._column.insertWidget(at, line)
                self.lines[view.id] = line
                at += 1

    def _do(self, id_: str, deed: str) -> None:
        place = self._places[id_]
        if deed == TEST:
            self.test(id_)
        elif deed == SET_UP:
            self.set_up.emit(place.setting)
        elif deed == RENEW:
            prompt = RenewPrompt(self._around.live, place, self.window())
            prompt.kept.connect(lambda: self._renewed(id_))
            prompt.open()

    def _renewed(self, id_: str) -> None:
        self._tested.pop(id_, None)
        self.renewed.emit()
        self.reload()
        self.test(id_)

    def _take(self, id_: str, found: Found) -> None:
        self._testing.discard(id_)
        self._tested[id_] = (found, self._around.live.clock.now_ms())
        if id_ in self.lines:
            self.lines[id_].set_busy(TEST, False)
        self.refresh()

    def _take_credentials(self, kept: dict[str, tuple[bool, int | None]]) -> None:
        self._credentials = kept
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "panel")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = EmptyNote()
        self._nothing.set_sentence(tr("No connection fits. Fewer letters find more."))
        self._nothing.setFixedHeight(64)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(12)
        row.addWidget(self.note, 1)
        row.addWidget(self.all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 4, 16, 0)
        top.addWidget(self.search)
        whole.addLayout(top)
        whole.addLayout(row)
        whole.addWidget(area, 1)
