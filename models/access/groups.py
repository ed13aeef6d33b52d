"""Who belongs to which approver group, and who can sign on which workstation, as a set of events leaves it.

Groups are an open vocabulary (legal, pr, executive, duty_manager …). Roles in an incident count as groups, too, but are given
in the incident alone: they can't be had here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.access.approval.policy import is_group
from models.kernel.event import Event
from models.kernel.ids import EventId, PersonId
from models.kernel.register import Register

MEMBERSHIP_CHANGED: Final = "access.membership_changed"
KEY_ENROLLED: Final = "access.key_enrolled"
SIGNING_TRIED: Final = "access.signing_tried"

VERSIONS: Final[Mapping[str, int]] = {MEMBERSHIP_CHANGED: 1, KEY_ENROLLED: 1, SIGNING_TRIED: 1}

USUAL_GROUPS: Final = ("legal", "pr", "executive", "duty_manager", "spokesperson", "security", "database", "network")
"""Offered where a group is chosen; any other name may be typed."""

_LONGEST_DELAY_MS: Final = 15 * 60_000


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A person's user key on one workstation."""

    person: PersonId
    public_key: str
    """64 hexadecimal digits."""
    by: PersonId
    """Whose session it was done in."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong passphrases since the last right one."""

    failed: int = 0
    last_ms: int = 0

    @property
    def delay_ms(self) -> int:
        """How long after the last failure nothing is tried: a second, then twice as long each time, at most 15 minutes."""
        return 0 if self.failed == 0 else min(1_000 * 2 ** min(self.failed - 1, 20), _LONGEST_DELAY_MS)

    def wait_ms(self, now_ms: int) -> int:
        """How long still to wait; a clock set back waits the whole delay again."""
        gone = now_ms - self.last_ms
        return max(self.delay_ms - gone, 0) if gone >= 0 else self.delay_ms


class Groups:
    """Mutable; owned by one thread. The result depends on the set of events alone."""

    def __init__(self) -> None:
        self._members: dict[tuple[str, PersonId], Register[bool]] = {}
        self._enrolled: dict[PersonId, dict[EventId, tuple[tuple[Any, ...], Enrolment]]] = {}
        self._tries: dict[PersonId, dict[EventId, tuple[tuple[Any, ...], bool, int]]] = {}

    def apply(self, event: Event) -> bool:
        """Fold one event; whether it was one of these and sound."""
        body = event.body
        if not isinstance(body, dict) or event.schema > 1:
            return False
        person = body.get("person")
        if type(person) is not str:
            return False
        stamp = (event.hlc, event.id)
        if event.type == MEMBERSHIP_CHANGED:
            group, is_member = body.get("group"), body.get("member")
            if type(group) is not str or not is_group(group) or type(is_member) is not bool:
                return False
            self._members.setdefault((group, PersonId(person)), Register()).write(event, is_member)
            return True
        if event.type == KEY_ENROLLED:
            key = body.get("public_key")
            if type(key) is not str:
                return False
            enrolment = Enrolment(PersonId(person), key, event.actor, event.at_ms)
            self._enrolled.setdefault(PersonId(person), {})[event.id] = (stamp, enrolment)
            return True
        if event.type == SIGNING_TRIED:
            is_right = body.get("right")
            if type(is_right) is not bool:
                return False
            self._tries.setdefault(PersonId(person), {})[event.id] = (stamp, is_right, event.at_ms)
            return True
        return False

    def of(self, person: PersonId) -> tuple[str, ...]:
        """The groups of a person. Added and removed by people who did not see each other: not a member until settled."""
        return tuple(
            sorted(group for (group, who), register in self._members.items() if who == person and _is(register))
        )

    def members(self, group: str) -> tuple[PersonId, ...]:
        """The people of a group."""
        return tuple(sorted(who for (name, who), register in self._members.items() if name == group and _is(register)))

    @property
    def names(self) -> tuple[str, ...]:
        """Groups that have members."""
        return tuple(sorted({group for (group, _), register in self._members.items() if _is(register)}))

    def heads(self, group: str, person: PersonId) -> tuple[EventId, ...]:
        """What a change of this membership must supersede."""
        register = self._members.get((group, person))
        return () if register is None else register.ids

    def enrolment(self, person: PersonId) -> Enrolment | None:
        """The newest user key of a person; None for somebody who can't sign anywhere."""
        found = self._enrolled.get(person)
        return None if not found else max(found.values(), key=lambda each: each[0])[1]

    @property
    def enrolled(self) -> tuple[Enrolment, ...]:
        """Everybody who can sign."""
        found = (self.enrolment(person) for person in sorted(self._enrolled))
        return tuple(each for each in found if each is not None)

    def attempts(self, person: PersonId) -> Attempts:
        """Wrong passphrases in a row, up to now."""
        failed, last_ms = 0, 0
        for _, is_right, at_ms in sorted(self._tries.get(person, {}).values(), key=lambda each: each[0]):
            failed, last_ms = (0, 0) if is_right else (failed + 1, at_ms)
        return Attempts(failed, last_ms)

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; equal for equal sets of events."""
        return {
            "members": [[group, who, _is(self._members[group, who])] for group, who in sorted(self._members)],
            "enrolled": [[each.person, each.public_key, each.at_ms] for each in self.enrolled],
            "tries": [[who, self.attempts(who).failed, self.attempts(who).last_ms] for who in sorted(self._tries)],
        }


def _is(register: Register[bool]) -> bool:
    # Whoever took a membership away did not mean it to hold meanwhile.
    return bool(register.shown(all))
