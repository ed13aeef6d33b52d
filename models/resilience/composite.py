"""Composite availability of a service over the graph, beside what customers were promised (capability DEP-4).

Rules and worked examples for people: docs/availability.md. Exact for shared dependencies; sampled with error bars only where the
parts that share something are too many for a decision diagram of the stated size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from heapq import nsmallest
from typing import Final

from models.catalog.estate import Service
from models.kernel.errors import BadInput, Problem
from models.resilience.circuit import ONE, Circuit
from models.resilience.exact import MOST_NODES, exact
from models.resilience.needs import Needs, needs_of
from models.resilience.result import SECONDS_30D, Composite, Cost
from models.resilience.sampling import Sampled, sampled
from models.resilience.series import ROOT, Knot, reduced
from models.resilience.words import composite_words
from models.topology.graph import Estate, Graph
from resources.said import say

_COSTLY: Final = 3
_LEAST: Final = 1e-12
"""Figures this close are one; sums of products end in such crumbs."""


def composite(
    estate: Estate, service: str, changes: Mapping[str, float] | None = None, most_nodes: int = MOST_NODES
) -> Composite:
    """The composite availability of a service, with `changes` (id → availability from 0 to 1) in place of its figures.

    BadInput for ids that aren't there and for figures that are no ratio. Sampled where a decision diagram would have more
    than `most_nodes` nodes.
    """
    by_id = {each.id: each for each in estate.services}
    chosen = dict(changes or {})
    _check(by_id, service, chosen)
    edges_of = estate.needs_of if isinstance(estate, Graph) else (lambda id_: by_id[id_].depends_on)
    needs = needs_of(by_id, service, edges_of)
    worked = _worked_out(needs, chosen, most_nodes)
    before = _worked_out(needs, {}, most_nodes).value if chosen else None
    found = [(each, _figure(each, chosen)) for each in needs.services]
    assumed = tuple(each.id for each, figure in found if figure is None)
    objective = {
        each.id: bool(needs.every[number] or needs.gates[number])
        for number, each in enumerate(needs.services)
        if each.id not in chosen and each.availability is None and each.slo_target is not None
    }
    bare = (
        _worked_out(needs_of(by_id, service, edges_of, absorbing=False), chosen, most_nodes) if needs.absorbed else None
    )
    answer = Composite(
        service=service,
        value=worked.value,
        low=worked.low,
        high=worked.high,
        is_exact=worked.is_exact,
        own=found[ROOT][1],
        dependencies=len(needs.services) - 1,
        promised=by_id[service].sla_target,
        exceeds=_exceeds(by_id[service].sla_target, worked, bool(assumed)),
        downtime_seconds_30d=(1.0 - worked.value) * SECONDS_30D,
        costly=_costly(found, worked),
        assumed=tuple(sorted(assumed)),
        from_objective=tuple(sorted(objective)),
        counted_twice=tuple(sorted(id_ for id_, needs_others in objective.items() if needs_others)),
        absorbed=tuple(sorted(set(needs.absorbed))),
        without_absorbing=bare.value if bare is not None and bare.is_exact else None,
        changes=tuple(sorted(chosen.items())),
        before=before,
        words=(),
    )
    return replace(answer, words=composite_words(answer))


@dataclass(frozen=True, slots=True)
class _Worked:
    value: float
    low: float
    high: float
    is_exact: bool
    slopes: list[float]


def _worked_out(needs: Needs, changes: Mapping[str, float], most: int) -> _Worked:
    circuit = Circuit(len(needs.services))
    knots = reduced(needs, circuit)
    entry = exact(knots, circuit, most)
    figures = [1.0 if (figure := _figure(each, changes)) is None else figure for each in needs.services]
    if entry is not None:
        values = circuit.values(figures)
        value = values[entry]
        return _Worked(value, value, value, True, circuit.slopes(values, {entry: 1.0}))
    return _estimated(circuit, knots, figures)


def _estimated(circuit: Circuit, knots: dict[int, Knot], figures: Sequence[float]) -> _Worked:
    # What is needed in any case stays exact; it multiplies an estimate of the rest.
    values = circuit.values(figures)
    sure = knots[ROOT].own
    rest = {**knots, ROOT: Knot(ONE, knots[ROOT].every, knots[ROOT].gates)}
    guess: Sampled = sampled(rest, {number: values[knot.own] for number, knot in rest.items()}, ROOT)
    factor = values[sure]
    seeds = {sure: guess.value}
    for number, slope in guess.slopes.items():
        own = rest[number].own
        seeds[own] = seeds.get(own, 0.0) + factor * slope
    slopes = circuit.slopes(values, seeds)
    return _Worked(factor * guess.value, factor * guess.low, factor * guess.high, False, slopes)


def _figure(service: Service, changes: Mapping[str, float]) -> float | None:
    changed = changes.get(service.id)
    if changed is not None:
        return changed
    return service.slo_target if service.availability is None else service.availability


def _costly(found: Sequence[tuple[Service, float | None]], worked: _Worked) -> tuple[Cost, ...]:
    costs = []
    for number, (service, figure) in enumerate(found):
        if number == ROOT or figure is None:
            continue
        gain = (1.0 - figure) * worked.slopes[number]
        if gain > _LEAST:
            costs.append(Cost(service.id, figure, gain * SECONDS_30D, min(worked.value + gain, 1.0)))
    return tuple(nsmallest(_COSTLY, costs, key=lambda cost: (-round(cost.seconds_30d, 6), cost.service)))


def _exceeds(promised: float | None, worked: _Worked, is_upper_bound: bool) -> bool | None:
    if promised is None:
        return None
    if promised > worked.high + _LEAST:
        return True
    return None if is_upper_bound or promised > worked.low + _LEAST else False


def _check(by_id: Mapping[str, Service], service: str, changes: Mapping[str, float]) -> None:
    problems = [
        Problem(
            "availability", None, id_, say("expected the id of a service in this catalog{near}", near=_near(id_, by_id))
        )
        for id_ in (service, *changes)
        if id_ not in by_id
    ]
    problems += [
        Problem(
            "availability",
            None,
            id_,
            say("expected an availability from 0 to 1, such as 0.9995, found {figure}", figure=figure),
        )
        for id_, figure in changes.items()
        if not 0.0 <= figure <= 1.0
    ]
    if problems:
        raise BadInput(*problems)


def _near(id_: str, by_id: Mapping[str, Service]) -> str:
    near = get_close_matches(id_, list(by_id)[:5_000], n=3)
    return say("; did you mean {map}?", map=" or ".join(map(repr, near))) if near else ""
