"""The blast radius at one moment, to be pinned: the words of the entry, the data, the picture's name. Pure.

All of it goes into the record, where others read it, too: nothing in here depends on the language of the window.
"""

from typing import Any, Final

from console.panes.blast_radius.asked import SupposedKind
from console.panes.blast_radius.drawn import Drawn
from console.panes.blast_radius.situation import Situation, tier_hit
from models.kernel.clock import rfc3339
from models.topology.impact import Impact

NAME: Final = "blast-radius"
_NAMED = 4
_SAID: Final = {
    SupposedKind.DOWN: "failure of",
    SupposedKind.WELL: "repair of",
    SupposedKind.ZONE: "loss of zone",
    SupposedKind.REGION: "loss of region",
    SupposedKind.VENDOR: "failure of vendor",
}


def words(situation: Situation, drawn: Drawn) -> str:
    """Scope: 12 of 42 services hit, tier 0–1 2 of 5: checkout, payments. Began at db-3. Top cause: db-3 (0.71)."""
    graph = situation.graph
    hit = situation.hit
    of_tier = [id_ for id_ in graph.ids if graph.services[graph.index[id_]].tier in (0, 1)]
    named = [graph.services[graph.index[id_]].name for id_ in of_tier if id_ in situation.broken]
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    which = f": {', '.join(named[:_NAMED])}{more}" if named else ""
    said = [
        f"Scope: {len(hit)} of {len(graph.ids)} services hit, "
        f"tier 0–1 {tier_hit(graph, situation.broken)} of {len(of_tier)}{which}."
    ]
    if situation.roots:
        said.append(f"Began at {', '.join(graph.services[graph.index[id_]].name for id_ in situation.roots[:3])}.")
    if drawn.causes:
        top = drawn.causes[0]
        said.append(f"Top cause: {top.name} ({top.score:.2f}).")
    if situation.supposed is not None:
        said.append(f"Simulated: {_supposed(drawn)}.")
    return " ".join(said)


def data(situation: Situation, drawn: Drawn, now_ms: int, number: str) -> dict[str, Any]:
    """Everything the picture shows, as JSON will have it."""
    graph = situation.graph
    document: dict[str, Any] = {
        "watchfloor": "blast-radius/1",
        "incident": number,
        "as_of": rfc3339(now_ms),
        "roots": list(situation.roots),
        "conditions": {id_: condition.value for id_, condition in sorted(situation.conditions.items())},
        "live": _plain(situation.live),
        "expected": _plain(situation.expected),
        "edges": [
            [caller, edge.target, edge.strength.value] for caller in graph.ids for edge in graph.needs_of(caller)
        ],
        "causes": [
            {
                "name": each.name,
                "score": round(each.score, 3),
                "for": list(each.speaks_for),
                "against": list(each.against),
            }
            for each in drawn.causes
        ],
    }
    if situation.supposed is not None:
        document["simulated"] = {"suppositions": [each.id for each in drawn.suppositions], **_plain(situation.supposed)}
    return document


def _supposed(drawn: Drawn) -> str:
    return ", ".join(f"{_SAID[each.kind]} {each.subject}" for each in drawn.suppositions)


def _plain(found: Impact) -> dict[str, Any]:
    return {
        "down": list(found.down),
        "impacted": [
            {"service": each.service, "class": each.impact.value, "hops": each.hops, "path": list(each.path)}
            for each in found.hits
        ],
        "protected": [each.service for each in found.protected],
    }
