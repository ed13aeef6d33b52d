"""Random small estates with every kind of dependency, and the semantics of a failure written down once more, naively."""

from collections.abc import Mapping
from random import Random

from hypothesis import strategies as st

from models.catalog.estate import (
    Breaker,
    BreakerState,
    CallMode,
    Catalog,
    Dependency,
    FallbackKind,
    Protection,
    Service,
    Strength,
)
from models.topology.overlay import Overlay

NAMES = tuple("abcdefghij")

_PROTECTIONS = (
    None,
    None,
    None,
    Protection(timeout_seconds=1.0, retries=2),
    Protection(breaker=Breaker()),
    Protection(fallback=FallbackKind.CACHED),
    Protection(fallback=FallbackKind.ALTERNATE),
    Protection(fallback=FallbackKind.MANUAL),
)
_KINDS = ("hard", "hard", "soft", "group", "group", "fallback")


def catalogs(most: int = 8, plain: bool = False) -> st.SearchStrategy[Catalog]:
    """Estates with cycles, every edge coherent as models.catalog.coherence has it; `plain`: all edges hard.

    Drawn from a seed, which is a hundred times quicker than drawing each value; they are small enough to read as they are.
    """
    return st.builds(
        lambda size, seed: random_catalog(Random(seed), size, plain), st.integers(1, most), st.integers(0, 2**32)
    )


def random_catalog(dice: Random, size: int, plain: bool = False) -> Catalog:
    """One estate of so many services."""
    names = [f"s{number}" for number in range(size)] if size > len(NAMES) else NAMES[:size]
    services = []
    for name in names:
        others = [each for each in names if each != name]
        targets = dice.sample(others, min(len(others), dice.randrange(6)))
        edges = [Dependency(target) for target in targets] if plain else _edges(dice, targets)
        revenue = dice.choice((None, 0.5, 20.0, 333.25))
        services.append(
            Service(
                name,
                name,
                tier=dice.choice((0, 1, 2, 3, None)),
                users=dice.choice((None, 0, 10, 700)),
                revenue_per_minute=revenue,
                currency=None if revenue is None else dice.choice(("EUR", "EUR", "USD")),
                depends_on=tuple(edges),
            )
        )
    return Catalog("random", tuple(services))


def _edges(dice: Random, targets: list[str]) -> list[Dependency]:
    kinds = [dice.choice(_KINDS) for _ in targets]
    if len(targets) == 1 and kinds == ["fallback"]:
        kinds = ["hard"]
    needed = dice.randint(1, max(1, kinds.count("group")))
    edges = []
    for target, kind in zip(targets, kinds, strict=True):
        protection, mode = dice.choice(_PROTECTIONS), dice.choice(tuple(CallMode))
        if kind == "fallback":
            stands_for = dice.choice([each for each in targets if each != target])
            edges.append(Dependency(target, Strength.FALLBACK, mode, fallback_for=stands_for, protection=protection))
        elif kind == "group":
            strength = dice.choice((Strength.HARD, Strength.HARD, Strength.SOFT))
            edges.append(Dependency(target, strength, mode, group="g", needed=needed, protection=protection))
        else:
            edges.append(Dependency(target, Strength(kind), mode, protection=protection))
    return edges


def random_overlay(dice: Random, catalog: Catalog) -> Overlay:
    """Failures, unknown and restored services, breakers and cuts."""
    names = [service.id for service in catalog.services]
    pairs = [(service.id, edge.target) for service in catalog.services for edge in service.depends_on]

    def some(most: int) -> frozenset[str]:
        return frozenset(dice.sample(names, min(len(names), dice.randrange(most + 1))))

    def some_edges(most: int) -> list[tuple[str, str]]:
        return dice.sample(pairs, min(len(pairs), max(0, dice.randrange(-1, most + 1))))

    return Overlay(
        down=some(3),
        degraded=some(2),
        at_risk=some(1),
        unknown=some(3),
        restored=some(1),
        held=some(1),
        breakers={edge: dice.choice(tuple(BreakerState)) for edge in some_edges(2)},
        cut=frozenset(some_edges(1)),
    )


