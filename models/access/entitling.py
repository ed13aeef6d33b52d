"""Who may give a member of a hub another role: one gate for the operator's verb, for the screen, and for the hub itself.

The hub's operator, who has its keys, gives any role. An administrator at a workstation is believed by the device's signature
alone, so a stolen workstation must not be worth more than it was: nobody changes their own role, who administers is settled
at the hub, and nobody lets others read restricted incidents who may not read them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from models.access.roles import ENTITLE, MATRIX, READ_RESTRICTED, DeviceRole, permissions_of
from models.kernel.errors import Refused
from models.kernel.ids import PersonId
from resources.said import said_join, say


@dataclass(frozen=True, slots=True)
class Entitled:
    """A device that was ever enrolled, as far as its rights go."""

    device: str
    person: PersonId
    name: str
    role: DeviceRole
    reads_restricted: bool
    """By its role, or because it was cleared."""
    is_member: bool = True
    """False once it was revoked."""

    @property
    def may_entitle(self) -> bool:
        """Whether it may give others another role."""
        return self.is_member and ENTITLE in permissions_of(self.role)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a role has and another has not, as rows of the matrix; each in the matrix's order."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    kept: tuple[str, ...]
    """Single types that are still written of a kind that is lost."""


def difference(before: DeviceRole, after: DeviceRole) -> Difference:
    """What changes for who had the first role and gets the second."""
    had = [row for row, roles in MATRIX.items() if before in roles]
    has = [row for row, roles in MATRIX.items() if after in roles]
    lost = [row for row in had if row not in has]
    gained = [row for row in has if row not in had]
    kinds = {_kind(row) for row in lost if row == f"{_kind(row)}:write"}
    kept = (row for row in has if row in had and _kind(row) in kinds and row not in _OF_THEIR_OWN)
    return Difference(_without_types(lost), _without_types(gained), tuple(kept))


_OF_THEIR_OWN: Final = frozenset({"access.elevation:write", "access.review:write"})
"""Rows of finer kinds, which the kind of the first word says nothing about."""


def _without_types(rows: Sequence[str]) -> tuple[str, ...]:
    """Without single types where the whole kind is among the rows: that says it all."""
    return tuple(
        row for row in rows if row in _OF_THEIR_OWN or row == f"{_kind(row)}:write" or f"{_kind(row)}:write" not in rows
    )


def _kind(row: str) -> str:
    return row.partition(":")[0].partition(".")[0]


def require(asker: Entitled | None, member: Entitled, role: DeviceRole, everybody: Sequence[Entitled]) -> None:
    """Refused, naming every reason why not. `asker`: None for the hub's operator."""
    reasons = unmet(asker, member, role, everybody)
    if reasons:
        raise Refused(say("{name} stays {role}", name=member.name, role=say(member.role.label)), reasons)


def unmet(asker: Entitled | None, member: Entitled, role: DeviceRole, everybody: Sequence[Entitled]) -> tuple[str, ...]:
    """Why this member can't be given this role by whoever asks; nothing where it can."""
    found: list[str] = []
    if not member.is_member:
        found.append(say("{name} is no longer a member; a new code is needed to join again", name=member.name))
    if asker is None:
        return tuple(found)
    if not asker.may_entitle:
        roles = said_join(say(" or "), (say(each.label) for each in DeviceRole if each in MATRIX[ENTITLE]))
        found.append(
            say("your role here, {role}, changes no roles: that takes {roles}", role=say(asker.role.label), roles=roles)
        )
    if is_same_person(asker, member):
        found.append(say("nobody changes their own role, at whichever device"))
    if member.may_entitle and not any(each.may_entitle and each.device != member.device for each in everybody):
        found.append(say("nobody else administers: give somebody else that role first, at the hub"))
    if role == member.role:
        found.append(say("they have this role already"))
        return tuple(found)
    if role in MATRIX[ENTITLE]:
        found.append(say("who administers is settled at the hub itself"))
    if READ_RESTRICTED in permissions_of(role) and not member.reads_restricted and not asker.reads_restricted:
        found.append(
            say(
                "{role} reads restricted incidents, and you may not: who may not read them lets nobody else read them",
                role=say(role.label),
            )
        )
    return tuple(found)


def is_same_person(one: Entitled, other: Entitled) -> bool:
    """Whether both may be one person: who joined by a code and by the provider has two ids and one name."""
    return one.person == other.person or _plain(one.name) == _plain(other.name)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
