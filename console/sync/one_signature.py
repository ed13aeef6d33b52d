"""A second person signs one vote at a member's workstation with the organisation's provider, in place of a passphrase.

They sign in anew, in the browser; the hub looks at the proof and certifies a key that was made for this one vote. The key is in
memory while it signs, and nowhere afterwards.
"""

import secrets

from console.bus import Receipt
from console.desk import Desk
from console.sync.joining import Prove
from models.access import one_signature as rule
from models.kernel.errors import Refused
from models.kernel.ids import PersonId
from models.kernel.signing import SigningKey
from resources.said import say


def sign_by_provider(
    desk: Desk, command: object, prove: Prove, meant: PersonId | None = None
) -> tuple[PersonId, Receipt]:
    """Record the command in the name of whoever signs in, or of nobody but the person `meant`. Gives who it was.

    On the caller's thread, which may wait for minutes. Refused, HttpFailure; else as the bus's execute.
    """
    hub = desk.identity.hub
    if hub is None:
        raise Refused(
            say("this workstation belongs to no hub"),
            (say("only a hub believes the organisation's provider; use a passphrase"),),
        )
    key = SigningKey(secrets.token_bytes(32))
    reply = prove(hub.urls[0], hub.ca_pem, bytes.fromhex(hub.ca_fingerprint), key)
    if (reply.org, reply.authority) != (hub.org, hub.authority):
        raise Refused(say("the hub answered for another organisation than the one that was joined"))
    name = next((each.name for each in reply.people if each.id == reply.user), "") or "somebody without a name"
    me = desk.identity.me
    rule.check_other(name, reply.user == me, desk.people.name(me))
    if meant is not None:
        rule.check_meant(name, desk.people.name(meant), reply.user == meant)
    paper = reply.certificate
    rule.check_time(desk.clock.now_ms(), paper.not_before_ms, paper.not_after_ms)

    def work() -> Receipt:
        if desk.people.directory.get(reply.user) is None:
            desk.people.put(reply.user, name)
        return desk.second.execute_once(key, paper, command)

    return reply.user, desk.read(work)
