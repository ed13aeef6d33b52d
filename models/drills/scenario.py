"""What is to happen to a simulated estate, and when. Offsets are seconds after the start of the drill."""

from dataclasses import dataclass, field
from enum import StrEnum

from models.health.change import ChangeKind
from models.vendors.indicator import Indicator


class FaultKind(StrEnum):
    """How a thing fails."""

    POOL_EXHAUSTION = "pool_exhaustion"
    CRASH = "crash"
    SLOW = "slow"
    BAD_DEPLOY = "bad_deploy"
    SILENCE = "silence"
    """It stops reporting; whether it works is not known. Nothing spreads."""
    VENDOR_OUTAGE = "vendor_outage"
    """Every service bought from the vendor fails."""


class TrafficUnit(StrEnum):
    """In what a service counts its traffic."""

    PER_SECOND = "per_second"
    PER_MINUTE = "per_minute"


class ExtraUnit(StrEnum):
    """Units of further measures, as in models.health.samples.Unit."""

    SECONDS = "seconds"
    COUNT = "count"
    RATIO = "ratio"
    PER_MINUTE = "per_minute"


@dataclass(frozen=True, slots=True)
class Felt:
    """How a fault shows at one service. None leaves it to what follows from the dependencies."""

    service: str
    delay_seconds: int | None = None
    """After the fault's beginning."""
    ramp_seconds: int | None = None
    """How long it takes to its full extent."""
    errors: float | None = None
    """Ratio of failing calls, at full extent."""
    latency: float | None = None
    """Factor on the p99."""
    traffic: float | None = None
    """Factor on the traffic."""
    saturation: float | None = None
    extra: float | None = None
    """Value of the service's further measure."""
    instance_alerts: int = 0
    """So many instances raise an alert of their own: how floods come about."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that breaks."""

    kind: FaultKind
    at_seconds: int
    service: str | None = None
    vendor: str | None = None
    """For a vendor outage, in place of `service`."""
    until_seconds: int | None = None
    """When it ends; None: not within the drill."""
    ramp_seconds: int = 60
    felt: tuple[Felt, ...] = ()
    title: str = ""
    """Summary of the first alert, where the usual wording is not enough."""


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """A change that is reported; whether it is to blame is for the players to find out."""

    at_seconds: int
    """May be negative: before the start."""
    service: str
    title: str
    author: str
    detail: str = ""
    kind: ChangeKind = ChangeKind.OTHER


@dataclass(frozen=True, slots=True)
class Measure:
    """What is ordinary for one service, where it differs from what its catalog entry suggests."""

    service: str
    traffic: float | None = None
    traffic_unit: TrafficUnit = TrafficUnit.PER_SECOND
    traffic_metric: str | None = None
    p99_seconds: float | None = None
    errors: float | None = None
    saturation: float | None = None
    saturation_metric: str | None = None
    extra_metric: str | None = None
    """A further measure: queue age, backlog, replica lag."""
    extra_unit: ExtraUnit = ExtraUnit.COUNT
    extra: float | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step of a simulated probe: it fails as often, and slows down as much, as the service that serves it."""

    service: str
    name: str = ""
    seconds: float = 0.2
    """Ordinary time."""
    budget_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class PlannedProbe:
    """A probe of the simulated workstation; a journey where it has several steps."""

    id: str
    steps: tuple[PlannedStep, ...]
    title: str = ""
    service: str | None = None
    interval_seconds: int = 60
    needed: int = 3
    of: int = 5


@dataclass(frozen=True, slots=True)
class PlannedBeat:
    """A heartbeat of the simulated estate."""

    id: str
    every_seconds: int
    title: str = ""
    monitoring: bool = False
    stands_in_for: str = ""
    silent_from_seconds: int | None = None
    """When it falls silent; None: not within the drill."""


@dataclass(frozen=True, slots=True)
class PlannedWord:
    """What a vendor's status page says from then on. Pages nobody plans for say that all is well."""

    vendor: str
    at_seconds: int
    indicator: Indicator
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A drill."""

    id: str
    title: str
    description: str = ""
    estate: str = "demo"
    """Name of the estate it is written for."""
    duration_seconds: int = 3600
    measures: tuple[Measure, ...] = ()
    faults: tuple[Fault, ...] = field(default=())
    changes: tuple[PlannedChange, ...] = ()
    probes: tuple[PlannedProbe, ...] = ()
    heartbeats: tuple[PlannedBeat, ...] = ()
    vendor_words: tuple[PlannedWord, ...] = ()
    hidden_calls: tuple[tuple[str, str], ...] = ()
    """Calls (caller, target) that tracing sees and nobody declared."""
    unused_calls: tuple[tuple[str, str], ...] = ()
    """Declared dependencies that nothing uses any more."""
