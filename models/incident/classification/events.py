"""What can happen to the classification of an incident."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.incident.classification.outage_type import OutageType
from models.kernel import reading
from models.kernel.reading import BadBody, Body, compact

CLASSIFIED: Final = "incident.classified"

VERSIONS: Final[Mapping[str, int]] = {CLASSIFIED: 1}


@dataclass(frozen=True, slots=True)
class Classified:
    """Whatever is named was set; the rest stays as it was. Each of outage type, mode, protocol and tag is a field of its own."""

    outage_type: OutageType | None = None
    failure_mode: str | None = None
    """Its id in the policy."""
    mode_name: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Key to value."""
    protocol: Mapping[str, Any] | None = None
    """The protocol as it was when it was loaded: id, name, roles, channels, cadence (minutes), ack_minutes, escalation, runbook,
    bridge. Empty: none."""
    policy_version: int = 0

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        body = compact(
            {
                "outage_type": None if self.outage_type is None else str(self.outage_type),
                "failure_mode": self.failure_mode,
                "mode_name": self.mode_name,
                "tags": dict(self.tags),
                "policy_version": self.policy_version,
            }
        )
        return body if self.protocol is None else {**body, "protocol": dict(self.protocol)}

    @classmethod
    def from_body(cls, body: Body) -> "Classified":
        """Strict; BadBody otherwise."""
        kind = reading.optional_text(body, "outage_type")
        tags = reading.mapping(body, "tags")
        if any(type(key) is not str or type(value) is not str for key, value in tags.items()):
            raise BadBody("tags: not texts by text")
        protocol = None if body.get("protocol") is None else reading.mapping(body, "protocol")
        return cls(
            None if kind is None else OutageType(kind),
            reading.optional_text(body, "failure_mode"),
            reading.optional_text(body, "mode_name") or "",
            tags,
            None if protocol is None else check_protocol(protocol),
            reading.optional_whole(body, "policy_version") or 0,
        )


def check_protocol(plain: Mapping[str, Any]) -> Mapping[str, Any]:
    """The protocol itself where views can rely on its shape; BadBody otherwise."""
    for name in ("id", "name", "escalation", "runbook"):
        reading.optional_text(plain, name)
    reading.texts(plain, "roles")
    reading.texts(plain, "channels")
    reading.optional_whole(plain, "ack_minutes")
    for each in reading.mapping(plain, "cadence").values():
        if not isinstance(each, dict):
            raise BadBody("cadence: not objects")
        reading.whole(each, "first")
        reading.whole(each, "every")
    bridge = reading.mapping(plain, "bridge")
    for name in ("dial_in", "url", "pin"):
        reading.optional_text(bridge, name)
    reading.texts(bridge, "lines")
    reading.optional_whole(bridge, "round_minutes")
    return plain
