"""What is probed, how often, and what counts as well: the contents of a probe file as immutable values. Times in seconds."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from models.probes.heartbeat import Heartbeat
from resources.said import say

DEFAULT_TLS_DAYS = 21
"""A certificate with fewer days left is told of."""
Plain = str | int | float | bool | None


class Redirects(StrEnum):
    """Where an HTTP probe follows redirects to."""

    NONE = "none"
    SAME_HOST = "same_host"
    ANY = "any"


class Shows(StrEnum):
    """What a probe's answer tells of its service."""

    AVAILABILITY = "availability"
    LIVENESS = "liveness"
    READINESS = "readiness"
    HEALTH = "health"
    """A health document with several checks in it."""
    LOAD_BALANCER = "load_balancer"
    """What the load balancer takes for the instance's state."""


class RecordType(StrEnum):
    """DNS records that can be asked for."""

    A = "A"
    AAAA = "AAAA"
    CNAME = "CNAME"
    MX = "MX"
    NS = "NS"
    TXT = "TXT"
    SRV = "SRV"
    SOA = "SOA"
    CAA = "CAA"
    PTR = "PTR"


@dataclass(frozen=True, slots=True)
class SecretRef:
    """Names a secret of the keyring. The value is fetched when it is sent and stands in no file."""

    name: str
    user: str | None = None
    """With a user it is sent as basic authentication; else as bearer token in Authorization, as it is in other headers."""


@dataclass(frozen=True, slots=True)
class HttpExpectation:
    """What an answer must be like. Texts are sought in the first MiB of the body."""

    status: tuple[tuple[int, int], ...] = ((200, 299),)
    """Inclusive ranges."""
    contains: tuple[str, ...] = ()
    regex: str | None = None
    """Sought line by line."""
    json: tuple[tuple[str, Plain], ...] = ()
    """Path and the value that must stand there."""
    headers: tuple[tuple[str, str], ...] = ()
    """Name, and a text its value must contain."""
    tls_days: int = DEFAULT_TLS_DAYS


@dataclass(frozen=True, slots=True)
class Extract:
    """A value taken from an answer for later steps, written ${name} there: by JSON path, or a regex's first group."""

    name: str
    json: str | None = None
    regex: str | None = None


@dataclass(frozen=True, slots=True)
class HttpCheck:
    """One HTTP exchange, or one step of a journey."""

    url: str
    method: str = "GET"
    headers: tuple[tuple[str, str | SecretRef], ...] = ()
    body: str | None = None
    redirects: Redirects = Redirects.NONE
    ca_file: str | None = None
    """Certificates to trust in place of the system's. Verification itself can't be turned off."""
    expect: HttpExpectation = HttpExpectation()


@dataclass(frozen=True, slots=True)
class TcpCheck:
    """A connection, and if asked a greeting."""

    host: str
    port: int
    contains: str | None = None


@dataclass(frozen=True, slots=True)
class DnsCheck:
    """A question put to several resolvers; the system's where none is named."""

    name: str
    type: RecordType = RecordType.A
    resolvers: tuple[tuple[str, int], ...] = ()
    """Address and port."""
    answers: frozenset[str] | None = None
    """Exactly these, in any order; None: any answer will do."""


@dataclass(frozen=True, slots=True)
class IcmpCheck:
    """Echo requests to one host."""

    host: str
    count: int = 3


@dataclass(frozen=True, slots=True)
class GatewayCheck:
    """Whether the first router on the way out answers at all: the nearest witness there is."""


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """One named step and how long it may take."""

    name: str
    http: HttpCheck
    budget_seconds: float | None = None
    extract: tuple[Extract, ...] = ()


@dataclass(frozen=True, slots=True)
class Journey:
    """Steps a customer would take, in order. Cookies and extracted values live as long as one run."""

    steps: tuple[JourneyStep, ...]


Check = HttpCheck | TcpCheck | DnsCheck | IcmpCheck | GatewayCheck | Journey

_KINDS: dict[type, str] = {
    HttpCheck: "http",
    TcpCheck: "tcp",
    DnsCheck: "dns",
    IcmpCheck: "icmp",
    GatewayCheck: "gateway",
    Journey: say("journey"),
}


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing asked again and again."""

    id: str
    check: Check
    service: str | None = None
    """Id of the service it speaks for; None for a mere witness."""
    title: str = ""
    interval_seconds: float = 30.0
    timeout_seconds: float = 5.0
    """For the whole run, all steps together."""
    budget_seconds: float | None = None
    """A run that takes longer is degraded, though it succeeds."""
    needed: int = 3
    """So many of the last `of` runs decide."""
    of: int = 5
    shows: Shows = Shows.AVAILABILITY
    instance: str = ""
    """Which instance of the service, for liveness, readiness and health."""

    @property
    def kind(self) -> str:
        """http, tcp, dns, icmp, gateway or journey."""
        return _KINDS[type(self.check)]

    @property
    def name(self) -> str:
        """The title, or the id where there is none."""
        return self.title or self.id

    @property
    def budget(self) -> float | None:
        """The run's budget in seconds: its own, else the sum of its steps' where every step has one."""
        if self.budget_seconds is not None or not isinstance(self.check, Journey):
            return self.budget_seconds
        each = [step.budget_seconds for step in self.check.steps]
        return None if None in each else sum(seconds or 0.0 for seconds in each)


@dataclass(frozen=True, slots=True)
class VendorWatch:
    """A vendor of the catalogue (or one it doesn't know): where its status is read and which of our probes watch it."""

    id: str
    status_url: str | None = None
    """In place of the catalogue's."""
    probes: tuple[str, ...] = ()
    """Beside the probes of services bought from it."""


@dataclass(frozen=True)
class ProbePlan:
    """A whole probe file. Ids of probes are unique; witnesses name probes."""

    vantage: str = ""
    """Where these probes run; probes that fail from two vantage points confirm each other."""
    probes: tuple[Probe, ...] = ()
    """Journeys and witnesses included."""
    witnesses: tuple[str, ...] = ()
    heartbeats: tuple[Heartbeat, ...] = ()
    vendors: tuple[VendorWatch, ...] = field(default=())

    @cached_property
    def by_id(self) -> dict[str, Probe]:
        """Probes by id."""
        return {probe.id: probe for probe in self.probes}
