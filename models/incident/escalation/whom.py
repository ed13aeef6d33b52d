"""Who stands behind a level: the plan's person with the number to call, or whoever holds a role of the incident. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.incident.escalation.due import Due
from models.incident.roles import Role
from models.kernel.ids import PersonId
from models.oncall.plan import Plan
from models.oncall.route import notified
from resources.said import say

_ROLE: Final = "role "


@dataclass(frozen=True, slots=True)
class Whom:
    """Name and number; both empty where nobody could be found, and `path` says why."""

    name: str
    phone: str
    path: tuple[str, ...]
    person: PersonId | None = None
    """Where the incident knows the person already."""

    @property
    def words(self) -> str:
        """Ana Alvarez, +49 30 5550 101."""
        return f"{self.name or 'NOBODY'}, {self.phone or 'no phone number on record'}"


def whom(
    plan: Plan,
    level: Due,
    at_ms: int,
    roles: Mapping[Role, PersonId],
    names: Mapping[PersonId, str],
    services: tuple[str, ...] = (),
    region: str = "",
    teams: Mapping[str, str] | None = None,
) -> Whom:
    """Looked up at `at_ms` for the first of the incident's services that has somebody."""
    if level.notify.startswith(_ROLE):
        return _holder(plan, level.notify.removeprefix(_ROLE), roles, names)
    path: tuple[str, ...] = ()
    for service in services or ("",):
        person, found = notified(plan, level.notify, at_ms, service, region, (teams or {}).get(service, ""))
        path += found
        if person is not None:
            return Whom(person.name, person.phone, path)
    return Whom("", "", path)


def _holder(plan: Plan, word: str, roles: Mapping[Role, PersonId], names: Mapping[PersonId, str]) -> Whom:
    word = word.strip().lower().replace(" ", "_")
    role = next((each for each in Role if each.value in (word, f"{word}_liaison", f"{word}_lead")), None)
    person = None if role is None else roles.get(role)
    if person is None:
        return Whom(
            "", "", (say("nobody holds the role {role} in the incident", role=say(role.label) if role else word),)
        )
    name = names.get(person, "")
    known = next((each for each in plan.people if each.name.casefold() == name.casefold()), None)
    label = say(role.label) if role else word
    return Whom(
        name,
        known.phone if known else "",
        (say("{name} is {role} of the incident", name=name or say("somebody"), role=label),),
        person,
    )
