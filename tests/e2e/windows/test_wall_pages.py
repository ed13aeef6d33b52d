"""A wall by itself: what stands on its pages, what is masked, and that it never says more than is known."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.bench.wall_soak import Soak
from console.sync.status import State, SyncStatus
from console.wall.estate import Sight, live_words
from console.wall.facts import Followed, recorded
from console.wall.now import TURN_SECONDS
from console.wall.pages import Around, alarm_words
from models.incident.commands import LogEntry
from models.kernel.errors import Refused
from tests.fakes.wall_room import FakeDisplays, WallRoom
from widgets.wall.data import spoken


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WallRoom]:
    """One for all tests here: each begins with fresh figures, on the first page."""
    made = WallRoom(tmp_path_factory.mktemp("wall") / "desk")
    yield made
    made.close()


@pytest.fixture
def room(shared: WallRoom) -> WallRoom:
    shared.poll()
    shared.now.wake()
    shared.settle()
    return shared


def record(room: WallRoom) -> tuple[str, str]:
    """Number and title of the demo's incident."""
    heading = next(each for each in room.live.headings if "Checkout" in each.title)
    return heading.number, heading.title


def test_line_one_stays_and_every_tile_says_how_old_it_is(room: WallRoom) -> None:
    pages = room.all_pages()
    assert {(each.severity, each.title, each.commander) for each in pages} == {(1, "Checkout failing", "Ana")}
    labels = [each.lines[0].label for each in pages]
    assert labels[0] == "Worst" and "Hit" in labels
    for each in pages:
        for line in each.lines:
            assert not (line.words or line.marks) or line.note, line
            assert all(tile.age for tile in line.tiles)
    tiles = [tile for each in pages for line in each.lines for tile in line.tiles]
    assert [tile.name for tile in tiles[:2]] == [mark.name for mark in pages[0].lines[0].marks[:2]]
    assert tiles[0].said[0].startswith(tiles[0].kind.value.upper())
    hit = next(each for each in pages if each.lines[0].label == "Hit")
    assert "of 42 services" in hit.lines[0].words and "in an hour" in hit.lines[1].words and hit.lines[2].below
    room.advance(TURN_SECONDS)
    assert room.page.lines[0].label == "Worst", "after the last comes the first"


def test_without_news_everything_says_of_when_it_is(room: WallRoom) -> None:
    before = room.page
    room.advance(TURN_SECONDS - 1)
    assert room.page.clock != before.clock and not room.page.is_stale
    room.advance(TURN_SECONDS)
    stale = room.page
    assert stale.is_stale and stale.live.startswith("STALE since 14:")
    tiles = [tile for line in stale.lines for tile in line.tiles]
    assert tiles and all(tile.kind.value == "unknown" and "UNKNOWN" in tile.said[0] for tile in tiles)
    for _turn in range(4):
        room.advance(TURN_SECONDS)
        worst = room.page.lines[0]
        assert worst.label != "Hit", "figures of the past are no page"
        assert all(mark.kind.value == "unknown" for mark in worst.marks)
    room.poll()
    assert not room.page.is_stale


def test_hub_and_sources_that_are_lost_are_said(room: WallRoom) -> None:
    room.now.hub_heard.emit(SyncStatus(State.OFFLINE, last_contact_ms=room.clock.now_ms() - 20 * 60_000))
    room.fail("connection refused")
    assert room.page.is_record_in_trouble
    said = room.page.record
    assert said[0].startswith("NO HUB since ") and said[0].endswith("1 of 1 sources silent") and said[-1] == "NO HUB"
    room.now.hub_heard.emit(SyncStatus(State.ONLINE, last_contact_ms=room.clock.now_ms()))
    room.poll()
    well = room.page
    assert well.record[0].startswith("Hub ") and not well.is_record_in_trouble
    room.now.hub_heard.emit(SyncStatus(State.NOT_JOINED))
    room.settle()
    assert room.page.record == ()


