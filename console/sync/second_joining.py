"""A second person gets a place at the hub that this workstation belongs to, with a key and a passphrase of their own.

The hub sees them as a device of their own: a certificate with the permissions of the code's role, renewed and ended like that of
any other. What they sign here is of an origin of their own and goes to the hub with everything else that is written here.
"""

import secrets

from console.desk import Desk
from console.second_person import checked_passphrase
from console.second_places import SecondPlace
from console.sync.door import Door, HttpDoor, door_opened, machine_name
from console.sync.joining import Prove
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import PersonId
from models.kernel.signing import SigningKey
from models.sync import enrolment
from models.sync.protocol import EnrolReply
from resources.said import say


def enrol_at_hub(
    desk: Desk, name: str, passphrase: str, code: str | None, door: Door | None = None, prove: Prove | None = None
) -> PersonId:
    """Give the person for whom the code was made a key here; gives who that is. On the caller's thread; asks the hub.

    Without a code `prove` shows who it is, by the organisation's provider.

    A key they had here before is put away. BadInput for a code that is none or a passphrase that is too short; Refused where
    the workstation belongs to no hub, the hub does not take the code, or it was made for somebody else than `name`.
    """
    key = None if code is None else enrolment.key_of(code)
    checked_passphrase(passphrase)
    hub = desk.identity.hub
    if hub is None:
        raise Refused(say("this workstation belongs to no hub"), (say("a code is of use at a hub; leave it out"),))
    seed = secrets.token_bytes(32)
    machine = f"{name.strip()} at {machine_name()}"[:200]
    ca = bytes.fromhex(hub.ca_fingerprint)
    own = SigningKey(seed)
    if key is not None:
        reply = door_opened(door or HttpDoor(hub.urls[0]), hub.ca_pem, ca, key, own.public, machine)
    elif prove is not None:
        reply = prove(hub.urls[0], hub.ca_pem, ca, own)
    else:
        raise BadInput(Problem("code", None, "", say("expected one from the hub's operator")))
    return settle(desk, name, passphrase, seed, reply)


def settle(desk: Desk, name: str, passphrase: str, seed: bytes, reply: EnrolReply) -> PersonId:
    """Keep the place that the hub gave to the key of this seed; Refused where it is for somebody else."""
    hub = desk.identity.hub
    assert hub is not None, "its hub gave the place"
    if (reply.org, reply.authority) != (hub.org, hub.authority):
        raise Refused(say("the hub answered for another organisation than the one that was joined"))
    called = next((each.name for each in reply.people if each.id == reply.user), "")
    if " ".join(name.split()).casefold() != " ".join(called.split()).casefold():
        raise Refused(
            say(
                "the hub gave this place to {called}, not to {name}",
                called=called or say("somebody without a name"),
                name=name,
            ),
            (say("nothing was kept here; ask for a code made for the right name"),),
        )
    if reply.user == desk.identity.me:
        raise Refused(
            say("{called} is who this workstation belongs to", called=called),
            (say("its own key signs for them, without a passphrase"),),
        )

    def work() -> None:
        if desk.people.directory.get(reply.user) is None:
            desk.people.put(reply.user, called)
        desk.second.take(SecondPlace(reply.user, reply.device, reply.role, reply.certificate), seed, passphrase)

    desk.read(work)
    return reply.user
