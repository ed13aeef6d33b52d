"""Everything the screen shows at one moment, made in one go from what is live and what was asked. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from console.live import Live
from console.panes import health_views
from console.panes.blast_radius import suppositions
from console.panes.blast_radius.asked import Asked, Supposition
from console.panes.blast_radius.causes import cause_rows, rolled_back
from console.panes.blast_radius.customers import customers
from console.panes.blast_radius.figures import figures
from console.panes.blast_radius.nodes import Around, edges, node, path_to, why
from console.panes.blast_radius.shown import shown
from console.panes.blast_radius.situation import Situation, situation
from console.panes.words import clock_time, drill_marked, minute
from models.catalog.estate import Catalog
from models.coupling.finding import EdgeFinding
from models.coupling.judgement import Judged
from models.health.condition import Condition
from resources.tongue import tr
from widgets.cause_list import CauseView
from widgets.figure_grid import FigureView
from widgets.graph.clusters import cluster_view
from widgets.graph.views import GraphView
from widgets.what_if_list import WhatIfView

CLUSTERED_FROM: Final = 60
"""More nodes than this nobody reads one by one: they are grouped by tier and team, opened by hand."""
_BADGE_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class Drawn:
    """Plain views and the situation they were made from."""

    situation: Situation | None
    view: GraphView
    ids: tuple[str, ...] = ()
    """The services shown."""
    note: str = ""
    selected_words: str = ""
    """Why the selected service is as it is, and the way it came; empty where none is selected."""
    places: tuple[str, ...] = ()
    figures: tuple[FigureView, ...] = ()
    impact_meta: str = ""
    causes: tuple[CauseView, ...] = ()
    causes_meta: str = ""
    causes_age: float | None = None
    """Seconds since the ranking, where nothing newer can be known."""
    no_cause: str = ""
    offers: tuple[Supposition, ...] = ()
    what_ifs: tuple[WhatIfView, ...] = ()
    lost: str = ""
    suppositions: tuple[Supposition, ...] = ()
    """Those that are on."""


def draw(live: Live, asked: Asked, selected: str) -> Drawn:
    """All of it for now."""
    catalog = live.catalog
    graph = live.graph(with_hidden=asked.with_hidden)
    if catalog is None or graph is None or not graph.ids:
        empty = tr("No catalogue yet. Import one that says what services need: Ctrl+K, Import catalogue.")
        return Drawn(None, GraphView(empty=empty), no_cause=tr("Without a catalogue nothing can be explained."))
    found = situation(catalog, graph, live.health, asked.suppositions)
    offers = suppositions.offered(catalog, found, rolled_back(live), selected, asked.suppositions)
    now_ms = live.clock.now_ms()
    ids = shown(found, asked)
    causes = cause_rows(live)
    stamp = _stamp(live, now_ms)
    return Drawn(
        situation=found,
        view=_view(live, found, asked, ids, selected, now_ms),
        ids=ids,
        note=" · ".join(
            part
            for part in (_began(live, found), tr("{ids} of {ids2} shown", ids=len(ids), ids2=len(graph.ids)), stamp)
            if part
        ),
        selected_words=_selected_words(found, selected),
        places=_places(catalog),
        figures=figures(found),
        impact_meta=tr("no live health")
        if not live.health
        else tr("live")
        if _is_seen(found)
        else tr("no current data"),
        causes=causes,
        causes_meta=tr("{causes} of at most 5 · scores, not proof", causes=len(causes)) if causes else "",
        causes_age=_causes_age(live, found),
        no_cause=tr("Nothing is broken: no cause to look for.")
        if not found.roots
        else tr("Looking for causes: a moment after the first figures."),
        offers=offers,
        what_ifs=tuple(suppositions.rows(offers, _outcomes(catalog, offers, found), asked.suppositions)),
        lost=suppositions.lost_protection(found),
        suppositions=asked.suppositions,
    )


def _stamp(live: Live, now_ms: int) -> str:
    """As of the newest figure, which stands still while nothing comes in."""
    ages = [each.age_seconds for each in live.health if each.age_seconds is not None]
    return tr("graph as of {minute}", minute=minute(now_ms - round(min(ages) * 1000))) if ages else tr("no live health")


def _view(live: Live, found: Situation, asked: Asked, ids: tuple[str, ...], selected: str, now_ms: int) -> GraphView:
    around = Around(
        now_ms=now_ms,
        health=live.by_service,
        first_out=live.first_out,
        badges=_badges(live, found),
        hidden=_pairs(live.coupling.undeclared) if live.coupling is not None else frozenset(),
        stale=_pairs(live.coupling.stale) if live.coupling is not None else frozenset(),
        path=path_to(found, selected),
    )
    nodes = tuple(node(found, id_, around) for id_ in ids)
    lines = edges(found, ids, around)
    if not asked.whole:
        is_fading = any(each.is_faded for each in nodes)
        more, more_lines = customers(live.catalog, found, ids, is_fading=is_fading)
        nodes, lines = nodes + more, lines + more_lines
    words = ", ".join(each.words for each in asked.suppositions)
    view = GraphView(
        nodes=nodes,
        edges=lines,
        simulated=tr("SIMULATED: {words}", words=words) if words else "",
        mirrored=asked.mirrored,
        title=_title(live, now_ms),
        empty=tr("Nothing passes these filters. Hops All, Tier All and All zones show everything."),
    )
    if len(nodes) <= CLUSTERED_FROM:
        return view
    return cluster_view(view, _groups(found, ids), asked.expanded)


def _groups(found: Situation, ids: Sequence[str]) -> dict[str, str]:
    """Tier and team of each; the worst stay by themselves while there is room, see `cluster_view`."""
    groups = {}
    for id_ in ids:
        service = found.graph.services[found.graph.index[id_]]
        tier = tr("no tier") if service.tier is None else f"T{service.tier}"
        groups[id_] = f"{tier} · {service.team or tr('no team')}"
    return groups


def _selected_words(found: Situation, selected: str) -> str:
    if selected not in found.graph.index:
        return ""
    names = [found.graph.services[found.graph.index[id_]].name for id_ in path_to(found, selected)]
    way = " → ".join(names)
    said = why(found, selected)
    return " · ".join(part for part in (said, way) if part)


def _pairs(findings: Sequence[EdgeFinding]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (each.caller, each.target)
        for each in findings
        if each.judgement is None or each.judgement.verdict is not Judged.DISMISS
    )


def _badges(live: Live, found: Situation) -> dict[str, str]:
    badges = {}
    for id_ in found.hit:
        health = live.by_service.get(id_)
        change = health_views.cause_change(live, health) if health is not None else None
        if change is not None and change.service == id_:
            words = change.title.removeprefix(id_).strip() or change.title
            badges[id_] = words if len(words) <= _BADGE_LETTERS else f"{words[: _BADGE_LETTERS - 1]}…"
    return badges


def _outcomes(catalog: Catalog, offers: Sequence[Supposition], found: Situation) -> list[str]:
    """What each supposition alone would do."""
    return [suppositions.outcome(found.supposing(catalog, (each,))) for each in offers]


def _causes_age(live: Live, found: Situation) -> float | None:
    """What was ranked while something could be seen is still worth reading, with its age."""
    if live.watchers is None or live.watchers.causes.ranked_ms is None:
        return None
    if _is_seen(found):
        return None
    # Ranking goes on without anything new: what it stands on is as old as what was heard last.
    heard = min((each.age_seconds for each in live.health if each.age_seconds is not None), default=0.0)
    return max(heard, (live.clock.now_ms() - live.watchers.causes.ranked_ms) / 1000)


def _is_seen(found: Situation) -> bool:
    return any(condition is not Condition.UNKNOWN for condition in found.conditions.values())


def _places(catalog: Catalog) -> tuple[str, ...]:
    regions = dict.fromkeys(region for service in catalog.services for region in service.regions)
    zones = dict.fromkeys(zone for service in catalog.services for zone in service.zones)
    return (*sorted(regions), *sorted(zones))


def _began(live: Live, found: Situation) -> str:
    if not found.roots:
        is_seen = any(condition is not Condition.UNKNOWN for condition in found.conditions.values())
        return tr("nothing is broken") if is_seen else tr("no current data")
    names = [found.graph.services[found.graph.index[id_]].name for id_ in found.roots[:3]]
    return tr("began at {names}", names=", ".join(names))


def _title(live: Live, now_ms: int) -> str:
    incident = live.incident
    number = f"{incident.number} " if incident is not None else ""
    return drill_marked(
        tr("{number}Blast radius as of {clock_time}Z", number=number, clock_time=clock_time(now_ms)),
        incident is not None and incident.drill,
    )
