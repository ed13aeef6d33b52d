"""Whose alerts are folded under a dependency that broke first, so that one dead host does not raise thirty alarms.

One hop: a service's alerts are folded where something it directly needs is in trouble. Trouble is a verdict of DOWN, or a P1
alert that fires. A service that is folded itself passes it on only by its own verdict of DOWN, never by its alerts. Where
services need each other in a circle and nothing outside began it, the one that began first stays a root: there is always one.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from models.health.condition import Condition

Needs = Callable[[str], Iterable[str]] | Mapping[str, Iterable[str]]
"""The services that a service directly needs."""


def folded_under(
    services: Collection[str], began_ms: Mapping[str, int], conditions: Mapping[str, Condition], needs: Needs
) -> dict[str, str]:
    """The needed service under which each of `services` is folded; roots are absent.

    `services` have alerts; `began_ms` holds those with a P1 alert that fires, and since when.
    """
    down = {service for service, condition in conditions.items() if condition is Condition.DOWN}
    bad = down | set(began_ms)
    everyone = bad | set(services)
    needed = {service: sorted(set(_needs(needs, service)) & bad - {service}) for service in everyone}
    callers: dict[str, list[str]] = {}
    for service, targets in needed.items():
        for target in targets:
            callers.setdefault(target, []).append(service)
    folded: dict[str, str] = {}
    done: set[str] = set()
    # By begin, so that of a circle the first to break is its root.
    waiting = sorted(bad, key=lambda each: (began_ms.get(each, 2**62), each))
    _spread([each for each in waiting if not needed[each]], down, callers, folded, done)
    for each in waiting:
        if each not in done:
            _spread([each], down, callers, folded, done)
    return {service: folded[service] for service in services if service in folded}


def _spread(
    roots: list[str], down: set[str], callers: Mapping[str, list[str]], folded: dict[str, str], done: set[str]
) -> None:
    done.update(roots)
    reached = list(roots)
    while reached:
        target = reached.pop(0)
        for caller in callers.get(target, ()):
            if caller in done:
                continue
            done.add(caller)
            folded[caller] = target
            if caller in down:
                reached.append(caller)


def _needs(needs: Needs, service: str) -> Iterable[str]:
    return needs(service) if callable(needs) else needs.get(service, ())
