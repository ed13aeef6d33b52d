"""Who may do what: one matrix of permissions and roles, from which every certificate is made (SEC-1).

Not the role somebody holds in an incident: that is state, and anybody who may write into incidents can be given one. This is
what the hub puts into a device's certificate, what `decide` and the bus refuse by, and what every replica checks again.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from models.kernel import certificate
from resources.said import said_join, say


class DeviceRole(StrEnum):
    """Given with `hub enrol --role`."""

    INCIDENT_COMMANDER = "incident_commander"
    RESPONDER = "responder"
    COMMS_LEAD = "comms_lead"
    SPOKESPERSON = "spokesperson"
    LEGAL = "legal"
    APPROVER = "approver"
    AUDITOR = "auditor"
    ADMIN = "admin"
    OBSERVER = "observer"

    @property
    def label(self) -> str:
        """As people read it: incident commander."""
        return self.value.replace("_", " ")


PRODUCTION: Final = "production:act"
"""Real actions and failovers. Who lacks it asks to be elevated, for an hour and one incident."""
READ_RESTRICTED: Final = "restricted:read"
"""Incidents whose sensitivity is restricted; see models.sync.reading_rights."""
ENTITLE: Final = "members:entitle"
"""Giving members of the hub another role from a workstation; see models.access.entitling."""

_IC, _RESPONDER, _COMMS = DeviceRole.INCIDENT_COMMANDER, DeviceRole.RESPONDER, DeviceRole.COMMS_LEAD
_SPEAKS, _LEGAL, _APPROVES = DeviceRole.SPOKESPERSON, DeviceRole.LEGAL, DeviceRole.APPROVER
_AUDITOR, _ADMIN = DeviceRole.AUDITOR, DeviceRole.ADMIN
_VOTERS: Final = frozenset({_IC, _COMMS, _SPEAKS, _LEGAL, _APPROVES})

MATRIX: Final[Mapping[str, frozenset[DeviceRole]]] = {
    # A wall, a screen in the lobby: in no row.
    "access:write": _VOTERS | {_RESPONDER, _ADMIN},
    # Who sits in an approvers' group decides what is approved.
    "access.membership_changed:write": frozenset({_IC, _ADMIN}),
    "access.elevation:write": frozenset({_IC, _APPROVES, _ADMIN}),
    "access.review:write": frozenset({_IC, _APPROVES, _AUDITOR, _ADMIN}),
    "alert:write": frozenset({_IC, _RESPONDER, _COMMS, _ADMIN}),
    "automation:write": frozenset({_IC, _RESPONDER, _ADMIN}),
    # Who commands may have to publish a catalogue or a policy in the middle of the night.
    "catalog:write": frozenset({_IC, _ADMIN}),
    "cause:write": frozenset({_IC, _RESPONDER}),
    "comms:write": frozenset({_IC, _COMMS}),
    "comms.script_confirmed:write": frozenset({_IC, _COMMS, _SPEAKS}),
    "comms.redacted:write": frozenset({_IC, _COMMS, _LEGAL}),
    "coupling:write": frozenset({_IC, _RESPONDER, _ADMIN}),
    "incident:write": frozenset({_IC, _RESPONDER, _COMMS}),
    "incident.approval_voted:write": _VOTERS,
    # Legal says how far it may spread.
    "incident.classified:write": frozenset({_IC, _RESPONDER, _COMMS, _LEGAL}),
    "incident.entry_logged:write": _VOTERS | {_RESPONDER, _ADMIN},
    "oncall:write": frozenset({_IC, _RESPONDER, _COMMS, _ADMIN}),
    "policy:write": frozenset({_IC, _ADMIN}),
    "retention:write": frozenset({_LEGAL, _ADMIN}),
    # A hold can wait for nobody; and of two consents to an erasure one is not of legal.
    "retention.hold_placed:write": frozenset({_IC, _LEGAL, _ADMIN}),
    "retention.voted:write": frozenset({_IC, _LEGAL, _APPROVES, _ADMIN}),
    "runbook:write": frozenset({_IC, _RESPONDER, _ADMIN}),
    PRODUCTION: frozenset({_IC}),
    READ_RESTRICTED: frozenset({_IC, _COMMS, _LEGAL, _APPROVES, _AUDITOR}),
    ENTITLE: frozenset({_ADMIN}),
}
"""Each permission with the roles that have it; how a permission is read is in models.kernel.certificate.permits. Where a role
has a kind of events but not one type of it that has a row of its own, its certificates deny that type."""

_FINER_KINDS: Final = frozenset({"access.elevation", "access.review"})
"""Rows whose events' types have three parts: no certificate of access:write covers them anyway."""


