"""Somebody at a terminal signs in with the organisation's provider, in a browser."""

from collections.abc import Callable

from console.cli.context import Context
from models.kernel.signing import SigningKey
from models.sync.protocol import EnrolReply


def by_browser(
    context: Context, machine: str = "", *, once: bool = False
) -> Callable[[str, str, bytes, SigningKey], EnrolReply]:
    """Gets a place at a hub so, or a certificate for one vote; the address is told as well, for machines whose browser is
    elsewhere.
    """

    def prove(url: str, ca_pem: str, ca: bytes, key: SigningKey) -> EnrolReply:
        from console.provider import Looker
        from console.sync.oidc_joining import place_by_oidc  # what reads tokens is imported by those who need it

        def told(address: str) -> None:
            context.err(f"Sign in with your organisation's provider in the browser: {address}")

        def unopened() -> None:
            context.err("No browser could be opened here: open that address yourself, on this machine.")

        return place_by_oidc(url, ca_pem, ca, key, machine, looker=Looker(told, unopened), once=once)

    return prove
