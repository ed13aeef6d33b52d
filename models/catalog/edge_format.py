"""A dependency in the own format."""

from typing import Any

from models.catalog.estate import CallMode, Dependency, Strength
from models.catalog.findings import Findings
from models.catalog.protection_format import GUARDS, plain_protection, protection_of
from models.catalog.shapes import IDENTIFIER, Choice, Number, Part, Record, Text
from models.catalog.yaml_nodes import MapNode, Node

ID = Text(IDENTIFIER, "an id without commas and without blanks at its ends", 200)
_LINE = Text()

DEPENDENCY = Record(
    {
        "target": Part(ID, "the id of the service needed", required=True),
        "strength": Part(Choice(Strength), "hard (default): its failure takes the caller down; soft; fallback"),
        "mode": Part(Choice(CallMode), "sync (default): the caller waits; async"),
        "group": Part(_LINE, "a name shared by edges to replicas of each other"),
        "needed": Part(Number("a whole number from 1", 1, 10_000, whole=True), "how many of the group must be healthy"),
        "fallback_for": Part(ID, "for a fallback: the target it stands in for"),
        **GUARDS,
    },
    "a dependency",
)


class DependencyShape:
    """A dependency: the bare id of the target for a hard synchronous one, else a mapping."""

    def read(self, node: Node, at: str, findings: Findings) -> Dependency | None:
        """The edge."""
        if not isinstance(node, MapNode):
            target = ID.read(node, at, findings)
            return None if target is None else Dependency(target)
        values = DEPENDENCY.read(node, at, findings)
        if not values or "target" not in values:
            return None
        guards = {key: values.pop(key) for key in GUARDS if key in values}
        return Dependency(**values, protection=protection_of(guards))

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [ID.schema(), {"$ref": "#/$defs/dependency"}]}


def plain_edge(edge: Dependency) -> str | dict[str, Any]:
    """The edge as plain values in the shape read above, what is default left out; the bare target where nothing else is said."""
    plain: dict[str, Any] = {"target": edge.target}
    if edge.strength is not Strength.HARD:
        plain["strength"] = str(edge.strength)
    if edge.mode is not CallMode.SYNC:
        plain["mode"] = str(edge.mode)
    if edge.group is not None:
        plain["group"] = edge.group
    if edge.needed != 1:
        plain["needed"] = edge.needed
    if edge.fallback_for is not None:
        plain["fallback_for"] = edge.fallback_for
    if edge.protection is not None:
        plain |= plain_protection(edge.protection)
    return edge.target if len(plain) == 1 else plain
