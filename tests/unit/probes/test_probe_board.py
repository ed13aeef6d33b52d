"""Heartbeats, blindness, agreement and the board that holds them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal, Unit
from models.health.verdict import Reading, ServiceHealth
from models.kernel.clock import ManualClock
from models.probes.agreement import View, agree, views_of
from models.probes.blindness import veiled
from models.probes.board import ProbeBoard
from models.probes.checks import CheckState, InstanceChecks, contradiction, read_health_document
from models.probes.heartbeat import Feed, Heartbeat, HeartbeatState, Pulse, stand
from models.probes.measured import blocks_of
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import HttpCheck, Probe, ProbePlan, Shows, TcpCheck
from models.probes.verdict import ProbeState

NOW = 1_763_473_440_000
PROBE = Probe("p", TcpCheck("a", 1), "shop", interval_seconds=10)
EU = Heartbeat("eu", Feed.ALERT, "Watchdog", 60, 10, "Prometheus EU", is_monitoring=True)
BACKUP = Heartbeat("b", Feed.FILE, "/x", 60)


def reading(signal: Signal, condition: Condition, label: str = "", metric: str = "m") -> Reading:
    return Reading(SeriesKey("shop", signal, label), metric, Unit.RATIO, 1.0, 1.0, 1.0, False, None, condition)


def health(condition: Condition, *readings: Reading, service: str = "shop") -> ServiceHealth:
    return ServiceHealth(service, condition, NOW, 3.0, "because", None, readings)


def board(plan: ProbePlan) -> tuple[ProbeBoard, ManualClock]:
    clock = ManualClock(NOW)
    return ProbeBoard(clock, plan), clock


def result(outcome: Outcome, at_ms: int, probe: str = "p", **options: object) -> ProbeResult:
    error = "" if outcome is Outcome.OK else "answered 503"
    return ProbeResult(probe, "shop", at_ms, outcome, 0.2, error, **options)  # type: ignore[arg-type]  # any field


class TestHeartbeat:
    @pytest.mark.parametrize(
        ("age", "state", "missed", "is_blind"),
        [
            (0, HeartbeatState.BEATING, 0, False),
            (60, HeartbeatState.BEATING, 0, False),
            (61, HeartbeatState.LATE, 0, False),
            (70, HeartbeatState.MISSED, 1, False),
            (129, HeartbeatState.MISSED, 1, False),
            (130, HeartbeatState.SILENT, 2, True),
            (600, HeartbeatState.SILENT, 9, True),
        ],
    )
    def test_a_monitoring_system_is_gone_after_two_intervals(
        self, age: float, state: HeartbeatState, missed: int, is_blind: bool
    ) -> None:
        standing = stand(EU, age, 1000, NOW)
        assert (standing.state, standing.missed, standing.is_blind) == (state, missed, is_blind)

    def test_others_alert_after_three_missed_pulses_or_as_told(self) -> None:
        assert stand(BACKUP, 179, 1000, NOW).state is HeartbeatState.MISSED
        alert = stand(BACKUP, 180, 1000, NOW)
        assert (alert.state, alert.is_blind, alert.since_ms) == (HeartbeatState.SILENT, False, NOW - 120_000)
        assert "3 pulses missed" in alert.why and "3 min ago" in alert.why
        assert stand(replace(BACKUP, alert_after=1), 60, 1000, NOW).state is HeartbeatState.SILENT

    def test_one_never_heard_counts_from_when_we_began_to_listen(self) -> None:
        assert stand(EU, None, 20, NOW).state is HeartbeatState.WAITING
        assert stand(EU, None, 130, NOW).is_blind

    @given(st.floats(0, 1e6), st.floats(0, 1e6))
    def test_with_time_alone_nothing_gets_better(self, age: float, more: float) -> None:
        order = list(HeartbeatState)[:4]
        before, after = stand(EU, age, 0, NOW), stand(EU, age + more, 0, NOW)
        assert order.index(after.state) >= order.index(before.state) and after.missed >= before.missed


class TestBlindness:
    def test_silence_for_two_intervals_is_blindness_and_a_pulse_ends_it(self) -> None:
        eyes, clock = board(ProbePlan(heartbeats=(EU, BACKUP)))
        eyes.ingest((), [Pulse("eu", NOW), Pulse("b", NOW)])
        assert not eyes.assess(NOW).blind.is_blind
        clock.advance(131)
        blind = eyes.assess(clock.now_ms()).blind
        assert blind.is_blind and blind.silent == ("Prometheus EU",) and blind.since_ms == NOW + 60_000
        assert "Prometheus EU is silent since" in blind.sentence and blind.services is None
        eyes.ingest((), [Pulse("eu", clock.now_ms())])
        assert not eyes.assess(clock.now_ms()).blind.is_blind

    def test_a_stand_in_keeps_us_seeing(self) -> None:
        pair = (replace(EU, stands_in_for="m"), replace(EU, id="us", title="US", stands_in_for="m"))
        eyes, clock = board(ProbePlan(heartbeats=pair))
        clock.advance(131)
        eyes.ingest((), [Pulse("us", clock.now_ms())])
        half = eyes.assess(clock.now_ms()).blind
        assert not half.is_blind and half.weakened == ("Prometheus EU",) and "stand-in" in half.sentence
        clock.advance(131)
        assert eyes.assess(clock.now_ms()).blind.silent == ("Prometheus EU", "US")

    def test_the_same_pulse_read_again_keeps_nobody_alive_even_with_a_clock_ahead(self) -> None:
        eyes, clock = board(ProbePlan(heartbeats=(EU,)))
        for _ in range(20):
            eyes.ingest((), [Pulse("eu", NOW + 86_400_000)])
            clock.advance(10)
        assert eyes.assess(clock.now_ms()).blind.is_blind

    def test_a_wall_clock_set_back_makes_nothing_younger(self) -> None:
        eyes, clock = board(ProbePlan(probes=(PROBE,), heartbeats=(EU,)))
        eyes.ingest([result(Outcome.OK, NOW)], [Pulse("eu", NOW)])
        clock.advance(500)
        clock.set_wall(NOW)
        seen = eyes.assess(NOW)
        assert seen.blind.is_blind and seen.probes[0].state is ProbeState.UNKNOWN

    def test_our_own_network_lost_is_blindness(self) -> None:
        eyes, _ = board(ProbePlan(probes=(PROBE,)))
        eyes.ingest([result(Outcome.OK, NOW - 10_000), result(Outcome.INCONCLUSIVE, NOW, is_blind=True)])
        blind = eyes.assess(NOW).blind
        assert blind.is_blind and blind.network == ("p",) and blind.since_ms == NOW and blind.services is None
        eyes.ingest([result(Outcome.OK, NOW + 1)])
        assert not eyes.assess(NOW + 1).blind.is_blind

    def test_green_turns_unknown_and_what_is_known_to_be_bad_stays(self) -> None:
        eyes, clock = board(ProbePlan(heartbeats=(EU,)))
        clock.advance(131)
        blind = eyes.assess(clock.now_ms()).blind
        shown = veiled([health(each) for each in Condition], blind)
        assert [each.condition for each in shown] == [
            Condition.DOWN,
            Condition.DEGRADED,
            Condition.UNKNOWN,
            Condition.UNKNOWN,
            Condition.UNKNOWN,
        ]
        assert shown[-1].was is Condition.OK and "blind" in shown[-1].why

    def test_a_system_that_watches_some_services_blinds_us_for_those_alone(self) -> None:
        eyes, clock = board(ProbePlan(heartbeats=(replace(EU, watches=("shop",)),)))
        clock.advance(131)
        blind = eyes.assess(clock.now_ms()).blind
        shop, other = veiled([health(Condition.OK), health(Condition.OK, service="other")], blind)
        assert (shop.condition, other.condition) == (Condition.UNKNOWN, Condition.OK)

    def test_with_eyes_open_nothing_is_touched(self) -> None:
        eyes, _ = board(ProbePlan())
        given_health = (health(Condition.OK),)
        assert veiled(given_health, eyes.assess(NOW).blind) == given_health


F, G, D, U = View.FAILS, View.FINE, View.DEGRADES, View.UNKNOWN


class TestAgreement:
    @pytest.mark.parametrize(
        ("views", "is_confirmed", "words"),
        [
            ((F, G, G), False, "synthetic fails, RUM fine: check the probe"),
            ((F, G, U), False, "check the probe"),
            ((F, U, G), False, "check the probe and the way in between"),
            ((F, U, U), False, "not confirmed"),
            ((F, D, G), False, "real users degrading: not confirmed yet"),
            ((F, D, F), True, "probes and backend agree; real users degrading"),
            ((D, G, D), False, "first signs of trouble: probes and backend degrading"),
            ((F, F, G), True, "probes and real users agree; backend fine"),
            ((F, U, F), True, "probes and backend agree"),
            ((G, F, G), False, "widen the journey"),
            ((U, U, F), False, "not confirmed"),
            ((G, G, F), False, "users not hit"),
            ((D, G, G), False, "early sign"),
            ((G, D, G), False, "first signs"),
            ((G, G, G), False, "probes, real users and backend fine"),
            ((G, U, G), False, "no view from real users"),
            ((U, U, U), False, "nobody has a current view"),
        ],
    )
    def test_the_matrix(self, views: tuple[View, View, View], is_confirmed: bool, words: str) -> None:
        row = agree("shop", *views)
        assert row.is_confirmed is is_confirmed and words in row.sentence

    def test_two_vantage_points_confirm_each_other(self) -> None:
        assert not agree("shop", F, U, U, ("berlin",)).is_confirmed
        row = agree("shop", F, G, U, ("berlin", "lisbon"))
        assert row.is_confirmed and "berlin and lisbon" in row.sentence

    @given(st.tuples(*[st.sampled_from(list(View))] * 3), st.lists(st.sampled_from(["a", "b"]), unique=True))
    def test_no_outage_on_one_word_alone(self, views: tuple[View, View, View], vantages: list[str]) -> None:
        row = agree("shop", *views, tuple(vantages) if views[0] is F else ())
        assert row.is_confirmed is (row.agreeing >= 2)
        assert row.sentence

    def test_probes_are_neither_users_nor_backend(self) -> None:
        seen = health(
            Condition.DOWN,
            reading(Signal.UP, Condition.DOWN, "probe p"),
            reading(Signal.ERRORS, Condition.OK),
            reading(Signal.LATENCY, Condition.DEGRADED, "rum p75"),
        )
        assert views_of(seen) == (View.FAILS, View.FINE)
        assert views_of(health(Condition.UNKNOWN)) == (View.UNKNOWN, View.UNKNOWN)
        assert views_of(health(Condition.OK, reading(Signal.BUSINESS, Condition.AT_RISK)))[0] is View.DEGRADES

    def test_a_second_perspective_turns_failing_into_down(self) -> None:
        eyes, clock = board(ProbePlan("here", (PROBE,)))
        for step in range(3):
            eyes.ingest([result(Outcome.FAIL, NOW + step, vantage="here")])
        alone = eyes.assess(NOW + 3)
        assert alone.probes[0].condition is Condition.DEGRADED and not alone.agreement[0].is_confirmed
        errors = health(Condition.DOWN, reading(Signal.ERRORS, Condition.DOWN))
        both = eyes.assess(NOW + 3, [errors])
        assert both.probes[0].condition is Condition.DOWN and both.agreement[0].is_confirmed
        clock.advance(100)
        assert eyes.assess(clock.now_ms(), [errors]).agreement[0].synthetic is View.UNKNOWN


class TestChecks:
    def test_spring_and_health_json(self) -> None:
        spring = read_health_document(
            {
                "status": "DOWN",
                "components": {
                    "db": {"status": "DOWN", "details": {"error": "pool exhausted"}},
                    "livenessState": {"status": "UP"},
                    "readinessState": {"status": "OUT_OF_SERVICE"},
                    "disk": {"status": "STRANGE"},
                },
            },
            "shop-1",
        )
        assert spring is not None
        assert (spring.overall, spring.liveness, spring.readiness) == (CheckState.FAIL, CheckState.OK, CheckState.FAIL)
        assert [(each.name, each.state, each.words) for each in spring.dependencies] == [
            ("db", CheckState.FAIL, "pool exhausted"),
            ("disk", CheckState.UNKNOWN, ""),
        ]
        nodes = [{"status": "pass"}, {"status": "warn", "output": "slow"}]
        plain = read_health_document({"status": "pass", "checks": {"cache:time": nodes}})
        assert plain is not None and plain.dependencies[0].state is CheckState.DEGRADED

    @pytest.mark.parametrize("document", [None, [], "UP", {}, {"a": 1}, {"components": 3, "x": 1}])
    def test_anything_else_is_none_or_unknown(self, document: object) -> None:
        found = read_health_document(document)
        assert found is None or (found.overall is CheckState.UNKNOWN and not found.dependencies)

    def test_a_load_balancer_that_is_wrong(self) -> None:
        healthy = InstanceChecks("shop-1", CheckState.OK, CheckState.OK, CheckState.OK)
        assert contradiction(healthy) == ""
        wrong = replace(healthy, readiness=CheckState.FAIL)
        assert contradiction(wrong) == "load balancer says healthy but readiness fails on shop-1"
        assert "the error rate fails" in contradiction(healthy, errors_fail=True)
        assert contradiction(replace(wrong, load_balancer=CheckState.UNKNOWN)) == ""

    def test_the_board_keeps_an_instances_checks_apart(self) -> None:
        def shown(name: str, shows: Shows) -> Probe:
            return Probe(name, HttpCheck("http://a/"), "shop", shows=shows, instance="shop-1")

        plan = ProbePlan(
            probes=(shown("lb", Shows.LOAD_BALANCER), shown("ready", Shows.READINESS), shown("doc", Shows.HEALTH))
        )
        eyes, clock = board(plan)
        document = read_health_document({"status": "UP", "components": {"db": {"status": "UP"}}}, "shop-1")
        eyes.ingest(
            [
                result(Outcome.OK, NOW, "lb"),
                result(Outcome.FAIL, NOW, "ready"),
                result(Outcome.OK, NOW, "doc", checks=document),
            ]
        )
        (instance,) = eyes.assess(NOW).instances
        checks = instance.checks
        assert (checks.load_balancer, checks.readiness, checks.overall, checks.liveness) == (
            CheckState.OK,
            CheckState.FAIL,
            CheckState.OK,
            CheckState.UNKNOWN,
        )
        assert "load balancer says healthy but readiness fails" in instance.contradiction
        clock.advance(200)
        (old,) = eyes.assess(clock.now_ms()).instances
        assert old.checks.load_balancer is CheckState.UNKNOWN and old.contradiction == ""


def test_the_beginning_of_a_long_failure_is_remembered_beyond_the_window() -> None:
    eyes, clock = board(ProbePlan(probes=(PROBE,)))
    eyes.ingest([result(Outcome.OK, NOW)])
    for _ in range(40):
        clock.advance(10)
        eyes.ingest([result(Outcome.FAIL, clock.now_ms())])
        seen = eyes.assess(clock.now_ms())
    assert seen.probes[0].state is ProbeState.FAILING and seen.probes[0].since_ms == NOW + 10_000


def test_results_of_unknown_probes_and_older_ones_are_left_out() -> None:
    eyes, _ = board(ProbePlan(probes=(PROBE,)))
    eyes.ingest([result(Outcome.OK, NOW), result(Outcome.FAIL, NOW - 5), result(Outcome.FAIL, NOW, "stranger")])
    eyes.ingest([result(Outcome.FAIL, NOW - 1), result(Outcome.FAIL, NOW)])
    assert [run.outcome for run in eyes.runs("p")] == [Outcome.FAIL, Outcome.OK] and eyes.runs("stranger") == ()


def test_after_the_clock_was_set_back_new_results_count_at_once() -> None:
    eyes, clock = board(ProbePlan(probes=(PROBE,), heartbeats=(EU,)))
    eyes.ingest([result(Outcome.OK, NOW)], [Pulse("eu", NOW)])
    clock.set_wall(NOW - 3_600_000)
    clock.advance(200)
    assert eyes.assess(clock.now_ms()).probes[0].state is ProbeState.UNKNOWN
    eyes.ingest([result(Outcome.OK, clock.now_ms())], [Pulse("eu", clock.now_ms())])
    seen = eyes.assess(clock.now_ms())
    assert seen.probes[0].state is ProbeState.HEALTHY and not seen.blind.is_blind


def test_a_new_plan_keeps_what_it_still_names() -> None:
    eyes, _ = board(ProbePlan(probes=(PROBE, replace(PROBE, id="q"))))
    eyes.ingest([result(Outcome.OK, NOW), result(Outcome.OK, NOW, "q")])
    eyes.set_plan(ProbePlan(probes=(PROBE,)))
    assert [each.probe for each in eyes.assess(NOW).probes] == ["p"] and eyes.runs("q") == ()
    assert eyes.assess(NOW).probes[0].state is ProbeState.HEALTHY


def test_results_become_samples_and_inconclusive_ones_do_not() -> None:
    plan = ProbePlan(
        probes=(PROBE, replace(PROBE, id="slow", budget_seconds=0.4), replace(PROBE, id="rare", interval_seconds=300))
    )
    blocks = blocks_of(
        [
            result(Outcome.OK, NOW),
            result(Outcome.FAIL, NOW, "slow"),
            result(Outcome.DEGRADED, NOW + 1, "slow"),
            result(Outcome.INCONCLUSIVE, NOW + 1),
            result(Outcome.OK, NOW, "rare"),
        ],
        plan,
    )
    assert [(block.key.label, block.key.signal, block.unit, block.values.tolist()) for block in blocks] == [
        ("probe p", Signal.UP, Unit.RATIO, [1.0]),
        ("probe p", Signal.LATENCY, Unit.SECONDS, [0.2]),
        ("probe slow", Signal.UP, Unit.RATIO, [0.0]),
        ("probe slow", Signal.UP, Unit.RATIO, [1.0]),
        ("probe slow", Signal.LATENCY, Unit.RATIO, [0.5]),
    ]
