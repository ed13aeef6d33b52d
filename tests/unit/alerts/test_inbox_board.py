"""The inbox's rules: rows, latching, windows, shelves, floods, folding under dependencies."""

from collections.abc import Mapping

import pytest

from models.alerts.alert import Matcher, Silence
from models.alerts.inbox import commands as c
from models.alerts.inbox.views import Inbox, InboxAlert, InboxState, Priority
from models.health.condition import Condition
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import StreamId
from tests.fakes.inbox import DB, INCIDENT, MINUTE, Room, alert

STATE = InboxState


def only(inbox: Inbox) -> InboxAlert:
    (group,) = inbox.groups
    (found,) = group.alerts
    return found


def states(inbox: Inbox) -> list[str]:
    return [str(each.state) for group in inbox.groups for each in group.alerts]


def test_an_alert_goes_from_firing_over_acked_and_linked_to_cleared() -> None:
    room = Room()
    room.observe(alert())
    assert only(room.board()).state is STATE.FIRING
    assert only(room.board()).ack_due_ms == room.board().groups[0].alerts[0].seen_ms + 5 * MINUTE
    room.do(c.Acknowledge(room.keys()))
    assert (only(room.board()).state, only(room.board()).ack_due_ms) == (STATE.ACKED, None)
    room.do(c.Link(room.keys(), INCIDENT, "INC-1"))
    assert (only(room.board()).state, only(room.board()).incident_number) == (STATE.LINKED, "INC-1")
    room.do(c.Unlink(room.keys()))
    assert only(room.board()).state is STATE.ACKED
    room.observe()
    assert room.board().groups == ()
    assert [each.state for each in room.board().cleared] == [STATE.RESOLVED]


def test_what_ended_unacknowledged_stays_until_somebody_took_note() -> None:
    room = Room()
    room.observe(alert())
    room.observe()
    found = only(room.board())
    assert (found.state, found.is_latched, found.resolved_ms) == (STATE.RESOLVED, True, room.now() - 1000)
    room.do(c.Acknowledge((found.key,)))
    assert room.board().groups == ()
    assert len(room.board().cleared) == 1


def test_the_same_report_twice_is_nothing_new() -> None:
    room = Room()
    room.observe(alert())
    with pytest.raises(Refused, match="nothing new"):
        room.observe(alert())


def test_a_refire_counts_within_its_row_and_is_new_after_an_acknowledged_end() -> None:
    room = Room()
    room.observe(alert())
    room.observe()
    room.observe(alert(starts=room.now()))
    found = only(room.board())
    assert (found.count, found.state) == (2, STATE.FIRING)
    room.do(c.Acknowledge((found.key,)))
    room.observe()
    room.observe(alert(starts=room.now()))
    again = only(room.board())
    assert (again.count, again.state, again.acked_by) == (1, STATE.FIRING, None)
    assert again.key != found.key
    assert [each.count for each in room.board().cleared] == [2]


def test_an_end_that_was_none_begins_anew_with_the_same_begin() -> None:
    room = Room()
    room.observe(alert())
    room.observe()
    room.observe(alert())
    assert (only(room.board()).state, only(room.board()).count) == (STATE.FIRING, 2)


def test_an_alert_missed_wholly_is_there_and_latched() -> None:
    room = Room()
    room.observe(alert(state="resolved", ends=room.now() - 60_000), is_complete=False)
    assert (only(room.board()).state, only(room.board()).is_latched) == (STATE.RESOLVED, True)


def test_a_partial_report_ends_nothing_it_does_not_name() -> None:
    room = Room()
    room.observe(alert("a"), is_complete=False)
    room.observe(alert("b"), is_complete=False)
    assert states(room.board()) == ["firing", "firing"]


def test_two_sources_are_two_alerts() -> None:
    room = Room()
    room.observe(alert())
    room.observe(alert(source="other"))
    assert len(room.board().groups[0].alerts) == 2


@pytest.mark.parametrize(
    ("word", "tier", "wanted"),
    [
        ("critical", 2, Priority.P1), ("page", None, Priority.P1), ("MAJOR", 1, Priority.P2), ("warning", 1, Priority.P3),
        ("warning", 0, Priority.P2), ("info", 1, Priority.P4), ("strange", 3, Priority.P2), ("", None, Priority.P2),
        ("critical", 0, Priority.P1),
    ],
)  # fmt: skip
def test_a_word_gives_the_priority_and_tier_0_raises_it(word: str, tier: int | None, wanted: Priority) -> None:
    room = Room(tiers={"db-3": tier})
    room.observe(alert(severity=word))
    assert only(room.board()).priority is wanted


def test_nobody_is_paged_for_p4() -> None:
    room = Room()
    room.observe(alert(severity="info"))
    assert only(room.board()).ack_due_ms is None


