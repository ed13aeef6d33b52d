"""Frozen pictures of evidence and of the preservation checklist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.incident.evidence.commands import Custody, Keep
from models.kernel.ids import EventId, PersonId


class Soundness(StrEnum):
    """Whether an item is still what was collected."""

    UNCHECKED = "unchecked"
    """Not hashed again since."""
    INTACT = "intact"
    BROKEN = "broken"
    """Hashed again, it gave another hash once: for good, whatever later checks say."""
    MISSING = "missing"
    """At the latest check it could not be read."""


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """One act on an item."""

    at_ms: int
    by: PersonId
    act: Custody
    to: PersonId | None
    note: str


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One item with its chain of custody."""

    id: EventId
    name: str
    source: str
    collector: PersonId
    collected_ms: int
    added_by: PersonId
    added_ms: int
    sha256: str
    size: int
    place: str
    """Empty: the record keeps the content."""
    keeps: Keep | None
    custody: tuple[CustodyLine, ...]
    """Oldest first."""
    soundness: Soundness
    checked_ms: int | None

    @property
    def holder(self) -> PersonId:
        """Who has it now."""
        given = [line.to for line in self.custody if line.act is Custody.TRANSFER and line.to is not None]
        return given[-1] if given else self.collector

    @property
    def is_sealed(self) -> bool:
        """Whether somebody sealed it."""
        return any(line.act is Custody.SEAL for line in self.custody)


@dataclass(frozen=True, slots=True)
class Preservation:
    """The checklist: what is kept, and what the Incident Commander waived."""

    kept: Mapping[Keep, str] = field(default_factory=dict)
    """In words where each is kept."""
    waived: frozenset[Keep] = frozenset()
    waiver_reason: str = ""
    waived_by: PersonId | None = None

    @property
    def open_points(self) -> tuple[Keep, ...]:
        """Neither kept nor waived."""
        return tuple(keep for keep in Keep if keep not in self.kept and keep not in self.waived)

    @property
    def unmet(self) -> tuple[str, ...]:
        """The same in words."""
        return tuple(keep.label for keep in self.open_points)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All items, oldest first, and the checklist."""

    all: tuple[EvidenceItem, ...] = ()
    preservation: Preservation = Preservation()

    def find(self, key: str) -> EvidenceItem | None:
        """The item of that id."""
        return next((item for item in self.all if item.id == key), None)
