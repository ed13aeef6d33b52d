"""What the console asks of every inbound source. One module a system implements it, in a thread of its own."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from models.alerts.alert import Alert, Silence
from models.health.change import Change
from models.health.samples import SampleBlock

if TYPE_CHECKING:
    # Named here, made elsewhere: a console without probes does not load them at its start.
    from models.coupling.observed import ObservedEdge
    from models.probes.heartbeat import Pulse
    from models.probes.result import ProbeResult
    from models.probes.spec import ProbePlan
    from models.slo.measured import SloFact
    from models.vendors.status import VendorStatus


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one poll brought. Empty parts mean nothing new, save `alerts`."""

    blocks: tuple[SampleBlock, ...] = ()
    alerts: tuple[Alert, ...] | None = None
    """Every alert that stands now, replacing those known before; None where this source has no say about alerts."""
    changes: tuple[Change, ...] = ()
    services: tuple[str, ...] = ()
    """Ids of the services this source sees, whether or not the catalog knows them."""
    silences: tuple[Silence, ...] = ()
    """Silences that stand or are to come; meaningful only beside `alerts`."""
    warnings: tuple[str, ...] = ()
    """What went wrong in part while the rest was taken, in words for people."""
    slos: "tuple[SloFact, ...] | None" = None
    """Every objective this source knows, with what was measured now; None where it has no say about objectives."""
    earlier: tuple[SampleBlock, ...] = ()
    """Samples from before those already brought, or from between them."""
    history: tuple[SampleBlock, ...] = ()
    """Long past: one value a quarter of an hour, for the long memory only."""
    probes: "tuple[ProbeResult, ...]" = ()
    """Runs of our own probes that are done; failures already weighed against the witnesses."""
    pulses: "tuple[Pulse, ...]" = ()
    """Signs of life heard. The same one may come again."""
    vendors: "tuple[VendorStatus, ...]" = ()
    """Status pages read."""
    probe_plan: "ProbePlan | None" = None
    """What is probed and heard from now on; None where it is as before."""
    calls: "tuple[ObservedEdge, ...]" = ()
    """Calls between services that telemetry saw, under its own names."""

    def without_samples(self) -> "Batch":
        """The rest of it: what is worth keeping once the samples are taken."""
        return replace(self, blocks=(), earlier=(), history=())


class Source(Protocol):
    """One monitoring system. All methods are called from one thread, the source's own."""

    name: str
    """Unique among the sources of a run; shown to people."""
    interval_seconds: float
    """Seconds from one poll to the next while all goes well."""

    def poll(self, now_ms: int) -> Batch:
        """Fetch what is new. Raises when the source can't be read at all; blocks no longer than its own timeouts."""
        ...

    def close(self) -> None:
        """Let go of connections. Called once, after the last poll."""
        ...
