"""What triage can be pre-filled with, gathered from the live picture. On the GUI thread and not often: it walks the graph."""

from console.live import Live
from console.panes.command.prefill import DAY_MS, Known
from models.changes.comparison import Verdict
from models.health.condition import Condition

_BROKEN = (Condition.DOWN, Condition.DEGRADED)


def known(live: Live) -> Known:
    """As of now."""
    # Here, not above: the graph's modules are not worth keeping the first window waiting for.
    from console.panes.blast_radius.situation import situation

    incident, catalog, graph, watchers = live.incident, live.catalog, live.graph(), live.watchers
    now_ms = live.clock.now_ms()
    broken = tuple(each.service for each in live.health if each.condition in _BROKEN)
    affected = (incident.services if incident else ()) or broken
    totals = None
    if catalog is not None and graph is not None and live.health:
        totals = situation(catalog, graph, live.health).live.totals
    standings = () if watchers is None else watchers.changes
    is_seen = watchers is not None and watchers.eyes is not None
    return Known(
        now_ms=now_ms,
        affected=affected,
        health=live.by_service,
        totals=totals,
        hops=dict.fromkeys(affected, 0) | (graph.distance(affected) if graph is not None else {}),
        has_graph=graph is not None,
        has_changes=bool(live.changes),
        changes=live.changes_of(None, now_ms - DAY_MS),
        worse=frozenset(each.change.key for each in standings if each.verdict is Verdict.WORSE),
        vendors=watchers.vendors if watchers is not None and is_seen else None,
        runbooks=tuple(
            (service.id, name)
            for service in (catalog.services if catalog is not None else ())
            if service.id in affected
            for name in service.runbooks
        ),
    )
