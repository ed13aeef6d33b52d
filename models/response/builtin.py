"""The policy in force while an organisation has published none: the default matrix, and protocols that suit most.

Nobody has agreed to its rows and no tag is mandatory: both are the organisation's own to say, and `lint` asks for it.
"""

from typing import Final

from models.incident.cadence import Audience
from models.incident.classification.outage_type import OutageType
from models.incident.roles import Role
from models.incident.severity import DEFAULT_POLICY
from models.response.policy import BridgePlan, FailureMode, Interval, Protocol, ResponsePolicy, TagKey, TypeRule

_CORE: Final = (Role.INCIDENT_COMMANDER, Role.OPERATIONS_LEAD, Role.COMMS_LEAD)
_LINES: Final = (
    "The Incident Commander runs the call. Say your name before you speak.",
    "Nothing is changed without a word from the Incident Commander.",
    "Status goes round at fixed times; in between the line stays free.",
)

BUILTIN: Final = ResponsePolicy(
    name="Built-in response policy",
    severity=DEFAULT_POLICY,
    outage_types=(
        TypeRule(OutageType.PLANNED, "Planned outage that overran or hurt", "planned-work"),
        TypeRule(OutageType.UNPLANNED, "Unplanned outage", "full-outage"),
        TypeRule(OutageType.PARTIAL, "Partial outage", "degradation"),
        TypeRule(OutageType.CASCADING, "Cascading outage", "cascade"),
    ),
    failure_modes=(
        FailureMode("total-unavailability", "Total unavailability", protocol="full-outage"),
        FailureMode("partial-degradation", "Partial degradation", protocol="degradation"),
        FailureMode("slow-responses", "Slow responses", protocol="degradation"),
        FailureMode("stale-or-wrong-data", "Stale or wrong data", protocol="data-at-risk"),
        FailureMode("data-exposure", "Data exposed", protocol="data-at-risk"),
    ),
    protocols=(
        Protocol(
            "full-outage",
            "Full outage",
            (*_CORE, Role.SCRIBE),
            ("bridge", "incident chat"),
            {Audience.EXTERNAL: Interval(5, 20), Audience.INTERNAL: Interval(15, 15)},
            5,
            bridge=BridgePlan(lines=_LINES, round_minutes=10),
        ),
        Protocol(
            "cascade",
            "Cascading outage",
            (*_CORE, Role.SCRIBE, Role.VENDOR_LIAISON),
            ("bridge", "incident chat"),
            {Audience.EXTERNAL: Interval(5, 20), Audience.INTERNAL: Interval(15, 15)},
            5,
            bridge=BridgePlan(lines=_LINES, round_minutes=10),
        ),
        Protocol(
            "degradation",
            "Degradation",
            _CORE,
            ("incident chat",),
            {Audience.EXTERNAL: Interval(30, 60), Audience.INTERNAL: Interval(30, 30)},
            15,
            bridge=BridgePlan(lines=_LINES, round_minutes=15),
        ),
        Protocol(
            "data-at-risk",
            "Data at risk",
            (*_CORE, Role.SCRIBE, Role.LEGAL_LIAISON),
            ("bridge", "incident chat"),
            {Audience.INTERNAL: Interval(15, 30)},
            5,
            bridge=BridgePlan(lines=_LINES, round_minutes=15),
        ),
        Protocol(
            "planned-work",
            "Planned work gone wrong",
            (Role.INCIDENT_COMMANDER, Role.OPERATIONS_LEAD),
            ("incident chat",),
            {Audience.INTERNAL: Interval(30, 60)},
            15,
            bridge=BridgePlan(lines=_LINES, round_minutes=15),
        ),
    ),
    tags=(
        TagKey("type", "Type", ("availability", "performance", "data", "security")),
        TagKey("layer", "Layer", ("client", "edge", "network", "application", "data", "platform", "vendor")),
        TagKey("region", "Region", ("one", "several", "all")),
        TagKey(
            "cause_category",
            "Cause category",
            (
                "change",
                "capacity",
                "dependency",
                "hardware",
                "software",
                "configuration",
                "attack",
                "external",
                "unknown",
            ),
        ),
        # Spelled as models.comms.sensitivity reads it; the wall masks the last two.
        TagKey("sensitivity", "Sensitivity", ("public", "internal", "confidential", "restricted")),
        TagKey("regulatory", "Regulatory", ("none", "personal-data", "health-data", "payment-data", "financial")),
    ),
)
