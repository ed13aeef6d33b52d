"""Checks that hold between the parts of a catalog: every name refers to something, and every figure to its unit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from models.catalog.draft import Draft
from models.catalog.estate import BusinessFunction, Dependency, Strength, Vendor
from models.catalog.findings import Place
from models.catalog.protection_coherence import protection_faults
from models.kernel.errors import Problem
from resources.said import say

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
    services = _unique([(draft.service.id, draft.at("id")) for draft in drafts], say("service"), problems)
    vendor_ids = _unique([(vendor.id, place) for vendor, place in vendors], say("vendor"), problems)
    function_ids = _unique([(function.id, place) for function, place in functions], say("business function"), problems)
    names: dict[str, str] = {}
    for draft in drafts:
        service = draft.service
        if service.vendor is not None and service.vendor not in vendor_ids:
            problems.append(
                _unknown(draft.at("vendor"), say("vendor"), service.vendor, vendor_ids, len(problems) < _HINTS)
            )
        for function in service.functions:
            if function not in function_ids:
                problems.append(
                    _unknown(
                        draft.at("functions"), say("business function"), function, function_ids, len(problems) < _HINTS
                    )
                )
        for region in service.regions:
            if regions and region not in regions:
                problems.append(_unknown(draft.at("regions"), "region", region, regions, len(problems) < _HINTS))
        if service.currency is not None and service.revenue_per_minute is None:
            problems.append(
                draft.at("currency").problem(say("expected revenue_per_minute beside it, found a currency alone"))
            )
        if service.revenue_per_minute is not None and service.currency is None:
            problems.append(draft.at("revenue_per_minute").problem(say("expected a currency beside it, found none")))
        for alias in service.aliases:
            other = _bearer(alias, service.id, services, names)
            if other is not None:
                problems.append(
                    draft.at("aliases").problem(
                        say("expected a name of this service only; {alias!r} names {other!r}", alias=alias, other=other)
                    )
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
            problems.append(
                place.problem(
                    say(
                        "expected each {what} id once, found {id!r} again (first at {spot})",
                        what=what,
                        id=id_,
                        spot=spot,
                    )
                )
            )
        else:
            first[id_] = place
    return first


def _unknown(place: Place, what: str, id_: str, known: Iterable[str], hints: bool = True) -> Problem:
    near = get_close_matches(id_, list(known)[:2_000], n=1) if hints else ()
    hint = say("; did you mean {near!r}?", near=near[0]) if near else ""
    return place.problem(
        say("expected the id of a {what} in this catalog, found {id!r}{hint}", what=what, id=id_, hint=hint)
    )


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
                draft.at_edge(index, "target").problem(say("expected another service, found the service itself"))
            )
        elif edge.target not in services:
            problems.append(
                _unknown(
                    draft.at_edge(index, "target"),
                    say("service"),
                    edge.target,
                    services,
                    hints and len(problems) < _HINTS,
                )
            )
        if edge.target in seen:
            problems.append(
                draft.at_edge(index, "target").problem(
                    say("expected each target once, found {target!r} again", target=edge.target)
                )
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
        return (
            None
            if edge.needed == 1
            else say("expected a group beside it, found {needed} needed of none", needed=edge.needed)
        )
    if edge.needed > sizes[edge.group]:
        return say(
            "expected at most {sizes}, the size of group {group!r}, found {needed}",
            sizes=sizes[edge.group],
            group=edge.group,
            needed=edge.needed,
        )
    if needs.setdefault(edge.group, edge.needed) != edge.needed:
        return say(
            "expected {needs} as in the rest of group {group!r}, found {needed}",
            needs=needs[edge.group],
            group=edge.group,
            needed=edge.needed,
        )
    return None


def _fallback_fault(edge: Dependency, targets: "Counter[str]") -> str | None:
    if edge.strength is not Strength.FALLBACK:
        return (
            None
            if edge.fallback_for is None
            else say("expected strength fallback beside it, found {strength}", strength=str(edge.strength))
        )
    if edge.fallback_for is None:
        return say("expected the target this fallback stands in for, found none")
    if edge.fallback_for == edge.target or edge.fallback_for not in targets:
        return say("expected another target of this service, found {fallback_for!r}", fallback_for=edge.fallback_for)
    return None
