"""In which order to bring back what a failure hit: what others wait for first, then by tier, then by revenue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.catalog.estate import Service, Strength
from models.topology.circles import circles
from models.topology.graph import Graph
from models.topology.impact import Impact
from models.topology.impact_class import ImpactClass
from resources.said import capitalised, said_join, say

_UNKNOWN_TIER = 1.5
"""A tier nobody has said is never taken for unimportant."""


@dataclass(frozen=True, slots=True)
class RestoreStep:
    """One step. Steps of one wave wait for none of each other and can go in parallel."""

    number: int
    """From 1, in the order in which to begin."""
    services: tuple[str, ...]
    """Ids. Several where they need one another in a circle and must come back together."""
    wave: int
    """From 1. Every step it waits for is in an earlier wave."""
    why: str
    """One sentence: what it waits for, what waits for it."""
    waits_for: tuple[int, ...] = ()
    """Numbers of the steps that must be done before."""
    conflict: str | None = None
    """Where a promised recovery time can't hold, because something it waits for may take longer."""


@dataclass(frozen=True, slots=True)
class _Group:
    members: tuple[int, ...]
    waits_for: frozenset[int]
    must: frozenset[int]
    """Of these the ones without which it cannot work at all."""
    wave: int


def restore_order(graph: Graph, impact: Impact, healthy: Iterable[str] = ()) -> tuple[RestoreStep, ...]:
    """The steps for everything down, degraded or at risk that is not in `healthy`; ask again as services turn healthy.

    A service waits for what it needs, hard or soft. Where soft dependencies close a circle they are passed over, since a
    service can start without them; a circle of hard ones is one step. Fallbacks are not waited for.
    """
    well = set(healthy)
    left = [id_ for id_ in (*impact.down, *(hit.service for hit in impact.hits)) if id_ not in well]
    groups = _groups(graph, sorted(graph.index[id_] for id_ in left))
    order = sorted(range(len(groups)), key=lambda each: _rank(graph, groups[each]))
    number_of = {group: number for number, group in enumerate(order, 1)}
    waiting: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        for other in group.waits_for:
            waiting.setdefault(other, []).append(number)
    slowest: dict[int, tuple[int, str]] = {}
    steps = []
    for number, each in enumerate(order, 1):
        group = groups[each]
        before = sorted(number_of[other] for other in group.waits_for)
        steps.append(
            RestoreStep(
                number,
                tuple(graph.ids[member] for member in group.members),
                group.wave,
                _why(graph, impact, group, [groups[other] for other in group.waits_for], len(waiting.get(each, ()))),
                tuple(before),
                _conflict(graph, group, each, slowest),
            )
        )
    return tuple(steps)


def _groups(graph: Graph, left: list[int]) -> list[_Group]:
    """What comes back together, each after all it waits for."""
    inside = set(left)
    hard: dict[int, list[int]] = {each: [] for each in left}
    needs: dict[int, list[int]] = {each: [] for each in left}
    for each in left:
        for edge in range(int(graph.needs_at[each]), int(graph.needs_at[each + 1])):
            target, strength = int(graph.needs[edge]), graph.dependencies[edge].strength
            if target in inside and strength is not Strength.FALLBACK:
                needs[each].append(target)
                if strength is Strength.HARD:
                    hard[each].append(target)
    found: list[_Group] = []
    place: dict[int, int] = {}
    for circle in circles(needs):
        # In a circle only hard dependencies are waited for; without the soft ones it may fall apart.
        together = [circle] if len(circle) == 1 else circles({each: hard[each] for each in circle})
        waited = needs if len(circle) == 1 else hard
        around = set(circle)
        for members in together:
            own = set(members)
            wanted = {target for each in members for target in waited[each]} | {
                target for each in members for target in needs[each] if target not in around
            }
            waits_for = frozenset(place[target] for target in wanted - own)
            must = frozenset(place[target] for each in members for target in hard[each] if target not in own)
            wave = 1 + max((found[other].wave for other in waits_for), default=0)
            place |= dict.fromkeys(members, len(found))
            found.append(_Group(tuple(sorted(members)), waits_for, must, wave))
    return found


def _rank(graph: Graph, group: _Group) -> tuple[int, float, float, int]:
    services = [graph.services[member] for member in group.members]
    tier = min(_UNKNOWN_TIER if each.tier is None else each.tier for each in services)
    return group.wave, tier, -sum(each.revenue_per_minute or 0.0 for each in services), group.members[0]


def _why(graph: Graph, impact: Impact, group: _Group, before: list[_Group], waiting: int) -> str:
    names = [graph.ids[member] for member in group.members]
    parts = []
    if len(names) > 1:
        parts.append(say("need one another in a circle, restore together: {names}", names=_listed(names)))
    hits = impact.by_service
    if all(name in hits and hits[name].impact is ImpactClass.AT_RISK for name in names):
        parts.append(say("at risk only, to be checked"))
    waits = sorted(_name(graph, other) for other in before)
    parts.append(say("waits for {waits}", waits=_listed(waits)) if waits else say("waits for nothing"))
    if waiting:
        parts.append(say("1 step waits for it") if waiting == 1 else say("{count} steps wait for it", count=waiting))
    return capitalised(said_join("; ", parts)) + "."


def _conflict(graph: Graph, group: _Group, number: int, slowest: dict[int, tuple[int, str]]) -> str | None:
    """Compare recovery times with the longest of all it cannot work without; notes the longest for those after it."""
    longest = max((slowest[other] for other in group.must if other in slowest), default=None)
    stated: list[tuple[int, Service]] = [
        (each.rto_seconds, each)
        for each in (graph.services[member] for member in group.members)
        if each.rto_seconds is not None
    ]
    own = max(((seconds, service.id) for seconds, service in stated), default=None)
    both = max((each for each in (longest, own) if each is not None), default=None)
    if both is not None:
        slowest[number] = both
    if longest is None:
        return None
    late = [(seconds, service.id) for seconds, service in stated if seconds < longest[0]]
    if not late:
        return None
    seconds, id_ = min(late)
    return say(
        "{id} is to be back in {seconds}, but waits for {longest}, which may take {longest2}",
        id=id_,
        seconds=_span(seconds),
        longest=longest[1],
        longest2=_span(longest[0]),
    )


def _name(graph: Graph, group: _Group) -> str:
    # Not all members: a circle may be of thousands, and thousands may wait for it.
    more = len(group.members) - 3
    first = " + ".join(graph.ids[member] for member in group.members[:3])
    return say("{first} + {more} more", first=first, more=more) if more > 0 else first


def _listed(names: list[str], most: int = 5) -> str:
    more = say(" and {count} more", count=len(names) - most) if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _span(seconds: int) -> str:
    for unit, length in (("h", 3600), ("min", 60)):
        if seconds >= length and seconds % length == 0:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"


def to_plain(steps: Iterable[RestoreStep]) -> list[Mapping[str, object]]:
    """For JSON."""
    return [
        {
            "number": step.number,
            "services": list(step.services),
            "wave": step.wave,
            "why": step.why,
            "waits_for": list(step.waits_for),
            "conflict": step.conflict,
        }
        for step in steps
    ]
