"""What the hub's answers mean for those who sit here: certificates of second persons, asked for as soon as the hub is spoken to
after they signed; and that the workstation itself was shut out.
"""

from functools import partial
from typing import Protocol

from console.desk import Desk
from console.second_person import Renewal
from console.sign_in import ShutOut
from console.sync.hub_line import NoAnswer
from models.sync.protocol import RenewReply
from models.sync.session import Trouble


class RenewingLine(Protocol):
    """The way to the hub, as far as it is needed here."""

    offset_ms: int

    def renew_as(self, authorization: str) -> RenewReply:
        """A fresh certificate for another key, by a request that was signed with it. NoAnswer where there is none."""
        ...


def renew_second_persons(desk: Desk, line: RenewingLine) -> int:
    """Send the requests that wait; how many certificates came. What the hub refuses is asked for again when they next sign.

    On a thread that may wait for the hub. NoAnswer where nobody answers: the rest of a turn would fail as well.
    """
    offset_ms = line.offset_ms

    def waiting() -> tuple[Renewal, ...]:
        desk.second.hub_offset_ms = offset_ms
        return desk.second.renewals()

    came = 0
    for renewal in desk.read(waiting):
        try:
            paper = line.renew_as(renewal.authorization).certificate
        except NoAnswer as error:
            if error.failure.trouble is Trouble.UNREACHABLE:
                raise
            continue
        desk.read(partial(desk.second.renewed, renewal.person, paper))
        came += 1
    return came


def shut_out(desk: Desk, why: str) -> None:
    """The hub ended this workstation's membership: nobody signs in any more, and it is told. On the store thread."""
    if desk.sign_in.shut_out():
        desk.bus.announce(ShutOut(why))
