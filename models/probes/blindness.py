"""MONITORING BLIND: what we no longer see, since when, and what that does to green tiles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.kernel.clock import utc
from models.probes.heartbeat import Heartbeat, HeartbeatStanding
from resources.said import said_join, say


@dataclass(frozen=True, slots=True)
class BlindState:
    """Whether we are blind. Build it with `blind_state`."""

    silent: tuple[str, ...] = ()
    """Names of monitoring systems that are silent and that nothing stands in for."""
    weakened: tuple[str, ...] = ()
    """Names of silent ones whose stand-in still beats: not blind, but one failure away from it."""
    network: tuple[str, ...] = ()
    """Names of probes that say nothing because our own network fails."""
    since_ms: int | None = None
    """When the earliest of these began."""
    services: frozenset[str] | None = frozenset()
    """Services no longer seen; None: any."""

    @property
    def is_blind(self) -> bool:
        """Whether the banner belongs on the screen."""
        return bool(self.silent or self.network)

    @property
    def sentence(self) -> str:
        """For the banner, behind its words MONITORING BLIND; for a weakened watch a plain notice; else empty."""
        parts = []
        if self.silent:
            named = _named(self.silent)
            one = len(self.silent) == 1
            parts.append(say("{names} is silent", names=named) if one else say("{names} are silent", names=named))
        if self.network:
            parts.append(
                say("this workstation's own network fails: {named} can't be judged", named=_named(self.network))
            )
        if parts:
            since = (
                ""
                if self.since_ms is None
                else say(" since {strftime}Z", strftime=utc(self.since_ms).strftime("%H:%M"))
            )
            return say(
                "{blind}{since}. What is not known to be bad is unknown.", blind=said_join("; ", parts), since=since
            )
        if self.weakened:
            return say("{named} silent; a stand-in still watches.", named=_named(self.weakened))
        return ""


NOT_BLIND: Final = BlindState()


def blind_state(
    heartbeats: Sequence[Heartbeat],
    standings: Sequence[HeartbeatStanding],
    network: Iterable[tuple[str, int]] = (),
) -> BlindState:
    """The state from the heartbeats' standings and from probes (name, since) that our own network keeps from seeing."""
    by_id = {standing.heartbeat: standing for standing in standings}
    beating = {
        beat.stands_in_for
        for beat in heartbeats
        if beat.is_monitoring and beat.stands_in_for and not by_id[beat.id].is_blind
    }
    silent: list[str] = []
    weakened: list[str] = []
    since: list[int] = []
    services: set[str] | None = set()
    for beat in heartbeats:
        standing = by_id[beat.id]
        if not standing.is_blind:
            continue
        if beat.stands_in_for in beating:
            weakened.append(beat.name)
            continue
        silent.append(beat.name)
        since += [standing.since_ms] if standing.since_ms is not None else []
        services = None if services is None or not beat.watches else services | set(beat.watches)
    lost = list(network)
    since += [began for _, began in lost]
    # Our own network gone, nothing that reaches us through it can be vouched for.
    everything = services is None or bool(lost)
    return BlindState(
        tuple(silent),
        tuple(weakened),
        tuple(name for name, _ in lost),
        min(since, default=None),
        None if everything else frozenset(services or ()),
    )


def veiled(health: Sequence[ServiceHealth], blind: BlindState) -> tuple[ServiceHealth, ...]:
    """The verdicts as they may be shown while blind: what was well or at risk is UNKNOWN; what is known to be bad stays.

    Figures known to be bad grow old by their own limits; hiding them at once would hide the outage that blinded us.
    """
    if not blind.is_blind:
        return tuple(health)
    return tuple(_veiled(each, blind) for each in health)


def _veiled(health: ServiceHealth, blind: BlindState) -> ServiceHealth:
    is_seen = blind.services is not None and health.service not in blind.services
    if is_seen or health.condition not in (Condition.OK, Condition.AT_RISK):
        return health
    why = say("monitoring blind: {sentence} Before: {why}", sentence=blind.sentence, why=health.why)
    return replace(
        health, condition=Condition.UNKNOWN, was=health.condition, since_ms=blind.since_ms, why=why, via=None
    )


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else say("{shown} and {count} more", shown=shown, count=len(names) - 3)
