"""Replays: alerts raised, incidents missed, and the past they are told from."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alerts.comparison import ALERT_HEAD, Comparison, alert_cells, outcome_cells, summary
from models.alerts.past import moment, read_incidents, read_series
from models.alerts.replay import DAY, PastIncident, SeriesHistory, replay
from models.alerts.rule import AlertRule, Kind
from models.kernel.errors import BadInput

START = 1_790_000_000.0
STEP = 60.0
RULE = AlertRule("static", Kind.ABOVE, 0.05, need=2, of=3)


def history(service: str = "shop", days: float = 14.0, **spikes: float) -> SeriesHistory:
    """Errors of 1 %, at the given minutes (m600=0.2) another value for ten minutes."""
    times = START + np.arange(0.0, days * DAY, STEP)
    values = np.full(len(times), 0.01)
    for name, value in spikes.items():
        at = int(name[1:])
        values[at : at + 10] = value
    return SeriesHistory(service, "errors", times, values)


def incident(minute: float, length: float = 30, service: str = "shop", title: str = "pool") -> PastIncident:
    return PastIncident(title, START + minute * STEP, START + (minute + length) * STEP, service)


def test_alerts_are_counted_matched_and_timed() -> None:
    incidents = [incident(595), incident(5000, title="unseen"), incident(9000, title="calm", service="till")]
    found = replay(RULE, [history(m600=0.2, m3000=0.2)], incidents)
    assert [(alert.start - START, alert.end - START, alert.incident) for alert in found.alerts] == [
        (601 * STEP, 611 * STEP, "pool"),
        (3001 * STEP, 3011 * STEP, None),
    ]
    assert [(each.delay_seconds, each.alerts, each.is_missed, each.has_data) for each in found.outcomes] == [
        (6 * STEP, 1, False, True),
        (None, 0, True, True),
        (None, 0, False, False),
    ]
    assert [each.title for each in found.missed] == ["unseen"]
    assert found.alerts_per_week == pytest.approx(1.0, rel=0.001)
    assert found.firing_share == pytest.approx(20 / (14 * 1440), rel=0.001)
    assert found.alerts[0].peak == 0.2
    assert found.median_delay == 6 * STEP
    assert found.counts() == {"shop": 2}


@pytest.mark.parametrize(("minute", "is_found"), [(631, True), (632, False), (601, True), (571, True), (570, False)])
def test_the_window_runs_from_half_an_hour_before_to_the_end(minute: float, is_found: bool) -> None:
    found = replay(RULE, [history(m600=0.2)], [incident(minute)])
    assert (found.alerts[0].incident == "pool") is is_found
    assert (found.outcomes[0].delay_seconds is not None) is is_found


def test_only_the_last_days_count_but_all_are_shown_to_the_rule() -> None:
    whole = history(days=40.0, m600=0.2, m54720=0.2)
    found = replay(RULE, [whole], [incident(600)], days=30)
    assert len(found.alerts) == 1
    assert found.outcomes == ()
    assert found.weeks == pytest.approx(30 / 7)
    assert len(replay(RULE, [whole], days=60).alerts) == 2


def test_a_rule_judges_only_what_it_selects() -> None:
    rule = AlertRule("one", Kind.ABOVE, 0.05, service="till")
    found = replay(rule, [history(m600=0.2), history("till", m700=0.2)])
    assert [alert.service for alert in found.alerts] == ["till"]
    assert found.series == 1
    nothing = replay(AlertRule("none", Kind.ABOVE, 0.05, service="x"), [history()])
    assert (nothing.series, nothing.alerts) == (0, ())
    assert replay(RULE, []).alerts_per_week is None


def test_a_gap_ends_an_alert_with_its_data_and_an_open_one_says_so() -> None:
    one = history(days=0.5, m100=0.2, m710=0.2)
    keep = np.ones(len(one.times), dtype=bool)
    keep[105:200] = False
    found = replay(RULE, [SeriesHistory("shop", "errors", one.times[keep], one.values[keep])])
    assert [(alert.start - START, alert.end - START, alert.is_open) for alert in found.alerts] == [
        (101 * STEP, 104 * STEP, False),
        (711 * STEP, 719 * STEP, True),
    ]


def test_an_alert_that_begins_again_right_after_a_gap_is_another() -> None:
    rule = AlertRule("a", Kind.ABOVE, 0.05)
    times = START + np.array([0.0, 60.0, 5000.0, 5060.0])
    found = replay(rule, [SeriesHistory("s", "", times, np.array([0.2, 0.2, 0.2, 0.0]))])
    assert [(alert.start - START, alert.end - START) for alert in found.alerts] == [(0.0, 60.0), (5000.0, 5060.0)]


def test_two_rules_side_by_side() -> None:
    incidents = [incident(595), incident(4990, title="slow")]
    histories = [history(m600=0.2, m3000=0.2, m5000=0.04)]
    old = replay(RULE, histories, incidents)
    new = replay(AlertRule("lower", Kind.ABOVE, 0.03, need=8, of=10), histories, incidents)
    both = Comparison(old, new)
    assert [each.title for each in both.newly_found] == ["slow"]
    assert both.newly_missed == ()
    assert Comparison(new, old).newly_missed == both.newly_found
    assert both.sentence() == (
        "3 alerts in place of 2, 1 without an incident in place of 1; no incident newly missed; newly found: slow."
    )
    rows = summary([old, new])
    assert ("incidents found", "1 of 2", "2 of 2") in rows
    assert ("missed", "slow", "none") in rows
    assert [row[3:] for row in outcome_cells([old, new])] == [("6 min", "12 min"), ("MISSED", "17 min")]
    assert all(len(row) == len(ALERT_HEAD) for row in alert_cells(new))


@given(
    st.lists(st.floats(0, 1), min_size=2, max_size=200),
    st.lists(st.tuples(st.integers(-50, 250), st.integers(0, 60)), max_size=5),
    st.floats(0.1, 0.9),
)
def test_every_count_agrees_with_the_others(values: list[float], spans: list[tuple[int, int]], limit: float) -> None:
    times = np.asarray(START + STEP * np.arange(len(values)), dtype=np.float64)
    incidents = [incident(start, length, title=f"i{place}") for place, (start, length) in enumerate(spans)]
    found = replay(AlertRule("a", Kind.ABOVE, limit), [SeriesHistory("shop", "", times, np.array(values))], incidents)
    assert 0.0 <= found.firing_share <= 1.0
    assert all(before.end <= after.start for before, after in pairwise(found.alerts))
    lower = replay(
        AlertRule("a", Kind.ABOVE, limit / 2), [SeriesHistory("shop", "", times, np.array(values))], incidents
    )
    assert lower.firing_share >= found.firing_share
    assert len(found.false_alerts) + sum(alert.incident is not None for alert in found.alerts) == len(found.alerts)
    for outcome in found.outcomes:
        assert (outcome.delay_seconds is not None) == (outcome.alerts > 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1790000000", 1_790_000_000.0),
        ("1790000000500", 1_790_000_000.5),
        ("1.79e9", 1_790_000_000.0),
        ("2026-11-21T14:05:00Z", 1_795_269_900.0),
        ("2026-11-21 14:05:00", 1_795_269_900.0),
        ("2026-11-21T15:05:00+01:00", 1_795_269_900.0),
        ("20261121", 1_795_219_200.0),
        ("soon", None),
        ("", None),
        ("1e300", None),
    ],
)
def test_moments(text: str, expected: float | None) -> None:
    assert moment(text) == expected


def test_a_csv_with_everything_odd_in_it() -> None:
    text = (
        "\ufefftimestamp,value,service\n2026-11-21T00:01:00Z,0.2,shop\n2026-11-21 00:00:00,0.1,shop\n"
        "\n1795219320,NaN,shop\nnever,1,shop\n1795219380,many,shop\n1795219260,0.9,shop\n7\n1795219200,5,till\n"
    )
    past = read_series("a.csv", text)
    shop, till = past.histories
    assert shop.times.tolist() == [1_795_219_200.0, 1_795_219_260.0, 1_795_219_320.0]
    assert shop.values[:2].tolist() == [0.1, 0.2]
    assert math.isnan(shop.values[2])
    assert (till.service, till.values.tolist()) == ("till", [5.0])
    assert [(each.line, each.field) for each in past.skipped] == [
        (6, "timestamp"), (7, "value"), (8, "timestamp"), (9, ""),
    ]  # fmt: skip
    assert past.skipped_rows == 4


@pytest.mark.parametrize("text", ["timestamp,value\n1,2\n", "value,timestamp\n2,1\n", "1,2\n", "when,what\n1,2\n"])
def test_a_header_is_allowed(text: str) -> None:
    (one,) = read_series("a.csv", text).histories
    assert (one.times.tolist(), one.values.tolist()) == ([1.0], [2.0])


def test_no_row_at_all_is_bad_input() -> None:
    with pytest.raises(BadInput, match="found none"):
        read_series("a.csv", "timestamp,value\n")
    with pytest.raises(BadInput, match=r"a.csv:2: value: expected a number, found 'x'"):
        read_series("a.csv", "timestamp,value\n1,x\n")


SAME = (PastIncident("pool", 1_795_219_200.0, 1_795_220_000.0, "shop"), PastIncident("", 1_795_300_000.0, math.inf))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("i.csv", "start,end,title,service\n2026-11-21T00:00:00Z,1795220000,pool,shop\n1795300000,,,\n"),
        ("-", "2026-11-21T00:00:00Z,1795220000,pool,shop\n1795300000\n"),
        ("i.yaml", "incidents:\n  - {start: 2026-11-21T00:00:00Z, end: 1795220000, title: pool, service: shop}\n"
                   "  - {start: 1795300000}\n"),
        ("-", '[{"start": 1795219200, "end": 1795220000, "title": "pool", "service": "shop"},'
              ' {"start": 1795300000, "end": null}]'),
    ],
)  # fmt: skip
def test_incidents_in_every_form(name: str, text: str) -> None:
    assert read_incidents(name, text) == SAME


def test_faults_of_incidents() -> None:
    with pytest.raises(BadInput) as caught:
        read_incidents("i.csv", "start,end\nsoon,1\n5,1\n5,later\n")
    assert [(each.line, each.field) for each in caught.value.problems] == [(2, "start"), (3, "end"), (4, "end")]
    with pytest.raises(BadInput, match="list of incidents"):
        read_incidents("i.yaml", "a: 1\n")


def test_the_first_of_several_alerts_counts_and_the_nearest_incident_before_it_explains() -> None:
    found = replay(RULE, [history(m600=0.2, m615=0.2)], [incident(595, title="first"), incident(616, title="second")])
    assert [alert.incident for alert in found.alerts] == ["first", "second"]
    assert [(each.delay_seconds, each.alerts) for each in found.outcomes] == [(6 * STEP, 2), (-15 * STEP, 2)]


@pytest.mark.parametrize(
    ("of_alert", "of_incident", "is_found"),
    [("shop", "shop", True), ("shop", "till", False), ("", "till", True), ("shop", "", True)],
)
def test_who_names_no_service_matches_every_one(of_alert: str, of_incident: str, is_found: bool) -> None:
    found = replay(RULE, [history(of_alert, m600=0.2)], [incident(595, service=of_incident)])
    assert (found.outcomes[0].delay_seconds is not None) is is_found
