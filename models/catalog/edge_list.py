"""The plainest catalog: `{"nodes": ["a", …], "edges": [["caller", "callee"], …]}`; every edge is hard and synchronous."""

from models.catalog.draft import Draft, Sheet
from models.catalog.estate import Dependency, Service
from models.catalog.findings import Findings, Place, found
from models.catalog.shapes import IDENTIFIER, Text
from models.catalog.yaml_nodes import ListNode, MapNode, Node
from resources.said import say

IDENTIFIER_OF_NODE = Text(IDENTIFIER, "the id of a node", 200)


def read_edge_list(node: MapNode, findings: Findings) -> Sheet:
    """The nodes as services that know only their id and what they need. An edge given twice counts once and is reported."""
    sheet = Sheet()
    for key in node.entries:
        if key not in ("nodes", "edges", "name"):
            findings.add(node.line_of(key), key[:120], say("unknown field; expected one of name, nodes, edges"))
    if "name" in node.entries:
        sheet.name = Text().read(node.entries["name"], "name", findings)
    places: dict[str, Place] = {}
    for index, item in enumerate(_listed(node, "nodes", findings)):
        id_ = IDENTIFIER_OF_NODE.read(item, f"nodes[{index}]", findings)
        if id_ in places:
            findings.add(item.line, f"nodes[{index}]", say("expected each node once, found {id!r} again", id=id_))
        elif id_ is not None:
            places[id_] = Place(findings.where, item.line, f"nodes[{index}]")
    needs: dict[str, dict[str, None]] = {id_: {} for id_ in places}
    for index, item in enumerate(_listed(node, "edges", findings)):
        edge = read_edge(item, f"edges[{index}]", places, findings)
        if edge is None:
            continue
        caller, target = edge
        if target in needs[caller]:
            place = Place(findings.where, item.line, f"edges[{index}]")
            sheet.skipped.append(
                place.problem(say("edge given before: {caller} → {target}", caller=caller, target=target))
            )
        needs[caller][target] = None
    for id_, place in places.items():
        sheet.drafts.append(Draft(Service(id_, id_, depends_on=tuple(map(Dependency, needs[id_]))), place))
    return sheet


def _listed(node: MapNode, key: str, findings: Findings) -> list[Node]:
    listed = node.entries.get(key)
    if isinstance(listed, ListNode):
        return listed.items
    if listed is not None or key == "nodes":
        told = say("no such field") if listed is None else found(listed)
        findings.add(node.line_of(key), key, say("expected a list, found {told}", told=told))
    return []


def read_edge(item: Node, at: str, places: dict[str, Place], findings: Findings) -> tuple[str, str] | None:
    """The caller and the target of one edge between nodes of `places`; None where something is wrong with it."""
    if not isinstance(item, ListNode) or len(item.items) != 2:
        told = say("a list of {count}", count=len(item.items)) if isinstance(item, ListNode) else found(item)
        findings.add(item.line, at, say("expected a pair [caller, callee], found {told}", told=told))
        return None
    ends = [IDENTIFIER_OF_NODE.read(end, f"{at}[{side}]", findings) for side, end in enumerate(item.items)]
    caller, target = ends
    if caller is None or target is None:
        return None
    unknown = [end for end in (caller, target) if end not in places]
    for end in unknown:
        findings.add(item.line, at, say("expected one of the nodes, found {end!r}", end=end))
    if caller == target:
        findings.add(item.line, at, say("expected two different nodes, found {caller!r} twice", caller=caller))
    return None if unknown or caller == target else (caller, target)
