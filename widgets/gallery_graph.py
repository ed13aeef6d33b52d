"""The dependency graph in the gallery: the sample incident, and estates of any size from a seed."""

from dataclasses import replace
from random import Random

from PySide6.QtWidgets import QWidget

from models.catalog.estate import CallMode, Strength
from models.health.condition import Condition
from models.topology.impact_class import ImpactClass
from widgets import gallery_samples as samples
from widgets.gallery_states import State, is_old, sized
from widgets.graph.canvas import GraphCanvas
from widgets.graph.clusters import cluster_view
from widgets.graph.views import Carries, EdgeView, GraphView, NodeView

_DOWN, _DEGRADED, _RISK, _UNKNOWN, _OK = (
    Condition.DOWN,
    Condition.DEGRADED,
    Condition.AT_RISK,
    Condition.UNKNOWN,
    Condition.OK,
)
_NODES = (
    ("fraud-scoring", "T2", _UNKNOWN, "no data 15 min"),
    ("orders", "T2", _DEGRADED, "552 / min"),
    ("order-history", "T3", _RISK, "lag 41 s"),
    ("payments", "T1", _DEGRADED, "p99 2.10 s"),
    ("fulfilment", "T2", _RISK, "backlog 1,840"),
    ("notifications", "T3", _RISK, "queue 4 min"),
    ("checkout", "T1", _DEGRADED, "errors 38 %"),
    ("cart", "T2", _DEGRADED, "p95 0.92 s"),
    ("web", "T1", _RISK, "errors 1.4 %"),
    ("mobile-api", "T2", _RISK, "errors 1.1 %"),
)
_FAULT, _IMPACTED = Carries.FAULT, Carries.IMPACTED
_EDGES = (
    ("orders", "db-3", _FAULT),
    ("order-history", "db-3", _IMPACTED),
    ("payments", "orders", _FAULT),
    ("checkout", "payments", _FAULT),
    ("cart", "checkout", _FAULT),
    ("web", "checkout", _IMPACTED),
    ("mobile-api", "checkout", _IMPACTED),
    ("shoppers", "cart", _IMPACTED),
    ("shoppers", "web", _IMPACTED),
    ("app-users", "mobile-api", _IMPACTED),
    ("merchants", "payouts", Carries.QUIET),
)


def incident(*, simulated: bool = True) -> GraphView:
    """The blast radius of INC-204, 18 nodes."""
    nodes = [
        NodeView(
            "db-3",
            "db-3",
            _DOWN,
            "DOWN",
            "T2",
            "pool 100 %",
            ImpactClass.DOWN,
            is_root=True,
            caption="First out 13:52:04Z",
            why="Connection pool exhausted",
        )
    ]
    nodes += [
        NodeView(name, name, condition, condition.upper(), tier, value) for name, tier, condition, value in _NODES
    ]
    nodes = [replace(node, badge="v88") if node.id == "orders" else node for node in nodes]
    nodes += [
        NodeView("payouts", "payouts", _OK, "PROTECTED", "T1", "ledger journal", ImpactClass.PROTECTED),
        NodeView("inventory", "inventory", _OK, "OK", "T2", "reads cache"),
        NodeView("cache", "cache", _OK, "PROTECTED", "T2", "hit 99 %", ImpactClass.PROTECTED),
        NodeView("shipping", "shipping", _OK, "OK", "T3", "p95 0.09 s"),
        NodeView("merchants", "Merchants", _OK, "OK", "", "payouts on time", kind="customers"),
        NodeView("shoppers", "Shoppers, eu", _DEGRADED, "IMPACTED", "", "38 % cannot pay", kind="customers"),
        NodeView("app-users", "App users, eu", _DEGRADED, "IMPACTED", "", "31 % cannot pay", kind="customers"),
    ]
    if simulated:
        would = {"payouts": _DEGRADED, "inventory": _RISK, "shipping": _RISK}
        nodes = [replace(node, simulated=would.get(node.id)) for node in nodes]
    edges = [EdgeView(caller, target, carries=carries) for caller, target, carries in _EDGES]
    soft, fallback, later = Strength.SOFT, Strength.FALLBACK, CallMode.ASYNC
    edges += [
        EdgeView("checkout", "orders", carries=_FAULT, label="breaker open 14:02Z"),
        EdgeView("fulfilment", "orders", soft, later, _IMPACTED),
        EdgeView("notifications", "orders", soft, later, _IMPACTED),
        EdgeView("payments", "fraud-scoring", soft),
        EdgeView("inventory", "db-3", fallback),
        EdgeView("inventory", "cache", fallback),
        EdgeView("payouts", "payments", fallback),
        EdgeView("shipping", "inventory", Strength.HARD, later),
    ]
    return GraphView(tuple(nodes), tuple(edges), simulated="SIMULATED: eu-west drained." if simulated else "")


