"""I15: what was being sent when a console ended is raised when its owner is up again, whatever has become of the sinks."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from console.bench.outbox_child import queue
from console.bench.outbox_provider import MailSink, Provider
from console.bench.outbox_station import sink_file
from console.channels.configured import SECRET_PREFIX
from console.desk import Desk
from console.outbox_setup import worker_of, worker_where_needed
from console.outbox_worker import OutboxWorker
from console.settings import Settings
from models.comms.outbox import commands as c
from models.comms.outbox.item import Item, State
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import StreamId
from tests.fakes.station import Station

T = TypeVar("T")


class Place:
    """A workstation with a file of sinks for internal updates, opened again and again."""

    def __init__(self, folder: Path, provider: Provider, mail: MailSink) -> None:
        self.station = Station(folder / "data")
        self.station.open().close()
        self.file = sink_file(folder, provider.url, mail.port)
        self.file.write_text(self.file.read_text().replace("[customers]", "[internal]"))
        self.settings = Settings(self.station.place / "settings.json")
        self.settings.put({"comms.sinks": str(self.file)})
        values = {"token": "t-0123456789", **{name: f"{provider.url}/{name}" for name in ("hook", "flow", "any")}}
        self.station.secrets.put({SECRET_PREFIX + name: value for name, value in values.items()})
        self.provider = provider
        self.desk = self.station.open()
        self.told: list[str] = []

    def open_again(self) -> Desk:
        self.desk.close()
        self.desk = self.station.open()
        return self.desk

    def worker(self) -> OutboxWorker | None:
        return worker_where_needed(self.desk, Settings(self.station.place / "settings.json"), self.told.append)

    def items(self, incident: StreamId) -> dict[SinkKind, Item]:
        found = self.desk.read(lambda: self.desk.comms.outbox.items(self.desk.clock.now_ms(), incident))
        return {item.kind: item for item in found}

    def claim(self, incident: StreamId, *kinds: SinkKind) -> None:
        for kind in kinds:
            self.desk.execute(c.Claim(incident, self.items(incident)[kind].effect, by_drill_channel=False))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with Provider() as provider, MailSink() as mail:
        found = Place(tmp_path, provider, mail)
        yield found
        found.desk.close()


def _no_setting(place: Place) -> None:
    place.settings.put({"comms.sinks": ""})


def _no_file(place: Place) -> None:
    place.file.unlink()


def _no_such_sink(place: Place) -> None:
    lines = place.file.read_text().splitlines(keepends=True)
    place.file.write_text("".join(line for line in lines if "kind: static" in line or not line.startswith("  - ")))


def _unreadable(place: Place) -> None:
    place.file.write_text("watchfloor: sinks/1\nsinks: [{kind: none}]\n")


@pytest.mark.parametrize("gone", [_no_setting, _no_file, _no_such_sink, _unreadable])
def test_an_old_claim_is_raised_without_its_sink(place: Place, gone: Callable[[Place], None]) -> None:
    incident = queue(place.desk, "Search slow")
    place.claim(incident, SinkKind.SLACK_WEBHOOK, SinkKind.STATUSPAGE, SinkKind.PAGERDUTY)
    gone(place)
    place.open_again()
    worker = place.worker()
    assert worker is not None, "something waits for its end"
    worker.turn()
    found = place.items(incident)
    for kind in (SinkKind.SLACK_WEBHOOK, SinkKind.STATUSPAGE):
        assert found[kind].state is State.UNKNOWN and "console ended" in found[kind].words
    # It may be repeated by itself, but nobody can here.
    assert found[SinkKind.PAGERDUTY].state is State.WAITING
    place.station.clock.advance(700)
    worker.turn()
    found = place.items(incident)
    ended = {State.UNKNOWN, State.EXPIRED} | ({State.SENT} if gone is _no_such_sink else set())
    assert {item.state for item in found.values()} <= ended
    entries = place.desk.read(lambda: place.desk.incidents.state(incident).entries())
    assert any("slack-webhook: update for internal may have been sent" in each.text for each in entries)
    assert place.provider.taken == []


def test_without_sinks_and_without_a_rest_nothing_runs(place: Place) -> None:
    incident = queue(place.desk, "Search slow")
    first = place.worker()
    assert first is not None
    while first.turn().did_anything:
        pass
    assert {item.state for item in place.items(incident).values()} == {State.SENT}
    _no_setting(place)
    place.open_again()
    assert place.worker() is None


class Failing:
    """The real desk, on which the outcome of an attempt can't be recorded while `full` is set."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.full: WatchfloorError | None = None

    def read(self, question: Callable[[], T]) -> T:
        return self._desk.read(question)

    def execute(self, command: object) -> object:
        if self.full is not None and isinstance(command, c.RecordSent | c.RecordUnknown):
            raise self.full
        return self._desk.execute(command)


def _over(place: Place, desk: Failing) -> OutboxWorker:
    real = worker_of(place.desk, place.settings)
    box, channels, origin = place.desk.comms.outbox, real._channels, place.desk.identity.origin
    return OutboxWorker(
        desk, lambda: box, place.desk.outbox_rules, channels, origin, place.desk.clock, place.told.append
    )


def test_an_outcome_that_met_a_full_disk_becomes_a_doubt_when_there_is_room(place: Place) -> None:
    incident = queue(place.desk, "Search slow")
    desk = Failing(place.desk)
    worker = _over(place, desk)
    desk.full = WatchfloorError("the disk is full")
    with pytest.raises(WatchfloorError, match="disk is full"):
        worker.turn()
    claimed = [kind for kind, item in place.items(incident).items() if item.state is State.CLAIMED]
    assert len(claimed) == 1
    desk.full = None
    place.provider.taken.clear()
    assert worker.recover() == 1
    doubtful = place.items(incident)[claimed[0]]
    assert doubtful.state in (State.UNKNOWN, State.WAITING) and "could not be recorded" in doubtful.words
    while worker.turn().did_anything:
        pass
    kept = {item.state for item in place.items(incident).values()}
    assert State.CLAIMED not in kept and kept <= {State.SENT, State.UNKNOWN}


def test_one_that_can_not_be_raised_keeps_no_other_from_it(place: Place) -> None:
    incident = queue(place.desk, "Search slow")
    place.claim(incident, SinkKind.SLACK_WEBHOOK)
    desk = Failing(place.desk)
    worker = _over(place, desk)
    desk.full = BadInput(Problem("incident", None, "", "there is none"))
    assert worker.recover() == 0 and worker.recover() == 0
    assert len(place.told) == 1 and "may have been sent" in place.told[0]
    desk.full = None
    assert worker.recover() == 1


def test_a_worker_beside_another_takes_nothing_for_left_over_that_is_under_way(place: Place) -> None:
    incident = queue(place.desk, "Search slow")
    worker, beside = worker_of(place.desk, place.settings), worker_of(place.desk, place.settings)
    assert worker._hand is beside._hand
    assert worker.turn().sent == len(place.items(incident))
    assert not beside.turn().did_anything
