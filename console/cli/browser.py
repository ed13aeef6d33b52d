"""Somebody at a terminal signs in with the organisation's provider, in a browser."""

from collections.abc import Callable

from console.cli.context import Context
from models.kernel.signing import SigningKey
from models.sync.protocol import EnrolReply


def by_browser(context: Context, machine: str = "") -> Callable[[str, str, bytes, SigningKey], EnrolReply]:
    """Gets a place at a hub so; the address is told as well, for machines whose browser is elsewhere."""

    def prove(url: str, ca_pem: str, ca: bytes, key: SigningKey) -> EnrolReply:
        from console.sync.oidc_joining import place_by_oidc  # what reads tokens is imported by those who need it

        def told(address: str) -> None:
            context.err(f"Sign in with your organisation's provider in the browser: {address}")

        return place_by_oidc(url, ca_pem, ca, key, machine, told=told)

    return prove
