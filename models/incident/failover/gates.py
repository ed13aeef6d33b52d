"""What stands between a failover and its next stage, each item by name: met, unmet, or no current data.

Pure functions of the failover as folded, the approvals of the incident, and the moment. No screen decides anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.incident.failover.checklist import BEFORE_VERIFIED
from models.incident.failover.commands import StatefulService
from models.incident.failover.flapping import Transition, flapping, sites_of
from models.incident.failover.gauges import Gauge, Reading, healthy_since, newest
from models.incident.failover.stages import FORWARD, Stage
from models.incident.failover.views import FailoverView
from resources.said import in_a_row, say

SOAK_MS: Final = 30 * 60_000
"""For so long the primary must have been healthy before anything goes back to it."""

CAUGHT_UP_MS: Final = 1_000
"""Replication back within this counts as caught up."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One condition."""

    key: str
    """Stable: fence:orders-db."""
    is_met: bool
    text: str
    """What is demanded and what is known, for people."""
    state: str = ""
    """What an override is bound to: no data, or the very value; empty where it is met."""
    can_override: bool = False
    """Whether two people may let it pass."""


def gates(failover: FailoverView, to: Stage, now_ms: int) -> tuple[Gate, ...]:
    """Every gate before a stage but approvals; see decide for those."""
    found: list[Gate] = []
    if to not in (Stage.ROLLBACK, Stage.RECONCILE):
        found += _no_split_brain(failover)
    if to in FORWARD:
        found += _checklist(failover, FORWARD[: FORWARD.index(to) + 1])
    if to in (Stage.FENCED, Stage.PROMOTED):
        found += [_fenced(failover, service, now_ms) for service in failover.services]
    if to is Stage.PROMOTED:
        found += _promotion(failover, now_ms)
    if to is Stage.TRAFFIC_SHIFTED:
        found += _one_primary(failover, now_ms)
    if to is Stage.VERIFIED:
        missing = [key for key in BEFORE_VERIFIED if failover.item(key) is None]
        found += [
            Gate(f"item:{key}", False, say("The checklist has no line {key}: it can't be verified", key=key))
            for key in missing
        ]
        found.append(_canary(failover, now_ms))
    if to is Stage.FAILING_BACK:
        found += _failback(failover, now_ms)
    if to is Stage.ON_PRIMARY and failover.stage is Stage.FAILING_BACK:
        found += _checklist(failover, (Stage.FAILING_BACK, Stage.ON_PRIMARY)) + _one_primary(failover, now_ms)
    if to is Stage.ON_PRIMARY and failover.stage is Stage.RECONCILE:
        found += _checklist(failover, (Stage.RECONCILE,)) + _reconciled(failover) + _one_primary(failover, now_ms)
    return tuple(found)


def unmet(found: Iterable[Gate]) -> tuple[Gate, ...]:
    """Those in the way."""
    return tuple(gate for gate in found if not gate.is_met)


def approvers_to_go_back(failover: FailoverView, recent: Iterable[Transition], now_ms: int) -> tuple[int, str]:
    """How many people must approve a failback, and why so many."""
    if failover.tier == 0:
        return 2, say("a tier-0 service goes back")
    often = is_flapping(failover, recent, now_ms)
    if often is not None:
        return 2, say("{often} transitions in 24 h: flapping", often=often)
    if any(gate.can_override for gate in unmet(_failback(failover, now_ms))):
        return 2, say("no current data on some of it")
    return 1, say("no failback without a manual approval")


def is_flapping(failover: FailoverView, recent: Iterable[Transition], now_ms: int) -> int | None:
    """How often its sites changed hands in 24 h, where that locks automation; `recent` holds those of other failovers."""
    sites = sites_of(failover.primary, failover.secondary)
    return flapping((*failover.transitions, *recent), sites, now_ms)


def _no_split_brain(failover: FailoverView) -> list[Gate]:
    split = failover.split_brain
    text = (
        say("SPLIT-BRAIN: several nodes of {split} say they are primary", split=", ".join(split))
        if split
        else say("No split-brain seen")
    )
    return [Gate("split_brain", not split, text)]


def _checklist(failover: FailoverView, stages: tuple[Stage, ...]) -> list[Gate]:
    return [
        Gate(f"item:{each.item.key}", each.is_signed, in_a_row((_team(each.item.team), ": ", each.item.text)))
        for each in failover.items
        if each.item.stage in stages
    ]


def _fenced(failover: FailoverView, service: StatefulService, now_ms: int) -> Gate:
    return _yes(failover, Gauge.FENCED, service.key, say("Old primary of {key} fenced", key=service.key), now_ms)


def _promotion(failover: FailoverView, now_ms: int) -> list[Gate]:
    found = [
        _within(failover, Gauge.LAG_MS, each.key, each.rpo_ms, say("Lag of {key} within its RPO", key=each.key), now_ms)
        for each in failover.services
    ]
    found += [
        _yes(
            failover, Gauge.CONSISTENCY, each.key, say("Checksums and row counts of {key} agree", key=each.key), now_ms
        )
        for each in failover.services
    ]
    return [*found, _canary(failover, now_ms)]


