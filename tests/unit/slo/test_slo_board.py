"""Where objectives stand: what fires, what is unknown, and what the words say."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.condition import Condition
from models.kernel.clock import ManualClock, parse_rfc3339
from models.slo.board import SloBoard
from models.slo.burn import DEFAULT_PAIRS, LowTraffic
from models.slo.headroom import sla_headroom
from models.slo.measured import SloFact, WindowFact
from models.slo.objective import OwnSignal, Slo, Unmeasured
from models.slo.standing import PairState, SloStanding, age_limit
from models.slo.table import SLO_HEAD, slo_cells
from models.slo.time_window import TimeWindow

NOW = parse_rfc3339("2026-11-21T12:00:00Z")
SLO = Slo("shop", "requests", 0.999, OwnSignal())
MONTH = 30 * 86_400.0


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


def fact(
    errors: dict[float, float | None],
    period: float | None = 0.0005,
    slo: Slo = SLO,
    known: float = 1.0,
    events: float = 1e6,
) -> SloFact:
    """Every window without errors save those named; the window of the objective with `period`."""
    windows = tuple(
        WindowFact(each, NOW, errors.get(each, 0.0), events, known if each in errors else 1.0) for each in slo.windows
    )
    return SloFact(slo, windows, None if period is None else WindowFact(MONTH, NOW, period, events, 1.0))


def stands(clock: ManualClock, *facts: SloFact, low_traffic: LowTraffic | None = None) -> SloStanding:
    board = SloBoard(clock, low_traffic)
    board.ingest(facts)
    (standing,) = board.assess(clock.now_ms())
    return standing


def test_a_page_needs_both_windows(clock: ManualClock) -> None:
    both = stands(clock, fact({3600.0: 0.0144, 300.0: 0.02}))
    assert (both.condition, both.is_paging, both.firing) == (Condition.DEGRADED, True, (DEFAULT_PAIRS[0],))
    assert both.why == (
        "Burns 14.4× its budget over 1 h and 20× over 5 min; page from 14.4×; 50 % of the error budget is left."
        " At the present rate the budget is spent in 1 d 1 h."
    )
    for errors in ({3600.0: 0.0144}, {300.0: 0.02}, {3600.0: 0.0143, 300.0: 0.5}):
        alone = stands(clock, fact(errors))  # type: ignore[arg-type]  # dict is invariant in its values
        assert alone.firing == ()
        assert alone.condition is Condition.OK


def test_a_slow_burn_is_a_ticket(clock: ManualClock) -> None:
    slow = stands(clock, fact({259_200.0: 0.001, 21_600.0: 0.0011}))
    assert (slow.condition, slow.is_paging) == (Condition.AT_RISK, False)
    assert slow.firing == (DEFAULT_PAIRS[2],)


def test_a_spent_budget_is_degraded_though_nothing_burns(clock: ManualClock) -> None:
    spent = stands(clock, fact({}, period=0.002))
    assert (spent.condition, spent.exhaustion_seconds) == (Condition.DEGRADED, 0.0)
    assert spent.budget_left == pytest.approx(-1.0)
    assert spent.why == "The error budget is spent: 99.8 % achieved of 99.9 % over 30d."


def test_little_budget_left_is_at_risk(clock: ManualClock) -> None:
    little = stands(clock, fact({}, period=0.00095))
    assert little.condition is Condition.AT_RISK
    assert little.why.startswith("Only 5 % of the error budget is left: 99.905 % of 1,000,000 events good over 30d")


def test_half_unknown_is_unknown_and_says_so(clock: ManualClock) -> None:
    half = stands(clock, fact({300.0: 0.9, 3600.0: 0.9}, known=0.49))
    assert half.condition is Condition.UNKNOWN
    assert half.pairs[0].state is PairState.UNKNOWN
    assert half.why == "Only 49 % of the last 1 h is known."
    assert stands(clock, fact({300.0: 0.9, 3600.0: 0.9}, known=0.5)).is_paging


def test_what_is_known_to_be_bad_counts_before_what_is_not_known(clock: ManualClock) -> None:
    facts = fact({3600.0: 0.1, 300.0: 0.1}, period=None)
    known = stands(clock, facts)
    assert known.condition is Condition.DEGRADED
    assert (known.achieved, known.budget_left, known.exhaustion_seconds) == (None, None, None)
    assert stands(clock, fact({}, period=None)).why == "Never measured over its own window of 30 d."


def test_without_a_measurement_it_is_unknown(clock: ManualClock) -> None:
    board = SloBoard(clock)
    board.declare([SLO, Slo("till", "x", 0.99, Unmeasured("it is measured by Datadog, which is not asked"))])
    shop, till = board.assess(NOW)
    assert (shop.condition, shop.age_seconds) == (Condition.UNKNOWN, None)
    assert till.why == "Not measured: it is measured by Datadog, which is not asked."


def test_age_turns_everything_unknown_even_when_the_clock_is_set_back(clock: ManualClock) -> None:
    board = SloBoard(clock)
    board.ingest([fact({3600.0: 0.1, 300.0: 0.1})])
    clock.advance(301)
    (aged,) = board.assess(clock.now_ms())
    assert aged.condition is Condition.UNKNOWN
    assert aged.why.startswith("Last measured 5 min 1 s ago")
    clock.set_wall(NOW - 86_400_000)
    assert board.assess(clock.now_ms())[0].condition is Condition.UNKNOWN
    clock.advance(20_000)
    (older,) = board.assess(clock.now_ms())
    assert (older.achieved, older.budget_left) == (None, None)


def test_long_windows_alone_do_not_say_that_all_is_well(clock: ManualClock) -> None:
    found = fact({})
    aged = [replace(window, at_ms=NOW - 290_000) for window in found.windows]
    fresh = stands(clock, replace(found, windows=tuple(aged), period=replace(aged[0], seconds=MONTH)))
    assert fresh.condition is Condition.OK
    clock.advance(60)
    board = SloBoard(clock)
    board.ingest([replace(found, windows=tuple(aged), period=replace(aged[0], seconds=MONTH))])
    (standing,) = board.assess(clock.now_ms())
    assert standing.condition is Condition.UNKNOWN
    assert standing.why.startswith("Nothing was measured for 5 min 50 s; before that: ")


@given(st.floats(0, 40 * 86_400), st.floats(0, 1), st.floats(0, 1))
def test_never_ok_without_fresh_figures(seconds: float, errors: float, known: float) -> None:
    clock = ManualClock(NOW)
    board = SloBoard(clock)
    board.ingest([fact({300.0: errors, 3600.0: errors}, known=known)])
    clock.advance(seconds)
    (standing,) = board.assess(clock.now_ms())
    if seconds > age_limit(300.0) + 0.001:
        assert standing.condition is Condition.UNKNOWN
    elif known < 0.5:
        assert standing.condition is not Condition.OK


def test_few_events_are_named_and_do_not_page(clock: ManualClock) -> None:
    few = fact({3600.0: 1 / 3, 300.0: 1.0}, events=3)
    held = stands(clock, few)
    assert held.firing == ()
    assert held.pairs[0].state is PairState.TOO_FEW
    assert held.why.startswith("Burns 333× its budget over 1 h and 1,000× over 5 min, but on 3 events only")
    assert held.condition is Condition.AT_RISK
    assert stands(clock, few, low_traffic=LowTraffic(0, 0)).is_paging


def test_an_older_fact_never_replaces_a_newer_one(clock: ManualClock) -> None:
    old = fact({3600.0: 0.1, 300.0: 0.1})
    old = replace(old, windows=tuple(replace(each, at_ms=NOW - 1000) for each in old.windows))
    assert stands(clock, fact({}), old).condition is Condition.OK


def test_declared_objectives_stay_and_others_go(clock: ManualClock) -> None:
    board = SloBoard(clock)
    board.ingest([fact({}), fact({}, slo=replace(SLO, name="other"))])
    board.declare([SLO])
    (standing,) = board.assess(NOW)
    assert (standing.slo, standing.condition) == (SLO, Condition.OK)
    board.ingest([fact({}, slo=replace(SLO, name="files"))], "files")
    assert len(board.assess(NOW)) == 2, "each origin speaks for its own"
    board.ingest([], "files")
    assert [each.slo for each in board.assess(NOW)] == [SLO]
    board.declare([replace(SLO, objective=0.99)])
    assert board.assess(NOW)[0].condition is Condition.UNKNOWN, "measured against another objective"


def test_the_worst_comes_first(clock: ManualClock) -> None:
    board = SloBoard(clock)
    board.ingest(
        [fact({}), fact({3600.0: 0.1, 300.0: 0.1}, slo=replace(SLO, service="till")),
         fact({}, period=None, slo=replace(SLO, service="mail"))]
    )  # fmt: skip
    assert [each.slo.service for each in board.assess(NOW)] == ["till", "mail", "shop"]


def test_a_calendar_window_spends_only_what_has_passed(clock: ManualClock) -> None:
    # From 1 November: 20.5 of 30 days have passed.
    slo = replace(SLO, window=TimeWindow(2_592_000, 1, datetime(2026, 1, 1), "UTC"))
    elapsed = 20.5 * 86_400
    measured = replace(fact({}, slo=slo), period=WindowFact(elapsed, NOW, 0.001, 1e6, 1.0))
    standing = stands(clock, measured)
    assert standing.budget_left == pytest.approx(1 - 20.5 / 30)
    clock.advance(10 * 86_400)
    assert stands(clock, measured).budget_left is None, "December is a new budget"


def test_headroom_over_the_agreement(clock: ManualClock) -> None:
    board = SloBoard(clock, slas={"shop": 0.995})
    board.ingest([fact({3600.0: 0.01}, period=0.0005)])
    (standing,) = board.assess(NOW)
    assert standing.sla is not None
    assert standing.sla.headroom == pytest.approx(0.9995 - 0.995)
    assert standing.sla.is_slo_stricter
    # A tenth of what the SLA allows is spent; at 1 % errors, twice the SLA's rate, the rest lasts 13.5 days.
    assert standing.sla.breach_seconds == pytest.approx(0.9 * MONTH / 2)
    assert (
        standing.sla.sentence == "SLA 99.5 %: 90 % of what it allows is left, broken in 13 d 12 h at the present rate."
    )


@pytest.mark.parametrize(("sla", "is_stricter"), [(0.9989, True), (0.999, False), (0.9999, False)])
def test_an_objective_not_stricter_than_its_agreement_is_flagged(sla: float, is_stricter: bool) -> None:
    board = SloBoard(ManualClock(NOW), slas={"shop": sla})
    board.ingest([fact({})])
    (standing,) = board.assess(NOW)
    assert standing.sla is not None
    assert standing.sla.is_slo_stricter is is_stricter
    assert ("not stricter" in standing.why) is not is_stricter


def test_a_broken_agreement_says_so() -> None:
    broken = sla_headroom(0.995, 0.999, 0.006, MONTH, 0.0, MONTH)
    assert (broken.breach_seconds, broken.sentence) == (0.0, "SLA 99.5 % is broken: 99.4 % achieved.")
    unknown = sla_headroom(0.995, 0.999, None, MONTH, None, MONTH)
    assert (unknown.headroom, unknown.breach_seconds) == (None, None)


def test_cells_for_a_table(clock: ManualClock) -> None:
    cells = slo_cells(stands(clock, fact({3600.0: 0.0144, 300.0: 0.02})))
    assert len(cells) == len(SLO_HEAD)
    assert cells[:10] == (
        "degraded", "shop", "requests", "99.9 % over 30d", "99.95 %", "50 %",
        "5 min 20×, 30 min 0×, 1 h 14.4×, 6 h 0×, 3 d 0×", "1 d 1 h", "–", "0 s",
    )  # fmt: skip


def test_the_age_is_that_of_the_newest_window_and_events_those_of_the_objectives_own(clock: ManualClock) -> None:
    measured = fact({})
    windows = (replace(measured.windows[0], at_ms=NOW - 60_000), replace(measured.windows[1], at_ms=NOW - 200_000))
    period = WindowFact(MONTH, NOW - 90_000, 0.0005, 1e6, 1.0)
    standing = stands(clock, replace(measured, windows=windows, period=period))
    assert standing.age_seconds == 60.0
    assert [window.age_seconds for window in standing.windows[:3]] == [60.0, 200.0, None]
    assert standing.events == 1e6
    assert stands(clock, fact({}, period=None)).events is None
