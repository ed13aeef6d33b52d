"""What the policy offers one incident: the words it may be classified with, and the protocol they load, as plain values."""

from typing import Any

from models.incident.classification.commands import Classify, PolicyWords
from models.incident.classification.outage_type import OutageType
from models.incident.classification.views import ClassificationView
from models.kernel.ids import StreamId
from models.response.policy import Protocol, ResponsePolicy


def words_for(policy: ResponsePolicy, services: tuple[str, ...]) -> PolicyWords:
    """For an incident about these services."""
    modes = {mode.id: mode.name for mode in policy.modes_of(services)}
    return PolicyWords(policy.version, modes, {key.id: key.values for key in policy.tags})


def classify(
    policy: ResponsePolicy,
    incident: StreamId,
    services: tuple[str, ...],
    standing: ClassificationView,
    outage_type: OutageType | None = None,
    failure_mode: str | None = None,
    tags: dict[str, str] | None = None,
) -> Classify:
    """The command; it loads a protocol where outage type or failure mode are said, and together they have one."""
    protocol = None
    if outage_type is not None or failure_mode is not None:
        found = policy.protocol_for(outage_type or standing.outage_type, failure_mode or standing.failure_mode or None)
        protocol = None if found is None else loaded(found)
    return Classify(incident, words_for(policy, services), outage_type, failure_mode, tags or {}, protocol)


def loaded(protocol: Protocol) -> dict[str, Any]:
    """The protocol as an incident keeps it; see models.incident.classification.events.Classified."""
    bridge = protocol.bridge
    return {
        "id": protocol.id,
        "name": protocol.name,
        "roles": [str(role) for role in protocol.roles],
        "channels": list(protocol.channels),
        "cadence": {
            str(audience): {"first": each.first, "every": each.every} for audience, each in protocol.cadence.items()
        },
        "ack_minutes": protocol.ack_minutes,
        "escalation": protocol.escalation,
        "runbook": protocol.runbook,
        "bridge": {
            "dial_in": bridge.dial_in,
            "url": bridge.url,
            "pin": bridge.pin,
            "lines": list(bridge.lines),
            "round_minutes": bridge.round_minutes,
        },
    }
