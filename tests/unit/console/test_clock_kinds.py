"""Every kind of timer by the console's clocks: on time, over a sleep, over a restart, over a change to summer time."""

import datetime

import pytest
from PySide6.QtWidgets import QApplication

from console.alert_paging import AlertPaging
from console.alerts_now import AlertsNow
from console.clocks import Clocks
from console.desk import Desk
from console.live import Live
from console.oncall_book import PublishPlan
from console.reminding import Reminding
from models.alerts.inbox.commands import Acknowledge, LogPageCall, Observe, PageLevel
from models.alerts.inbox.views import InboxAlert
from models.freshness.ages import AgeLimits
from models.incident.classification.commands import Classify, PolicyWords
from models.incident.classification.outage_type import OutageType
from models.incident.commands import Declare, LogEntry
from models.incident.determination.commands import RuleDispute, TakePosition
from models.incident.determination.determine import Verdict
from models.incident.determination.events import Side
from models.incident.entry import Kind
from models.incident.escalation.commands import AcknowledgeEscalation
from models.incident.escalation.part import PART
from models.incident.responders.commands import AskResponder
from models.incident.severity import Severity
from models.incident.triage.commands import TickStep
from models.incident.triage.steps import Step
from models.kernel.errors import Refused
from models.kernel.ids import StreamId
from models.oncall.standing import PlanFiles
from tests.fakes.inbox import alert
from tests.fakes.oncall_plans import plan_of
from tests.fakes.station import Station

MATRIX = """escalation:
  - {severity: SEV1, level: 1, after: 30m, notify: secondary}
  - {severity: SEV1, level: 2, after: 60m, notify: person chi}
"""
SCHEDULES = """  - id: first
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: '09:00', shift: 7d, people: [ana]}
  - id: second
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: '09:00', shift: 7d, people: [ben]}
"""
PLAN = PlanFiles("p.yaml", plan_of(SCHEDULES, "  - {id: all, primary: [first], secondary: [second]}\n", MATRIX), {})


class Watch:
    """Inbox and clocks of a console, ticked by hand."""

    def __init__(self, desk: Desk, station: Station) -> None:
        self.desk, self.station = desk, station
        self.live = Live(desk, AgeLimits(30, 300))
        self.said: list[str] = []
        self.live.told.connect(self.said.append)
        self.now, self.clocks = AlertsNow(self.live), Clocks(self.live)
        self.paging = AlertPaging(self.live, self.now, self.clocks)
        self.reminding = Reminding(self.live, self.clocks)
        self.tick(0)

    def settle(self) -> None:
        quiet = 0
        while quiet < 3:
            self.desk.read(lambda: None)
            QApplication.processEvents()
            quiet = quiet + 1 if self.live.unanswered == 0 else 0

    def tick(self, seconds: float = 1, times: int = 1) -> None:
        for _each in range(times):
            self.station.clock.advance(seconds)
            self.live.second_passed.emit()
            self.settle()

    def do(self, command: object) -> StreamId:
        stream = self.desk.execute(command).stream
        self.settle()
        self.tick()
        return stream

    def fire(self, count: int = 1, severity: str = "critical") -> None:
        now_ms = self.station.clock.now_ms()
        told = tuple(alert(f"a{each}", severity=severity, starts=now_ms) for each in range(count))
        self.do(Observe("am", told))

    def alerts(self) -> list[InboxAlert]:
        return [each for group in self.now.inbox.groups for each in group.alerts]

    def levels(self) -> list[list[int]]:
        return [[page.level for page in each.pages] for each in self.alerts()]

    def restarted(self, asleep_seconds: float) -> "Watch":
        self.live.stop()
        self.desk.close()
        self.station.clock.advance(asleep_seconds)
        return Watch(self.station.open(), self.station)


@pytest.fixture
def watch(qapp: QApplication, desk: Desk, station: Station) -> Watch:
    desk.execute(PublishPlan(PLAN))
    return Watch(desk, station)


def test_an_alert_goes_from_level_to_level_until_the_last(watch: Watch) -> None:
    watch.fire(3)
    watch.tick(20, 14)
    assert watch.levels() == [[], [], []]
    watch.tick(20, 2)
    assert watch.levels() == [[1], [1], [1]]
    (told,) = watch.paging.told()
    assert told.words == "Ben Test, 1" and len(told.alerts) == 3
    assert "Call Ben Test, 1, and log it." in watch.said[-1]
    watch.tick(20, 16)
    assert watch.levels() == [[1, 2], [1, 2], [1, 2]] and watch.paging.told()[0].words == "Chi Test, 2"
    watch.tick(20, 40)
    assert watch.levels() == [[1, 2], [1, 2], [1, 2]]
    keys = tuple(each.key for each in watch.alerts())
    watch.do(LogPageCall(keys, 2, "no_answer", "rings out"))
    assert watch.paging.told()[0].page.calls[0].words == "rings out"
    watch.do(LogPageCall(keys, 2, "reached"))
    assert watch.paging.told() == ()