@cache
def permissions_of(role: DeviceRole) -> tuple[str, ...]:
    """What the role's certificates say, sorted."""
    return _certified({permission for permission, roles in MATRIX.items() if role in roles})


def is_certificate_of(role: str, permissions: Collection[str]) -> bool:
    """Whether these are the role's permissions, but for a clearance; True for a role that this program does not know."""
    known = next((each for each in DeviceRole if each == role), None)
    return known is None or {*permissions, READ_RESTRICTED} == {*permissions_of(known), READ_RESTRICTED}


def covers(wider: Collection[str], narrower: Collection[str]) -> bool:
    """Whether whoever has the first permissions may write all that the second let them write."""
    finer = (each for each in narrower if _is_finer(each))
    return all(each in wider for each in finer) and certificate.covers(wider, narrower)


def narrowed(permissions: Collection[str], left: Collection[str]) -> tuple[str, ...]:
    """What both say, sorted: as one list, for who asks for the whole of it."""
    found = certificate.narrowed(permissions, left)
    return tuple(each for each in found if not _is_finer(each) or (each in permissions and each in left))


def _is_finer(permission: str) -> bool:
    """Whether it is of a kind that the kind of its first word says nothing about."""
    return permission.rpartition(":")[0] in _FINER_KINDS


def may_write(permissions: Collection[str]) -> bool:
    """Whether they let anything be written: a wall's and nobody else's do not."""
    return any(each.endswith(":write") for each in permissions)


def who_could(event_type: str) -> tuple[DeviceRole, ...]:
    """The roles that may write a type, to be named in a refusal."""
    return tuple(role for role in DeviceRole if certificate.permits(permissions_of(role), event_type))


def lacking(permissions: Collection[str], event_type: str) -> str:
    """What is missing and who could, in words; for a type that these permissions do not cover."""
    roles = said_join(say(" or "), (say(role.label) for role in who_could(event_type))) or say("nobody by role")
    kind = event_type.rpartition(".")[0]
    missing = f"{event_type}:write" if f"{event_type}:deny" in permissions else f"{kind}:write"
    return say(
        "may not write {event_type}: that takes {missing} ({roles})",
        event_type=event_type,
        missing=missing,
        roles=roles,
    )


def _certified(given: Collection[str]) -> tuple[str, ...]:
    """These rows as a certificate says them: without what a kind of events covers anyhow, and with what it does not."""
    said = set(given)
    for event_type in _types_of_their_own():
        if f"{event_type.rpartition('.')[0]}:write" in given:
            said.discard(f"{event_type}:write")
            if f"{event_type}:write" not in given:
                said.add(f"{event_type}:deny")
    return tuple(sorted(said))


def _types_of_their_own() -> tuple[str, ...]:
    """Types that have a row beside their kind's."""
    named = [each.removesuffix(":write") for each in MATRIX if each.endswith(":write")]
    return tuple(each for each in named if f"{each.rpartition('.')[0]}:write" in MATRIX and each not in _FINER_KINDS)


EVERYTHING: Final = _certified(MATRIX)
"""What a workstation that is its own authority grants itself."""
