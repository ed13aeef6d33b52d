"""The clocks over the record: fire on time, survive restart and sleep, ask about what was missed."""

import pytest
from PySide6.QtWidgets import QApplication

from console.clocks import FILE, Clocks
from console.desk import Desk
from console.live import Live
from models.freshness.ages import AgeLimits
from models.incident.commands import Declare
from models.incident.escalation.part import PART
from models.incident.escalation.views import Standing
from models.incident.severity import Severity
from models.kernel.ids import StreamId
from models.kernel.timers import Timer
from tests.fakes.station import Station


class Watch:
    """A console's clocks, ticked by hand."""

    def __init__(self, desk: Desk, station: Station) -> None:
        self.desk, self.station = desk, station
        self.live = Live(desk, AgeLimits(30, 300))
        self.clocks = Clocks(self.live)
        self.fired: list[Timer] = []
        self.clocks.fired.connect(self.fired.append)
        self.settle()

    def settle(self) -> None:
        for _round in range(6):
            self.desk.read(lambda: None)
            QApplication.processEvents()

    def tick(self, seconds: float = 1, times: int = 1) -> None:
        for _each in range(times):
            self.station.clock.advance(seconds)
            self.live.second_passed.emit()
            self.settle()

    def declare(self) -> StreamId:
        stream = self.desk.execute(Declare("Checkout failing", severity=Severity.SEV1)).stream
        self.settle()
        self.tick()
        return stream

    def items(self, stream: StreamId) -> list[tuple[str, Standing]]:
        return self.desk.read(
            lambda: [(each.key, each.standing) for each in self.desk.incidents.state(stream).part(PART).items]
        )


@pytest.fixture
def watch(qapp: QApplication, desk: Desk, station: Station) -> Watch:
    return Watch(desk, station)


def test_a_level_fires_when_due_and_is_recorded_once(watch: Watch) -> None:
    stream = watch.declare()
    assert [timer.what for timer in watch.clocks.pending] == [
        "INC-1 level 1: SEV1 for 30 min.",
        "INC-1 level 2: SEV1 for 1 h.",
    ]
    watch.tick(20, 88)
    assert watch.items(stream) == []
    watch.tick(20, 4)
    assert watch.items(stream) == [("elapsed-SEV1|1", Standing.FIRED)]
    assert len(watch.fired) == 1 and watch.clocks.missed == ()
    watch.tick(20, 100)
    assert len(watch.items(stream)) == 2 and len(watch.fired) == 2


def test_after_sleep_nothing_fires_and_a_person_is_asked(watch: Watch) -> None:
    stream = watch.declare()
    watch.tick(3 * 3600)
    assert watch.items(stream) == [] and watch.fired == []
    assert watch.clocks.missed_words == "2 fell due while this machine slept"
    first, second = watch.clocks.missed
    watch.clocks.do_now(first.id)
    watch.settle()
    assert watch.items(stream) == [("elapsed-SEV1|1", Standing.FIRED)]
    watch.clocks.skip(second.id, " ")
    assert watch.clocks.missed == (second,)
    watch.clocks.skip(second.id, "executive is in the room")
    watch.settle()
    assert watch.items(stream)[1] == ("elapsed-SEV1|2", Standing.SKIPPED)
    watch.tick(1, 3)
    assert len(watch.clocks.missed) + len(watch.items(stream)) == 2


@pytest.mark.parametrize("is_damaged", [False, True])
def test_after_a_restart_what_fell_due_is_asked_and_the_rest_fires(
    watch: Watch, station: Station, is_damaged: bool
) -> None:
    stream = watch.declare()
    watch.tick(1, 2)
    watch.live.stop()
    watch.desk.close()
    if is_damaged:
        (station.place / FILE).write_text("{")
    station.clock.advance(40 * 60)
    again = Watch(station.open(), station)
    again.tick(1, 2)
    assert [timer.what for timer in again.clocks.missed] == ["INC-1 level 1: SEV1 for 30 min."]
    assert again.items(stream) == []
    again.tick(20, 62)
    assert again.items(stream) == [("elapsed-SEV1|2", Standing.FIRED)]
    assert len(again.clocks.missed) == 1
    again.desk.close()


def test_a_clock_set_by_hand_moves_nothing(watch: Watch, station: Station) -> None:
    stream = watch.declare()
    watch.tick(20, 30)
    station.clock.set_wall(station.clock.now_ms() - 86_400_000)
    watch.tick(20, 58)
    assert watch.items(stream) == [] and watch.clocks.missed == ()
    watch.tick(20, 4)
    assert watch.items(stream) == [("elapsed-SEV1|1", Standing.FIRED)]


def test_what_others_hand_in_fires_for_them(watch: Watch, station: Station) -> None:
    watch.clocks.hand_in("ack", [Timer("alert-1", station.clock.now_ms() + 5_000, "Acknowledge db-3")])
    watch.tick()
    watch.tick(1, 6)
    assert [timer.id for timer in watch.fired] == ["ack|alert-1"]
    watch.clocks.hand_in("ack", [Timer("alert-2", station.clock.now_ms() + 5_000, "Acknowledge db-4")])
    watch.tick()
    watch.clocks.hand_in("ack", [])
    watch.tick(1, 10)
    assert len(watch.fired) == 1
