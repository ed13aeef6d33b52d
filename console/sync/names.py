"""Names of people, both ways: events hold ids, and the names behind them travel beside the record.

What was last the same on both sides is remembered; so it is known which side changed a name since. Where both did, the later
stands, and what is changed here now counts as changed now.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Final, Protocol

from console.desk import Desk
from console.membership import OWN
from models.access.directory import Person
from models.kernel.ids import PersonId
from models.sync import protocol
from models.sync.protocol import PeopleReply

SHARED: Final = "shared-names"
"""Name in the meta table."""
_DETAILS: Final = ("phone", "email", "team")


class Line(Protocol):
    """The hub's directory; see console.sync.hub_line."""

    def people(self) -> PeopleReply:
        """What the hub knows."""
        ...

    def put_people(self, people: PeopleReply) -> PeopleReply:
        """Offer names."""
        ...

    def hub_ms(self) -> int:
        """The hub's time."""
        ...


def share_names(desk: Desk, line: Line, *, may_write: bool) -> int:
    """Take the hub's names and give ours; how many were taken. Raises what the line raises, with nothing half taken."""
    found = line.people().people
    taken, offered = desk.read(lambda: _take(desk, found, line.hub_ms()))
    if offered and may_write:
        line.put_people(PeopleReply(offered))
        desk.read(lambda: _remember(desk, offered))
    return taken


def heard_elsewhere(desk: Desk, names: Mapping[PersonId, str]) -> None:
    """Enter names that no hub told: they stand until the hub tells another, and are not told to it as ours. Store thread."""
    shared = json.loads(desk.meta.get(SHARED) or "{}")
    for person, name in names.items():
        desk.people.put(person, name)
        known = desk.people.directory.get(person)
        if known is not None:
            shared[person] = _digest(_plain(known))
    desk.meta.put({SHARED: json.dumps(shared)})


def _take(desk: Desk, found: tuple[protocol.Person, ...], hub_ms: int) -> tuple[int, tuple[protocol.Person, ...]]:
    shared: dict[str, str] = json.loads(desk.meta.get(SHARED) or "{}")
    here = {person.id: _plain(person) for person in desk.people.directory}
    there = {each.id: each for each in found}
    taken = 0
    for each in found:
        local = here.get(each.id)
        theirs = {"name": each.name, **_known(each.details)}
        if not _is_sound(theirs) or desk.people.is_erased(each.id):
            continue
        if local is not None and local != theirs and _digest(local) != shared.get(each.id):
            continue
        if local != theirs:
            desk.people.put(each.id, each.name)
            desk.people.describe(each.id, each.name, {key: theirs.get(key, "") for key in _DETAILS})
            taken += 1
        shared[each.id] = _digest(theirs)
    desk.meta.put({SHARED: json.dumps(shared)})
    left_out = _left_out(desk)
    offered = tuple(
        protocol.Person(person, plain["name"], {key: plain[key] for key in _DETAILS if key in plain}, hub_ms)
        for person, plain in here.items()
        if person not in left_out and (person not in there or _digest(plain) != shared.get(person))
    )
    return taken, offered[: protocol.MAX_MEMBERS]


def _remember(desk: Desk, offered: tuple[protocol.Person, ...]) -> None:
    shared = json.loads(desk.meta.get(SHARED) or "{}")
    shared |= {each.id: _digest({"name": each.name, **each.details}) for each in offered}
    desk.meta.put({SHARED: json.dumps(shared)})


def _left_out(desk: Desk) -> frozenset[PersonId]:
    """Who this workstation's person was before it joined: somebody of that name is a member already."""
    hub = desk.identity.hub
    if hub is None or hub.adopted:
        return frozenset()
    own = json.loads(desk.meta.get(OWN) or "{}").get("me")
    return frozenset({PersonId(own)} if own else ())


def _plain(person: Person) -> dict[str, str]:
    return {key: value for key, value in person.to_plain().items() if key != "id"}


def _known(details: Mapping[str, str]) -> dict[str, str]:
    return {key: details[key] for key in _DETAILS if details.get(key)}


def _is_sound(plain: Mapping[str, str]) -> bool:
    return bool(plain["name"].strip()) and all(value.isprintable() for value in plain.values())


def _digest(plain: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:32]
