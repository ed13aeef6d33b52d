"""The graph, with what a failure makes of it, as text for other programs: JSON, Graphviz DOT, Mermaid."""

import json
from collections.abc import Callable
from typing import Any, Final

from models.catalog.estate import Strength
from models.topology.graph import Graph
from models.topology.impact import Impact
from models.topology.impact_class import ImpactClass

# Shapes and words say it as well, for whoever sees no colours.
_DOT_LOOK: Final = {
    ImpactClass.DOWN: 'shape=octagon, style="filled,bold"',
    ImpactClass.DEGRADED: "shape=triangle, style=filled",
    ImpactClass.AT_RISK: "shape=diamond, style=filled",
    ImpactClass.PROTECTED: "shape=doublecircle",
    None: "shape=box",
}
_DOT_EDGE: Final = {Strength.HARD: "solid", Strength.SOFT: "dashed", Strength.FALLBACK: "dotted"}
_MERMAID_NODE: Final = {
    ImpactClass.DOWN: ("{{", "}}"),
    ImpactClass.DEGRADED: ("[/", "\\]"),
    ImpactClass.AT_RISK: ("{", "}"),
    ImpactClass.PROTECTED: ("((", "))"),
    None: ("[", "]"),
}
_MERMAID_EDGE: Final = {Strength.HARD: "-->", Strength.SOFT: "-.->", Strength.FALLBACK: "-. fallback .->"}


def to_json(graph: Graph, found: Impact | None = None) -> str:
    """One object with `nodes` and `edges`; with an impact each node that is hit has its class, hops and reason."""
    classes = _classes(found)
    nodes = []
    for service in graph.services:
        node: dict[str, Any] = {
            "id": service.id,
            "name": service.name,
            "kind": service.kind.value,
            "tier": service.tier,
        }
        if service.id in classes:
            node["class"] = classes[service.id].value
        hit = None if found is None else found.by_service.get(service.id)
        if hit is not None:
            node |= {"hops": hit.hops, "because": hit.because}
        nodes.append(node)
    edges = [
        {
            "caller": graph.ids[caller],
            "target": edge.target,
            "strength": edge.strength.value,
            "mode": edge.mode.value,
            "group": edge.group,
            "fallback_for": edge.fallback_for,
            "declared": number not in graph.extra,
        }
        for number, (caller, edge) in enumerate(zip(graph.edge_caller.tolist(), graph.dependencies, strict=True))
    ]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def to_dot(graph: Graph, found: Impact | None = None) -> str:
    """A digraph from the services needed to those that need them, left to right: the way a failure takes."""
    classes = _classes(found)
    lines = ["digraph watchfloor {", "  rankdir=LR;"]
    for service in graph.services:
        got = classes.get(service.id)
        label = service.name if got is None else f"{service.name}\n{got.value}"
        lines.append(f"  {_dot_text(service.id)} [label={_dot_text(label)}, {_DOT_LOOK[got]}];")
    for caller, edge in zip(graph.edge_caller.tolist(), graph.dependencies, strict=True):
        ends = f"{_dot_text(edge.target)} -> {_dot_text(graph.ids[caller])}"
        lines.append(f"  {ends} [style={_DOT_EDGE[edge.strength]}];")
    return "\n".join((*lines, "}")) + "\n"


def to_mermaid(graph: Graph, found: Impact | None = None) -> str:
    """A flowchart in the same direction. Nodes are numbered; their names stand in quotes."""
    classes = _classes(found)
    lines = ["flowchart LR"]
    for number, service in enumerate(graph.services):
        got = classes.get(service.id)
        first, last = _MERMAID_NODE[got]
        label = _mermaid_text(service.name) + ("" if got is None else f"<br/>{got.value}")
        lines.append(f'  n{number}{first}"{label}"{last}')
    for caller, target, edge in zip(graph.edge_caller.tolist(), graph.needs.tolist(), graph.dependencies, strict=True):
        lines.append(f"  n{target} {_MERMAID_EDGE[edge.strength]} n{caller}")
    return "\n".join(lines) + "\n"


_WRITERS: Final[dict[str, Callable[[Graph, Impact | None], str]]] = {
    "json": to_json,
    "dot": to_dot,
    "mermaid": to_mermaid,
}
FORMATS: Final = tuple(_WRITERS)


def export(graph: Graph, found: Impact | None, form: str) -> str:
    """The text in one of FORMATS."""
    return _WRITERS[form](graph, found)


def _classes(found: Impact | None) -> dict[str, ImpactClass]:
    if found is None:
        return {}
    classes = {id_: hit.impact for id_, hit in found.by_service.items()}
    return classes | dict.fromkeys(found.down, ImpactClass.DOWN)


def _dot_text(text: str) -> str:
    # In DOT a backslash begins an escape, so that it must be doubled; a line break is written as one.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _mermaid_text(text: str) -> str:
    # Mermaid reads entities without their ampersand; letters and digits of all scripts stay as they are.
    return "".join(each if each.isalnum() or each in " -_.,/:+" else f"#{ord(each)};" for each in text)
