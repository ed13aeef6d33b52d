"""Who does what in an incident. A role is state, never permission: that comes from the certificate alone."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from models.incident.severity import Severity
from models.kernel.ids import PersonId
from resources.said import say


class Role(StrEnum):
    """The value is stored; `label` is what people read."""

    INCIDENT_COMMANDER = "incident_commander"
    DEPUTY = "deputy"
    OPERATIONS_LEAD = "operations_lead"
    COMMS_LEAD = "comms_lead"
    SCRIBE = "scribe"
    CUSTOMER_LIAISON = "customer_liaison"
    INTERNAL_LIAISON = "internal_liaison"
    LEGAL_LIAISON = "legal_liaison"
    VENDOR_LIAISON = "vendor_liaison"
    EXECUTIVE_LIAISON = "executive_liaison"

    @property
    def label(self) -> str:
        """Incident Commander, Comms lead and so on."""
        return _TITLES[self]


_TITLES: Final = {
    Role.INCIDENT_COMMANDER: "Incident Commander",
    Role.DEPUTY: "Deputy",
    Role.OPERATIONS_LEAD: "Operations lead",
    Role.COMMS_LEAD: "Comms lead",
    Role.SCRIBE: "Scribe",
    Role.CUSTOMER_LIAISON: "Customer Liaison",
    Role.INTERNAL_LIAISON: "Internal Liaison",
    Role.LEGAL_LIAISON: "Legal Liaison",
    Role.VENDOR_LIAISON: "Vendor Liaison",
    Role.EXECUTIVE_LIAISON: "Executive Liaison",
}

ALIASES: Final = {
    "ic": Role.INCIDENT_COMMANDER,
    "commander": Role.INCIDENT_COMMANDER,
    "comms": Role.COMMS_LEAD,
    "ops": Role.OPERATIONS_LEAD,
    "operations": Role.OPERATIONS_LEAD,
    "tech_lead": Role.OPERATIONS_LEAD,
    "legal": Role.LEGAL_LIAISON,
    "vendor": Role.VENDOR_LIAISON,
    "customer": Role.CUSTOMER_LIAISON,
    "internal": Role.INTERNAL_LIAISON,
    "executive": Role.EXECUTIVE_LIAISON,
}
"""Short words people type."""

MANDATORY: Final = {
    Severity.SEV1: (Role.INCIDENT_COMMANDER, Role.COMMS_LEAD),
    Severity.SEV2: (Role.INCIDENT_COMMANDER, Role.COMMS_LEAD),
    Severity.SEV3: (Role.INCIDENT_COMMANDER,),
    Severity.SEV4: (),
}
"""Without these a SEV1 or SEV2 doesn't leave TRIAGE."""

EXPECTED: Final = {
    Severity.SEV1: (
        Role.INCIDENT_COMMANDER,
        Role.OPERATIONS_LEAD,
        Role.COMMS_LEAD,
        Role.SCRIBE,
        Role.LEGAL_LIAISON,
    ),
    Severity.SEV2: (Role.INCIDENT_COMMANDER, Role.OPERATIONS_LEAD, Role.COMMS_LEAD),
    Severity.SEV3: (Role.INCIDENT_COMMANDER,),
    Severity.SEV4: (),
}
"""What the severity matrix wants filled; what is missing is shown, and only MANDATORY is a gate."""

Holders = Mapping[Role, PersonId]
"""Filled roles only."""


def parse_role(text: str) -> Role | None:
    """The role of its value, its label or a short word ("ic", "comms"), in any case; None where there is none."""
    word = text.strip().lower().replace(" ", "_").replace("-", "_")
    if word in ALIASES:
        return ALIASES[word]
    return Role(word) if word in Role.__members__.values() else None


def missing_roles(severity: Severity, holders: Holders) -> tuple[Role, ...]:
    """Expected at this severity and held by nobody."""
    return tuple(role for role in EXPECTED[severity] if role not in holders)


def unfilled_mandatory(severity: Severity, holders: Holders) -> tuple[Role, ...]:
    """Mandatory at this severity and held by nobody."""
    return tuple(role for role in MANDATORY[severity] if role not in holders)


def comms_clash(severity: Severity, holders: Holders) -> str | None:
    """On SEV1 and SEV2 one person can't command and write to the public at once; the sentence, or None."""
    commander, comms = holders.get(Role.INCIDENT_COMMANDER), holders.get(Role.COMMS_LEAD)
    if severity.is_major and commander is not None and commander == comms:
        return say("On {severity} the Comms lead is not the Incident Commander", severity=severity)
    return None
