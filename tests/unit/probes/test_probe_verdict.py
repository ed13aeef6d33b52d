"""n of m runs, age, and telling blind from down."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.condition import Condition
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import (
    DnsCheck,
    GatewayCheck,
    HttpCheck,
    IcmpCheck,
    Journey,
    JourneyStep,
    Probe,
    ProbePlan,
    TcpCheck,
)
from models.probes.verdict import ProbeState, judge_runs
from models.probes.witness import needs_witness, settled, witnesses_for

OK, SLOW, FAIL, BLIND = Outcome.OK, Outcome.DEGRADED, Outcome.FAIL, Outcome.INCONCLUSIVE
PROBE = Probe("p", TcpCheck("a.example", 1), "shop", interval_seconds=10, timeout_seconds=2)


def runs(*outcomes: Outcome, probe: str = "p") -> list[ProbeResult]:
    return [
        ProbeResult(probe, "shop", 1_000 + 10_000 * place, outcome, 0.1, "" if outcome is OK else outcome.value)
        for place, outcome in enumerate(outcomes)
    ]


@pytest.mark.parametrize(
    ("outcomes", "state", "bad", "of"),
    [
        ([OK], ProbeState.HEALTHY, 0, 1),
        ([FAIL], ProbeState.UNKNOWN, 1, 1),
        ([FAIL, FAIL], ProbeState.UNKNOWN, 2, 2),
        ([OK, OK, FAIL], ProbeState.HEALTHY, 1, 3),
        ([FAIL, FAIL, FAIL], ProbeState.FAILING, 3, 3),
        ([OK, FAIL, OK, FAIL, FAIL], ProbeState.FAILING, 3, 5),
        ([FAIL, FAIL, FAIL, OK, OK], ProbeState.FAILING, 3, 5),
        ([FAIL, FAIL, FAIL, OK, OK, OK], ProbeState.HEALTHY, 2, 5),
        ([OK, SLOW, OK, SLOW, SLOW], ProbeState.DEGRADING, 3, 5),
        ([OK, SLOW, OK, SLOW, FAIL], ProbeState.DEGRADING, 3, 5),
        ([OK, OK, OK, BLIND], ProbeState.INCONCLUSIVE, 0, 3),
        ([FAIL, FAIL, BLIND, BLIND, FAIL], ProbeState.FAILING, 3, 3),
        ([BLIND], ProbeState.INCONCLUSIVE, 0, 0),
    ],
)
def test_n_of_m(outcomes: list[Outcome], state: ProbeState, bad: int, of: int) -> None:
    standing = judge_runs(PROBE, runs(*outcomes), 5.0)
    assert (standing.state, standing.bad, standing.of) == (state, bad, of)
    assert standing.why


def test_the_beginning_is_the_first_such_run() -> None:
    standing = judge_runs(PROBE, runs(OK, FAIL, OK, FAIL, FAIL), 5.0)
    assert standing.since_ms == 11_000 and standing.why == "3 of 5 runs failed: fail"


def test_no_run_is_unknown_and_an_old_one_is_unknown_again() -> None:
    assert judge_runs(PROBE, [], None).state is ProbeState.UNKNOWN
    assert judge_runs(PROBE, runs(OK, OK), 32.0).state is ProbeState.HEALTHY
    old = judge_runs(PROBE, runs(FAIL, FAIL, FAIL), 32.1)
    assert (old.state, old.was, old.condition) == (ProbeState.UNKNOWN, ProbeState.FAILING, Condition.UNKNOWN)


def test_runs_from_before_a_long_pause_do_not_count() -> None:
    late = replace(runs(FAIL)[0], at_ms=10_000_000)
    assert judge_runs(PROBE, [*runs(FAIL, FAIL), late], 5.0).state is ProbeState.UNKNOWN


def test_one_probe_alone_never_says_down() -> None:
    standing = judge_runs(PROBE, runs(FAIL, FAIL, FAIL), 5.0)
    assert standing.condition is Condition.DEGRADED
    assert replace(standing, is_confirmed=True).condition is Condition.DOWN


@given(st.lists(st.sampled_from(list(Outcome)), max_size=12), st.integers(1, 4), st.integers(0, 4))
def test_the_rule_for_any_history(outcomes: list[Outcome], needed: int, more: int) -> None:
    probe = replace(PROBE, needed=needed, of=needed + more)
    standing = judge_runs(probe, runs(*outcomes), 1.0)
    told = [(place, each) for place, each in enumerate(outcomes) if each is not BLIND][-probe.of :]
    # Before a pause of twice the window it was another time, also where what lay between said nothing.
    window = [each for place, each in told if told[-1][0] - place <= 2 * probe.of]
    if not outcomes:
        expected = ProbeState.UNKNOWN
    elif outcomes[-1] is BLIND:
        expected = ProbeState.INCONCLUSIVE
    elif window.count(FAIL) >= needed:
        expected = ProbeState.FAILING
    elif window.count(FAIL) + window.count(SLOW) >= needed:
        expected = ProbeState.DEGRADING
    elif set(window) == {OK} or len(window) >= needed:
        expected = ProbeState.HEALTHY
    else:
        expected = ProbeState.UNKNOWN
    assert standing.state is expected


def http(name: str) -> Probe:
    return Probe(name, HttpCheck(f"https://{name}.example/x"))


def lost(probe: str, *, is_reached: bool = False) -> ProbeResult:
    return ProbeResult(probe, None, 1, FAIL, error="no answer", is_reached=is_reached)


def fine(probe: str) -> ProbeResult:
    return ProbeResult(probe, None, 1, OK)


NAMED = ProbePlan(probes=(http("a"), http("w1"), http("w2")), witnesses=("w1", "w2"))
OTHERS = ProbePlan(
    probes=(http("a"), http("b"), Probe("b2", TcpCheck("b.example", 1)), http("c"), http("d"), http("e"))
)


def test_a_target_that_answered_needs_no_witness() -> None:
    assert needs_witness(lost("a"), NAMED)
    assert not needs_witness(lost("a", is_reached=True), NAMED)
    assert not needs_witness(fine("a"), NAMED)
    assert not needs_witness(lost("w1"), NAMED)
    assert not needs_witness(lost("a"), ProbePlan(probes=(http("a"),)))


def test_blind_only_when_every_witness_fails() -> None:
    assert settled(lost("a"), [lost("w1"), fine("w2")], NAMED).outcome is FAIL
    blind = settled(lost("a"), [lost("w1"), lost("w2")], NAMED)
    assert blind.outcome is BLIND and blind.is_blind and "we are blind" in blind.error and "no answer" in blind.error


def test_a_named_witness_sees_through_a_captive_portal_and_others_do_not_pretend_to() -> None:
    wrong = [lost("w1", is_reached=True), lost("w2", is_reached=True)]
    assert settled(lost("a"), wrong, NAMED).is_blind
    assert not settled(lost("a"), [lost("b", is_reached=True), lost("c")], OTHERS).is_blind


def test_a_witness_that_could_not_be_asked_says_nothing() -> None:
    unable = ProbeResult("w1", None, 1, BLIND, error="ICMP is not allowed here")
    assert settled(lost("a"), [unable], NAMED).outcome is FAIL
    assert settled(lost("a"), [unable, fine("w2")], NAMED).outcome is FAIL
    assert settled(lost("a"), [unable, lost("w2")], NAMED).is_blind
    assert settled(lost("a"), [], NAMED).outcome is FAIL


def test_without_named_witnesses_others_of_other_hosts_are_asked() -> None:
    assert witnesses_for("a", OTHERS) == ("b", "c", "d")
    assert witnesses_for("b2", OTHERS) == ("a", "c", "d")
    mixed = ProbePlan(
        probes=(
            http("a"),
            Probe("j", Journey((JourneyStep("s", HttpCheck("https://z.example/")),))),
            Probe("n", DnsCheck("x", resolvers=(("192.0.2.1", 53),))),
            Probe("i", IcmpCheck("192.0.2.1")),
            Probe("g", GatewayCheck()),
        )
    )
    assert witnesses_for("a", mixed) == ("n", "g")
