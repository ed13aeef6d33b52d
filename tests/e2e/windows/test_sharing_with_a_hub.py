"""What the window says of the hub: a few words while all is well, a strip once it has been away for a while."""

from console.sync.status import Pending, State, SyncStatus
from tests.fakes.console_room import Room


def status(room: Room, state: State, why: str = "", queued: int = 0, contact_seconds_ago: float = 0) -> SyncStatus:
    contact_ms = room.clock.now_ms() - round(contact_seconds_ago * 1_000)
    return SyncStatus(state, why, pending=Pending(count=queued), last_contact_ms=contact_ms)


def test_words_beside_the_log_and_a_strip_while_the_hub_is_away(room: Room) -> None:
    sharing, bar = room.window.sharing, room.window.log_bar
    assert sharing.words() == "" and not sharing.strip.isVisible()
    sharing.hear(status(room, State.ONLINE))
    room.settle()
    assert sharing.words() == "ONLINE" and " · ONLINE · " in bar._who
    sharing.hear(status(room, State.DEGRADED, "the hub did not take 1 event", queued=2))
    room.settle()
    assert sharing.words() == "DEGRADED · the hub did not take 1 event · 2 queued"
    # Away for a moment: said, and no more.
    sharing.hear(
        status(room, State.OFFLINE, "https://hub:7443 can't be reached: refused", queued=3, contact_seconds_ago=9)
    )
    room.settle()
    assert sharing.words() == "OFFLINE 00:00:09 · 3 queued" and not sharing.strip.isVisible()
    room.advance(30)
    assert sharing.words() == "OFFLINE 00:00:39 · 3 queued" and sharing.strip.isVisible()
    said = sharing.strip.accessibleName()
    assert "OFFLINE" in said and "working locally · 3 queued" in said and "can't be reached" in said
    retried: list[bool] = []
    sharing.retry_requested.connect(lambda: retried.append(True))
    assert sharing.strip._button is not None
    room.click(sharing.strip._button)
    assert retried == [True]
    sharing.hear(status(room, State.ONLINE))
    room.settle()
    assert sharing.words() == "ONLINE" and not sharing.strip.isVisible()
