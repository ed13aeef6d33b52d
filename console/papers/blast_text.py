"""The blast radius in words, for a form that has room for a sketch and no picture."""

from collections.abc import Iterable
from typing import Final

from models.catalog.estate import Catalog

_MOST: Final = 40


def sketch(catalog: Catalog | None, services: Iterable[str]) -> tuple[str, ...]:
    """What the graph expects when the incident's services fail: where it begins, then what it hits, the worst first.

    Empty without a catalogue or without a service it knows.
    """
    if catalog is None:
        return ()
    # Where no form is written nobody waits for the graph's engine.
    from models.topology.graph import compile_graph
    from models.topology.impact import impact
    from models.topology.overlay import Overlay

    known = [name for name in dict.fromkeys(services) if name in catalog.by_id]
    if not known:
        return ()
    graph = compile_graph(catalog)
    found = impact(graph, Overlay(down=frozenset(known)))
    lines = [
        f"Begins at {', '.join(_name(catalog, name) for name in known)} (as declared; expected by the graph below)"
    ]
    for hit in found.hits[:_MOST]:
        way = " → ".join(hit.path)
        lines.append(f"{hit.impact.value}: {_name(catalog, hit.service)}, {way}")
    if len(found.hits) > _MOST:
        lines.append(f"and {len(found.hits) - _MOST} more")
    if not found.hits:
        lines.append("Nothing else needs them.")
    if found.protected:
        lines.append(f"Protected: {', '.join(each.service for each in found.protected[:_MOST])}")
    return tuple(lines)


def _name(catalog: Catalog, service: str) -> str:
    known = catalog.by_id[service]
    tier = "tier unknown" if known.tier is None else f"tier {known.tier}"
    return f"{known.name} ({tier})"
