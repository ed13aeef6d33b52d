"""A record that goes away under a running wall: said in line 1 with the time, and opened anew once it is back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QApplication

from console.cli.entry import run_for
from console.data_dir import DataDir
from console.local_socket import Request
from console.wall.app import WallConsole
from console.wall.footing import must_be_there
from console.wall.station import LOST_AFTER_SECONDS, WallStation
from models.store import database
from tests.fakes.wall_room import WallRoom


class Kiosk:
    """A wall that nobody stands beside; the test is its clock's hand."""

    def __init__(self, room: WallRoom) -> None:
        self.room = room
        self.station = WallStation(self._made, room.clock, is_patient=True)
        self.open()

    def _made(self) -> WallConsole:
        must_be_there(DataDir(self.room.place))
        return self.room.made()

    def open(self) -> None:
        self.station.open()
        if self.station.console is not None:
            self.room.use(self.station.console)
            self.room.live._timer.stop()
            # What is waited for in the field need not be waited for here.
            self.room.desk.read(lambda: self.room.desk._database.scalar("PRAGMA busy_timeout = 0"))
            self.room.settle()
            self.room.poll()

    def trouble(self) -> str:
        """What line 1 says of it after the next heartbeat."""
        self.room.advance(11)
        return next(iter(self.station.page().trouble), "")

    def give_up(self) -> str:
        """After a while it lets go of the record; what it says then."""
        self.room.tick()
        self.room.manual.advance(LOST_AFTER_SECONDS)
        self.room.live.second_passed.emit()
        assert self.station.console is None and self.station.timer.isActive()
        return self.station.page().spoken

    def is_well(self) -> bool:
        self.open()
        page = self.station.page()
        return (page.title, page.trouble) == ("Checkout failing", ()) and not page.is_record_in_trouble


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> WallRoom:
    made = WallRoom(tmp_path_factory.mktemp("wall") / "desk")
    made.close()
    return made


@pytest.fixture
def kiosk(shared: WallRoom) -> Iterator[Kiosk]:
    made = Kiosk(shared)
    yield made
    made.station.close()


def test_a_disk_that_vanished_is_said_with_the_time_and_waited_for(kiosk: Kiosk) -> None:
    place, away = kiosk.room.place, kiosk.room.place.with_name("away")
    assert kiosk.trouble() == ""
    place.rename(away)
    said = kiosk.trouble()
    assert said.startswith("RECORD LOST since 14:")
    page = kiosk.station.page()
    assert page.title == "Checkout failing" and said in page.spoken, "what was read before stays"
    told = kiosk.give_up()
    assert (
        f"{said.removeprefix('RECORD LOST ')}. The record can't be opened" in told and "watchfloor.db is gone" in told
    )
    kiosk.open()
    assert kiosk.station.console is None and not place.exists(), "no empty record is made in its place"
    away.rename(place)
    assert kiosk.is_well()


def test_a_database_that_was_replaced_is_not_told_from_memory(kiosk: Kiosk) -> None:
    file = kiosk.room.desk.directory.database
    copy = file.with_name("copy")
    kiosk.station.close()
    shutil.copy(file, copy)
    kiosk.open()
    copy.replace(file)
    assert kiosk.trouble().startswith("RECORD LOST since 14:")
    assert "watchfloor.db is another file now" in kiosk.give_up()
    assert kiosk.is_well()


def test_a_lock_that_was_taken_away_is_no_licence_to_go_on(kiosk: Kiosk) -> None:
    other = DataDir(kiosk.room.place)
    other.lock_file.unlink()
    other.lock("console", "2026-11-21T14:00:00Z", None, 0)
    try:
        assert kiosk.trouble().startswith("RECORD LOST since 14:")
        assert "the lock of" in kiosk.give_up()
        kiosk.open()
        page = kiosk.station.page()
        assert (page.title, page.over_title[:9]) == ("The record is in use", "since 14:") and "console" in page.lines[
            0
        ].words
    finally:
        other.release()
    assert kiosk.is_well()


def test_a_database_that_is_locked_for_long_is_neither_damaged_nor_well(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, make = kiosk.room.desk, database._connect

    def hasty(path: Path, key: bytes) -> sqlcipher.Connection:
        connection = make(path, key)
        connection.execute("PRAGMA busy_timeout = 0")
        return connection

    monkeypatch.setattr(database, "_connect", hasty)
    other = hasty(desk.directory.database, desk._key)
    other.execute("BEGIN IMMEDIATE")
    assert kiosk.trouble() == "", "it can still be read, and nothing new was refused"
    desk.bus._takes_none = None
    request = Request(
        ["incident", "declare", "--title", "Search slow", "--service", "search"], str(kiosk.room.place), None
    )
    assert run_for(request, desk, kiosk.room.clock).status != 0
    assert kiosk.trouble().startswith("RECORD CLOSED since 14:")
    assert "database is locked" in kiosk.give_up()
    kiosk.open()
    told = kiosk.station.page().spoken
    assert "watchfloor.db is locked by another process" in told and "damaged" not in told
    other.execute("ROLLBACK")
    other.close()
    assert kiosk.is_well()


def test_a_database_that_can_no_longer_be_read_is_opened_anew(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(_key: str) -> str:
        raise database.StoreError(None, None, sqlcipher.OperationalError("disk I/O error"))

    with monkeypatch.context() as patched:
        patched.setattr(kiosk.room.desk.meta, "get", dead)
        assert kiosk.trouble().startswith("RECORD LOST since 14:")
        assert "disk I/O error" in kiosk.give_up()
    assert kiosk.is_well()