def test_an_acknowledgement_ends_the_escalation(watch: Watch) -> None:
    watch.fire(2)
    first, second = watch.alerts()
    watch.do(Acknowledge((first.key,)))
    watch.tick(20, 40)
    pages = {each.key: [page.level for page in each.pages] for each in watch.alerts()}
    assert pages == {first.key: [], second.key: [1, 2]}
    watch.do(Acknowledge((second.key,)))
    assert watch.paging.waiting() == () and watch.paging.told() == ()
    with pytest.raises(Refused):
        watch.desk.execute(PageLevel((second.key,), 3, watch.station.clock.now_ms()))


@pytest.mark.parametrize("is_restart", [False, True])
def test_a_window_that_ended_in_a_sleep_is_asked_about(watch: Watch, is_restart: bool) -> None:
    watch.fire()
    watch.tick(1, 3)
    woken = watch.restarted(3 * 3600) if is_restart else watch
    woken.tick(1 if is_restart else 3 * 3600, 2 if is_restart else 1)
    assert woken.levels() == [[]]
    (missed,) = woken.clocks.missed
    assert missed.what == "Level 1 (secondary) for db-3: connection pool exhausted not acknowledged"
    woken.tick(1, 3)
    assert [each.id for each in woken.clocks.missed] == [missed.id]
    woken.clocks.skip(missed.id, "the shift was on it")
    woken.settle()
    woken.tick()
    (page,) = woken.alerts()[0].pages
    assert page.skip_reason == "the shift was on it" and not list(woken.clocks.missed)
    # The level after it runs by the clock again.
    woken.tick(20, 16)
    assert woken.levels() == [[1, 2]]
    if is_restart:
        woken.desk.close()


def test_a_missed_window_done_late_is_told_once(watch: Watch) -> None:
    watch.fire()
    watch.tick(1, 3)
    watch.tick(3600)
    (missed,) = watch.clocks.missed
    watch.clocks.do_now(missed.id)
    watch.settle()
    watch.tick(1, 3)
    assert watch.levels() == [[1]] and watch.clocks.missed == ()


def declare(watch: Watch) -> StreamId:
    return watch.do(Declare("Checkout failing", severity=Severity.SEV1))


def overdue(watch: Watch) -> list[str]:
    """Without updates, whose times are the cadence's."""
    return [str(each.about) for each in watch.reminding.overdue() if each.about != "update"]


