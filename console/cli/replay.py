"""`replay`: how many alerts a rule would have raised over past weeks, and which incidents it would have missed."""

import argparse
from contextlib import closing
from typing import Any, Final

from console.cli.context import Context
from console.cli.replay_report import replay_document
from console.credentials import bearer_from
from console.http import HttpClient
from console.sources.prometheus.replay_history import fetch_history
from models.alerts.comparison import ALERT_HEAD, OUTCOME_HEAD, Comparison, alert_cells, instant, outcome_cells, summary
from models.alerts.past import PastSeries, read_incidents, read_series
from models.alerts.replay import DEFAULT_DAYS, PastIncident, replay
from models.alerts.rule import AlertRule, DetectorFactory
from models.alerts.rule_reader import read_rule
from models.kernel.errors import BadInput, Problem
from models.slo.table import columns

_MOST_LINES: Final = 40


def add_parser(nouns: Any) -> None:
    """replay --rule FILE [--against FILE] --input FILE [--incidents FILE] [--json]; --prometheus URL --query Q for --input"""
    parser = nouns.add_parser("replay", help="what an alert rule would have done: alerts raised, incidents missed")
    parser.add_argument("--rule", metavar="FILE", required=True, help="the rule (YAML)")
    parser.add_argument("--against", metavar="FILE", help="the rule it would replace: both side by side")
    parser.add_argument(
        "--input", metavar="FILE", help="timestamp,value[,service[,series]] lines; - for standard input"
    )
    parser.add_argument("--prometheus", metavar="URL", help="in place of a file: ask this server")
    parser.add_argument("--query", metavar="PROMQL", help="what to ask it")
    parser.add_argument("--step", metavar="SECONDS", type=float, default=60.0, help="from one sample to the next (60)")
    parser.add_argument("--token-file", metavar="FILE", help="bearer token, in the file's first line")
    parser.add_argument("--days", type=float, default=DEFAULT_DAYS, metavar="N", help="how far back alerts count (30)")
    parser.add_argument("--incidents", metavar="FILE", help="start,end,title,service as CSV, YAML or JSON")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 done; BadInput where a file or an option can't be used, HttpFailure where the server gives no answer."""
    _check(arguments)
    rules = [_rule(name, context) for name in (arguments.against, arguments.rule) if name is not None]
    incidents: tuple[PastIncident, ...] = ()
    if arguments.incidents is not None:
        incidents = read_incidents(arguments.incidents, context.read_text(arguments.incidents))
    past, warnings = _past(arguments, context)
    found = [replay(rule, past.histories, incidents, arguments.days, _detectors(rule)) for rule in rules]
    comparison = Comparison(*found) if len(found) == 2 else None
    for text in warnings:
        context.err(f"warning: {text}")
    if past.skipped_rows:
        context.err(f"{past.skipped_rows:,} rows left out, the first:")
    for problem in past.skipped[:5]:
        context.err(f"  {problem}")
    if arguments.json:
        context.json(replay_document(found[-1], comparison, past.skipped_rows, warnings))
        return 0
    newest = found[-1]
    if not newest.series:
        context.out("No series of these data is selected by the rule.")
        return 0
    samples = f"{newest.series:,} series, {newest.samples:,} samples"
    context.out(f"{instant(newest.start)} to {instant(newest.end)}, {newest.weeks:.2g} weeks: {samples}")
    rows = summary(found)
    for line in columns(rows[0], rows[1:]):
        context.out(line)
    if comparison is not None:
        context.out(comparison.sentence())
    names = tuple(each.rule.name.upper() for each in found)
    for head, cells in ((OUTCOME_HEAD + names, outcome_cells(found)), (ALERT_HEAD, alert_cells(newest))):
        for line in columns(head, cells[:_MOST_LINES]):
            context.out(line)
        if len(cells) > _MOST_LINES:
            context.out(f"… and {len(cells) - _MOST_LINES:,} more; --json has all")
    return 0


def _check(arguments: argparse.Namespace) -> None:
    if (arguments.input is None) == (arguments.prometheus is None):
        raise BadInput(Problem("replay", None, "", "expected either --input FILE or --prometheus URL with --query"))
    if (arguments.prometheus is None) != (arguments.query is None):
        raise BadInput(Problem("replay", None, "", "expected --prometheus and --query together"))
    if not 0 < arguments.days <= 3_660:
        raise BadInput(Problem("--days", None, "", f"{arguments.days:g}: expected more than 0, up to 3660"))
    if not 1 <= arguments.step <= 86_400:
        raise BadInput(Problem("--step", None, "", f"{arguments.step:g}: expected 1 to 86400 seconds"))


def _rule(name: str, context: Context) -> AlertRule:
    return read_rule(name, context.read_text(name))


def _past(arguments: argparse.Namespace, context: Context) -> tuple[PastSeries, tuple[str, ...]]:
    if arguments.input is not None:
        return read_series(arguments.input, context.read_text(arguments.input)), ()
    auth = None if arguments.token_file is None else bearer_from(context.path(arguments.token_file))
    with closing(HttpClient(arguments.prometheus, auth=auth, clock=context.clock)) as client:
        histories, warnings = fetch_history(client, arguments.query, arguments.days, arguments.step)
    return PastSeries(histories, (), 0), warnings


def _detectors(rule: AlertRule) -> DetectorFactory | None:
    if not rule.needs_detector:
        return None
    from models.anomaly.detector import Detector  # only rules with a baseline need it

    return Detector
