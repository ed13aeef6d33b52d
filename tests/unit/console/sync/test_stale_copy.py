"""A copy that was out of touch for a month says so, is replaced when somebody says so, and never loses what is nowhere else."""

from pathlib import Path

import pytest

from console.data_dir import DataDir
from console.sync import stale_copy
from console.sync.exchange import NotJoined
from console.sync.status import State
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import rfc3339
from models.kernel.errors import Refused
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation
from tests.fakes.pages import holding

DAY = 86_400


def wiped(station: Workstation) -> int:
    directory = DataDir(station.place)
    directory.lock("test", rfc3339(station.clock.now_ms()), None)
    try:
        return stale_copy.wipe(directory, station.secrets, station.clock)
    finally:
        directory.release()


def test_a_month_away_is_said_and_the_record_is_read_again_from_the_hub(tmp_path: Path) -> None:
    hub = Hub()
    station = Workstation(tmp_path / "ana", hub)
    station.join()
    with station.at_work() as (desk, exchange):
        stream = desk.execute(Declare("Zyxomma petiolatum")).stream
        assert exchange.turn().failure is None and exchange.status().state is State.ONLINE
        origin = desk.identity.origin
    hub.clock.advance(29 * DAY)
    with station.at_work() as (_desk, exchange):
        exchange.turn()
        assert exchange.status().state is State.ONLINE
    hub.clock.advance(31 * DAY)
    with station.at_work() as (desk, exchange):
        desk.execute(LogEntry(stream, "written while away"))
    with pytest.raises(Refused, match="1 event is here alone"):
        wiped(station)
    with station.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        status = exchange.status()
        assert status.state is State.DEGRADED and "out of touch for 31 days" in status.why
        desk.read(lambda: stale_copy.keep(desk.meta))
        assert exchange.status().state is State.ONLINE
    (station.place / "before-restore-1.db").write_bytes(b"Zyxomma")
    assert wiped(station) == 2
    assert not holding(station.database, station.key, b"Zyxomma", b"written while away")
    with station.at_work() as (desk, exchange):
        assert desk.read(desk.incidents.headings) == () and desk.identity.origin != origin
        assert exchange.turn().failure is None
        assert desk.read(lambda: desk.incidents.state(stream).summary().title) == "Zyxomma petiolatum"
        assert desk.people.name(desk.identity.me) == "Ana Ruiz" and desk.verify().sound
        # It writes on, under an origin of its own.
        desk.execute(LogEntry(stream, "and on"))
        assert exchange.turn().pushed == 1


def test_who_belongs_to_no_hub_has_nowhere_to_read_it_from(tmp_path: Path) -> None:
    station = Workstation(tmp_path / "ana", Hub())
    station.open().close()
    with pytest.raises(NotJoined):
        wiped(station)
