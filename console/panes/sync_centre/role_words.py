"""Roles of devices at a hub in words: what each is called, what it may, and what another one would change. Pure."""

from collections.abc import Iterable
from typing import Final

from console.program import PROGRAM
from models.access.entitling import difference
from models.access.roles import ENTITLE, PRODUCTION, READ_RESTRICTED, DeviceRole
from resources.tongue import marked, tr

_RIGHTS: Final = {
    "access:write": marked("asking for elevated rights"),
    "access.membership_changed:write": marked("groups of approvers"),
    "access.elevation:write": marked("granting elevated rights"),
    "access.review:write": marked("reviews of broken glass"),
    "alert:write": marked("alerts"),
    "automation:write": marked("automation"),
    "catalog:write": marked("the catalogue"),
    "cause:write": marked("causes"),
    "comms:write": marked("updates"),
    "comms.script_confirmed:write": marked("confirmed scripts"),
    "comms.redacted:write": marked("redactions"),
    "coupling:write": marked("hidden coupling"),
    "incident:write": marked("incidents"),
    "incident.approval_voted:write": marked("votes on approvals"),
    "incident.classified:write": marked("sensitivity of incidents"),
    "incident.entry_logged:write": marked("lines of the timeline"),
    "oncall:write": marked("on-call"),
    "policy:write": marked("policies"),
    "retention:write": marked("retention"),
    "retention.hold_placed:write": marked("holds"),
    "retention.voted:write": marked("votes on erasures"),
    "runbook:write": marked("runbooks"),
    PRODUCTION: marked("acting on production"),
    READ_RESTRICTED: marked("reading restricted incidents"),
    ENTITLE: marked("roles of members"),
}


def role_label(role: str) -> str:
    """As people read it; a role of a newer program by its own word."""
    known = next((each for each in DeviceRole if each == role), None)
    return tr(known.label) if known is not None else role.replace("_", " ")


def rights_words(rows: Iterable[str]) -> str:
    """Rows of the matrix, one after the other."""
    return ", ".join(tr(_RIGHTS[row]) for row in rows)


def may_words(role: str) -> str:
    """All that a role may; of a kind that it may write wholly the single types are not named."""
    known = next((each for each in DeviceRole if each == role), None)
    if known is None:
        return tr("this program does not know the role")
    return rights_words(difference(DeviceRole.OBSERVER, known).gained) or tr("reads, and writes nothing")


def change_words(name: str, before: DeviceRole, after: DeviceRole) -> str:
    """What it means to give somebody another role, in lines."""
    found = difference(before, after)
    lines = []
    if found.lost:
        lines.append(tr("No longer: {rights}.", rights=rights_words(found.lost)))
    if found.kept:
        lines.append(tr("Still: {rights}.", rights=rights_words(found.kept)))
    if found.gained:
        lines.append(tr("New, from their next exchange on: {rights}.", rights=rights_words(found.gained)))
    if found.lost:
        lines.append(
            "\n"
            + tr(
                "What is taken away ends at once, wherever that is heard of. What {name} wrote and the hub has counts as"
                " before; what comes after that counts only as far as the new role goes. The rest is set aside on every"
                " workstation: kept, not counted, and judged anew if the role is given back.",
                name=name,
            )
        )
    return "\n".join(lines)


def verb(device: str, role: str) -> str:
    """What the operator types at the hub."""
    return f"{PROGRAM} hub role {device} --role {role}"
