"""Rotations, overrides, follow the sun, gaps, routes; and plans that can't be taken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.errors import BadInput
from models.oncall.duty import who
from models.oncall.gaps import CriticalService, gaps
from models.oncall.plan import Duty
from models.oncall.reading import read_plan
from models.oncall.route import route
from models.oncall.segments import segments
from models.oncall.shift import Shift, flattened, holes
from tests.fakes.oncall_plans import example, plan_of

NOW = parse_rfc3339("2026-11-21T14:30:00Z")
ROTATION = '{start: 2026-01-05, hand_off: "09:00", shift: 7d, people: [ana, ben]}'


def test_the_example_of_the_documentation() -> None:
    plan = example()
    duty = who(plan, "checkout", NOW)
    assert duty.person is not None and duty.person.id == "ben" and duty.schedule == "payments-eu"
    assert duty.path[0] == "roster payments names the service"
    night = who(plan, "checkout", parse_rfc3339("2026-11-21T23:00:00Z"))
    assert night.person is not None and night.person.id == "chi"
    away = who(plan, "checkout", parse_rfc3339("2026-11-25T12:00:00Z"))
    assert away.person is not None and away.person.id == "dov" and "dentist" in away.path[-1]
    second = who(plan, "checkout", NOW, Duty.SECONDARY)
    assert second.person is not None and second.person.id == "dov"
    other = who(plan, "search", NOW)
    assert other.person is not None and "whatever no other names" in other.path[0]


def test_a_turn_keeps_its_local_hour_over_the_change() -> None:
    plan = read_plan("p", plan_of(f"  - {{id: main, time_zone: Europe/Berlin, rotation: {ROTATION}}}\n"))
    found = segments(
        plan, plan.schedule["main"], parse_rfc3339("2026-03-20T00:00:00Z"), parse_rfc3339("2026-04-05T00:00:00Z")
    )
    assert [rfc3339(each.start_ms)[5:16] for each in found[1:]] == ["03-23T08:00", "03-30T07:00"]
    assert [each.person for each in found] == ["ana", "ben", "ana"] or [each.person for each in found] == [
        "ben",
        "ana",
        "ben",
    ]
    found = segments(
        plan, plan.schedule["main"], parse_rfc3339("2026-10-20T00:00:00Z"), parse_rfc3339("2026-11-01T00:00:00Z")
    )
    assert rfc3339(found[1].start_ms)[5:16] == "10-26T08:00"


def test_before_its_first_day_nobody_has_a_turn() -> None:
    plan = read_plan("p", plan_of(f"  - {{id: main, time_zone: UTC, rotation: {ROTATION}}}\n"))
    duty = who(plan, "main", parse_rfc3339("2026-01-04T00:00:00Z"))
    assert duty.person is None and rfc3339(duty.until_ms or 0)[:16] == "2026-01-05T09:00"
    assert duty.next_person is not None and duty.next_person.id == "ana"


def test_uncovered_hours_are_listed_and_end_where_someone_starts() -> None:
    hours = '{from: "08:00", to: "20:00", days: [mon, tue, wed, thu, fri]}'
    plan = read_plan("p", plan_of(f"  - {{id: main, time_zone: UTC, rotation: {ROTATION}, hours: {hours}}}\n"))
    found = gaps(plan, parse_rfc3339("2026-11-20T12:00:00Z"))
    assert rfc3339(found[0].start_ms)[:16] == "2026-11-20T20:00" and rfc3339(found[0].end_ms)[:16] == "2026-11-23T08:00"
    assert found[0].sentence == "all has no primary from 2026-11-20T20:00Z to 2026-11-23T08:00Z."
    assert len(found) == 10


def test_a_critical_service_without_a_primary_is_listed_first() -> None:
    rosters = "  - {id: some, services: [a], primary: [main]}\n  - {id: weak, services: [b], secondary: [main]}\n"
    plan = read_plan("p", plan_of(f"  - {{id: main, time_zone: UTC, rotation: {ROTATION}}}\n", rosters))
    critical = (
        CriticalService("a", 0), CriticalService("b", 1), CriticalService("c", None), CriticalService("d", 2),
    )  # fmt: skip
    found = gaps(plan, NOW, critical)
    assert [gap.what for gap in found] == ["b", "c"]
    assert "roster weak has no primary" in found[0].sentence


def test_jurisdiction_passes_by_who_may_not_answer() -> None:
    text = plan_of(
        f"  - {{id: one, time_zone: UTC, rotation: {ROTATION}}}\n"
        f"  - {{id: two, time_zone: UTC, rotation: {ROTATION.replace('ana, ben', 'chi')}}}\n",
        "  - {id: eu, services: [a], primary: [one, two], jurisdiction: eu-data}\n",
    ).replace("name: Chi Test", "name: Chi Test, jurisdictions: [eu-data]")
    duty = who(read_plan("p", text), "a", NOW)
    assert duty.person is not None and duty.person.id == "chi"


def test_the_route_looks_each_level_up_at_its_own_time_and_region() -> None:
    plan = example()
    stops = route(plan, parse_rfc3339("2026-11-21T18:50:00Z"), "SEV1", "apac", "checkout").stops
    assert [(stop.level, stop.after_seconds) for stop in stops] == [(0, 0), (1, 900)]
    assert stops[0].person is not None and stops[0].person.id == "ben"
    assert stops[1].person is None, "Europe has gone home by 19:05"
    europe = route(plan, NOW, "SEV1", "eu", "checkout").stops
    assert [(stop.level, stop.person.id if stop.person else "") for stop in europe] == [
        (0, "ben"),
        (1, "dov"),
        (2, "dov"),
    ]


@pytest.mark.parametrize(
    ("schedules", "rosters", "rest", "said"),
    [
        ("  - {id: main, time_zone: Mars/Base, rotation: R}\n", "", "", "time zone"),
        ("  - {id: main, time_zone: UTC}\n", "", "", "either a rotation or a calendar"),
        ("  - {id: main, time_zone: UTC, calendar: b.ics}\n", "", "", "'b.ics' was not given"),
        ("MAIN{start: 2026-01-05, hand_off: '9', shift: 7d, people: [ana]}}\n", "", "", "time of day"),
        ("MAIN{start: 2026-01-05, hand_off: '09:00', shift: 1s, people: [ana]}}\n", "", "", "30m"),
        ("MAIN{start: 2026-01-05, hand_off: '09:00', shift: 7d, people: [zoe]}}\n", "", "", "found 'zoe'"),
        ("GOOD", "  - {id: all, primary: [nope]}\n", "", "found 'nope'"),
        ("GOODGOOD", "", "", "again"),
        ("GOOD", "", "escalation:\n  - {level: 1, severity: SEV9, after: 1m, notify: primary}\n", "SEV1"),
        ("GOOD", "", "escalation:\n  - {level: 1, severity: SEV1, after: 1m, notify: person zoe}\n", "person zoe"),
        ("GOOD", "", "surprise: 1\n", "unknown field"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(schedules: str, rosters: str, rest: str, said: str) -> None:
    schedules = schedules.replace("MAIN", "  - {id: main, time_zone: UTC, rotation: ")
    schedules = schedules.replace("GOOD", f"  - {{id: main, time_zone: UTC, rotation: {ROTATION}}}\n")
    with pytest.raises(BadInput) as caught:
        read_plan("p.yaml", plan_of(schedules, rosters, rest))
    assert any(said in str(problem) and problem.line is not None for problem in caught.value.problems)


shifts = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 30), st.sampled_from("abc"), st.integers(0, 1)).map(
        lambda each: Shift(each[0], each[0] + each[1], each[2], "", each[3])
    ),
    max_size=12,
)


@settings(max_examples=200)
@given(shifts)
def test_every_instant_has_who_counts_or_lies_in_a_hole(given_shifts: list[Shift]) -> None:
    flat = flattened(given_shifts, 0, 60)
    gone = holes(flat, 0, 60)
    for at in range(60):
        here = [each for each in given_shifts if each.start_ms <= at < each.end_ms]
        found = [each for each in flat if each.start_ms <= at < each.end_ms]
        assert len(found) == bool(here)
        assert any(low <= at < high for low, high in gone) == (not here)
        if here:
            top = max((each.rank, each.start_ms) for each in here)
            assert found[0].person in {each.person for each in here if (each.rank, each.start_ms) == top}
