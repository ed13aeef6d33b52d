"""`graph coupling`: declared dependencies against calls observed in files. Exit 1 where an edge is not as declared."""

import argparse
import re
from typing import Any, Final

from console.cli.context import Context
from console.cli.graph.opened import add_catalog, open_catalog
from models.catalog.durations import parse_duration
from models.catalog.reading import NamedText
from models.coupling.comparison import compare
from models.coupling.fields import instant_ms
from models.coupling.finding import Comparison, EdgeFinding
from models.coupling.naming import Naming
from models.coupling.observed import Observation
from models.coupling.reading import MOST_CHARACTERS, read_observed
from models.coupling.rules import Rules
from models.health.service_names import ServiceNames
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem

_FAR_MS: Final = 366 * 86_400_000
_AHEAD_MS: Final = 86_400_000
_SHOWN: Final = 20


def add_parser(verbs: Any) -> None:
    """graph coupling --catalog FILE --observed FILE… [--window 24h] [--min-calls 50] [--stale-after 30d] [--json]"""
    parser = verbs.add_parser("coupling", help="hidden coupling: declared dependencies against observed calls")
    add_catalog(parser)
    parser.add_argument(
        "--observed",
        metavar="FILE",
        required=True,
        nargs="+",
        action="extend",
        help="traces (OTLP, Jaeger, Zipkin), dependencies of Jaeger, Kiali's graph, Prometheus answers or metrics",
    )
    parser.add_argument("--window", metavar="TIME", default="24h", help="how far back calls count (24h)")
    parser.add_argument("--min-calls", metavar="N", default="50", help="fewer calls in the window are no coupling (50)")
    parser.add_argument("--stale-after", metavar="TIME", default="30d", help="unseen for so long is stale (30d)")
    parser.add_argument("--since", metavar="TIME", help="from when on the files observe, where they don't say")
    parser.add_argument("--now", metavar="TIME", help="the moment to compare at; else that of the newest call")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 where every edge is as declared, as far as telemetry tells."""
    rules = Rules(
        _span("--window", arguments.window), _calls(arguments.min_calls), _span("--stale-after", arguments.stale_after)
    )
    now_ms, since_ms = _instant("--now", arguments.now), _instant("--since", arguments.since)
    catalog = open_catalog(arguments, context)
    texts = [NamedText(name, _text(name, context)) for name in arguments.observed]
    found = read_observed(texts, Naming(ServiceNames(catalog)))
    problems = [str(problem) for problem in found.problems]
    at_ms, taken = _moment(now_ms, found, context.clock.now_ms(), problems)
    result = compare(
        catalog,
        found.edges,
        at_ms,
        rules,
        sightings=found.sightings,
        since_ms=since_ms if since_ms is not None else found.since_ms,
        until_ms=found.until_ms,
    )
    if arguments.json:
        context.json(coupling_document(result, taken, found, problems))
    else:
        for line in coupling_lines(result, taken, found, problems):
            context.out(line)
    return 1 if result.findings else 0


def coupling_document(result: Comparison, as_of_from: str, found: Observation, problems: list[str]) -> dict[str, Any]:
    """The JSON document. Edges of all lists go from who calls to who is called, as observed; stale ones as declared."""
    return {
        "as_of": rfc3339(result.at_ms),
        "as_of_from": as_of_from,
        "formats": list(found.formats),
        "undeclared": [
            _edge(each) | {"strength": each.strength.value, "mode": each.mode.value} for each in result.undeclared
        ],
        "stale": [_edge(each) | {"strength": each.strength.value} for each in result.stale],
        "reversed": [
            _edge(each) | {"declared": {"caller": each.target, "target": each.caller}} for each in result.reversed
        ],
        "unobserved": [
            {"caller": each.caller, "target": each.target, "last_seen": _time(each.last_ms), "words": each.words}
            for each in result.unobserved
        ],
        "unknown_services": list(result.unknown_services),
        "outside": [
            {"caller": each.caller, "target": each.target, "calls": each.calls, "words": each.words}
            for each in result.outside
        ],
        "confirmed": result.confirmed,
        "below_min_calls": result.too_few,
        "problems": problems,
    }


def coupling_lines(result: Comparison, as_of_from: str, found: Observation, problems: list[str]) -> list[str]:
    """What a person reads: each finding as a sentence."""
    lines = [
        f"as of {rfc3339(result.at_ms)} ({as_of_from}), from {', '.join(found.formats) or 'nothing'}: "
        f"{result.confirmed} declared edges confirmed, {len(result.undeclared)} hidden, {len(result.reversed)} reversed, "
        f"{len(result.stale)} stale, {len(result.unobserved)} not observed"
    ]
    for finding in result.findings:
        lines.append(f"{finding.kind.word}: {finding.words}")
    lines += _some([f"unknown: {each.caller} → {each.target}: {each.words}" for each in result.unobserved])
    lines += _some([f"outside the catalogue: {each.words}" for each in result.outside])
    if result.too_few:
        lines.append(f"{result.too_few} undeclared edges had too few calls to count")
    return [*lines, *(f"problem: {text}" for text in problems)]


def _some(lines: list[str]) -> list[str]:
    more = [f"… and {len(lines) - _SHOWN} more; --json prints all"] if len(lines) > _SHOWN else []
    return [*lines[:_SHOWN], *more]


def _edge(finding: EdgeFinding) -> dict[str, Any]:
    return {
        "caller": finding.caller,
        "target": finding.target,
        "calls": finding.calls,
        "errors": finding.errors,
        "last_seen": _time(finding.last_ms),
        "sources": list(finding.sources),
        "words": finding.words,
    }


def _time(at_ms: int | None) -> str | None:
    return None if at_ms is None else rfc3339(at_ms)


def _moment(now_ms: int | None, found: Observation, clock_ms: int, problems: list[str]) -> tuple[int, str]:
    """The moment to compare at, and where it was taken from."""
    if now_ms is not None:
        if found.newest_ms is not None and now_ms - found.newest_ms > _AHEAD_MS:
            problems.append(f"the newest call was seen {rfc3339(found.newest_ms)}, more than a day before --now")
        return now_ms, "as given"
    if found.newest_ms is None:
        return clock_ms, "this machine's clock, since the files have no times"
    at_ms = found.newest_ms if found.until_ms is None else max(found.newest_ms, found.until_ms)
    if at_ms - clock_ms > _AHEAD_MS:
        problems.append(f"the newest call is of {rfc3339(at_ms)}, which lies ahead of this machine's clock; give --now")
    return at_ms, "the newest call"


def _text(name: str, context: Context) -> str:
    path = None if name == "-" else context.path(name)
    try:
        size = path.stat().st_size if path is not None and path.is_file() else 0
    except OSError as error:
        raise BadInput(Problem(name, None, "", f"can't be read: {error.strerror}")) from None
    if size > MOST_CHARACTERS:
        limit = f"expected at most {MOST_CHARACTERS // 2**20} MiB, found {size // 2**20}; split the file"
        raise BadInput(Problem(name, None, "", limit))
    return context.read_text(name)


def _span(option: str, text: str) -> int:
    seconds = parse_duration(text)
    if seconds is None or not 0 < seconds * 1000 <= _FAR_MS:
        raise BadInput(Problem(option, None, "", f"{text!r}: expected a time such as 24h or 30d, at most 366d"))
    return seconds * 1000


def _calls(text: str) -> int:
    if not re.fullmatch(r"\d{1,12}", text) or int(text) < 1:
        raise BadInput(Problem("--min-calls", None, "", f"{text!r}: expected a whole number from 1"))
    return int(text)


def _instant(option: str, text: str | None) -> int | None:
    if text is None:
        return None
    at_ms = instant_ms(text)
    if at_ms is None:
        expected = "expected a time such as 2026-11-21T14:00:00Z, or seconds since 1970"
        raise BadInput(Problem(option, None, "", f"{text!r}: {expected}"))
    return at_ms
