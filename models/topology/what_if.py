"""Reads a file of suppositions: what is to be taken as failing, unknown, restored or cut. docs/blast_radius.md explains it."""

from typing import Final

from models.catalog.estate import BreakerState
from models.catalog.findings import Findings, found
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode, read_document
from models.topology.graph import Graph
from models.topology.names import unknown
from models.topology.overlay import Overlay
from resources.said import say

FORMAT: Final = "what-if/1"
_STATES: Final = ("down", "degraded", "at_risk", "unknown", "restored")
_FIELDS: Final = ("watchfloor", *_STATES, "breakers", "cut")
_EXPECTED: Final = say("suppositions (down, degraded, at_risk, unknown, restored, breakers, cut)")


def read_what_if(text: str, name: str, graph: Graph) -> Overlay:
    """The overlay of a YAML or JSON text. BadInput with file and line names everything wrong with it."""
    node = read_document(name, text, _EXPECTED)
    findings = Findings(name)
    if not isinstance(node, MapNode):
        findings.add(node.line, "", say("expected {expected}, found {found}", expected=_EXPECTED, found=found(node)))
        findings.raise_any()
        return Overlay()
    reader = _Reader(graph, findings)
    for key in node.entries:
        if key not in _FIELDS:
            findings.add(
                node.line_of(key), key[:120], say("unknown field; expected one of {fields}", fields=", ".join(_FIELDS))
            )
    version = node.entries.get("watchfloor")
    if version is not None and getattr(version, "value", None) != FORMAT:
        findings.add(
            version.line, "watchfloor", say("expected {format}, found {found}", format=FORMAT, found=found(version))
        )
    states = {state: reader.services(node, state) for state in _STATES}
    breakers = dict(reader.breaker(item, at) for item, at in reader.items(node, "breakers"))
    cut = frozenset(reader.edge(item, at) for item, at in reader.items(node, "cut"))
    findings.raise_any()
    return Overlay(**states, breakers=breakers, cut=cut)


class _Reader:
    def __init__(self, graph: Graph, findings: Findings) -> None:
        self.graph, self.findings = graph, findings
        self.said: dict[str, str] = {}

    def items(self, node: MapNode, key: str) -> list[tuple[Node, str]]:
        listed = node.entries.get(key)
        if listed is None or (isinstance(listed, ScalarNode) and listed.value is None):
            return []
        if not isinstance(listed, ListNode):
            self.findings.add(listed.line, key, say("expected a list, found {found}", found=found(listed)))
            return []
        return [(item, f"{key}[{number}]") for number, item in enumerate(listed.items)]

    def services(self, node: MapNode, state: str) -> frozenset[str]:
        ids = set()
        for item, at in self.items(node, state):
            id_ = self.service(item, at)
            if id_ is None:
                continue
            first = self.said.setdefault(id_, state)
            if first != state:
                self.findings.add(
                    item.line,
                    at,
                    say("expected each service under one heading, found {id!r} under {first} too", id=id_, first=first),
                )
            ids.add(id_)
        return frozenset(ids)

    def service(self, node: Node | None, at: str, line: int | None = None) -> str | None:
        value = node.value if isinstance(node, ScalarNode) else None
        line = line if node is None else node.line
        if not isinstance(value, str):
            told = say("nothing") if node is None else found(node)
            self.findings.add(line, at, say("expected the id of a service, found {told}", told=told))
            return None
        if value not in self.graph.index:
            self.findings.add(line, at, unknown("service", value, self.graph.ids))
            return None
        return value

    def edge(self, node: Node, at: str) -> tuple[str, str]:
        """An edge as [caller, target] or as a mapping with both."""
        parts: list[Node | None] = [None, None]
        if isinstance(node, MapNode):
            parts = [node.entries.get("caller"), node.entries.get("target")]
        elif isinstance(node, ListNode) and len(node.items) == 2:
            parts = list(node.items)
        else:
            self.findings.add(node.line, at, say("expected a pair [caller, target], found {found}", found=found(node)))
            return "", ""
        caller, target = (self.service(part, at, node.line) for part in parts)
        if caller is None or target is None:
            return "", ""
        if self.graph.edge(caller, target) is None:
            needs = [edge.target for edge in self.graph.needs_of(caller)]
            likely = (
                say("; {caller} needs {needs}", caller=caller, needs=", ".join(needs[:5]))
                if needs
                else say("; {caller} needs nothing", caller=caller)
            )
            self.findings.add(
                node.line,
                at,
                say(
                    "expected a dependency, found none of {caller!r} on {target!r}{likely}",
                    caller=caller,
                    target=target,
                    likely=likely,
                ),
            )
        return caller, target

    def breaker(self, node: Node, at: str) -> tuple[tuple[str, str], BreakerState]:
        """A mapping with caller, target and state."""
        if not isinstance(node, MapNode):
            self.findings.add(node.line, at, say("expected caller, target and state, found {found}", found=found(node)))
            return ("", ""), BreakerState.CLOSED
        for key in node.entries.keys() - {"caller", "target", "state"}:
            self.findings.add(
                node.line_of(key), f"{at}.{key}"[:120], say("unknown field; expected caller, target, state")
            )
        state = node.entries.get("state")
        value = state.value if isinstance(state, ScalarNode) else None
        states = [each.value for each in BreakerState]
        if value not in states:
            told = say("nothing") if state is None else found(state)
            self.findings.add(
                node.line_of("state"),
                f"{at}.state",
                say("expected one of {states}, found {told}", states=", ".join(states), told=told),
            )
            return self.edge(node, at), BreakerState.CLOSED
        return self.edge(node, at), BreakerState(str(value))
