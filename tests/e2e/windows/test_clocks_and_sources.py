from models.health.condition import Condition
from tests.fakes.console_room import Room
from widgets.banner_data import Due
from widgets.freshness import FreshnessKind


def seconds(clock: str) -> int:
    parts = [int(part) for part in clock.lstrip("+").split(":")]
    return sum(part * 60**place for place, part in enumerate(reversed(parts)))


def freshness(room: Room) -> FreshnessKind:
    return room.window.banner.data.freshness.kind


def test_the_clocks_move_with_the_clock(room: Room) -> None:
    before = room.window.banner.data
    room.advance(61)
    after = room.window.banner.data
    assert seconds(after.elapsed) - seconds(before.elapsed) == 61
    assert seconds(before.next_update) - seconds(after.next_update) == 61


def test_an_overdue_update_counts_up(room: Room) -> None:
    left = seconds(room.window.banner.data.next_update)
    assert not room.window.banner.data.next_update.startswith("+")
    room.advance(left + 65)
    data = room.window.banner.data
    assert data.next_update == "+01:05"
    assert data.next_update_due is Due.OVERDUE
    room.advance(10)
    assert room.window.banner.data.next_update == "+01:15"
    assert any(row.left.startswith("+") for row in room.window.war_room.due_list.rows())


def test_without_an_incident_the_banner_says_so(quiet: Room) -> None:
    assert quiet.window.banner.data.severity is None
    assert quiet.window.banner.accessibleDescription().startswith("No open incident")
    assert quiet.window.windowTitle() == "No open incident — Watchfloor"
    assert not quiet.window.banner._cells["commander"].isVisible()


def test_silence_turns_everything_unknown_and_a_poll_brings_it_back(room: Room) -> None:
    room.press("F3")
    assert freshness(room) is FreshnessKind.SIMULATED
    room.advance(90)
    assert freshness(room) is FreshnessKind.STALE
    assert "STALE" in room.window.banner.accessibleDescription()
    room.advance(300)
    assert {health.condition for health in room.live.health} == {Condition.UNKNOWN}
    tiles = room.window.overview.grid
    assert tiles.accessibleDescription() != ""
    assert room.window.overview.counts.accessibleName().endswith(" 0 ok")
    assert freshness(room) is FreshnessKind.STALE
    room.press("Ctrl+Home")
    assert "STALE" in room.window.war_room.impact.accessibleDescription()
    room.poll()
    assert freshness(room) is FreshnessKind.SIMULATED
    assert Condition.OK in {health.condition for health in room.live.health}
    assert "STALE" not in room.window.war_room.impact.accessibleDescription()


def test_blind_monitoring_is_said_in_the_sources_words_until_it_recovers(room: Room) -> None:
    assert not room.window.blind.isVisible()
    room.fail("connection refused at prometheus.example:9090")
    assert room.window.blind.isVisible()
    said = room.window.blind.accessibleName()
    assert said.startswith("MONITORING BLIND")
    assert "connection refused at prometheus.example:9090" in said
    room.window.blind.grab()
    assert room.window.blind.elided == []
    room.poll()
    assert not room.window.blind.isVisible()


def test_blindness_stays_readable_in_a_small_window(room: Room) -> None:
    room.size(800, 600)
    room.fail("connection refused at prometheus.example:9090 after three tries of ten seconds each")
    room.window.blind.grab()
    assert room.window.blind.elided == []
    assert room.window.blind.height() > 48


def test_a_verb_shows_in_the_open_window(room: Room) -> None:
    number = room.summary().number
    assert room.verb("incident", "log", number, "Vendor confirms the fault", "--pin").status == 0
    assert room.window.war_room.fact_list.rows()[0].fact == "Vendor confirms the fault"
    answer = room.verb("incident", "severity", number, "SEV2", "--reason", "most users are back")
    assert answer.status == 0, answer.err
    assert room.window.banner.data.severity == 2


def test_an_incident_declared_by_a_verb_opens_where_none_was(quiet: Room) -> None:
    answer = quiet.verb("incident", "declare", "--title", "Checkout failing", "--service", "checkout")
    assert answer.status == 0, answer.err
    assert quiet.window.banner.data.title == "Checkout failing"


def test_a_catalogue_imported_by_a_verb_changes_the_overview(quiet: Room) -> None:
    file = quiet.directory.path / "own.yaml"
    file.write_text(OWN, encoding="utf-8")
    answer = quiet.verb("catalog", "import", str(file))
    assert answer.status == 0, answer.err
    quiet.tick()
    assert "abacus" in quiet.live.by_service
    assert quiet.live.by_service["abacus"].condition is Condition.UNKNOWN


OWN = """\
watchfloor: catalog/1
name: Bookshop
services:
  - id: abacus
    name: Abacus
    owner: Books
    tier: 1
"""
