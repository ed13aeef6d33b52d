"""`slo validate|status|attainment`: objectives read, measured, and agreements worked out, without a screen."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from typing import Any, Final

from console.cli.context import Context
from console.cli.slo_report import attainment_document, slo_document, standing_document
from console.credentials import bearer_from
from console.http import HttpClient
from console.sources.slo.files import named, slo_paths
from console.sources.slo.source import SloSource
from models.catalog.reading import NamedText, read_catalog
from models.health.condition import Condition
from models.health.service_names import ServiceNames
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.slo.attainment import attainment
from models.slo.attainment_file import read_attainment
from models.slo.board import SloBoard
from models.slo.burn import LowTraffic
from models.slo.reading import SloReading, read_slos
from models.slo.standing import SloStanding
from models.slo.table import PARTS_HEAD, SLO_HEAD, attainment_cells, attainment_lines, columns, moment, slo_cells
from models.slo.words import percent

_BUDGET_SECONDS: Final = 120.0


def add_parser(nouns: Any) -> None:
    """slo validate FILE… · slo status FILE… --prometheus URL · slo attainment FILE · each with [--json]"""
    noun = nouns.add_parser("slo", help="service level objectives: check, measure; agreements: work out")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    validate = verbs.add_parser(
        "validate", help="say what is wrong with OpenSLO and Sloth files, and what would be skipped"
    )
    status = verbs.add_parser("status", help="measure objectives once: budget left, burn rates, what fires")
    for verb in (validate, status):
        verb.add_argument(
            "files", nargs="+", metavar="FILE", help="OpenSLO v1, Sloth or folders of them; - for standard input"
        )
    low = LowTraffic()
    status.add_argument("--prometheus", metavar="URL", required=True)
    status.add_argument("--catalog", metavar="FILE", help="services and the names monitoring has for them")
    status.add_argument("--token-file", metavar="FILE", help="bearer token, in the file's first line")
    status.add_argument(
        "--min-events", type=float, default=low.least_events, metavar="N", help="events below which no pair fires"
    )
    status.add_argument(
        "--min-failures", type=float, default=low.least_failures, metavar="N", help="failures below which no pair fires"
    )
    contract = verbs.add_parser("attainment", help="attainment of an agreement, from downtime, maintenance and reports")
    contract.add_argument("file", metavar="FILE", help="own YAML; - for standard input")
    for verb in (validate, status, contract):
        verb.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 done and well; 1 where an objective is not in order or the agreement is broken; BadInput where a file is wrong."""
    match arguments.verb:
        case "validate":
            return _validate(arguments, context)
        case "status":
            return _status(arguments, context)
    return _attainment(arguments, context)


def _read(files: Sequence[str], context: Context) -> SloReading:
    texts = []
    for file in files:
        is_folder = file != "-" and context.path(file).is_dir()
        names = [str(each) for each in slo_paths([str(context.path(file))])] if is_folder else [file]
        texts += [NamedText(name, context.read_text(name)) for name in names]
    return read_slos(texts)


def _validate(arguments: argparse.Namespace, context: Context) -> int:
    reading = _read(arguments.files, context)
    if arguments.json:
        context.json(slo_document(reading))
        return 0
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(reading.counts.items())) or "nothing"
    context.out(f"Valid: {len(reading.slos)} objectives from {counts}.")
    for slo in reading.slos:
        context.out(f"{slo.service}: {slo.name}, {percent(slo.objective)} over {slo.window.words()} ({slo.origin})")
    for problem in reading.skipped:
        context.out(f"skipped: {problem}")
    return 0


def _status(arguments: argparse.Namespace, context: Context) -> int:
    for option in ("min_events", "min_failures"):
        _check_least(option, getattr(arguments, option))
    catalog = None
    if arguments.catalog is not None:
        catalog = read_catalog([NamedText(arguments.catalog, context.read_text(arguments.catalog))]).catalog
    reading = named(_read(arguments.files, context), ServiceNames(catalog))
    auth = None if arguments.token_file is None else bearer_from(context.path(arguments.token_file))
    client = HttpClient(arguments.prometheus, auth=auth, clock=context.clock)
    board = SloBoard(context.clock, LowTraffic(arguments.min_events, arguments.min_failures))
    board.declare(reading.slos)
    failure: str | None = None
    warnings: tuple[str, ...] = ()
    with closing(SloSource(client, lambda: reading.slos, context.clock, budget_seconds=_BUDGET_SECONDS)) as source:
        try:
            batch = source.poll(context.clock.now_ms())
            board.ingest(batch.slos or ())
            warnings = batch.warnings
        except WatchfloorError as error:
            failure = str(error)
    standings = board.assess(context.clock.now_ms())
    if arguments.json:
        context.json(standing_document(context.clock.now_ms(), standings, reading.skipped, failure, warnings))
    else:
        _print(standings, reading, failure, warnings, context)
    is_well = failure is None and all(each.condition is Condition.OK for each in standings)
    return 0 if is_well else 1


def _check_least(option: str, value: float) -> None:
    if not 0 <= value < 1e12:
        raise BadInput(Problem(f"--{option.replace('_', '-')}", None, "", f"{value:g}: expected a number from 0"))


def _print(
    standings: Sequence[SloStanding],
    reading: SloReading,
    failure: str | None,
    warnings: Sequence[str],
    context: Context,
) -> None:
    context.out(f"as of {rfc3339(context.clock.now_ms())}")
    if failure is not None:
        context.out(f"prometheus: FAILING: {failure}")
    for line in columns(SLO_HEAD, [slo_cells(each) for each in standings]):
        context.out(line)
    for text in warnings:
        context.out(f"warning: {text}")
    for problem in reading.skipped:
        context.out(f"skipped: {problem}")
    if not standings:
        context.out("no objective is known")


def _attainment(arguments: argparse.Namespace, context: Context) -> int:
    given = read_attainment(arguments.file, context.read_text(arguments.file))
    found = attainment(given.period, given.terms, given.downtimes, given.maintenances, given.reports)
    if arguments.json:
        context.json(attainment_document(given, found))
    else:
        who = " for ".join(part for part in (given.service, given.counterparty) if part) or arguments.file
        context.out(f"{who}: {moment(given.period.start_ms)} to {moment(given.period.end_ms)}")
        for line in attainment_lines(found):
            context.out(line)
        for line in columns(PARTS_HEAD, attainment_cells(found)):
            context.out(line)
    return 1 if found.is_met is False else 0
