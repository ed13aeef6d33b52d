"""Every vendor's word and ours, and what they amount to now. One owner, one thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.catalog.estate import Vendor
from models.kernel.clock import Clock
from models.vendors.disagreement import (
    Disagreement,
    OwnSight,
    OwnView,
    VendorStanding,
    compare,
    lead_words,
)
from models.vendors.indicator import Indicator
from models.vendors.status import VendorStatus
from resources.said import in_a_row

HARD_LIMIT_SECONDS = 600.0
"""Beyond this age a vendor's word is no current word; pages are read about once a minute."""


@dataclass(slots=True)
class _Record:
    """What is remembered of one vendor."""

    status: VendorStatus | None = None
    arrived: float = 0.0
    said_since_ms: int | None = None
    """Since when it has been admitting trouble; None while it does not."""
    saw_since_ms: int | None = None
    """Since when we have seen it fail; None while we do not."""
    first_said_ms: int | None = None
    first_saw_ms: int | None = None
    """Beginnings of the present trouble, kept until both views are well again and a new one begins."""
    disagreement: Disagreement = Disagreement.NONE
    disagreed_since_ms: int | None = None

    def note(self) -> None:
        """Remember who was first; when all is well again the last trouble stays until the next."""
        if self.said_since_ms is not None and self.first_said_ms is None:
            self.first_said_ms = self.said_since_ms
        if self.saw_since_ms is not None and self.first_saw_ms is None:
            self.first_saw_ms = self.saw_since_ms


class VendorBoard:
    """Holds the newest status and our own view of each vendor."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def ingest(self, statuses: Iterable[VendorStatus]) -> None:
        """Take newer readings. A page that can't be read for once leaves the last word standing, with its age."""
        for status in sorted(statuses, key=lambda each: each.at_ms):
            record = self._records.setdefault(status.vendor, _Record())
            known = record.status
            # A word from the future means that the clock was set back since: then an earlier one is the newer.
            if known is not None and status.at_ms <= known.at_ms <= self._clock.now_ms():
                continue
            if status.indicator is Indicator.UNKNOWN and known is not None and known.indicator is not Indicator.UNKNOWN:
                record.status = replace(known, error=status.error)
                continue
            record.status, record.arrived = status, self._clock.monotonic()
            if status.indicator.is_trouble:
                if record.said_since_ms is None:
                    self._begin(record)
                    record.said_since_ms = _published_ms(status)
            elif status.indicator is not Indicator.UNKNOWN:
                record.said_since_ms = None
            record.note()

    def assess(self, now_ms: int, vendors: Sequence[Vendor], own: Iterable[OwnView] = ()) -> tuple[VendorStanding, ...]:
        """How each vendor stands, in the order given. `own` is what we see ourselves; without one we see nothing."""
        views = {view.vendor: view for view in own}
        return tuple(
            self._standing(vendor, views.get(vendor.id, OwnView(vendor.id, OwnSight.UNKNOWN)), now_ms)
            for vendor in vendors
        )

    def _standing(self, vendor: Vendor, own: OwnView, now_ms: int) -> VendorStanding:
        record = self._records.setdefault(vendor.id, _Record())
        if own.sight is OwnSight.FAILS:
            if record.saw_since_ms is None:
                self._begin(record)
                record.saw_since_ms = now_ms if own.since_ms is None else own.since_ms
        elif own.sight is OwnSight.WELL:
            record.saw_since_ms = None
        record.note()
        age = None
        if record.status is not None:
            age = max(0.0, (now_ms - record.status.at_ms) / 1000.0, self._clock.monotonic() - record.arrived)
        is_current = age is not None and age <= HARD_LIMIT_SECONDS
        condition, kind, sentence = compare(vendor.name, record.status, is_current, own, record.said_since_ms)
        if kind is not record.disagreement:
            record.disagreement = kind
            record.disagreed_since_ms = _since(kind, record, own, now_ms)
        lead = None
        if record.first_said_ms is not None and record.first_saw_ms is not None:
            lead = (record.first_said_ms - record.first_saw_ms) / 1000.0
        words = lead_words(lead, vendor.name)
        if words and (record.said_since_ms is not None or record.saw_since_ms is not None):
            sentence = in_a_row((sentence, "; ", words))
        return VendorStanding(
            vendor.id,
            vendor.name,
            condition,
            kind,
            sentence,
            record.disagreed_since_ms if kind is not Disagreement.NONE else record.said_since_ms or record.saw_since_ms,
            lead,
            record.status,
            own,
            age,
        )

    def _begin(self, record: _Record) -> None:
        """A new trouble begins where neither view held one."""
        if record.said_since_ms is None and record.saw_since_ms is None:
            record.first_said_ms = record.first_saw_ms = None


def _published_ms(status: VendorStatus) -> int:
    """When the vendor published its trouble: as it says itself where that lies in the past, else when we read it."""
    began = [
        notice.started_ms
        for notice in status.incidents
        if notice.started_ms is not None and notice.started_ms <= status.at_ms
    ]
    return min(began, default=status.at_ms)


def _since(kind: Disagreement, record: _Record, own: OwnView, now_ms: int) -> int | None:
    match kind:
        case Disagreement.VENDOR_SAYS_OK:
            return record.saw_since_ms
        case Disagreement.VENDOR_SAYS_TROUBLE:
            return record.said_since_ms
        case Disagreement.UNCONFIRMED:
            return own.since_ms
        case Disagreement.UNSEEN:
            return now_ms
    return None
