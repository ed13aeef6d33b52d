from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from console.live import Live
from console.panes.charts.marks import Marks, merged
from models.alerts.alert import Alert
from models.catalog.estate import Catalog, Dependency, Service
from models.health.change import Change
from models.health.condition import Condition
from widgets.charts.detail_view import MarkKind, MarkView

ESTATE = Catalog(
    "x", (Service("checkout", "checkout", depends_on=(Dependency("orders"),)), Service("orders", "orders"))
)


def alert(name: str, service: str, severity: str, state: str = "firing") -> Alert:
    return Alert(name, name, service, state, severity, "", 5_000, None, {}, "am")  # type: ignore[arg-type]  # a literal


def room(*changes: Change, alerts: tuple[Alert, ...] = ()) -> Live:
    found = SimpleNamespace(
        catalog=ESTATE, changes={each.id: each for each in changes}, alerts={"am": alerts}, timeline=lambda: ()
    )
    return cast(Live, found)


def test_changes_to_what_a_service_needs_are_its_suspects_too() -> None:
    live = room(
        Change("1", 1_000, "checkout", "checkout v2", "Ana"),
        Change("2", 2_000, "orders", "orders v88", "Priya"),
        Change("3", 3_000, "search", "index v41", "Bo"),
        Change("4", 99_000, "orders", "orders v89", "Priya"),
    )
    found = Marks(live).between("checkout", 0, 10_000)
    assert [(mark.label, mark.detail) for mark in found] == [("checkout v2", "Ana"), ("orders v88", "orders, Priya")]


def test_only_alerts_that_fire_for_the_service_are_marked_with_how_grave_they_are() -> None:
    alerts = (
        alert("Down", "checkout", "critical"),
        alert("Slow", "checkout", "warning"),
        alert("Muted", "checkout", "critical", "suppressed"),
        alert("Other", "orders", "critical"),
    )
    found = Marks(room(alerts=alerts)).between("checkout", 0, 10_000)
    assert [(mark.label, mark.condition) for mark in found] == [("Down", Condition.DOWN), ("Slow", Condition.DEGRADED)]


@given(st.lists(st.floats(0, 1000), max_size=900))
def test_however_many_entries_none_is_lost_and_few_are_drawn(times: list[float]) -> None:
    entries = [MarkView(at, "x", MarkKind.ENTRY) for at in sorted(times)]
    found = merged(entries, 0, 1000)
    assert sum(mark.count for mark in found) == len(entries)
    assert len(found) <= 301
    assert [mark.at for mark in found] == sorted(mark.at for mark in found)


def test_a_decision_among_very_many_still_shows() -> None:
    entries = [MarkView(at / 10, f"entry {at}", MarkKind.ENTRY) for at in range(1000)]
    entries[555] = MarkView(55.5, "Roll back", MarkKind.ENTRY, is_decision=True)
    found = [mark for mark in merged(entries, 0, 100) if mark.is_decision]
    assert len(found) == 1
    assert found[0].label.startswith("Roll back and ")
