"""What one run of one probe brought."""

from dataclasses import dataclass
from enum import StrEnum

from models.probes.checks import InstanceChecks


class Outcome(StrEnum):
    """The value is the word shown to people."""

    OK = "ok"
    DEGRADED = "degraded"
    """It works, but slower than its budget, near a certificate's end, or not everywhere alike."""
    FAIL = "fail"
    INCONCLUSIVE = "inconclusive"
    """The run says nothing of the target: it could not be made, or our own network is the one that fails."""


@dataclass(frozen=True, slots=True)
class Phases:
    """Where the time went, in seconds; None for a phase that did not take place. Redirects add up."""

    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    first_byte: float | None = None
    """From the request sent to the first byte of the answer."""
    transfer: float | None = None


class Lookup(StrEnum):
    """How a resolver answered a question."""

    ANSWERED = "answered"
    NO_DATA = "no such record"
    NXDOMAIN = "NXDOMAIN"
    SERVFAIL = "SERVFAIL"
    REFUSED = "REFUSED"
    TIMEOUT = "no answer in time"
    UNREACHABLE = "unreachable"
    MALFORMED = "an answer that makes no sense"


@dataclass(frozen=True, slots=True)
class ResolverAnswer:
    """What one resolver said."""

    resolver: str
    lookup: Lookup
    answers: tuple[str, ...] = ()
    """Sorted."""
    ttl_seconds: int | None = None
    """The shortest time to live among the answers, as seen."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step of a journey; steps after a failed one were not taken and are missing."""

    name: str
    outcome: Outcome
    latency_seconds: float
    budget_seconds: float | None = None
    status: int | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """One run. `at_ms` is when it began."""

    probe: str
    service: str | None
    at_ms: int
    outcome: Outcome
    latency_seconds: float | None = None
    """Of the whole run; None where nothing was measured."""
    error: str = ""
    """One sentence for people; empty where all is well."""
    phases: Phases = Phases()
    status: int | None = None
    """HTTP status of the last answer."""
    tls_expires_ms: int | None = None
    """When the server's certificate ends, even where it was not trusted."""
    answers: tuple[ResolverAnswer, ...] = ()
    steps: tuple[StepResult, ...] = ()
    checks: InstanceChecks | None = None
    is_reached: bool = True
    """Whether anything at the other end answered, were it a refusal: then our own network works."""
    is_blind: bool = False
    """Inconclusive because the witnesses failed too."""
    vantage: str = ""
