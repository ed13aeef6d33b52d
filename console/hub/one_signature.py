"""A certificate for one vote of somebody who has just signed in with the organisation's provider, at another's workstation.

The key gets no place: it is no member, is asked for nothing, and nobody stands for what it writes after a quarter of an hour.
"""

from console.hub.core import HubCore
from console.hub.oidc import entered, person_of
from console.hub.refusals import HubRefused
from models.access.id_token import Proven
from models.access.oidc import OidcSettings
from models.access.one_signature import BEFORE_MS, LASTS_MS, votes_of
from models.access.roles import DeviceRole
from models.kernel.ids import uuid7
from models.sync.device import DeviceId
from models.sync.oidc import OidcRequest
from models.sync.protocol import EnrolReply


def lend(
    core: HubCore,
    request: OidcRequest,
    settings: OidcSettings,
    found: Proven,
    role: DeviceRole,
    ca_pem: str,
    now_ms: int,
) -> EnrolReply:
    """On the store's thread. HubRefused `not-proven` for a member's key, `no-role` for a role that votes on nothing.

    The answer names a device, as the protocol wants it, that the hub does not know.
    """
    if core.store.device_of(request.device_key) is not None:
        raise HubRefused("not-proven", "the key is a member's; a signature by the provider takes one of its own")
    votes = votes_of(role)
    if not votes:
        raise HubRefused("no-role", f"{found.name} is {role.label} here, and that role votes on nothing")
    with core.store.writing():
        entry = entered(core.store, person_of(core.org, settings.issuer, found.subject), found.name, now_ms)
        paper = core.members.lend(request.device_key, entry.id, votes, before_ms=BEFORE_MS, lifetime_ms=LASTS_MS)
    return EnrolReply(
        core.org,
        paper.issuer,
        ca_pem,
        DeviceId(uuid7(now_ms)),
        entry.id,
        role.value,
        paper,
        False,
        core.generation,
        tuple(each for each in core.members.directory() if each.id == entry.id),
    )