def expected(catalog: Catalog, overlay: Overlay, most_hops: int | None = None) -> dict[str, tuple[int, int]]:
    """(level, hops) of everything that is not well: every rule of every service, again and again until nothing changes."""
    base = {service.id: 0 for service in catalog.services}
    for ids, level in ((overlay.at_risk, 1), (overlay.degraded, 2), (overlay.down, 3)):
        base |= dict.fromkeys(ids, level)
    base |= {id_: 0 for id_ in overlay.restored | overlay.held if id_ in overlay.restored}
    levels, hops, done = dict(base), dict.fromkeys(base, 0), 0
    while most_hops is None or done < most_hops:
        done += 1
        after = {
            service.id: levels[service.id]
            if service.id in overlay.restored | overlay.held
            else max(levels[service.id], _level(service, levels, overlay))
            for service in catalog.services
        }
        hops |= {id_: done for id_ in after if after[id_] != levels[id_]}
        if after == levels:
            break
        levels = after
    return {id_: (level, hops[id_]) for id_, level in levels.items() if level}


def _level(service: Service, levels: Mapping[str, int], overlay: Overlay) -> int:
    by_target = {edge.target: edge for edge in service.depends_on}
    worst = 0
    groups: dict[str, list[Dependency]] = {}
    for edge in service.depends_on:
        if edge.strength is Strength.FALLBACK:
            continue
        if edge.group is not None:
            groups.setdefault(edge.group, []).append(edge)
        else:
            worst = max(worst, _with_fallbacks(service, edge, by_target, levels, overlay)[0])
    for members in groups.values():
        found = [_with_fallbacks(service, edge, by_target, levels, overlay) for edge in members]
        if any(level for level, _ in found):
            counted = sorted(max(level, 0 if is_well else 1) for level, is_well in found)
            worst = max(worst, counted[members[0].needed - 1])
    return worst


def _with_fallbacks(
    service: Service, edge: Dependency, by_target: Mapping[str, Dependency], levels: Mapping[str, int], overlay: Overlay
) -> tuple[int, bool]:
    """What a need with its fallbacks brings its caller to, and whether something of it is known to be well."""
    level, _, is_known = _over(service, edge, edge.strength, levels, overlay)
    is_well = is_known and level == 0
    for other in service.depends_on:
        if other.strength is Strength.FALLBACK and _main(other, by_target) == edge.target:
            got, is_whole, is_known = _over(service, other, edge.strength, levels, overlay)
            other_is_well = is_whole and is_known
            level = min(level, got if other_is_well else max(got, 1))
            is_well = is_well or other_is_well
    return level, is_well


def _main(edge: Dependency, by_target: Mapping[str, Dependency]) -> str | None:
    for _ in range(len(by_target) + 1):
        if edge.strength is not Strength.FALLBACK:
            return edge.target
        edge = by_target[str(edge.fallback_for)]
    return None


def _over(
    service: Service, edge: Dependency, strength: Strength, levels: Mapping[str, int], overlay: Overlay
) -> tuple[int, bool, bool]:
    """What a dependency brings its caller to; whether its target is well, and whether anybody knows how it is."""
    guard = edge.protection or Protection()
    if guard.fallback in (FallbackKind.CACHED, FallbackKind.ALTERNATE):
        return 0, True, True
    key = (service.id, edge.target)
    state = overlay.breakers.get(key)
    level = levels[edge.target]
    if key in overlay.cut or state is BreakerState.OPEN:
        level = 3
    elif state is BreakerState.HALF_OPEN:
        level = max(level, 2)
    said = overlay.down | overlay.degraded | overlay.at_risk | overlay.restored
    is_known = edge.target not in overlay.unknown - said
    is_whole = level == 0
    if strength is Strength.SOFT:
        return max(0, level - 1), is_whole, is_known
    has_breaker = guard.breaker is not None or state is not None
    is_limited = has_breaker or guard.fallback is FallbackKind.MANUAL
    return (min(level, 2) if is_limited else level), is_whole, is_known
