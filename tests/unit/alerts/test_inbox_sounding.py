from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.alerts.inbox.sounding import (
    MOST_QUEUED,
    MUTE_MS,
    REPEAT_MS,
    Play,
    Sound,
    Sounding,
    Wanted,
    alarms,
    decide,
)
from models.alerts.inbox.views import Inbox, InboxState, Priority
from tests.fakes.inboxes import NOW_MS, alert, flood, group

P1 = Wanted(Sound.P1, "alert:a", "P1 db-3: full.")
UPDATE = Wanted(Sound.UPDATE, "update:i", "INC-204: the external update is due.")


def test_a_reason_sounds_once_and_again_after_fifteen_minutes() -> None:
    state, plays = decide(Sounding(), NOW_MS, [P1])
    assert plays == (Play(Sound.P1, P1.words),)
    state, plays = decide(state, NOW_MS + REPEAT_MS - 1, [P1])
    assert plays == ()
    state, plays = decide(state, NOW_MS + REPEAT_MS, [P1])
    assert plays == (Play(Sound.P1, P1.words),)


def test_what_ended_and_came_back_sounds_at_once() -> None:
    state, _plays = decide(Sounding(), NOW_MS, [P1])
    state, _plays = decide(state, NOW_MS + 1000, [])
    _state, plays = decide(state, NOW_MS + 2000, [P1])
    assert plays == (Play(Sound.P1, P1.words),)


def test_the_most_urgent_sounds_first() -> None:
    _state, plays = decide(Sounding(), NOW_MS, [UPDATE, P1])
    assert [each.sound for each in plays] == [Sound.P1, Sound.UPDATE]


def test_after_three_the_rest_is_one_sentence() -> None:
    wanted = [Wanted(Sound.P1, f"alert:{n}", f"P1 {n}.") for n in range(7)]
    state, plays = decide(Sounding(), NOW_MS, wanted)
    assert [each.sound for each in plays] == [Sound.P1] * MOST_QUEUED + [None]
    assert plays[-1].words == "4 more alarms."
    assert decide(state, NOW_MS + 1000, wanted)[1] == ()
    assert decide(Sounding(), NOW_MS, wanted[:4])[1][-1].words == "1 more alarm."


def test_muted_it_is_said_without_a_sound_and_heard_afterwards_if_it_lasts() -> None:
    state = Sounding().muted(NOW_MS)
    state, plays = decide(state, NOW_MS, [P1])
    assert plays == (Play(None, P1.words),)
    state, plays = decide(state, NOW_MS + MUTE_MS - 1, [P1])
    assert plays == ()
    assert state.is_muted(NOW_MS + MUTE_MS - 1)
    state, plays = decide(state, NOW_MS + MUTE_MS, [P1])
    assert plays == (Play(Sound.P1, P1.words),)
    assert state.muted_until_ms is None


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=30))
def test_no_reason_sounds_twice_within_fifteen_minutes_of_lasting(steps: list[tuple[int, bool]]) -> None:
    state, at, last = Sounding(), NOW_MS, None
    for minutes, is_wanted in steps:
        at += minutes * 60_000
        state, plays = decide(state, at, [P1] if is_wanted else [])
        if plays:
            assert last is None or at - last >= REPEAT_MS
            last = at
        if not is_wanted:
            last = None


def test_a_flood_is_one_reason_and_names_the_first_out() -> None:
    inbox = flood()
    wanted = alarms(inbox)
    assert len(wanted) == 1
    assert wanted[0].words == "Flood: 64 alerts, first out db-3: connection pool exhausted."
    assert inbox.flood is not None
    more = replace(inbox, flood=replace(inbox.flood, count=80))
    assert alarms(more)[0].key == wanted[0].key


def test_only_unhandled_p1_that_does_not_chatter_is_loud() -> None:
    loud = alert("a", "db-3", Priority.P1)
    quiet = [
        alert("b", "db-3", Priority.P2),
        alert("c", "db-3", Priority.P1, state=InboxState.ACKED),
        alert("d", "db-3", Priority.P1, state=InboxState.SUPPRESSED),
        alert("e", "db-3", Priority.P1, is_chattering=True),
    ]
    assert [each.key for each in alarms(Inbox(groups=(group(loud, *quiet),)))] == ["alert:a"]


def test_a_summary_that_begins_with_its_service_does_not_name_it_twice() -> None:
    alerts = tuple(alert(key, "db-3", Priority.P1, key) for key in ("db-3: pool exhausted", "db-31 is slow"))
    inbox = Inbox(groups=(group(*alerts),))
    assert [each.words for each in alarms(inbox)] == ["P1 db-3: pool exhausted.", "P1 db-3: db-31 is slow."]
