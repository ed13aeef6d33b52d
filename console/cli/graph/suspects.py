"""`graph suspects`: what most likely began the trouble, ranked, each candidate with evidence for and against."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from console.cli.context import Context
from console.cli.graph.opened import add_catalog, open_catalog
from models.catalog.estate import Catalog
from models.causes.instant import seconds_of
from models.causes.metric_file import read_metrics
from models.causes.rank import Alerted, rank
from models.causes.series import MetricSeries
from models.causes.suspect import Suspect
from models.causes.symptom import Symptom
from models.causes.symptom_file import read_symptoms
from models.changes.change_list import read_list
from models.health.change import Change
from models.health.service_names import ServiceNames
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.topology.graph import compile_graph

_MOST_WARNINGS = 20
_MOST_ROWS = 10


def add_parser(verbs: Any) -> None:
    """graph suspects --catalog FILE [--symptoms FILE] [--metrics FILE --onset TIME] [--symptom SERVICE[:SIGNAL]] …"""
    parser = verbs.add_parser("suspects", help="what most likely began it, ranked, with evidence for and against")
    add_catalog(parser)
    parser.add_argument("--symptoms", metavar="FILE", help="own list in YAML or JSON, or Alertmanager's alerts")
    parser.add_argument("--metrics", metavar="FILE", help="CSV of timestamp,service,signal,value; - for standard input")
    parser.add_argument("--onset", metavar="TIME", help="when it was noticed: seconds since the epoch or ISO 8601")
    parser.add_argument("--symptom", metavar="SERVICE[:SIGNAL]", help="what alerted; the signal may be cut short")
    parser.add_argument("--changes", metavar="FILE", help="changes before it: at, service, title …")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 where candidates were ranked. BadInput where a file can't be used or nothing tells of any trouble."""
    catalog = open_catalog(arguments, context)
    names = ServiceNames(catalog)
    onset_ms = _onset(arguments.onset)
    if arguments.metrics is not None and onset_ms is None and arguments.symptoms is None:
        raise BadInput(Problem("--onset", None, "", "is needed with --metrics: when the trouble was noticed"))
    if arguments.metrics is None and arguments.symptoms is None and arguments.symptom is None:
        raise BadInput(
            Problem("graph suspects", None, "", "expected --metrics, --symptoms or --symptom: nothing tells of trouble")
        )
    symptoms = _symptoms(arguments.symptoms, names, context)
    series = _metrics(arguments.metrics, catalog, names, context)
    alerted = _alerted(arguments.symptom, catalog, names, context)
    if alerted is not None and not series and all(one.service != alerted.service for one in symptoms):
        symptoms.append(Symptom(alerted.service, onset_ms, signal=alerted.signal, words="raised the alarm"))
    _warn_of_onset(onset_ms, series, context)
    graph = compile_graph(catalog)
    changes = _changes(arguments.changes, names, context)
    found = rank(graph, symptoms, changes, series, onset_ms=onset_ms, alerted=alerted, with_all=True)
    if arguments.json:
        context.json({"suspects": [_document(each) for each in found]})
    else:
        _print(found, context)
    return 0


def _document(suspect: Suspect) -> dict[str, Any]:
    document: dict[str, Any] = {"service": suspect.service, "score": suspect.score}
    document |= {"for": list(suspect.for_), "against": list(suspect.against)}
    return document if suspect.change is None else document | {"change": suspect.change}


def _print(found: Sequence[Suspect], context: Context) -> None:
    if not found:
        context.out("no service is known")
    for place, suspect in enumerate(found[:_MOST_ROWS], start=1):
        what = suspect.service if suspect.change is None else f"{suspect.change} (change to {suspect.service})"
        context.out(f"{place:2d}  {suspect.score:.2f}  {what}")
        for words in suspect.for_:
            context.out(f"          + {words}")
        for words in suspect.against:
            context.out(f"          - {words}")


def _onset(text: str | None) -> int | None:
    if text is None:
        return None
    seconds = seconds_of(text)
    if seconds is None or abs(seconds) > 1e11:
        raise BadInput(
            Problem("--onset", None, "", f"expected seconds since the epoch or ISO 8601, found {text[:40]!r}")
        )
    return round(seconds * 1000)


def _warn_of_onset(onset_ms: int | None, series: Sequence[MetricSeries], context: Context) -> None:
    """A ranking is made all the same; but where nothing lies before the onset, or after it, figures tell nothing."""
    if onset_ms is None or not series:
        return
    first, last = min(one.times[0] for one in series), max(one.times[-1] for one in series)
    if not first < onset_ms / 1000 <= last:
        side = "before" if onset_ms / 1000 <= first else "after"
        reach = f"{_when(first)} to {_when(last)}"
        context.err(f"warning: --onset: no sample lies {side} {_when(onset_ms / 1000)}; the metrics reach from {reach}")


def _when(seconds: float) -> str:
    try:
        return rfc3339(round(seconds * 1000))
    except OverflowError:
        return f"{seconds:.0f} s"


def _symptoms(file: str | None, names: ServiceNames, context: Context) -> list[Symptom]:
    if file is None:
        return []
    reading = read_symptoms(file, context.read_text(file), names)
    _warn(reading.problems, len(reading.problems), "symptoms", context)
    return list(reading.symptoms)


def _metrics(file: str | None, catalog: Catalog, names: ServiceNames, context: Context) -> list[MetricSeries]:
    if file is None:
        return []
    reading = read_metrics(file, context.lines(file))
    _warn(reading.problems, reading.skipped, "rows", context)
    known = catalog.by_id
    own: dict[str, str] = {}
    found = []
    for one in reading.series:
        if one.service not in own:
            own[one.service] = one.service if one.service in known else names.resolve(one.service) or one.service
        found.append(MetricSeries(own[one.service], one.signal, one.times, one.values))
    return found


def _alerted(text: str | None, catalog: Catalog, names: ServiceNames, context: Context) -> Alerted | None:
    """The service may hold colons itself: the longest part that is a service counts."""
    if text is None:
        return None
    parts = text.split(":")
    for count in range(len(parts), 0, -1):
        name = ":".join(parts[:count])
        service = name if name in catalog.by_id else names.resolve(name)
        if service is not None:
            return Alerted(service, ":".join(parts[count:]))
    service, _, signal = text.partition(":")
    context.err(f"warning: --symptom: {service!r} is not in the catalogue")
    return Alerted(service, signal)


def _changes(file: str | None, names: ServiceNames, context: Context) -> list[Change]:
    if file is None:
        return []
    reading = read_list(file, context.read_text(file))
    _warn(reading.problems, len(reading.problems), "changes", context)
    if reading.problems and not reading.changes:
        raise BadInput(*reading.problems[:_MOST_WARNINGS])
    return [_resolved(change, names) for change in reading.changes]


def _resolved(change: Change, names: ServiceNames) -> Change:
    known = names.resolve(change.service) if change.service else None
    return change if known is None else replace(change, service=known)


def _warn(problems: Sequence[Problem], count: int, what: str, context: Context) -> None:
    for problem in problems[:_MOST_WARNINGS]:
        context.err(f"warning: {problem}")
    if count > _MOST_WARNINGS:
        context.err(f"warning: {count} {what} in all were left out or doubtful")
