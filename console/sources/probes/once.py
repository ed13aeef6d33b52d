"""One run of one probe, from its specification to its result. Never raises: whatever happens is a result."""

import json
from importlib import import_module
from typing import Final

from console.sources.probes.run import ProbeFault, Run, SecretOf, Verdict
from models.kernel.clock import Clock
from models.probes.checks import InstanceChecks, read_health_document
from models.probes.expectation import HttpAnswer, certificate_fault, dns_verdict, http_fault, over_budget
from models.probes.result import Outcome, ProbeResult, ResolverAnswer, StepResult
from models.probes.spec import (
    DnsCheck,
    GatewayCheck,
    HttpCheck,
    IcmpCheck,
    Journey,
    Probe,
    Shows,
    TcpCheck,
)

_PROBERS: Final = {
    "http": "console.sources.probes.http_probe",
    "journey": "console.sources.probes.journey_probe",
    "tcp": "console.sources.probes.near",
    "dns": "console.sources.probes.dns_probe",
    "icmp": "console.sources.probes.icmp_probe",
    "gateway": "console.sources.probes.near",
}
"""Imported when first used: a prober that nobody asks for costs nothing at the start."""


def run_probe(probe: Probe, clock: Clock, secret: SecretOf, vantage: str = "") -> ProbeResult:
    """Make the run, within the probe's timeout, in the calling thread."""
    # Before the clock runs: an import is no latency of the target.
    import_module(_PROBERS[probe.kind])
    at_ms = clock.now_ms()
    run = Run(clock, probe.timeout_seconds, secret)
    found = _Found()
    is_inconclusive = False
    try:
        verdict = _verdict(run, probe, found)
    except ProbeFault as error:
        verdict, run.is_reached = Verdict(fault=str(error)), error.is_reached
        is_inconclusive = error.is_inconclusive
    except Exception as error:  # noqa: BLE001  a fault of a prober must show as no result, not end its thread unseen
        verdict, is_inconclusive = Verdict(fault=f"the prober failed: {type(error).__name__}"), True
    took = run.elapsed()
    outcome, sentence = _outcome(run, probe, verdict, took, found, at_ms)
    if is_inconclusive:
        outcome = Outcome.INCONCLUSIVE
    return ProbeResult(
        probe.id,
        probe.service,
        at_ms,
        outcome,
        None if is_inconclusive else took,
        sentence,
        run.phases,
        run.status,
        run.tls_expires_ms,
        found.answers,
        found.steps,
        found.checks,
        run.is_reached,
        vantage=vantage,
    )


class _Found:
    """What some kinds of probe bring beside their verdict."""

    def __init__(self) -> None:
        self.answers: tuple[ResolverAnswer, ...] = ()
        self.steps: tuple[StepResult, ...] = ()
        self.checks: InstanceChecks | None = None
        self.tls_days = 0


def _verdict(run: Run, probe: Probe, found: _Found) -> Verdict:
    """Have it done by the prober of its kind."""
    match probe.check:
        case HttpCheck() as check:
            from console.sources.probes.http_probe import exchange

            found.tls_days = check.expect.tls_days
            answer = exchange(run, check)
            if probe.shows is Shows.HEALTH:
                found.checks = _health(answer, probe.instance)
            return Verdict(fault=http_fault(check.expect, answer))
        case Journey() as journey:
            from console.sources.probes.journey_probe import travel

            found.tls_days = max(step.http.expect.tls_days for step in journey.steps)
            verdict, found.steps = travel(run, journey)
            return verdict
        case TcpCheck() as check:
            from console.sources.probes.near import knock

            return knock(run, check)
        case DnsCheck() as check:
            from console.sources.probes.dns_probe import ask_resolvers

            found.answers = ask_resolvers(run, check)
            outcome, words = dns_verdict(check, found.answers)
            if outcome is Outcome.INCONCLUSIVE:
                raise ProbeFault(words, is_reached=False, is_inconclusive=True)
            return Verdict(fault=words) if outcome is Outcome.FAIL else Verdict(flaw=words)
        case IcmpCheck() as check:
            from console.sources.probes.icmp_probe import ping

            return ping(run, check)
        case GatewayCheck():
            from console.sources.probes.near import ask_gateway

            return ask_gateway(run)


def _outcome(run: Run, probe: Probe, verdict: Verdict, took: float, found: _Found, at_ms: int) -> tuple[Outcome, str]:
    if verdict.fault:
        return Outcome.FAIL, verdict.fault
    flaws = [
        verdict.flaw,
        over_budget(took, probe.budget_seconds),
        certificate_fault(run.tls_expires_ms, at_ms, found.tls_days),
    ]
    flaw = "; ".join(each for each in flaws if each)
    return (Outcome.DEGRADED, flaw) if flaw else (Outcome.OK, "")


def _health(answer: HttpAnswer, instance: str) -> InstanceChecks | None:
    try:
        return read_health_document(json.loads(answer.body), instance)
    except (ValueError, RecursionError):
        return None
