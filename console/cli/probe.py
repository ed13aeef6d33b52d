"""`probe validate|run|secret`: what this workstation sees for itself, without a screen."""

import argparse
import threading
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from console.cli.context import Context
from console.sources.probes.configured import SECRET_PREFIX, ProbeSecrets
from console.sources.probes.run import SecretOf
from console.sources.probes.source import ProbeSource, run_all
from models.health.figure import figure
from models.health.samples import Unit
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.probes.reading import read_probes
from models.probes.references import secrets_of
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import Probe, ProbePlan


def add_parser(nouns: Any) -> None:
    """probe validate FILE [--json] · probe run FILE [--once] [--only ID]… [--json] · probe secret NAME"""
    noun = nouns.add_parser(
        "probe", help="probes from this workstation: check a file, run them, keep a secret for them"
    )
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    validate = verbs.add_parser("validate", help="say what is wrong with a probe file")
    run_them = verbs.add_parser("run", help="run the probes; exit 1 when one fails")
    for verb in (validate, run_them):
        verb.add_argument("file", metavar="FILE", help="a file with watchfloor: probes/1; - for standard input")
        verb.add_argument("--json", action="store_true", help="print JSON")
    run_them.add_argument("--once", action="store_true", help="each probe once, then end; else until interrupted")
    run_them.add_argument("--only", metavar="ID", action="append", default=[], help="this probe or journey alone")
    secret = verbs.add_parser("secret", help="keep a secret that a probe file names; its value comes by standard input")
    secret.add_argument("name", metavar="NAME")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 all well; 1 a probe failed, or not one could say anything; BadInput where file or ids can't be taken."""
    if arguments.verb == "secret":
        return _keep_secret(arguments.name, context)
    plan = read_probes(arguments.file, context.read_text(arguments.file))
    if arguments.verb == "validate":
        return _validated(plan, arguments, context)
    probes = _chosen(plan, arguments.only)
    secret = _secrets(probes, plan, context)
    if not arguments.once:
        return _go_on(plan, probes, secret, arguments, context)
    results = run_all(plan, probes, context.clock, secret)
    if arguments.json:
        documents = [_document(result, plan) for result in results]
        context.json({"vantage": plan.vantage, "ok": _status(results) == 0, "results": documents})
    else:
        for result in results:
            context.out(_line(result, plan))
    return _status(results)


def _validated(plan: ProbePlan, arguments: argparse.Namespace, context: Context) -> int:
    journeys = sum(probe.kind == "journey" for probe in plan.probes)
    counts = {
        "probes": len(plan.probes) - journeys,
        "journeys": journeys,
        "witnesses": len(plan.witnesses),
        "heartbeats": len(plan.heartbeats),
        "vendors": len(plan.vendors),
    }
    names = sorted({name for probe in plan.probes for name in secrets_of(probe)})
    if arguments.json:
        context.json({"valid": True, **counts, "secrets": names})
        return 0
    context.out(f"Valid: {', '.join(f'{count} {what}' for what, count in counts.items())}.")
    if names:
        context.out(f"Secrets it names: {', '.join(names)}. Keep one with: probe secret NAME")
    return 0


def _chosen(plan: ProbePlan, only: Sequence[str]) -> tuple[Probe, ...]:
    unknown = [each for each in only if each not in plan.by_id]
    if unknown:
        known = ", ".join(list(plan.by_id)[:10])
        expected = f"expected one of {known}" if known else "the file has none"
        raise BadInput(*(Problem("--only", None, "", f"there is no probe {each!r}; {expected}") for each in unknown))
    return tuple(probe for probe in plan.probes if not only or probe.id in only)


def _secrets(probes: Sequence[Probe], plan: ProbePlan, context: Context) -> SecretOf:
    """The keyring is opened only where a probe that may run needs it."""
    if any(secrets_of(probe) for probe in (*probes, *(plan.by_id[each] for each in plan.witnesses))):
        return ProbeSecrets(context.closed().secrets).get
    return ProbeSecrets(None).get


def _go_on(
    plan: ProbePlan, probes: Sequence[Probe], secret: SecretOf, arguments: argparse.Namespace, context: Context
) -> int:
    """Until interrupted: a line for each result as it comes."""
    chosen = {probe.id for probe in probes}
    kept = tuple(probe for probe in plan.probes if probe.id in chosen or probe.id in plan.witnesses)
    source = ProbeSource(ProbePlan(plan.vantage, kept, plan.witnesses), context.clock, secret)
    never = threading.Event()
    while True:
        for result in source.poll(context.clock.now_ms()).probes:
            if arguments.json:
                context.json(_document(result, plan))
            else:
                context.out(f"{rfc3339(result.at_ms)} {_line(result, plan)}")
        never.wait(source.interval_seconds)


def _status(results: Sequence[ProbeResult]) -> int:
    """1 where one failed. Where no result says anything, nothing is known to be well, and that is no success."""
    if any(result.outcome is Outcome.FAIL for result in results):
        return 1
    return 1 if results and all(result.outcome is Outcome.INCONCLUSIVE for result in results) else 0


def _keep_secret(name: str, context: Context) -> int:
    value = context.read_text("-").partition("\n")[0].strip()
    if not value:
        raise BadInput(Problem("standard input", None, "", "expected the secret in its first line, found nothing"))
    context.closed().secrets.put({SECRET_PREFIX + name: value})
    context.err(f"Kept: the secret {name!r} for probes.")
    return 0


def _document(result: ProbeResult, plan: ProbePlan) -> dict[str, Any]:
    """Everything of a result, in plain values; instants as RFC 3339."""
    document = asdict(result)
    at, expires = document.pop("at_ms"), document.pop("tls_expires_ms")
    return {
        **document,
        "kind": plan.by_id[result.probe].kind,
        "at": rfc3339(at),
        "tls_expires": None if expires is None else rfc3339(expires),
    }


def _line(result: ProbeResult, plan: ProbePlan) -> str:
    probe = plan.by_id[result.probe]
    took = "–" if result.latency_seconds is None else figure(result.latency_seconds, Unit.SECONDS)
    said = f"  {result.error}" if result.error else ""
    return f"{result.outcome.value:<12}  {probe.kind:<7}  {took:>8}  {probe.id}{said}"
