"""The estate as one immutable value. Built by the readers of this folder, used by health, topology and the screens."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class ServiceKind(StrEnum):
    """What a service is made of."""

    APPLICATION = "application"
    DATA_STORE = "data_store"
    INFRASTRUCTURE = "infrastructure"
    NETWORK = "network"
    THIRD_PARTY = "third_party"


class Strength(StrEnum):
    """What a dependency's failure does: hard takes the caller down, soft degrades it, a fallback stands in for another."""

    HARD = "hard"
    SOFT = "soft"
    FALLBACK = "fallback"


class CallMode(StrEnum):
    """Whether the caller waits for the answer."""

    SYNC = "sync"
    ASYNC = "async"


class BreakerState(StrEnum):
    """What a circuit breaker does at this moment: closed lets calls pass, open refuses them, half open lets a few try."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class FallbackKind(StrEnum):
    """What a caller does without the answer: keep to a stored one, ask another provider, let people do it, or nothing."""

    NONE = "none"
    CACHED = "cached"
    ALTERNATE = "alternate"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Breaker:
    """A circuit breaker as it was set up. Its state comes from monitoring and is never part of the catalog."""

    name: str | None = None
    """What monitoring calls it."""
    opens_at: float | None = None
    """The ratio of failed calls at which it opens, e.g. 0.5."""
    pause_seconds: float | None = None
    """How long it stays open before it lets a call try."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What a caller does so that a failure of its target stays with the target. None: nobody has said."""

    breaker: Breaker | None = None
    timeout_seconds: float | None = None
    """How long the caller waits for one attempt."""
    retries: int | None = None
    """Attempts after the first."""
    retry_budget: float | None = None
    """Retries as a share of first attempts, e.g. 0.1; beyond it nothing is tried again."""
    fallback: FallbackKind = FallbackKind.NONE
    fallback_max_age_seconds: int | None = None
    """How old a stored answer may be."""
    fallback_tested: str | None = None
    """The day the fallback was last seen to work, as 2026-05-01; None where it never was."""

    @property
    def absorbs(self) -> bool:
        """Whether the caller goes on without the target, unharmed: it has a stored answer or another provider."""
        return self.fallback in (FallbackKind.CACHED, FallbackKind.ALTERNATE)


@dataclass(frozen=True, slots=True)
class Dependency:
    """An edge from the service that holds it to `target`, the service it needs."""

    target: str
    strength: Strength = Strength.HARD
    mode: CallMode = CallMode.SYNC
    group: str | None = None
    """Edges of one caller with the same group are replicas; `needed` of them must be healthy (k of n)."""
    needed: int = 1
    fallback_for: str | None = None
    """For a fallback: the target it stands in for."""
    protection: Protection | None = None
    """What guards the caller on this edge; None where nothing is known to."""


@dataclass(frozen=True, slots=True)
class Service:
    """One thing that can fail. Ids are unique in the estate and are what health signals are mapped to."""

    id: str
    name: str
    kind: ServiceKind = ServiceKind.APPLICATION
    tier: int | None = None
    """0 (most critical) to 3; None where nobody has said, which is never taken for unimportant."""
    team: str | None = None
    owner: str | None = None
    business_unit: str | None = None
    regions: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    on_call: str | None = None
    escalation: str | None = None
    runbooks: tuple[str, ...] = ()
    rto_seconds: int | None = None
    rpo_seconds: int | None = None
    slo_target: float | None = None
    """Ratio of good time or events over 30 days, e.g. 0.999."""
    sla_target: float | None = None
    """What customers were promised over 30 days, e.g. 0.995; None where nothing was."""
    availability: float | None = None
    """Its own, as if all it depends on were perfect: the ratio of time it works, e.g. 0.9995."""
    stateful: bool = False
    users: int | None = None
    """People who use it in an ordinary hour."""
    revenue_per_minute: float | None = None
    currency: str | None = None
    functions: tuple[str, ...] = ()
    """Ids of the business functions it carries."""
    vendor: str | None = None
    aliases: tuple[str, ...] = ()
    """Other names monitoring systems use for it."""
    depends_on: tuple[Dependency, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Vendor:
    """A company one or more services are bought from."""

    id: str
    name: str
    support: str | None = None
    phone: str | None = None
    status_url: str | None = None


@dataclass(frozen=True, slots=True)
class BusinessFunction:
    """Something the company does for its customers, carried by services."""

    id: str
    name: str
    core: bool = False
    """Whether its failure alone makes an incident SEV1."""


@dataclass(frozen=True)
class Catalog:
    """The whole estate. Services keep the order of their file; ids are unique and every edge's target exists."""

    name: str
    services: tuple[Service, ...] = ()
    vendors: tuple[Vendor, ...] = ()
    functions: tuple[BusinessFunction, ...] = ()
    regions: tuple[str, ...] = field(default=())

    @cached_property
    def by_id(self) -> dict[str, Service]:
        """Services by id."""
        return {service.id: service for service in self.services}

    @cached_property
    def dependants(self) -> dict[str, tuple[str, ...]]:
        """For each service id, the ids of the services that have an edge to it, in file order."""
        callers: dict[str, list[str]] = {service.id: [] for service in self.services}
        for service in self.services:
            for dependency in service.depends_on:
                callers[dependency.target].append(service.id)
        return {target: tuple(dict.fromkeys(ids)) for target, ids in callers.items()}
