"""Groups of approvers and the keys of people who sign here: a stream of the organisation, so every change is audited."""

import uuid
from dataclasses import dataclass
from typing import Final

from models.access.approval.policy import is_group
from models.access.groups import KEY_ENROLLED, MEMBERSHIP_CHANGED, SIGNING_TRIED, VERSIONS, Attempts, Groups
from models.incident.roles import Role
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.kernel.upcast import SchemaRegistry
from models.store.event_log import EventLog
from resources.said import say

_ROLES: Final = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class ChangeMembership:
    """Put somebody into a group of approvers, or take them out."""

    person: PersonId
    group: str
    member: bool = True


@dataclass(frozen=True, slots=True)
class EnrolKey:
    """A person can sign at this workstation from now on. Given by console.second_person alone."""

    person: PersonId
    public_key: str
    """64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class NoteSigning:
    """A passphrase was typed: the attempt is noted, and nothing else of it."""

    person: PersonId
    right: bool


@dataclass(frozen=True, slots=True)
class AccessChange:
    """Memberships or keys are others."""

    type: str
    """Of the event; empty where all of them were folded again."""


class AccessBook:
    """On the store thread."""

    prefix = "access"
    commands: tuple[type, ...] = (ChangeMembership, EnrolKey, NoteSigning)

    def __init__(self, log: EventLog, org: OrgId) -> None:
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "access")))
        self._registry = SchemaRegistry()
        for type_name, version in VERSIONS.items():
            self._registry.know(type_name, version)
        self._log = log
        self.groups = Groups()
        self.refold(self.stream)

    def of(self, person: PersonId) -> tuple[str, ...]:
        """The groups of a person, roles in incidents apart."""
        return self.groups.of(person)

    def attempts(self, person: PersonId) -> Attempts:
        """Wrong passphrases since the last right one."""
        return self.groups.attempts(person)

    def decide(self, command: ChangeMembership | EnrolKey | NoteSigning, actor: PersonId) -> tuple[Draft, ...]:
        """One event. Refused where nothing would change."""
        if isinstance(command, EnrolKey):
            return (Draft(self.stream, KEY_ENROLLED, {"person": command.person, "public_key": command.public_key}),)
        if isinstance(command, NoteSigning):
            return (Draft(self.stream, SIGNING_TRIED, {"person": command.person, "right": command.right}),)
        group, person = command.group, command.person
        if not is_group(group):
            raise BadInput(
                Problem(
                    "group",
                    None,
                    "",
                    say("{group!r}; expected lower-case letters, digits and underscores", group=group),
                )
            )
        if group in _ROLES:
            raise Refused(say("{group} is a role: it is given in each incident and nowhere else", group=group))
        if (group in self.groups.of(person)) == command.member and len(self.groups.heads(group, person)) <= 1:
            raise Refused(
                say("nothing to change"),
                (
                    say("already a member of {group}", group=group)
                    if command.member
                    else say("not a member of {group}", group=group),
                ),
            )
        body = {"person": person, "group": group, "member": command.member}
        return (Draft(self.stream, MEMBERSHIP_CHANGED, body, self.groups.heads(group, person)),)

    def apply(self, event: Event, position: int) -> AccessChange | None:
        """Take a recorded event; what lies in another stream is nobody's membership."""
        if event.stream != self.stream:
            return None
        current = self._registry.upcast(event)
        return AccessChange(event.type) if current is not None and self.groups.apply(current) else None

    def refold(self, stream: StreamId) -> AccessChange | None:
        """Fold all of it again from the record."""
        if stream != self.stream:
            return None
        self.groups = Groups()
        for event in self._log.events(self.stream):
            self.apply(event, 0)
        return AccessChange("")

    def flush(self) -> None:
        """Nothing is cached."""
