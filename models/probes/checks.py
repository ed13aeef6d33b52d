"""Liveness, readiness and each backend dependency of an instance, kept apart: one green light over all three hides outages.

Reads health documents as Spring Boot's actuator writes them ({"status": "UP", "components": …}) and as
`application/health+json` does ({"status": "pass", "checks": …}).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from resources.said import said_join, say

MAX_DEPENDENCIES = 200


class CheckState(StrEnum):
    """The value is the word shown to people."""

    OK = "OK"
    DEGRADED = "DEGRADED"
    FAIL = "FAIL"
    UNKNOWN = "UNKNOWN"


_WORDS: Mapping[str, CheckState] = {
    **dict.fromkeys(("up", "ok", "pass", "healthy", "ready", "alive", "true", "serving"), CheckState.OK),
    **dict.fromkeys(("warn", "warning", "degraded", "partial"), CheckState.DEGRADED),
    **dict.fromkeys(
        ("down", "fail", "failed", "error", "out_of_service", "unhealthy", "false", "not_serving", "critical"),
        CheckState.FAIL,
    ),
}
_LIVENESS = {"livenessstate", "liveness"}
_READINESS = {"readinessstate", "readiness"}
_GROUPS = ("components", "details", "checks", "dependencies")


@dataclass(frozen=True, slots=True)
class DependencyCheck:
    """What an instance says of one of its backends."""

    name: str
    state: CheckState
    words: str = ""


@dataclass(frozen=True, slots=True)
class InstanceChecks:
    """The separate states of one instance. What nobody said is UNKNOWN."""

    instance: str = ""
    liveness: CheckState = CheckState.UNKNOWN
    readiness: CheckState = CheckState.UNKNOWN
    load_balancer: CheckState = CheckState.UNKNOWN
    """What the load balancer takes it for."""
    overall: CheckState = CheckState.UNKNOWN
    """The document's own summary."""
    dependencies: tuple[DependencyCheck, ...] = ()


def check_state(value: Any) -> CheckState:
    """A state as health endpoints write it; UNKNOWN for words nobody knows, never OK."""
    return _WORDS.get(str(value).strip().casefold(), CheckState.UNKNOWN)


def read_health_document(document: Any, instance: str = "") -> InstanceChecks | None:
    """The checks of a parsed health document; None where it is none. Unknown parts are left out."""
    if not isinstance(document, dict) or not ("status" in document or any(key in document for key in _GROUPS)):
        return None
    liveness = readiness = CheckState.UNKNOWN
    dependencies: list[DependencyCheck] = []
    for name, state, words in _parts(document):
        if name.casefold() in _LIVENESS:
            liveness = state
        elif name.casefold() in _READINESS:
            readiness = state
        elif len(dependencies) < MAX_DEPENDENCIES:
            dependencies.append(DependencyCheck(name, state, words))
    overall = check_state(document["status"]) if "status" in document else CheckState.UNKNOWN
    return InstanceChecks(instance, liveness, readiness, overall=overall, dependencies=tuple(dependencies))


def contradiction(checks: InstanceChecks, *, errors_fail: bool = False) -> str:
    """A sentence where the load balancer sends traffic to what can't serve it; empty where it does not."""
    if checks.load_balancer is not CheckState.OK:
        return ""
    failing = [say("readiness")] if checks.readiness is CheckState.FAIL else []
    failing += [say("liveness")] if checks.liveness is CheckState.FAIL else []
    failing += [say("the error rate")] if errors_fail else []
    if not failing:
        return ""
    names, which = (
        said_join(say(" and "), failing),
        say(" on {instance}", instance=checks.instance) if checks.instance else "",
    )
    if len(failing) == 1:
        return say("load balancer says healthy but {names} fails{which}", names=names, which=which)
    return say("load balancer says healthy but {names} fail{which}", names=names, which=which)


def _parts(document: dict[str, Any]) -> Iterator[tuple[str, CheckState, str]]:
    """Name, state and words of each part, in the order of the document."""
    for key in _GROUPS:
        group = document.get(key)
        if not isinstance(group, dict):
            continue
        for name, entry in group.items():
            # health+json gives a list, one entry a node: the worst of them speaks.
            entries = entry if isinstance(entry, list) else [entry]
            found = [_state_of(each) for each in entries if isinstance(each, dict | str | bool)]
            if found:
                state, words = min(found, key=lambda pair: _RANK[pair[0]])
                yield str(name)[:200], state, words[:200]


def _state_of(entry: Any) -> tuple[CheckState, str]:
    if not isinstance(entry, dict):
        return check_state(entry), ""
    words = next((str(entry[key]) for key in ("output", "error", "description", "message") if entry.get(key)), "")
    details = entry.get("details")
    if not words and isinstance(details, dict) and details.get("error"):
        words = str(details["error"])
    return check_state(entry.get("status", "")), words


_RANK = {CheckState.FAIL: 0, CheckState.DEGRADED: 1, CheckState.UNKNOWN: 2, CheckState.OK: 3}
