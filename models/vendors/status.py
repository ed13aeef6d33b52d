"""What a vendor says of itself on its status page."""

from dataclasses import dataclass
from enum import StrEnum

from models.vendors.indicator import Indicator


class PageKind(StrEnum):
    """How the page was read."""

    SUMMARY = "summary"
    """The JSON summary of a Statuspage."""
    FEED = "feed"
    """RSS or Atom: incidents only, no components."""


@dataclass(frozen=True, slots=True)
class VendorComponent:
    """A part of what the vendor offers."""

    name: str
    status: str
    """The vendor's own word, e.g. operational, degraded_performance, partial_outage."""

    @property
    def is_operational(self) -> bool:
        """Whether the vendor says it works."""
        return self.status == "operational"


@dataclass(frozen=True, slots=True)
class VendorNotice:
    """An incident or a maintenance that has not ended."""

    id: str
    title: str
    status: str
    """investigating, identified, monitoring, scheduled, in_progress …"""
    impact: str = ""
    started_ms: int | None = None
    """When it was published; None where the page doesn't say."""
    updated_ms: int | None = None
    url: str = ""
    words: str = ""
    """The newest update."""


@dataclass(frozen=True, slots=True)
class VendorStatus:
    """One reading of one page."""

    vendor: str
    at_ms: int
    """When it was read."""
    indicator: Indicator
    words: str = ""
    """The page's own sentence, e.g. All Systems Operational."""
    kind: PageKind = PageKind.SUMMARY
    components: tuple[VendorComponent, ...] = ()
    incidents: tuple[VendorNotice, ...] = ()
    maintenances: tuple[VendorNotice, ...] = ()
    url: str = ""
    error: str = ""
    """Why the page could not be read; the indicator is UNKNOWN then."""
