"""What a device may write, by the role it was enrolled with at the hub.

Not the role somebody holds in an incident: that is state, and anybody who may write into incidents can be given one. This is
what the hub puts into a device's certificate, and what every replica checks.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class DeviceRole(StrEnum):
    """Given with `hub enrol --role`."""

    INCIDENT_COMMANDER = "incident_commander"
    RESPONDER = "responder"
    COMMS_LEAD = "comms_lead"
    OBSERVER = "observer"


_RESPONDER: Final = frozenset({"access", "alert", "automation", "cause", "coupling", "incident", "oncall", "runbook"})

_CONTEXTS: Final[Mapping[DeviceRole, frozenset[str]]] = {
    # Everything: who commands may have to publish a catalogue or a policy in the middle of the night.
    DeviceRole.INCIDENT_COMMANDER: _RESPONDER | {"catalog", "comms", "policy"},
    DeviceRole.RESPONDER: _RESPONDER,
    DeviceRole.COMMS_LEAD: frozenset({"access", "alert", "comms", "incident", "oncall"}),
    # A wall, a screen in the lobby, an auditor: reads everything, writes nothing.
    DeviceRole.OBSERVER: frozenset(),
}


def permissions_of(role: DeviceRole) -> tuple[str, ...]:
    """The certificate's permissions, sorted: context:write for each context."""
    return tuple(sorted(f"{context}:write" for context in _CONTEXTS[role]))
