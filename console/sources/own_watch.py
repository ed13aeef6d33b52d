"""Our own eyes beside monitoring's: takes what sources deliver of probes, pulses and vendors, and says what it amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass

from console.sources.port import Batch
from console.sources.vendors.own import own_views, vendors_of
from models.catalog.estate import Catalog
from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.probes.blindness import veiled
from models.probes.board import OwnEyes, ProbeBoard
from models.vendors.board import VendorBoard
from models.vendors.disagreement import VendorStanding


@dataclass(frozen=True, slots=True)
class Watched:
    """All of it at one moment."""

    eyes: OwnEyes
    vendors: tuple[VendorStanding, ...]
    health: tuple[ServiceHealth, ...]
    """The verdicts on the services as they may be shown: while blind nothing is green."""


def concerns_us(batch: Batch) -> bool:
    """Whether a batch brings anything for the watch; until one does, no watch need be made."""
    return bool(batch.probe_plan is not None or batch.probes or batch.pulses or batch.vendors)


class OwnWatch:
    """One owner, one thread: the one that owns the health board."""

    def __init__(self, clock: Clock) -> None:
        self._probes = ProbeBoard(clock)
        self._vendors = VendorBoard(clock)

    def take(self, batch: Batch) -> None:
        """Take what is new."""
        if batch.probe_plan is not None:
            self._probes.set_plan(batch.probe_plan)
        self._probes.ingest(batch.probes, batch.pulses)
        self._vendors.ingest(batch.vendors)

    def assess(self, now_ms: int, catalog: Catalog | None, health: Sequence[ServiceHealth]) -> Watched:
        """What all of it amounts to now, beside what monitoring says of the services."""
        eyes = self._probes.assess(now_ms, health)
        plan = self._probes.plan
        own = own_views(catalog, plan, eyes.probes, health)
        vendors = self._vendors.assess(now_ms, vendors_of(catalog, plan), own)
        return Watched(eyes, vendors, veiled(health, eyes.blind))