def test_a_shelf_holds_for_its_time_and_returns_unacknowledged() -> None:
    room = Room()
    room.observe(alert())
    room.do(c.Acknowledge(room.keys()))
    room.do(c.Shelve(room.keys(), room.now() + 15 * MINUTE, "rerun in progress"))
    inbox = room.board()
    assert inbox.groups == ()
    assert [(each.reason, each.until_ms) for each in inbox.shelves] == [
        ("rerun in progress", inbox.shelves[0].until_ms)
    ]
    room.wait(15)
    back = only(room.board())
    assert (back.state, back.acked_by, room.board().shelves) == (STATE.FIRING, None, ())
    assert back.ack_due_ms is not None
    assert back.ack_due_ms > room.now()
    room.do(c.Acknowledge((back.key,)))
    assert only(room.board()).state is STATE.ACKED


def test_a_refire_stays_on_the_shelf_and_taking_it_off_returns_it() -> None:
    room = Room()
    room.observe(alert())
    room.do(c.Shelve(room.keys(), None, "vendor", INCIDENT))
    room.observe()
    room.observe(alert(starts=room.now()))
    assert (room.board().groups, len(room.board().shelves)) == ((), 1)
    room.do(c.Unshelve((room.board().shelves[0].key,)))
    assert states(room.board()) == ["firing"]


@pytest.mark.parametrize(
    ("minutes", "incident", "reason", "error"),
    [
        (15, None, " ", Refused), (None, None, "why", BadInput), (-1, None, "why", BadInput), (60 * 25, None, "why", BadInput),
    ],
)  # fmt: skip
def test_a_shelf_needs_reason_and_end(minutes: int | None, incident: None, reason: str, error: type[Exception]) -> None:
    room = Room()
    room.observe(alert())
    with pytest.raises(error):
        room.do(c.Shelve(room.keys(), None if minutes is None else room.now() + minutes * MINUTE, reason, incident))


def window(room: Room, minutes: int = 60, **scope: tuple[str, ...]) -> c.OpenWindow:
    services = scope.pop("services", ())
    return c.OpenWindow("CHG-7", services, room.now(), room.now() + minutes * MINUTE, "disk swap", **scope)


def test_a_window_suppresses_in_scope_and_alerts_again_at_its_end() -> None:
    room = Room()
    room.do(window(room, services=("db-3",)))
    room.observe(alert(), alert("b", service="cart"))
    inbox = room.board()
    assert {group.service: str(group.state) for group in inbox.groups} == {"db-3": "suppressed", "cart": "firing"}
    held = next(group.lead for group in inbox.groups if group.service == "db-3")
    assert (held.suppressed_by, held.suppressed_why, held.ack_due_ms) == ("CHG-7", "disk swap", None)
    assert inbox.suppressed == 1
    room.do(c.ExtendWindow("CHG-7", room.now() + 90 * MINUTE))
    room.wait(80)
    assert "suppressed" in states(room.board())
    room.wait(11)
    assert states(room.board()) == ["firing", "firing"]


def test_a_window_that_is_cancelled_ends_at_once() -> None:
    room = Room()
    room.do(window(room, rules=("PoolExhausted",)))
    room.observe(alert())
    assert states(room.board()) == ["suppressed"]
    room.do(c.CancelWindow(room.board().windows[0].id, "postponed"))
    assert states(room.board()) == ["firing"]
    with pytest.raises(Refused, match="over"):
        room.do(c.CancelWindow("CHG-7", "again"))


def test_an_alert_over_within_its_window_need_not_be_acknowledged() -> None:
    room = Room()
    room.do(window(room, services=("db-3",)))
    room.observe(alert())
    room.observe()
    room.wait(70)
    assert (room.board().groups, len(room.board().cleared)) == ((), 1)


def test_a_total_outage_of_tier_0_is_never_suppressed() -> None:
    room = Room(tiers={"db-3": 0})
    room.do(window(room, services=("db-3",)))
    room.observe(alert())
    assert states(room.board()) == ["suppressed"]
    room.conditions = {"db-3": Condition.DOWN}
    assert states(room.board()) == ["firing"]
    room.conditions |= {"host": Condition.DOWN}
    room.needs = {"db-3": ("host",)}
    assert states(room.board()) == ["firing"]


def test_scopes_must_all_hold() -> None:
    room = Room()
    room.do(window(room, services=("db-3",), zones=("eu-1",)))
    room.observe(alert("a", labels={"zone": "eu-1"}), alert("b", labels={"zone": "eu-2"}))
    assert sorted(states(room.board())) == ["firing", "suppressed"]
    with pytest.raises(Refused, match="scope"):
        room.do(window(room))


def test_what_its_source_silences_says_by_whom() -> None:
    room = Room()
    silence = Silence("1", "active", (Matcher("alertname", "PoolExhausted"),), 0, 2**45, "mei", "known")
    room.observe(alert(state="suppressed", labels={"alertname": "PoolExhausted"}), silences=(silence,))
    assert (only(room.board()).suppressed_by, only(room.board()).suppressed_why) == (
        "silence",
        "silenced by mei: known",
    )
    room.observe(alert(labels={"alertname": "PoolExhausted"}))
    assert only(room.board()).state is STATE.FIRING


