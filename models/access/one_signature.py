"""A second person's proof by the organisation's provider, in place of a passphrase: one fresh sign-in, one key, one vote.

What may be signed so, and for how long the key counts. How fresh the sign-in has to be is judged with the token
(models.access.id_token); the key is made for this one signature and put away after it.
"""

from typing import Final

from models.access.roles import DeviceRole, permissions_of
from models.kernel import certificate
from models.kernel.errors import Refused
from resources.said import say

LASTS_MS: Final = 15 * 60_000
"""How long the certificate counts: enough for one signature, whatever becomes of the key."""
BEFORE_MS: Final = 15 * 60_000
"""As far as the workstation's clock may be behind the hub's."""
VOTES: Final = (
    "access.elevation.voted",
    "access.review.settled",
    "incident.approval_voted",
    "retention.voted",
)
"""Types of events by which somebody consents to what another one wrote, asked or did."""


def votes_of(role: DeviceRole) -> tuple[str, ...]:
    """The permissions of a certificate for one signature of somebody with this role; none where it votes on nothing."""
    granted = permissions_of(role)
    return tuple(f"{each}:write" for each in VOTES if certificate.permits(granted, each))


def check_other(name: str, is_me: bool, my_name: str) -> None:
    """Refused where whoever signed in is the workstation's own person, under whatever id the provider has for them."""
    if is_me or _plain(name) == _plain(my_name):
        raise Refused(
            say("{name} is who this workstation belongs to", name=name),
            (say("a second person signs: sign out of the provider, or use another browser, and let them sign in"),),
        )


def check_meant(name: str, wanted: str, is_wanted: bool) -> None:
    """Refused where somebody else signed in than was meant."""
    if not is_wanted:
        raise Refused(
            say("the provider says that this is {name}, not {wanted}", name=name, wanted=wanted),
            (say("nothing was signed"),),
        )


def check_time(now_ms: int, from_ms: int, until_ms: int) -> None:
    """Refused where by the clock here nothing that is signed now would count elsewhere."""
    if not from_ms <= now_ms <= until_ms:
        raise Refused(
            say("this workstation's clock is too far from the hub's for a signature by the provider"),
            (say("set it, or sign with a passphrase"),),
        )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
