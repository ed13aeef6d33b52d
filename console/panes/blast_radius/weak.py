"""Weak points of the estate, whether or not anything is wrong: what one failure would cost, and protections that lack."""

from console.live import Live
from console.panes.sheet import NONE, Sheet, name_cell, state_cell
from models.catalog.estate import Catalog
from models.health.condition import Condition
from models.kernel.clock import rfc3339
from models.resilience.composite import composite
from models.resilience.protections import protection_findings
from models.resilience.result import Composite
from models.topology.graph import Graph
from models.topology.spof import SinglePoint, single_points
from resources.tongue import all_shown, marked, shown, tr
from widgets.itemmodels.data_table_row import Cell, Column, DataRow

_MOST = 200
_HELD = {True: Condition.AT_RISK, None: Condition.UNKNOWN, False: Condition.OK}
_WHY = Column(marked("Why"), weight=1.0, least=260)


class WeakSheets:
    """Keeps the last answer: it depends on the estate and the day alone, and five thousand services take a second."""

    def __init__(self) -> None:
        self._graph: Graph | None = None
        self._today = ""
        self._sheets: tuple[Sheet, ...] = ()

    def sheets(self, live: Live, graph: Graph) -> tuple[Sheet, ...]:
        """Single points of failure; below them promises and protections that want mending."""
        today = rfc3339(live.clock.now_ms())[:10]
        if live.catalog is not None and (self._graph is not graph or self._today != today):
            self._graph, self._today = graph, today
            self._sheets = (_points(graph), _protections(live.catalog, today))
        return self._sheets


def _points(graph: Graph) -> Sheet:
    columns = (
        Column(tr("Service"), least=160),
        Column(tr("Tier"), least=56),
        Column(tr("Tier 0 lost"), is_right=True, least=96),
        Column(tr("Tier 1 lost"), is_right=True, least=96),
        Column(tr("Services hit"), is_right=True, least=104),
        Column(tr("Score"), is_right=True, least=80, help=tr("Tier 0 and 1 weigh most; see docs/blast_radius.md")),
        Column(tr("Needed by"), weight=1.0, least=160),
    )
    found = single_points(graph)[:_MOST]
    rows = tuple(_point(graph, each) for each in found)
    return Sheet(
        tr("Single points of failure"),
        columns,
        rows,
        tr("{rows} of {ids}, the worst first: what its failure alone would cost", rows=len(rows), ids=len(graph.ids)),
        tr("No service's failure alone would hit another."),
    )


def _point(graph: Graph, point: SinglePoint) -> DataRow:
    service = graph.services[graph.index[point.service]]
    callers = ", ".join(graph.callers_of(point.service))
    condition = Condition.AT_RISK if sum(point.tiers[:2]) > 0 else Condition.OK
    cells = (
        name_cell(service.name),
        NONE if service.tier is None else Cell(f"T{service.tier}", sort=service.tier),
        Cell(str(point.tiers[0]), sort=point.tiers[0]),
        Cell(str(point.tiers[1]), sort=point.tiers[1]),
        Cell(str(point.services), sort=point.services),
        Cell(f"{point.score:.0f}", sort=point.score),
        Cell(callers, full=callers),
    )
    spoken = tr(
        "{service}: its failure alone would hit {services} services, {tiers} of tier 0 or 1",
        service=service.name,
        services=point.services,
        tiers=sum(point.tiers[:2]),
    )
    return DataRow(point.service, cells, condition, spoken, point.service)


def _protections(catalog: Catalog, today: str) -> Sheet:
    columns = (Column(tr("Finding"), least=176), Column(tr("Where"), weight=0.4, least=200), _WHY)
    found = protection_findings(catalog, today)
    rows: list[DataRow] = []

    def add(
        kind: str, id_: str, where: str, words: str, service: str, condition: Condition = Condition.AT_RISK
    ) -> None:
        cells = (state_cell(condition, kind), name_cell(where), Cell(words, full=words))
        rows.append(DataRow(f"{kind}|{id_}", cells, condition, f"{kind}: {words}", service))

    for promise in _promises(catalog):
        condition = _HELD[promise.exceeds]
        add(
            "promise",
            promise.service,
            catalog.by_id[promise.service].name,
            " ".join(all_shown(promise.words)),
            promise.service,
            condition,
        )
    for storm in found.storms:
        add(tr("retry storm"), "|".join(storm.chain), " → ".join(storm.chain), shown(storm.words), storm.chain[0])
    for edge in found.unprotected:
        where = f"{edge.caller} → {edge.target}"
        add(tr("unprotected"), where, where, shown(edge.words), edge.caller)
    for fallback in found.fallbacks:
        where = f"{fallback.caller} → {fallback.target}"
        add(tr("untested fallback"), where, where, shown(fallback.words), fallback.caller)
    for timeout in found.timeouts:
        where = f"{timeout.caller} → {timeout.via} → {timeout.target}"
        add(tr("timeouts"), where, where, shown(timeout.words), timeout.caller)
    # What is in order comes last.
    rows.sort(key=lambda row: row.condition is Condition.OK)
    findings = sum(row.condition is not Condition.OK for row in rows)
    meta = tr("{findings} findings · availabilities are taken as independent of each other", findings=findings)
    return Sheet(tr("Promises and protections"), columns, tuple(rows), meta, tr("Nothing to mend was found."))


def _promises(catalog: Catalog) -> list[Composite]:
    """Of every service with an SLA what its dependencies let it keep: first what can't be kept, then what nobody can say."""
    found = [composite(catalog, service.id) for service in catalog.services if service.sla_target is not None]
    return sorted(found, key=lambda each: _HELD[each.exceeds].rank)
