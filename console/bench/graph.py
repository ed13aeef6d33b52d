"""The graph engine on power-law estates: load, blast radius of the widest hub, all single points of failure, restore order.

Beside it, in the same run and on the same graph, networkx and rustworkx answer the bare question who is reachable. They hold
the services as the file names them (networkx) and as numbers (rustworkx), as each is used best.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import networkx as nx

from console.bench.graph_samples import Edges, edge_list, estate, name, power_law
from console.bench.result import Goal, Result, Surroundings
from models.catalog.reading import NamedText, read_catalog
from models.kernel.clock import SystemClock
from models.kernel.errors import Refused
from models.topology.graph import Graph, compile_graph
from models.topology.impact import impact
from models.topology.overlay import Overlay
from models.topology.restore import restore_order
from models.topology.spof import single_points

_SEED: Final = 7
_REPEATS: Final = 7
_LEAST_FASTER: Final = 20.0
_MOST_SLOWER: Final = 3.0
_MOST_SECONDS: Final = 3.0

_clock = SystemClock()


def measure(surroundings: Surroundings) -> Result:
    """Both sizes; the goals hold for the larger one."""
    rustworkx = _rustworkx()
    figures: dict[str, float] = {}
    theirs: dict[str, float] = {}
    sizes = (
        (surroundings.size.graph_nodes, surroundings.size.graph_edges),
        (max(10, surroundings.size.graph_nodes // 6), max(20, surroundings.size.graph_edges * 5 // 26)),
    )
    for suffix, (nodes, edges) in zip(("", "_small"), sizes, strict=True):
        pairs = power_law(nodes, edges, _SEED)
        surroundings.progress(f"graph: {nodes} services, {len(pairs)} dependencies")
        hub, peers = _peers(nodes, pairs, rustworkx)
        theirs |= {f"{key}{suffix}": value for key, value in peers.items()}
        figures |= {f"{key}{suffix}": value for key, value in _ours(nodes, pairs, hub, surroundings).items()}
    ours, networkx, rust = figures["impact_ms"], theirs["networkx_ms"], theirs["rustworkx_ms"]
    return Result(
        "graph",
        f"power-law graphs of {sizes[0][0]:,} services and {sizes[0][1]:,} dependencies, "
        f"and of {sizes[1][0]:,} and {sizes[1][1]:,}; "
        "impact with classes, hops, explaining edges and totals; _mixed with edges of every kind, users and revenue",
        figures,
        "networkx.ancestors and rustworkx.ancestors of the same hub: reachability alone",
        theirs,
        (
            Goal(
                "networkx is slower at least 20 times: 20 × ours of networkx", ours * _LEAST_FASTER / networkx, "×", 1.0
            ),
            Goal("impact of rustworkx's bare reachability", ours / rust, "×", _MOST_SLOWER),
            Goal("single points of failure, all services", figures["spof_s"], "s", _MOST_SECONDS),
        ),
        {"networkx_to_ours": networkx / ours, "rustworkx_to_ours": rust / ours},
    )


def _ours(nodes: int, pairs: Edges, hub: int, surroundings: Surroundings) -> dict[str, float]:
    text = edge_list(nodes, pairs)
    begun = _clock.monotonic()
    catalog = read_catalog([NamedText("graph.json", text)]).catalog
    loaded = _clock.monotonic()
    graph = _compiled(compile_graph(catalog))
    compiled = _clock.monotonic()
    surroundings.progress("graph: loaded")
    failed = Overlay(down=frozenset({name(hub)}))
    found = impact(graph, failed)
    figures = {
        "load_s": loaded - begun,
        "compile_s": compiled - loaded,
        "hit": float(len(found.hits)),
        "impact_ms": _best_ms(lambda: impact(graph, failed)),
        "impact_with_every_hit_ms": _best_ms(lambda: impact(graph, failed).hits),
        "spof_s": _best_ms(lambda: single_points(graph), 1) / 1000,
        "restore_s": _best_ms(lambda: restore_order(graph, impact(graph, failed)), 1) / 1000,
    }
    mixed = _compiled(compile_graph(estate(nodes, pairs, _SEED)))
    surroundings.progress("graph: edges of every kind")
    figures["impact_mixed_ms"] = _best_ms(lambda: impact(mixed, failed))
    figures["spof_mixed_s"] = _best_ms(lambda: single_points(mixed), 1) / 1000
    return figures


def _peers(nodes: int, pairs: Edges, rustworkx: Any) -> tuple[int, dict[str, float]]:
    """The service that most others need, directly or not, among the hundred most needed; and what the peers take for it."""
    rust = rustworkx.PyDiGraph()
    rust.add_nodes_from(range(nodes))
    rust.add_edges_from_no_data(pairs)
    needed = [0] * nodes
    for _, target in pairs:
        needed[target] += 1
    often = sorted(range(nodes), key=lambda node: (-needed[node], node))[:100]
    hub = max(often, key=lambda node: (len(rustworkx.ancestors(rust, node)), -node))
    graph: Any = nx.DiGraph()
    graph.add_nodes_from(name(node) for node in range(nodes))
    graph.add_edges_from((name(caller), name(target)) for caller, target in pairs)
    return hub, {
        "networkx_ms": _best_ms(lambda: nx.ancestors(graph, name(hub)), 3),
        "rustworkx_ms": _best_ms(lambda: rustworkx.ancestors(rust, hub)),
    }


def _compiled(graph: Graph) -> Graph:
    # What is made once for each catalogue is not part of the questions.
    _ = graph.index, graph.rules.plain_lists, graph.rules.joint_lists, graph.rules.unit_lists, graph.figures
    return graph


def _best_ms(what: Callable[[], object], repeats: int = _REPEATS) -> float:
    best = float("inf")
    for _ in range(repeats):
        begun = _clock.monotonic()
        what()
        best = min(best, _clock.monotonic() - begun)
    return best * 1000


def _rustworkx() -> Any:
    try:
        return import_module("rustworkx")
    except ImportError:
        raise Refused(
            "this benchmark measures against rustworkx; install it with: pip install -r requirements-dev.lock"
        ) from None
