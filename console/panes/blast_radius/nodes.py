"""Services and dependencies as the canvas shows them: what is seen live, what the graph says of it, what is supposed. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from console.panes.blast_radius.situation import BROKEN, Situation
from console.panes.words import clock_time
from models.catalog.estate import Dependency
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.verdict import ServiceHealth
from models.topology.impact import Hit, Impact
from models.topology.impact_class import ImpactClass
from resources.tongue import tr
from widgets.graph.views import Carries, EdgeView, NodeView

CONDITION_OF = {
    ImpactClass.DOWN: Condition.DOWN,
    ImpactClass.DEGRADED: Condition.DEGRADED,
    ImpactClass.AT_RISK: Condition.AT_RISK,
    ImpactClass.PROTECTED: Condition.OK,
}
_FITS: Final = 20
"""So many letters fit into a node."""
_HARMED = (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)


@dataclass(frozen=True, slots=True)
class Around:
    """What nodes need beside the situation."""

    now_ms: int
    health: Mapping[str, ServiceHealth]
    first_out: str | None = None
    badges: Mapping[str, str] = field(default_factory=dict)
    """The change shortly before a service's trouble, by service."""
    hidden: frozenset[tuple[str, str]] = frozenset()
    stale: frozenset[tuple[str, str]] = frozenset()
    """Edges (caller, target) observed but not declared, and declared but no longer seen."""
    path: tuple[str, ...] = ()
    """From where it began to the selected service: all else fades."""


def node(situation: Situation, id_: str, around: Around) -> NodeView:
    """One service."""
    graph = situation.graph
    service, condition = graph.services[graph.index[id_]], situation.condition(id_)
    expected, protected = situation.expected.by_service.get(id_), _protected(situation, id_)
    is_protected = protected is not None and condition is Condition.OK
    return NodeView(
        id=id_,
        name=service.name,
        condition=condition,
        word=tr("PROTECTED") if is_protected else tr(condition.value).upper(),
        tier="" if service.tier is None else f"T{service.tier}",
        measure=_measure(situation, id_, around, expected),
        impact=ImpactClass.PROTECTED if is_protected else None,
        is_root=id_ in situation.roots,
        caption=_first_out(situation, id_, around),
        badge=around.badges.get(id_, ""),
        simulated=_simulated(situation, id_),
        is_faded=bool(around.path) and id_ not in around.path,
        why=why(situation, id_),
        callers=len(graph.callers_of(id_)),
        needs=len(service.depends_on),
    )


def edges(situation: Situation, ids: Iterable[str], around: Around) -> tuple[EdgeView, ...]:
    """Every dependency between the shown services."""
    shown, graph = set(ids), situation.graph
    pairs = set(zip(around.path[1:], around.path, strict=False))
    found = []
    for id_ in graph.ids:
        if id_ not in shown:
            continue
        for edge in graph.needs_of(id_):
            if edge.target in shown:
                found.append(_edge(situation, id_, edge, around, pairs))
    return tuple(found)


def _edge(situation: Situation, caller: str, edge: Dependency, around: Around, pairs: set[tuple[str, str]]) -> EdgeView:
    key = (caller, edge.target)
    return EdgeView(
        caller=caller,
        target=edge.target,
        strength=edge.strength,
        mode=edge.mode,
        carries=_carries(situation, caller, edge.target),
        is_hidden=key in around.hidden,
        is_stale=key in around.stale,
        is_on_path=key in pairs,
        is_faded=bool(pairs) and key not in pairs,
        why=_edge_words(situation, caller, edge),
    )


def _carries(situation: Situation, caller: str, target: str) -> Carries:
    """The way the fault went is drawn boldly: from a broken service to one it broke."""
    if situation.condition(target) not in _HARMED or situation.condition(caller) not in _HARMED:
        return Carries.QUIET
    if situation.condition(target) in BROKEN and situation.condition(caller) in BROKEN:
        return Carries.FAULT
    return Carries.IMPACTED


def _edge_words(situation: Situation, caller: str, edge: Dependency) -> str:
    names = situation.graph.services[situation.graph.index[caller]].name
    target = situation.graph.services[situation.graph.index[edge.target]].name
    group = tr(", {needed} of group {group} needed", needed=edge.needed, group=edge.group) if edge.group else ""
    stands_in = tr(", stands in for {fallback_for}", fallback_for=edge.fallback_for) if edge.fallback_for else ""
    return tr(
        "{names} needs {target}: {strength}, {mode}{group}{stands_in}.",
        names=names,
        target=target,
        strength=tr(edge.strength.value),
        mode=tr(edge.mode.value),
        group=group,
        stands_in=stands_in,
    )


def _measure(situation: Situation, id_: str, around: Around, expected: Hit | None) -> str:
    health = around.health.get(id_)
    if health is None:
        return tr("never seen")
    if health.condition is Condition.UNKNOWN:
        return tr("never seen") if health.age_seconds is None else tr("no data {age}", age=age(health.age_seconds))
    if health.condition is Condition.OK and expected is not None and expected.impact is not ImpactClass.PROTECTED:
        # The graph says it should be hit and it is not, yet: worth a look, and never shown as harm.
        return tr("expected {impact}", impact=tr(expected.impact.value))
    reading = health.headline
    if reading is None or reading.value is None:
        return ""
    said = f"{reading.metric} {figure(reading.value, reading.unit)}"
    # What does not fit is cut at its end: that must not be the figure.
    return said if len(said) <= _FITS else f"{figure(reading.value, reading.unit)} {reading.metric}"


def _first_out(situation: Situation, id_: str, around: Around) -> str:
    health = around.health.get(id_)
    if id_ != around.first_out or health is None or health.since_ms is None:
        return tr("Began here") if id_ in situation.roots else ""
    return tr("First out {clock_time}Z", clock_time=clock_time(health.since_ms))


def _simulated(situation: Situation, id_: str) -> Condition | None:
    """What the suppositions make of it; None where they change nothing here."""
    if situation.supposed is None:
        return None
    before, after = _class_in(situation.expected, id_), _class_in(situation.supposed, id_)
    return None if before is after else CONDITION_OF[after]


def _class_in(found: Impact, id_: str) -> ImpactClass:
    """What is protected goes on as if it were well."""
    if id_ in found.down:
        return ImpactClass.DOWN
    hit = found.by_service.get(id_)
    return hit.impact if hit is not None else ImpactClass.PROTECTED


def _protected(situation: Situation, id_: str) -> Hit | None:
    hit = situation.expected.by_service.get(id_)
    return hit if hit is not None and hit.impact is ImpactClass.PROTECTED else None


def path_to(situation: Situation, id_: str) -> tuple[str, ...]:
    """From where it began to this service, as the graph explains it; empty where it doesn't."""
    for found in (situation.supposed, situation.expected):
        hit = None if found is None or not id_ else found.by_service.get(id_)
        if hit is not None and len(hit.path) > 1:
            return hit.path
    return ()


def why(situation: Situation, id_: str) -> str:
    """One sentence on what the graph says of a service; empty for one that is well and not concerned."""
    if id_ in situation.roots:
        return tr("It began here: nothing it needs is broken.")
    hit = situation.expected.by_service.get(id_)
    if situation.supposed is not None:
        hit = situation.supposed.by_service.get(id_) or hit
    if hit is None:
        return (
            ""
            if situation.condition(id_) is Condition.OK
            else tr("Nothing broken that it is known to need explains it.")
        )
    return tr("By the graph: {because}.", because=hit.because)
