"""The classification of an incident as screens and verbs see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.incident.classification.outage_type import OutageType


@dataclass(frozen=True, slots=True)
class LoadedProtocol:
    """The protocol as it was when it was loaded. Later versions of the policy don't change it."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    """Values of models.incident.roles.Role."""
    channels: tuple[str, ...] = ()
    cadence: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """By audience: minutes to the first update, and from one to the next."""
    ack_minutes: int | None = None
    escalation: str = ""
    runbook: str = ""
    dial_in: str = ""
    url: str = ""
    pin: str = field(default="", repr=False)
    lines: tuple[str, ...] = ()
    round_minutes: int | None = None

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "LoadedProtocol":
        """Of a body that events.check_protocol passed."""
        bridge = plain.get("bridge") or {}
        return cls(
            plain.get("id") or "",
            plain.get("name") or plain.get("id") or "",
            tuple(plain.get("roles") or ()),
            tuple(plain.get("channels") or ()),
            {name: (each["first"], each["every"]) for name, each in (plain.get("cadence") or {}).items()},
            plain.get("ack_minutes"),
            plain.get("escalation") or "",
            plain.get("runbook") or "",
            bridge.get("dial_in") or "",
            bridge.get("url") or "",
            bridge.get("pin") or "",
            tuple(bridge.get("lines") or ()),
            bridge.get("round_minutes"),
        )


@dataclass(frozen=True, slots=True)
class ClassificationView:
    """Nothing of it bears on the severity."""

    outage_type: OutageType | None = None
    failure_mode: str = ""
    """Its id; empty while nobody has said."""
    mode_name: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    protocol: LoadedProtocol | None = None
    policy_version: int = 0

    def missing(self, mandatory: tuple[str, ...]) -> tuple[str, ...]:
        """Which of these tags nobody has set."""
        return tuple(key for key in mandatory if key not in self.tags)