def _canary(failover: FailoverView, now_ms: int) -> Gate:
    return _yes(failover, Gauge.CANARY, "", say("Canary of the secondary green"), now_ms)


def _one_primary(failover: FailoverView, now_ms: int) -> list[Gate]:
    found = []
    for each in failover.services:
        reading = newest(failover.readings, Gauge.PRIMARIES, each.key)
        demand = say("Exactly one node of {key} is primary", key=each.key)
        if reading is None or not reading.is_current(now_ms):
            found.append(
                Gate(f"primaries:{each.key}", False, say("{demand}: no current data", demand=demand), say("no data"))
            )
        else:
            words = Gauge.PRIMARIES.words(reading.value)
            found.append(
                Gate(
                    f"primaries:{each.key}",
                    reading.value == 1,
                    in_a_row((demand, ": ", words, ", ", reading.source)),
                    words,
                )
            )
    return found


def _failback(failover: FailoverView, now_ms: int) -> list[Gate]:
    since = healthy_since(failover.readings, now_ms)
    health = newest(failover.readings, Gauge.PRIMARY_HEALTH)
    demand = say("{primary} healthy for {soak_ms} min", primary=failover.primary, soak_ms=SOAK_MS // 60000)
    if health is None or not health.is_current(now_ms):
        soak = Gate("soak", False, say("{demand}: no current data", demand=demand), _nothing(health), can_override=True)
    elif since is None:
        soak = Gate(
            "soak", False, say("{demand}: unhealthy, {source}", demand=demand, source=health.source), say("unhealthy")
        )
    else:
        minutes = (now_ms - since) // 60_000
        soak = Gate(
            "soak",
            now_ms - since >= SOAK_MS,
            say("{demand}: for {minutes} min so far", demand=demand, minutes=minutes),
            say("too short"),
        )
    lags = [
        _within(
            failover, Gauge.BACK_LAG_MS, each.key, CAUGHT_UP_MS, say("Replication of {key} back caught up", key=each.key), now_ms,
            only_unknown=True,
        )
        for each in failover.services
    ]  # fmt: skip
    return [soak, *lags]


def _reconciled(failover: FailoverView) -> list[Gate]:
    found = []
    for service in failover.services:
        listed = [each for each in failover.diverged if each.service == service.key]
        text = say("Diverged writes of {key} listed, or said to be none", key=service.key)
        found.append(Gate(f"listed:{service.key}", bool(listed), text))
        for each in listed:
            if each.count:
                settled = each.settled.label if each.settled else say("neither merged, replayed nor accepted as lost")
                text = say(
                    "{count} diverged writes of {service} ({what}): {settled}",
                    count=each.count,
                    service=each.service,
                    what=each.what,
                    settled=settled,
                )
                found.append(Gate(f"diverged:{each.id}", each.is_settled, text))
    return found


def _yes(failover: FailoverView, gauge: Gauge, service: str, demand: str, now_ms: int) -> Gate:
    reading, key = newest(failover.readings, gauge, service), f"{gauge.value}:{service}"
    if reading is None or not reading.is_current(now_ms):
        return Gate(key, False, say("{demand}: no current data", demand=demand), _nothing(reading), can_override=True)
    words = gauge.words(reading.value)
    state = "" if reading.value else words
    return Gate(
        key, bool(reading.value), in_a_row((demand, ": ", words, ", ", reading.source)), state, can_override=True
    )


def _within(
    failover: FailoverView,
    gauge: Gauge,
    service: str,
    limit_ms: int,
    demand: str,
    now_ms: int,
    *,
    only_unknown: bool = False,
) -> Gate:
    """`only_unknown`: two people may pass it where nobody knows, but not where it is known to be too far behind."""
    reading, key = newest(failover.readings, gauge, service), f"{gauge.value}:{service}"
    limit = gauge.words(limit_ms)
    if reading is None or not reading.is_current(now_ms):
        return Gate(
            key,
            False,
            say("{demand} ({limit}): no current data", demand=demand, limit=limit),
            _nothing(reading),
            can_override=True,
        )
    is_met, words = reading.value <= limit_ms, gauge.words(reading.value)
    text = in_a_row((demand, " (", limit, "): ", words, ", ", reading.source))
    return Gate(key, is_met, text, "" if is_met else f"{reading.value} ms", can_override=not only_unknown)


def _nothing(reading: Reading | None) -> str:
    """Names the last value there was: an approval given before somebody read a worse one does not come back with its age."""
    return (
        say("no data")
        if reading is None
        else say("no current data, last {words}", words=reading.gauge.words(reading.value))
    )


def _team(team: str) -> str:
    words = team.replace("_", " ")
    return "DNS" if words == "dns" else words.capitalize()
