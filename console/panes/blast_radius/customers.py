"""The last column: what the company does for its customers, and which of it the hit services carry. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from console.panes.blast_radius.nodes import CONDITION_OF
from console.panes.blast_radius.situation import Situation
from models.catalog.estate import BusinessFunction, Catalog
from models.health.condition import Condition, worst
from resources.tongue import tr
from widgets.graph.views import Carries, EdgeView, NodeView

_HIT = (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)


def customers(
    catalog: Catalog | None, situation: Situation, ids: Sequence[str], *, is_fading: bool = False
) -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
    """The functions that shown services carry, with the lines to them; `is_fading` while the way to one service is shown."""
    nodes: list[NodeView] = []
    lines: list[EdgeView] = []
    for function in catalog.functions if catalog is not None else ():
        carriers = [id_ for id_ in ids if function.id in situation.graph.services[situation.graph.index[id_]].functions]
        if carriers:
            nodes.append(replace(_node(function, carriers, situation), is_faded=is_fading))
            lines += [
                EdgeView(
                    _id(function),
                    id_,
                    carries=Carries.IMPACTED if situation.condition(id_) in _HIT else Carries.QUIET,
                    is_faded=is_fading,
                    why=tr("{function} is carried by {id}.", function=function.name, id=id_),
                )
                for id_ in carriers
            ]
    return tuple(nodes), tuple(lines)


def _word(condition: Condition) -> str:
    return tr("IMPACTED") if condition in _HIT else tr(condition.value).upper()


def _id(function: BusinessFunction) -> str:
    return f"function:{function.id}"


def _node(function: BusinessFunction, carriers: Sequence[str], situation: Situation) -> NodeView:
    condition = worst([situation.condition(id_) for id_ in carriers])
    services = [situation.graph.services[situation.graph.index[id_]] for id_ in carriers]
    users = max((service.users or 0 for service in services if situation.condition(service.id) in _HIT), default=0)
    simulated = None
    if situation.supposed is not None and (situation.newly_hit | situation.cleared) & set(carriers):
        supposed = [situation.supposed.by_service.get(id_) for id_ in carriers]
        down = any(id_ in situation.supposed.down for id_ in carriers)
        then = worst([Condition.OK, *(CONDITION_OF[each.impact] for each in supposed if each is not None)])
        simulated = Condition.DOWN if down else then
    measure = tr("{users:,} users / h", users=users) if users else ""
    return NodeView(
        id=_id(function),
        name=function.name,
        condition=condition,
        word=" · ".join(part for part in (_word(condition), tr("core") if function.core else "") if part),
        measure=measure,
        simulated=simulated,
        kind="function",
        why=tr("Carried by {services}.", services=", ".join(service.name for service in services)),
    )