def test_a_record_that_does_not_answer_is_said_to_be_silent(room: WallRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as patched:
        patched.setattr(room.desk.incidents, "headings", broken)
        for _beat in range(4):
            room.advance(11)
        assert room.page.trouble[0].startswith("RECORD SILENT since ")
        assert room.page.title == "Checkout failing", "what was read before stays"
    room.advance(11)
    assert not room.page.trouble


def test_a_broken_glass_is_on_every_page_until_it_was_reviewed(room: WallRoom) -> None:
    number, _title = record(room)
    room.verb("people", "break-glass", "--incident", number, "--reason", "restart the broker", "--json")
    for each in room.all_pages():
        assert each.alarm[0].startswith("GLASS BROKEN by ") and f"for {number}: " in each.alarm[0]
    loud = room.desk.read(lambda: room.desk.elevations.view).all[:1]
    late = Around(Sight((), None, str), room.clock.now_ms() + 3 * 86_400_000, room.live.person)
    assert alarm_words(loud, late, lambda _incident: "")[0].endswith("for an incident: review owed")
    assert live_words(replace(late.sight, seen_ms=room.clock.now_ms()), late.now_ms) == "STALE since 2026-11-21"


@pytest.mark.parametrize("word", ["restricted", "confidential"])
def test_passers_by_read_no_more_than_severity_clock_and_commander(room: WallRoom, word: str) -> None:
    number, title = record(room)
    room.verb("incident", "classify", number, "--tag", f"sensitivity={word}", "--json")
    assert "Restricted: see the console" in {line.words for line in room.page.lines}
    for each in room.all_pages():
        assert title not in each.spoken and number not in each.spoken
        assert each.title == "Restricted incident" and each.commander == "Ana"
    room.verb("incident", "classify", number, "--tag", "sensitivity=internal", "--json")
    assert room.page.title == title


def test_a_label_that_nobody_knows_masks(room: WallRoom) -> None:
    summary = room.desk.read(lambda: recorded(room.desk)).open[0].summary
    words = ("", "public", "Internal ", "geheim", "restrictd")
    assert [word for word in words if Followed(summary, (), word).is_masked] == ["geheim", "restrictd"]


def test_other_incidents_have_pages_of_their_own_and_drills_never_cover_a_real_one(room: WallRoom) -> None:
    room.verb("incident", "declare", "--title", "Exercise", "--severity", "SEV1", "--drill", "--json")
    for number in range(4):
        room.verb("incident", "declare", "--title", f"Search slow {number}", "--severity", "SEV3", "--json")
    room.now.wake()
    pages = room.all_pages()
    assert all(each.title == "Checkout failing" and not each.is_drill for each in pages)
    assert all(each.over_title == "REAL INCIDENT" for each in pages)
    others = [line for each in pages[1:3] for line in each.lines]
    assert sorted(line.words for line in others[:4]) == [f"Search slow {number}" for number in range(4)]
    assert [line.words for line in others[4:]] == ["DRILL — Exercise — DRILL", ""]
    assert "IC " in others[0].below[0] and others[0].note


def test_without_an_incident_it_says_how_the_estate_is_and_who_is_on_call(tmp_path: Path) -> None:
    room = WallRoom(tmp_path / "desk", rehearsed=False)
    try:
        unseen = room.page
        assert unseen.is_stale and unseen.live == "NO DATA"
        assert "unknown" in unseen.lines[0].words
        room.poll()
        shown = room.page
        assert (shown.severity, shown.title, shown.clock) == (None, "No open incident", "14:36Z")
        assert "of 42 services normal" in spoken(shown.lines[1])
        assert (shown.lines[2].label, shown.lines[2].words) == ("Last incident", "none on record")
        assert shown.foot is not None and shown.foot.label == "On call" and shown.foot.words
        room.now.hub_heard.emit(SyncStatus(State.OFFLINE))
        room.settle()
        assert room.page.title == "No open incident known", "elsewhere there may be one"
        room.verb("incident", "declare", "--title", "Exercise", "--severity", "SEV1", "--drill", "--json")
        drill = room.page
        assert drill.is_drill and drill.title == "DRILL — Exercise — DRILL" and not drill.over_title
        room.verb("incident", "declare", "--title", "Search slow", "--severity", "SEV2", "--json")
        real = room.page
        assert not real.is_drill and (real.title, real.over_title) == ("Search slow", "REAL INCIDENT")
        for heading in room.live.headings:
            room.verb("incident", "state", heading.number, "dismissed", "--reason", "a test", "--json")
        last = room.page.lines[2]
        assert last.words == "SEV2 Search slow", "a drill is none"
        assert last.below[0].startswith("Dismissed 0 s ago, after 00:00:00")
    finally:
        room.close()


def test_a_month_of_it_writes_nothing_and_leaves_nothing_behind(room: WallRoom) -> None:
    """Compressed; the whole of it is `main.py bench wall`."""
    desk = room.desk
    with pytest.raises(Refused, match="a wall writes nothing"):
        desk.execute(LogEntry(room.live.headings[0].id, "written by a wall"))
    before: int = desk.read(desk.log.newest)
    soak = Soak(room.console, room.manual, room.found.source, FakeDisplays("HDMI-1", "DP-2"))
    try:
        soak.run(steps=12, step_seconds=40)
        tracemalloc.start()
        soak.run(steps=5, step_seconds=40)
        middle, held = soak.held(), tracemalloc.get_traced_memory()[0]
        soak.run(steps=12, step_seconds=40)
        end, held_at_last = soak.held(), tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
        soak.close()
    assert held_at_last - held < 512 * 1024, f"{(held_at_last - held) / 1024:.0f} KiB more after a further month"
    assert soak.turns > 15 and soak.stale_pages > 0
    assert (end.timers, end.windows) == (middle.timers, middle.windows)
    assert end.objects <= middle.objects + 10
    assert desk.read(desk.log.newest) == before
