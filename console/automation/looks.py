"""The actions that only look: Prometheus, name servers, and waiting until one of the looking ones says yes."""

from collections.abc import Callable

from console.automation.attempt import Attempt, Ended
from console.http import HttpClient, HttpFailure
from console.sources.probes.dns_probe import ask_resolvers
from console.sources.probes.run import ProbeFault, Run
from console.sources.prometheus.api import PrometheusApi
from models.kernel.errors import WatchfloorError
from models.probes.expectation import dns_verdict
from models.probes.result import Lookup, Outcome
from models.runbooks.actions.assertion import Sample, assertion_fault
from models.runbooks.actions.call import DnsWork, PromqlWork, WaitWork
from models.runbooks.actions.outcome import RunOutcome, RunResult

Look = Callable[[Attempt], RunResult]
"""One look, within the attempt it is given."""

_MOST_SERIES = 50
"""Series that are told; all are looked at."""


def ask_prometheus(attempt: Attempt, work: PromqlWork, url: str) -> RunResult:
    """One evaluation, now."""
    if not url:
        return attempt.result(RunOutcome.FAILED, "no Prometheus is configured here: settings, Prometheus address")
    doing = "the answer of Prometheus"
    try:
        client = HttpClient(url, timeout_seconds=attempt.check(doing), clock=attempt.clock)
        try:
            api = PrometheusApi(client)
            now = attempt.clock.now_ms() / 1000
            answer = attempt.aside(lambda: api.query(work.expression, now), doing)
        finally:
            client.close()
    except Ended as ended:
        return attempt.result(ended.outcome, str(ended))
    except (HttpFailure, WatchfloorError) as error:
        return attempt.result(RunOutcome.FAILED, str(error))
    samples = [Sample(each.labels, float(each.values[-1])) for each in answer.series if len(each.values)]
    lines = [each.words for each in samples[:_MOST_SERIES]]
    lines += [f"… {len(samples) - _MOST_SERIES} more series"] if len(samples) > _MOST_SERIES else []
    attempt.said("\n".join([*lines, *answer.warnings, ""]).encode())
    fault = assertion_fault(work.expect, samples)
    if fault:
        return attempt.result(RunOutcome.FAILED, fault)
    return attempt.result(RunOutcome.OK, f"{work.expect.strip()} holds for {len(samples)} series")


def ask_names(attempt: Attempt, work: DnsWork) -> RunResult:
    """One question to each name server."""
    doing = f"looking up {work.check.name}"
    try:
        run = Run(attempt.clock, attempt.check(doing), lambda _name: None)
        answers = attempt.aside(lambda: ask_resolvers(run, work.check), doing)
    except Ended as ended:
        return attempt.result(ended.outcome, str(ended))
    except ProbeFault as fault:
        return attempt.result(RunOutcome.TIMED_OUT if attempt.left <= 0 else RunOutcome.FAILED, str(fault))
    for each in answers:
        found = ", ".join(each.answers) if each.lookup is Lookup.ANSWERED else each.lookup.value
        ttl = "" if each.ttl_seconds is None else f" (TTL {each.ttl_seconds} s)"
        attempt.said(f"{each.resolver}: {found}{ttl}\n".encode())
    outcome, words = dns_verdict(work.check, answers)
    if all(each.lookup is Lookup.TIMEOUT for each in answers) and answers:
        return attempt.result(RunOutcome.TIMED_OUT, words)
    # Name servers that disagree are no yes: the step waits for all of them.
    if outcome is not Outcome.OK:
        return attempt.result(RunOutcome.FAILED, words)
    return attempt.result(RunOutcome.OK, f"{work.check.name} {work.check.type} is as expected")


def wait_until(attempt: Attempt, work: WaitWork, look: Look) -> RunResult:
    """Look again and again until it is so, or the time is up."""
    looks = 0
    last = ""
    while True:
        try:
            left = attempt.check(f"waiting for {work.look.action.label}")
        except Ended as ended:
            after = f" after {looks} looks; last: {last}" if looks else ""
            return attempt.result(ended.outcome, f"{ended}{after}")
        inner = Attempt(
            attempt.clock, min(left, work.look.timeout_seconds), attempt.secrets, attempt.stop, attempt.progress
        )
        found = look(inner)
        looks += 1
        last = found.sentence
        attempt.said(f"{looks}: {found.outcome.label} {last}\n".encode())
        if found.is_ok:
            return attempt.result(
                RunOutcome.OK, f"after {looks} {'look' if looks == 1 else 'looks'}: {last}", found.status
            )
        attempt.stop.wait(min(work.interval_ms / 1000, max(0.0, attempt.left)))
