"""An administrator's workstation asks the hub to give a member another role. The hub decides; nothing is kept here and nothing
queued: a role is changed while somebody looks, or not at all.
"""

from contextlib import suppress
from typing import Final

from console.desk import Desk
from console.http import Answered
from console.sync.exchange import exchange_of
from console.sync.hub_line import NoAnswer, read_refusal
from console.sync.raw_line import RawLine
from console.sync.word import hear_word
from models.access.entitling import Entitled
from models.access.roles import DeviceRole
from models.kernel.errors import Refused
from models.sync import protocol
from models.sync.belonging import Member, RoleRequest
from models.sync.reading import Malformed
from models.sync.session import Trouble
from resources.said import say

PATH: Final = "/v1/members/role"
_TAKEN: Final = (200, 400, 403, 404, 405, 409)
_OLD: Final = (404, 405)
"""A hub of before answers like this."""


def entitled(member: Member) -> Entitled | None:
    """A member of the hub's list as the gate sees it; None where it has a role that this program does not know."""
    try:
        role = DeviceRole(member.role)
    except ValueError:
        return None
    is_member = member.revoked_ms is None
    return Entitled(member.device, member.user, member.name, role, member.reads_restricted, is_member)


def give_role(desk: Desk, request: RoleRequest) -> Member:
    """Have the hub do it, and hear of it here with the next turn. Refused where it does not, or can't be reached. Asks the hub
    and waits for a turn that is under way: not on the window's thread.
    """
    exchange = exchange_of(desk)
    if exchange is None:
        raise Refused(say("this workstation belongs to no hub"))
    body = protocol.dump(request.to_plain())

    def put(line: RawLine) -> Answered:
        answer = line.raw("POST", PATH, body, {"Content-Type": "application/json"}, _TAKEN)
        # So that whoever looks sees it now; it comes again with the next turn.
        with suppress(NoAnswer):
            hear_word(desk, line)
        return answer

    try:
        answer = exchange.put(put)
    except NoAnswer as error:
        is_away = error.failure.trouble is Trouble.UNREACHABLE
        why = say("a role is changed at the hub, and it can't be reached now; nothing was changed, nothing is queued")
        raise Refused(why if is_away else error.failure.words) from None
    if answer.status == 200:
        try:
            return Member.from_plain(protocol.load(answer.content))
        except Malformed as error:
            raise Refused(say("the hub's answer makes no sense: {error}", error=error)) from None
    code, words = read_refusal(answer)
    if code == "changed":
        raise Refused(say("they have another role by now; the list is being asked for: look again"))
    if answer.status in _OLD:
        raise Refused(say("this hub does not know the request, or not this member; the verb at the hub itself does it"))
    raise Refused(words)
