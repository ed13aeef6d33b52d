"""The restore order of an incident kept as a run: begun, replaced while untouched, marked where services turn healthy."""

from collections.abc import Collection
from dataclasses import dataclass

from models.catalog.estate import Catalog
from models.incident.runs.commands import Ending, EndRun, MoveStep, StartRun
from models.incident.runs.restore import (
    KEY,
    Differences,
    differences,
    is_outdated,
    restore_runbook,
    turned_healthy,
)
from models.incident.runs.step_state import StepState
from models.incident.runs.views import Runs, RunView
from models.incident.views import IncidentSummary
from models.kernel.errors import BadInput, Problem, Refused
from models.runbooks.runbook import Runbook
from models.topology.graph import Graph, compile_graph
from models.topology.impact import impact
from models.topology.overlay import Overlay
from models.topology.restore import restore_order
from resources.said import say

MAX_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Planned:
    """The order of now."""

    runbook: Runbook
    found: Differences
    is_empty: bool
    """Nothing is to be restored."""


def planned(
    catalog: Catalog | None,
    incident: IncidentSummary,
    healthy: Collection[str],
    inventory: Collection[str] | None = None,
    graph: Graph | None = None,
) -> Planned:
    """What the incident's services hit, in the order to bring it back. Refused where there is no catalogue or none is named."""
    if catalog is None:
        raise Refused(say("there is no restore order"), (say("no catalogue is in force: catalog import reads one"),))
    known = {service.id: service.name for service in catalog.services}
    down = frozenset(service for service in incident.services if service in known)
    if not down:
        raise Refused(say("there is no restore order"), (say("the incident names no service of the catalogue"),))
    compiled = graph or compile_graph(catalog)
    steps = restore_order(compiled, impact(compiled, Overlay(down=down)), healthy)
    found = differences(steps, inventory, known) if inventory is not None else Differences((), ())
    book = restore_runbook(steps, lambda service: known.get(service, service), found)
    return Planned(book, found, not steps)


def commands_for(incident: IncidentSummary, runs: Runs, plan: Planned, healthy: Collection[str]) -> list[object]:
    """What brings the incident's restore run up to date: nothing where it is."""
    run = open_restore(runs)
    if run is None:
        return [] if plan.is_empty else [StartRun(incident.id, plan.runbook)]
    if is_outdated(run, plan.runbook):
        end = EndRun(incident.id, run.id, Ending.ABORTED, "another order now")
        return [end] if plan.is_empty else [end, StartRun(incident.id, plan.runbook)]
    if run.not_started:
        return []
    return [
        MoveStep(incident.id, run.id, step.key, StepState.SKIPPED, reason="healthy again by itself")
        for step in turned_healthy(run, healthy)
        if step.running is None
    ]


def open_restore(runs: Runs) -> RunView | None:
    """The restore run that goes on."""
    return next((run for run in reversed(runs.open) if run.runbook.key == KEY), None)


def read_inventory(text: str, where: str) -> tuple[str, ...]:
    """Ids of services from a list: one a line, the first field of a CSV; # begins a note, a head "service" is passed over."""
    found: list[str] = []
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        raise BadInput(
            Problem(where, None, "", say("{count} lines; at most {max_lines}", count=len(lines), max_lines=MAX_LINES))
        )
    for number, line in enumerate(lines, start=1):
        name = line.partition("#")[0].partition(",")[0].strip().strip('"')
        if not name or (number == 1 and name.lower() in ("service", "id", "service_id")):
            continue
        if any(letter.isspace() for letter in name):
            raise BadInput(Problem(where, number, "", say("{name!r} is no service id; expected one a line", name=name)))
        found.append(name)
    return tuple(dict.fromkeys(found))
