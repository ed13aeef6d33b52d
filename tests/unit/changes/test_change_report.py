import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.changes.report import CauseLink, change_report
from models.health.change import Change, ChangeKind
from models.kernel.clock import parse_rfc3339

MONDAY = parse_rfc3339("2026-11-16T12:00:00Z")
DAY = 86_400_000
TEAMS = {"orders": "Orders", "web": "Storefront"}


def change(
    number: int, kind: ChangeKind = ChangeKind.DEPLOYMENT, service: str | None = "orders", day: int = 0
) -> Change:
    return Change(str(number), MONDAY + day * DAY, service, f"v{number}", "A", kind=kind, source="ci")


def link(number: int, incident: str) -> CauseLink:
    return CauseLink(("ci", str(number)), incident)


CHANGES = [
    change(1),
    change(2, day=4),
    change(3, ChangeKind.FLAG, "web", 4),
    change(4, ChangeKind.FLAG, None, 4),
    change(5, service="elsewhere", day=7),
]


def test_shares_by_kind_team_and_day_with_their_incidents() -> None:
    links = [link(2, "INC-2"), link(2, "INC-1"), link(3, "INC-1"), link(9, "INC-3")]
    report = change_report(CHANGES, links, TEAMS.get)
    assert (report.total.changes, report.total.causes, report.total.rate) == (5, 2, 0.4)
    assert report.total.incidents == ("INC-1", "INC-2")
    assert [(rate.name, rate.changes, rate.causes) for rate in report.by_kind] == [("flag", 2, 1), ("deployment", 3, 1)]
    assert [(rate.name, rate.changes, rate.causes) for rate in report.by_team] == [
        ("Storefront", 1, 1),
        ("Orders", 2, 1),
        ("not said", 2, 0),
    ]
    assert [(rate.name, rate.changes, rate.causes) for rate in report.by_day] == [("Monday", 2, 0), ("Friday", 3, 2)]
    assert report.unmatched == (link(9, "INC-3"),)


def test_few_changes_say_little() -> None:
    one = change_report([change(1)], [link(1, "INC-1")], TEAMS.get).total
    assert one.rate == 1.0
    assert one.low == pytest.approx(0.207, abs=0.001)
    assert one.high == pytest.approx(1.0)
    none = change_report([], [], TEAMS.get)
    assert (none.total.rate, none.total.low, none.total.high, none.by_day) == (0.0, 0.0, 1.0, ())


@given(st.integers(0, 1000), st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["INC-1", "INC-2"])), max_size=12))
def test_order_and_repetition_make_no_difference(seed: int, pairs: list[tuple[int, str]]) -> None:
    links = [link(*pair) for pair in pairs]
    changes, shuffled = CHANGES * 2, links * 2
    random.Random(seed).shuffle(changes)
    random.Random(seed).shuffle(shuffled)
    assert change_report(changes, shuffled, TEAMS.get) == change_report(CHANGES, links, TEAMS.get)
