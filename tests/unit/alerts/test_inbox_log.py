"""The inbox's promises: same events, same board, in any order and any number of times; nothing disappears; no root is hidden."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.alerts.inbox import commands as c
from models.alerts.inbox.board import board
from models.alerts.inbox.log import AlertLog
from models.alerts.inbox.views import Inbox, InboxState, Priority
from models.health.condition import Condition
from models.kernel.errors import WatchfloorError
from models.kernel.event import Event
from tests.fakes.events import ANA, BO
from tests.fakes.inbox import INCIDENT, MINUTE, Room, alert

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SERVICES = ("web", "cart", "db-3", "host")


def command(room: Room, dice: random.Random) -> c.InboxCommand:
    known = [run.last.key for print_ in room.log.prints() for run in room.log.runs(print_)] or ["none"]
    keys = tuple(dice.sample(known, min(len(known), dice.randint(1, 3))))
    alerts = tuple(
        alert(
            f"f{each}",
            service=SERVICES[each % 4],
            severity=dice.choice(["critical", "warning", "odd"]),
            state=dice.choice(["firing", "firing", "suppressed", "resolved"]),
            starts=room.now() - dice.choice([0, 5_000, 60_000]),
        )
        for each in dice.sample(range(8), dice.randint(0, 5))
    )
    start = room.now() + dice.randint(-5, 5) * MINUTE
    windows = [each.id for each in room.log.windows()] or ["none"]
    choices: list[c.InboxCommand] = [
        c.Observe("am", alerts, (), {"web": 0}, dice.random() < 0.6),
        c.Observe("am", alerts, (), {"web": 0}),
        c.Acknowledge(keys),
        c.Link(keys, INCIDENT, "INC-1"),
        c.Unlink(keys),
        c.Shelve(keys, room.now() + 15 * MINUTE, "why"),
        c.Shelve(keys, None, "why", INCIDENT),
        c.Unshelve(keys),
        c.Resolve(keys),
        c.OpenWindow("CHG", (dice.choice(SERVICES),), start, start + 9 * MINUTE, "why"),
        c.ExtendWindow(dice.choice(windows), room.now() + 5 * MINUTE),
        c.CancelWindow(dice.choice(windows), "why"),
    ]
    return dice.choice(choices)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Event], int]:
    """What two workstations wrote, hearing from each other now and then."""
    dice = random.Random(draw(st.integers(0, 2**32)))
    rooms = [Room(ANA, 1), Room(BO, 2)]
    for _ in range(draw(st.integers(1, 50))):
        room, other = dice.sample(rooms, 2)
        if dice.random() < 0.2:
            for event in other.events:
                room.log.apply(event)
        room.wait(dice.choice([0.1, 1, 6]))
        try:
            room.do(command(room, dice))
        except WatchfloorError:
            continue
    return [event for room in rooms for event in room.events], max(room.now() for room in rooms)


def shown(events: list[Event], now_ms: int, conditions: dict[str, Condition] | None = None) -> tuple[AlertLog, Inbox]:
    log = AlertLog()
    for event in events:
        assert log.apply(event)
    return log, board(log, now_ms, conditions or {}, {"web": ("cart",), "cart": ("db-3", "web"), "db-3": ("host",)})


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(history: tuple[list[Event], int], dice: random.Random) -> None:
    events, now_ms = history
    mixed = events + dice.choices(events, k=len(events)) if events else []
    dice.shuffle(mixed)
    assert shown(events, now_ms)[1] == shown(mixed, now_ms)[1]


@SLOW
@given(histories(), st.integers(0, 40))
def test_every_alert_that_fired_is_somewhere(history: tuple[list[Event], int], minutes: int) -> None:
    events, now_ms = history
    log, inbox = shown(events, now_ms + minutes * MINUTE)
    firings = {each.key for print_ in log.prints() for run in log.runs(print_) for each in run.firings}
    rows = [each for group in inbox.groups for each in group.alerts]
    rows += [each.alert for each in inbox.shelves] + list(inbox.cleared)
    assert sum(each.count for each in rows) == len(firings)
    assert len({each.key for each in rows}) == len(rows)
    told = {
        (event.body["source"], plain["fp"], plain["starts_ms"])
        for event in events
        if event.type == "alert.fired" and event.body is not None
        for plain in event.body["alerts"]
    }
    assert len(told) == len(firings)


@SLOW
@given(histories(), st.sampled_from(SERVICES))
def test_suppression_never_hides_a_root(history: tuple[list[Event], int], down: str) -> None:
    events, now_ms = history
    conditions = {down: Condition.DOWN}
    _, inbox = shown(events, now_ms, conditions)
    rows = [each for group in inbox.groups for each in group.alerts]
    folded = [each for each in rows if each.suppressed_by.startswith("dependency ")]
    for each in folded:
        # What it is folded under is down by its own verdict, or has a P1 in the open.
        root = each.suppressed_by.removeprefix("dependency ")
        in_the_open = [
            one
            for one in rows
            if one.service == root
            and one.priority is Priority.P1
            and one.state is not InboxState.RESOLVED
            and not one.suppressed_by
        ]
        assert root == down or in_the_open
        assert each.service != root


def test_content_that_is_none_is_left_alone() -> None:
    room = Room()
    room.observe(alert())
    before = room.board()
    for type_name, body in (
        ("alert.fired", {"source": "am"}),
        ("alert.fired", {"source": "am", "alerts": [{"fp": "x", "starts_ms": 2**50, "priority": 1}]}),
        ("alert.fired", {"source": "am", "alerts": [{"fp": "x", "starts_ms": 5, "priority": 9}]}),
        ("alert.resolved", {"alerts": [["x"]]}),
        ("alert.shelved", {"keys": 5}),
        ("alert.window_opened", {"change": "c", "start_ms": "x", "end_ms": 5}),
    ):
        assert not room.log.apply(room.device.write(type_name, body))
    assert room.board().groups == before.groups
