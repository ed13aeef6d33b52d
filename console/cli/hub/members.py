"""`hub enrol|members|revoke|parked|status`: what an operator does; works beside a hub that is being served."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.hub.reaching import add_database, office_of
from console.cli.noun import AddVerb
from console.program import PROGRAM
from models.access.roles import READ_RESTRICTED, DeviceRole, may_write, permissions_of
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import PersonId, is_uuid
from models.store.hub.records import Device


def add_parsers(verb: AddVerb) -> None:
    """enrol --name N --role ROLE [--adopt] [--person ID] | role DEVICE [--role R] [--restricted yes|no] | members |
    revoke DEVICE | parked | status
    """
    enrol = verb("enrol", "make a one-time code with which a device joins")
    enrol.add_argument("--name", required=True, help="the person, or the wall, that will use the device")
    enrol.add_argument("--role", required=True, choices=[role.value for role in DeviceRole])
    enrol.add_argument(
        "--adopt", action="store_true", help="take in the record the device brings, and believe its authority"
    )
    enrol.add_argument("--person", metavar="ID", help="where several people bear the name")
    entitle = verb("role", "give a member another role, or clear it for restricted incidents", "device")
    entitle.add_argument("--role", choices=[role.value for role in DeviceRole])
    entitle.add_argument("--restricted", choices=["yes", "no"], help="whether it may read restricted incidents")
    members = verb("members", "every device that was ever enrolled")
    revoke = verb("revoke", "end a device's membership at once", "device")
    parked = verb("parked", "events that were brought and not believed, newest first")
    parked.add_argument("--limit", type=int, default=50)
    status = verb("status", "how the hub is")
    for each in (enrol, entitle, members, revoke, parked, status):
        add_database(each)


def _enrol(arguments: argparse.Namespace, context: Context) -> int:
    person = arguments.person
    if person is not None and not is_uuid(person):
        raise BadInput(Problem("--person", None, "", f"{person!r} is no id of a person"))
    with office_of(arguments, context) as office:
        invited = office.invite(
            arguments.name,
            DeviceRole(arguments.role),
            adopt=arguments.adopt,
            person=None if person is None else PersonId(person),
        )
        document = {
            "code": invited.code,
            "name": invited.name,
            "person": invited.person,
            "role": invited.role.value,
            "adopt": invited.adopt,
            "expires": rfc3339(invited.expires_ms),
            "url": office.url or None,
        }
    if arguments.json:
        context.json(document)
        return 0
    context.out(invited.code)
    address = office.url or "URL"
    context.err(f"Good once, until {document['expires']}. At the device: {PROGRAM} sync join {address} {invited.code}")
    return 0


def _entitle(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.role is None and arguments.restricted is None:
        raise BadInput(Problem("--role", None, "", "expected --role ROLE, --restricted yes or no, or both"))
    restricted = None if arguments.restricted is None else arguments.restricted == "yes"
    role = None if arguments.role is None else DeviceRole(arguments.role)
    with office_of(arguments, context) as office:
        device = office.entitle(arguments.device, role, restricted)
        permissions = office.permissions(device)
        document = {**_document(device, office.seen_ms(device)), "permissions": list(permissions)}
    if arguments.json:
        context.json(document)
        return 0
    reads = "may" if READ_RESTRICTED in permissions else "may not"
    context.out(
        f"{device.name} ({device.id}) is {DeviceRole(device.role).label} and {reads} read restricted incidents."
    )
    context.out(
        "What it lost has ended here, and ends at every member as soon as it hears of it: at once where it is online. What it"
        " gained it has from its next exchange on."
    )
    return 0


def _members(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        documents = [_document(each, office.seen_ms(each)) for each in office.devices()]
    if arguments.json:
        context.json(documents)
        return 0
    for each in documents:
        context.out(_line(each))
    if not documents:
        context.out("Nobody has joined yet. Make a code with: hub enrol --name NAME --role ROLE")
    return 0


def _revoke(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        device = office.revoke(arguments.device)
        document = _document(device, office.seen_ms(device))
    if arguments.json:
        context.json(document)
    else:
        context.out(
            f"{device.name} ({device.id}) is no longer a member. What it wrote before stays; nothing later is taken."
        )
    return 0


def _parked(arguments: argparse.Namespace, context: Context) -> int:
    if not 1 <= arguments.limit <= 5_000:
        raise BadInput(Problem("--limit", None, "", "expected 1 to 5000"))
    with office_of(arguments, context) as office:
        found = office.parked(arguments.limit)
    if arguments.json:
        context.json(found)
        return 0
    for each in found:
        context.out(f"{rfc3339(each['at_ms'])}  {each['type']}  {each['stream']}  {each['why']}")
    if not found:
        context.out("Nothing is parked.")
    return 0


def _status(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        found = office.standing()
    document = {
        **found.status.to_plain(),
        "parked": found.parked,
        "blob_bytes": found.blob_bytes,
        "codes": found.codes,
        "fingerprint": found.fingerprint,
        "serving": found.serving,
    }
    if arguments.json:
        context.json(document)
        return 0
    status = found.status
    where = f"served at {found.serving['url']}" if found.serving else "not being served"
    context.out(f"Organisation {status.org}, {where}")
    context.out(
        f"{status.head} places in the feed, {status.members} members, {found.codes} open codes, {found.parked} parked"
    )
    context.out(f"Fingerprint of its authority: {found.fingerprint}")
    if found.serving and found.serving["closed_because"]:
        context.out(str(found.serving["closed_because"]))
        return 1
    return 0


def _document(device: Device, seen_ms: int | None) -> dict[str, Any]:
    return {
        "device": device.id,
        "name": device.name,
        "person": device.person,
        "machine": device.machine,
        "role": device.role,
        "may_write": may_write(permissions_of(DeviceRole(device.role))),
        "since": rfc3339(device.enrolled_ms),
        "seen": None if seen_ms is None else rfc3339(seen_ms),
        "revoked": None if device.revoked_ms is None else rfc3339(device.revoked_ms),
    }


def _line(document: dict[str, Any]) -> str:
    seen = f"seen {document['seen']}" if document["seen"] else "not seen yet"
    state = f"REVOKED {document['revoked']}" if document["revoked"] else seen
    return " · ".join([document["name"], document["role"], document["machine"], state, document["device"]])


VERBS: Final = {
    "enrol": _enrol,
    "role": _entitle,
    "members": _members,
    "revoke": _revoke,
    "parked": _parked,
    "status": _status,
}