def estate(count: int, edges: int, seed: int = 4) -> GraphView:
    """A graph of this size with a failure in it: hubs are needed by many, as in grown estates."""
    chance = Random(seed)
    keys: set[tuple[int, int]] = set()
    most = count * (count - 1) // 2
    while len(keys) < min(edges, most):
        caller = chance.randrange(1, count)
        keys.add((caller, int(caller * chance.random() ** 1.6)))
    hit = {0}
    for caller, target in sorted(keys):
        if target in hit and chance.random() < 0.12:
            hit.add(caller)
    state = [_worst(number, number in hit, chance) for number in range(count)]
    nodes = tuple(
        NodeView(
            f"s{number}",
            f"service-{number}",
            condition,
            condition.upper(),
            f"T{number % 4}",
            f"p95 0.{number % 90 + 10} s",
            is_root=number == 0,
        )
        for number, condition in enumerate(state)
    )
    kinds = (Strength.HARD, Strength.HARD, Strength.SOFT, Strength.FALLBACK)
    return GraphView(
        nodes,
        tuple(
            EdgeView(
                f"s{caller}",
                f"s{target}",
                kinds[(caller + target) % 4],
                carries=_carried(caller in hit, target in hit),
            )
            for caller, target in sorted(keys)
        ),
    )


def graph(state: State) -> QWidget:
    """The canvas, 1432 × 848."""
    canvas = GraphCanvas()
    canvas.resize(1432, 848)
    view = incident()
    if state is State.EMPTY:
        view = GraphView(empty="No services in the catalogue. Import one: Ctrl+K, Import catalogue.")
    if is_old(state):
        unknown = [
            replace(node, condition=_UNKNOWN, word="UNKNOWN", measure="was " + node.measure) for node in view.nodes
        ]
        view = replace(view, nodes=tuple(unknown), notes=("Graph as of 14:31Z. The lines are those last known.",))
    if state is State.OVERFLOW:
        long = [replace(node, name=samples.LONG, badge="v88 and 12 more") for node in view.nodes]
        view = replace(view, nodes=tuple(long))
    canvas.set_view(view)
    canvas.set_current("db-3")
    return sized(canvas, 1432, 848)


def graph_folded(state: State) -> QWidget:
    """300 services with their tiers folded, the path to one of them, a hidden and a stale edge. 1100 × 640, callers left."""
    canvas = GraphCanvas()
    canvas.resize(1100, 640)
    view = estate(300, 700)
    groups = {node.id: f"Tier {node.tier[1:]}" for node in view.nodes}
    folded = cluster_view(view, groups, most=9)
    shown = {node.id for node in folded.nodes if node.is_cluster or node.is_root}
    edges = [edge for edge in folded.edges if edge.caller in shown and edge.target in shown]
    edges = [replace(edge, is_faded=number > 3, is_on_path=number == 1) for number, edge in enumerate(edges)]
    edges += [
        EdgeView("s0", "cluster:Tier 3", is_hidden=True, why="Seen 812 times in 24 h"),
        EdgeView("cluster:Tier 2", "vendor", is_stale=True, why="Last seen 31 d ago"),
    ]
    nodes = [replace(node, is_faded=node.id == "cluster:Tier 1") for node in folded.nodes if node.id in shown]
    nodes.append(NodeView("vendor", samples.LONG if state is State.OVERFLOW else "Acquira", _OK, "OK", "T2"))
    view = GraphView(tuple(nodes), tuple(edges), mirrored=True, notes=("300 services; tiers are folded above 60.",))
    canvas.set_view(GraphView() if state is State.EMPTY else view)
    canvas.set_current("s0")
    return sized(canvas, 1100, 640)


def graph_large(state: State) -> QWidget:
    """300 services, seen whole."""
    canvas = GraphCanvas()
    canvas.resize(1432, 848)
    canvas.set_view(GraphView() if state is State.EMPTY else estate(300, 900))
    return sized(canvas, 1432, 848)


def _worst(number: int, is_hit: bool, chance: Random) -> Condition:
    if number == 0:
        return _DOWN
    if is_hit:
        return _DEGRADED if chance.random() < 0.4 else _RISK
    return _UNKNOWN if chance.random() < 0.02 else _OK


def _carried(is_caller_hit: bool, is_target_hit: bool) -> Carries:
    if is_caller_hit and is_target_hit:
        return _FAULT
    return _IMPACTED if is_target_hit else Carries.QUIET