def test_five_flips_in_ten_minutes_chatter_and_count_nowhere() -> None:
    room = Room()
    for _ in range(3):
        room.observe(alert(starts=room.now()))
        room.wait(0.5)
        room.observe()
        room.wait(0.5)
    assert only(room.board()).is_chattering
    assert sum(count for _, count in room.board().per_minute) == 0
    room.wait(11)
    assert not only(room.board()).is_chattering


def flood(room: Room, count: int = 10) -> None:
    room.observe(*(alert(f"f{each}", service=f"s{each % 3}", starts=room.now() - each * 1000) for each in range(count)))


def test_ten_alerts_in_ten_minutes_are_a_flood_and_nine_none() -> None:
    room = Room()
    flood(room, 9)
    assert room.board().flood is None
    room = Room()
    flood(room)
    inbox = room.board()
    assert inbox.flood is not None
    assert inbox.flood.count == 10
    assert inbox.first_out is not None
    assert inbox.first_out.fingerprint == "f9"
    assert [group.service for group in inbox.groups] == ["s0", "s2", "s1"]
    room.wait(10)
    assert room.board().flood is not None
    room.wait(5)
    assert (room.board().flood, room.board().first_out) == (None, None)


def test_first_out_is_what_nothing_suppresses() -> None:
    room = Room()
    room.do(window(room, services=("s0",)))
    flood(room, 16)
    first = room.board().first_out
    assert first is not None
    assert (first.service, first.fingerprint) == ("s2", "f14")


@pytest.mark.parametrize(
    ("needs", "conditions", "wanted"),
    [
        ({"cart": ("db-3",)}, {}, {"cart"}),
        ({"cart": ("web",), "web": ("db-3",)}, {}, {"web"}),
        ({"cart": ("web",), "web": ("db-3",)}, {"web": Condition.DOWN}, {"web", "cart"}),
        ({"db-3": ("web",), "web": ("db-3",)}, {}, {"web"}),
        ({"cart": ("host",)}, {"host": Condition.DOWN}, {"cart"}),
        ({"cart": ("host",)}, {"host": Condition.DEGRADED}, set()),
    ],
)
def test_what_needs_something_in_trouble_is_folded_one_hop(
    needs: Mapping[str, tuple[str, ...]], conditions: Mapping[str, Condition], wanted: set[str]
) -> None:
    room = Room()
    room.observe(alert())
    room.observe(alert(), alert("w", service="web", severity="error"), alert("c", service="cart", severity="error"))
    if needs.get("web") == ("db-3",) and "db-3" in needs:
        room.observe(alert(), alert("w2", service="web"))
    room.needs, room.conditions = needs, conditions
    found = {group.service for group in room.board().groups if group.lead.state is STATE.SUPPRESSED}
    assert found == wanted


def test_the_end_of_a_folded_alert_shows() -> None:
    room = Room()
    room.observe(alert(), alert("c", service="cart", severity="error"))
    room.needs = {"cart": ("db-3",)}
    room.observe(alert())
    cart = next(group.lead for group in room.board().groups if group.service == "cart")
    assert (cart.state, cart.is_latched) == (STATE.RESOLVED, True)


@pytest.mark.parametrize(
    "command",
    [
        c.Acknowledge(("nothing",)),
        c.Acknowledge(()),
        c.Shelve(("nothing",), None, "why", INCIDENT),
        c.ExtendWindow("nothing", 2**42),
    ],
)
def test_what_names_nothing_is_bad_input(command: c.InboxCommand) -> None:
    with pytest.raises(BadInput):
        Room().do(command)


def test_doing_it_twice_is_refused() -> None:
    room = Room()
    room.observe(alert())
    room.do(c.Acknowledge(room.keys()))
    for command in (c.Acknowledge(room.keys()), c.Unlink(room.keys()), c.Unshelve(room.keys())):
        with pytest.raises(Refused):
            room.do(command)
    keys = room.keys()
    room.do(c.Resolve(keys))
    with pytest.raises(Refused):
        room.do(c.Resolve(keys))


def test_a_closed_incident_takes_no_alerts() -> None:
    room = Room()
    room.observe(alert())
    with pytest.raises(Refused, match="over"):
        room.do(c.Link(room.keys(), StreamId("x"), "INC-1", is_open=False))


def test_a_thousand_alerts_with_much_text_fit_into_events() -> None:
    room = Room()
    huge = {f"label{each}": "ü\ud800" * 500 for each in range(60)}
    room.observe(*(alert(f"f{each}", labels=huge, summary="x" * 100_000) for each in range(1000)))
    assert room.board().groups[0].count == 1000
    assert room.largest < 48 * 1024


def test_a_begin_in_the_far_future_began_when_it_was_seen() -> None:
    room = Room()
    room.observe(alert(starts=253_402_300_799_999))
    assert only(room.board()).began_ms == only(room.board()).seen_ms
    with pytest.raises(Refused):
        room.observe(alert(starts=253_402_300_799_999))
    assert DB.service == "db-3"
