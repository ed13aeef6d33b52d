"""Checks that hold between the parts of a catalog: every name refers to something, and every figure to its unit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from models.catalog.draft import Draft
from models.catalog.estate import BusinessFunction, Dependency, Strength, Vendor
from models.catalog.findings import Place
from models.catalog.protection_coherence import protection_faults
from models.kernel.errors import Problem

_HINTS = 20
"""So many problems come with a likely spelling; looking for it takes longer than everything else together."""


def incoherences(
    drafts: Sequence[Draft],
    vendors: Sequence[tuple[Vendor, Place]],
    functions: Sequence[tuple[BusinessFunction, Place]],
    regions: Sequence[str],
) -> list[Problem]:
    """Everything that does not fit together, in the order of the file."""
    problems: list[Problem] = []
    services = _unique([(draft.service.id, draft.at("id")) for draft in drafts], "service", problems)
    vendor_ids = _unique([(vendor.id, place) for vendor, place in vendors], "vendor", problems)
    function_ids = _unique([(function.id, place) for function, place in functions], "business function", problems)
    names: dict[str, str] = {}
    for draft in drafts:
        service = draft.service
        if service.vendor is not None and service.vendor not in vendor_ids:
            problems.append(_unknown(draft.at("vendor"), "vendor", service.vendor, vendor_ids, len(problems) < _HINTS))
        for function in service.functions:
            if function not in function_ids:
                problems.append(
                    _unknown(draft.at("functions"), "business function", function, function_ids, len(problems) < _HINTS)
                )
        for region in service.regions:
            if regions and region not in regions:
                problems.append(_unknown(draft.at("regions"), "region", region, regions, len(problems) < _HINTS))
        if service.currency is not None and service.revenue_per_minute is None:
            problems.append(
                draft.at("currency").problem("expected revenue_per_minute beside it, found a currency alone")
            )
        if service.revenue_per_minute is not None and service.currency is None:
            problems.append(draft.at("revenue_per_minute").problem("expected a currency beside it, found none"))
        for alias in service.aliases:
            other = _bearer(alias, service.id, services, names)
            if other is not None:
                problems.append(
                    draft.at("aliases").problem(f"expected a name of this service only; {alias!r} names {other!r}")
                )
            names.setdefault(alias, service.id)
        problems += _edges(draft, services, len(problems) < _HINTS)
    return problems


def _bearer(alias: str, own: str, services: dict[str, Place], names: dict[str, str]) -> str | None:
    # The other service an alias already names; None where it is free or names its own service.
    if alias in services:
        return None if alias == own else alias
    taken = names.get(alias)
    return None if taken == own else taken


def _unique(items: Iterable[tuple[str, Place]], what: str, problems: list[Problem]) -> dict[str, Place]:
    first: dict[str, Place] = {}
    for id_, place in items:
        if id_ in first:
            line = first[id_].line
            spot = first[id_].where if line is None else f"{first[id_].where}:{line}"
            problems.append(place.problem(f"expected each {what} id once, found {id_!r} again (first at {spot})"))
        else:
            first[id_] = place
    return first


def _unknown(place: Place, what: str, id_: str, known: Iterable[str], hints: bool = True) -> Problem:
    near = get_close_matches(id_, list(known)[:2_000], n=1) if hints else ()
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return place.problem(f"expected the id of a {what} in this catalog, found {id_!r}{hint}")


def _edges(draft: Draft, services: dict[str, Place], hints: bool) -> list[Problem]:
    problems = []
    edges = draft.service.depends_on
    targets = Counter(edge.target for edge in edges)
    sizes = Counter(edge.group for edge in edges if edge.group is not None)
    needs: dict[str | None, int] = {}
    seen: set[str] = set()
    for index, edge in enumerate(edges):
        if edge.target == draft.service.id:
            problems.append(
                draft.at_edge(index, "target").problem("expected another service, found the service itself")
            )
        elif edge.target not in services:
            problems.append(
                _unknown(
                    draft.at_edge(index, "target"), "service", edge.target, services, hints and len(problems) < _HINTS
                )
            )
        if edge.target in seen:
            problems.append(
                draft.at_edge(index, "target").problem(f"expected each target once, found {edge.target!r} again")
            )
        seen.add(edge.target)
        message = _group_fault(edge, sizes, needs)
        if message:
            problems.append(draft.at_edge(index, "needed").problem(message))
        message = _fallback_fault(edge, targets)
        if message:
            problems.append(draft.at_edge(index, "fallback_for").problem(message))
        for field, message in protection_faults(edge):
            problems.append(draft.at_edge(index, field).problem(message))
    return problems


def _group_fault(edge: Dependency, sizes: "Counter[str]", needs: dict[str | None, int]) -> str | None:
    if edge.group is None:
        return None if edge.needed == 1 else f"expected a group beside it, found {edge.needed} needed of none"
    if edge.needed > sizes[edge.group]:
        return f"expected at most {sizes[edge.group]}, the size of group {edge.group!r}, found {edge.needed}"
    if needs.setdefault(edge.group, edge.needed) != edge.needed:
        return f"expected {needs[edge.group]} as in the rest of group {edge.group!r}, found {edge.needed}"
    return None


def _fallback_fault(edge: Dependency, targets: "Counter[str]") -> str | None:
    if edge.strength is not Strength.FALLBACK:
        return None if edge.fallback_for is None else "expected strength fallback beside it, found " + edge.strength
    if edge.fallback_for is None:
        return "expected the target this fallback stands in for, found none"
    if edge.fallback_for == edge.target or edge.fallback_for not in targets:
        return f"expected another target of this service, found {edge.fallback_for!r}"
    return None