def test_an_overdue_update_is_said_once_to_the_commander_and_ends_when_it_went_out(watch: Watch) -> None:
    stream = declare(watch)
    late = [each for each in watch.reminding.all() if each.about == "update"]
    dues = watch.desk.read(lambda: watch.desk.incidents.state(stream).summary()).updates
    assert [each.due_ms for each in sorted(late, key=lambda one: one.due_ms)] == sorted(each.due_ms for each in dues)
    watch.tick(20, max(each.due_ms - watch.station.clock.now_ms() for each in dues) // 20_000 + 4)
    for due in dues:
        said = [each for each in watch.said if f"the {due.audience.value} update was due" in each]
        assert len(said) == 1 and "Incident Commander" in said[0]
    assert sum(each.about == "update" for each in watch.reminding.overdue()) == len(dues)
    for due in dues:
        watch.do(LogEntry(stream, "We are looking into it", Kind.COMMS, fields={"audience": due.audience.value}))
    assert not [each for each in watch.reminding.overdue() if each.about == "update"]


def test_reminders_ring_once_and_end_with_their_reason(watch: Watch) -> None:
    stream = declare(watch)
    watch.do(TakePosition(stream, Side.SUPPORT, Verdict.OUTAGE, "all calls fail", 15))
    watch.tick(20, 31)
    assert overdue(watch) == ["triage"]
    assert any("triage is past its 10 minutes" in each for each in watch.said)
    watch.tick(20, 16)
    assert overdue(watch) == ["triage", "ruling"]
    assert sum("the ruling on outage" in each for each in watch.said) == 1
    for step in Step:
        watch.do(TickStep(stream, step, "looked"))
    watch.do(RuleDispute(stream, Verdict.OUTAGE, "support is right"))
    assert overdue(watch) == []


def test_four_hours_in_command_are_said_every_four_hours(watch: Watch) -> None:
    declare(watch)
    for hours in (4, 8):
        # 20 s a tick: longer would be a gap, in which nothing is said.
        watch.tick(20, 4 * 180 + 1)
        said = [each for each in watch.said if "in command without a break" in each]
        assert len(said) == hours // 4 and said[-1].startswith(f"INC-1: {hours} h in command")


@pytest.mark.parametrize("is_restart", [False, True])
def test_reminders_that_fell_due_in_a_sleep_are_listed(watch: Watch, is_restart: bool) -> None:
    stream = declare(watch)
    watch.do(TakePosition(stream, Side.SUPPORT, Verdict.OUTAGE, "all calls fail", 15))
    woken = watch.restarted(5 * 3600) if is_restart else watch
    woken.tick(1 if is_restart else 5 * 3600, 2 if is_restart else 1)
    reminders = [each for each in woken.clocks.missed if each.id.startswith("reminder|")]
    kinds = [each.id.split("|")[2] for each in reminders]
    assert [each for each in kinds if each != "update"] == ["triage", "ruling", "rotation"]
    # One for every audience that waits, not one for every interval that went by.
    dues = woken.desk.read(lambda: woken.desk.incidents.state(stream).summary()).updates
    assert kinds.count("update") == len(dues) > 0
    reminders = [each for each in reminders if "|update|" not in each.id]
    assert not any("ruling" in each for each in woken.said)
    woken.clocks.skip(reminders[0].id, "seen")
    assert reminders[0] not in woken.clocks.missed
    if is_restart:
        woken.desk.close()


def test_what_was_past_before_the_first_run_is_no_reminder(watch: Watch) -> None:
    watch.live.stop()
    stream = watch.desk.execute(Declare("Checkout failing", severity=Severity.SEV3)).stream
    watch.station.clock.advance(3 * 3600)
    later = Watch(watch.desk, watch.station)
    later.tick(1, 3)
    assert later.clocks.missed == () and overdue(later) == ["triage"]
    assert stream


def test_who_was_asked_and_does_not_answer_brings_the_next_level(watch: Watch) -> None:
    stream = declare(watch)
    protocol = {
        "id": "p",
        "name": "P",
        "roles": [],
        "channels": [],
        "cadence": {},
        "ack_minutes": 5,
        "bridge": {"lines": []},
    }
    watch.do(Classify(stream, PolicyWords(1), OutageType.UNPLANNED, protocol=protocol))
    watch.do(AskResponder(stream, watch.desk.people.find_or_add("Ana Test")))

    def fired() -> list[tuple[int, str]]:
        items = watch.desk.read(lambda: watch.desk.incidents.state(stream).part(PART).items)
        return [(each.level, each.sentence) for each in items]

    watch.tick(20, 14)
    assert fired() == []
    watch.tick(20, 2)
    assert fired() == [(1, "Who was asked has not acknowledged within 5 min.")]
    watch.tick(20, 16)
    assert fired()[1] == (2, "Level 1 has not acknowledged within 5 min.")


def test_an_acknowledged_level_lets_time_decide_again(watch: Watch) -> None:
    stream = declare(watch)
    protocol = {
        "id": "p",
        "name": "P",
        "roles": [],
        "channels": [],
        "cadence": {},
        "ack_minutes": 5,
        "bridge": {"lines": []},
    }
    watch.do(Classify(stream, PolicyWords(1), OutageType.UNPLANNED, protocol=protocol))
    watch.tick(20, 92)
    watch.do(AcknowledgeEscalation(stream, "elapsed-SEV1|1"))
    watch.tick(20, 30)
    items = watch.desk.read(lambda: watch.desk.incidents.state(stream).part(PART).items)
    assert [each.level for each in items] == [1]
    (seen,) = watch.clocks.pictures()
    assert [each.sentence for each in seen.levels] == ["SEV1 for 1 h."]


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
def test_a_change_of_summer_time_moves_no_window(watch: Watch, station: Station, month: int, day: int) -> None:
    """Windows are lengths of time: in the night in which Berlin's clocks jump they last no more and no less."""
    night = datetime.datetime(
        2027 if month == 3 else 2026, month, 28 if month == 3 else day, 0, 58, tzinfo=datetime.UTC
    )
    station.clock.set_wall(round(night.timestamp() * 1000))
    watch.tick(1, 2)
    watch.fire()
    watch.tick(20, 14)
    assert watch.levels() == [[]]
    watch.tick(20, 2)
    assert watch.levels() == [[1]]
