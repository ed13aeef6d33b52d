"""What people ask for about the classification."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.incident.classification.outage_type import OutageType
from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class PolicyWords:
    """What the response policy in force allows, as plain values."""

    version: int = 0
    modes: Mapping[str, str] = field(default_factory=dict)
    """Failure modes that the incident's services can have: id to name."""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Tag keys and the values each takes."""


@dataclass(frozen=True, slots=True)
class Classify:
    """Set outage type, failure mode or tags; None and missing keys stay as they are."""

    incident: StreamId
    words: PolicyWords
    outage_type: OutageType | None = None
    failure_mode: str | None = None
    tags: Mapping[str, str] = field(default_factory=dict)
    protocol: Mapping[str, Any] | None = None
    """The protocol that outage type and failure mode load, see events.Classified; None loads none."""
