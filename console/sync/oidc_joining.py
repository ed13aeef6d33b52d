"""Becoming a member with a proof of the organisation's provider: nobody carries a code.

Without a code nothing but the fingerprint proves the hub, so that has to be known before; it is no secret, and the same for all.
"""

import webbrowser
from collections.abc import Callable
from typing import TypeVar

from console.http import Answered, OwnAuthorityClient, Unreachable, Untrusted
from console.provider import WAIT_SECONDS, Looker, Open, token_by_browser
from console.sync.door import TIMEOUT_SECONDS, check_place, machine_name
from console.sync.hub_line import read_refusal
from models.access.oidc import Attempt
from models.kernel.errors import Refused
from models.kernel.signing import SigningKey
from models.sync import protocol
from models.sync.oidc import OidcOffer, OidcRequest
from models.sync.protocol import EnrolReply
from models.sync.reading import Malformed
from resources.said import say

T = TypeVar("T")

_MOST = 4 * 1024 * 1024


def place_by_oidc(
    url: str,
    ca_pem: str,
    ca: bytes,
    key: SigningKey,
    machine: str = "",
    opens: Open = webbrowser.open,
    looker: Looker = Looker(),  # noqa: B008  frozen: one for all
    *,
    once: bool = False,
    wait_seconds: float = WAIT_SECONDS,
) -> EnrolReply:
    """Have somebody sign in with the provider that the hub believes, and get their place for this key.

    With `once` no place but a certificate for one vote, for which they have to sign in anew: models.access.one_signature.

    Asks only servers of the authority whose certificate and fingerprint are given. On a thread that may wait for minutes.
    Refused, HttpFailure.
    """
    offer = _read(OidcOffer.from_plain, _asked(url, ca_pem, "GET"))
    attempt = Attempt.begun(key.public, ca, once=once)
    token = token_by_browser(offer.issuer, offer.client_id, offer.scopes, attempt, opens, wait_seconds, looker)
    request = OidcRequest(key.public, attempt.salt, token, machine or machine_name(), once=once).signed(key)
    reply = _read(EnrolReply.from_plain, _asked(url, ca_pem, "POST", protocol.dump(request.to_plain())))
    check_place(reply, key.public, ca_pem)
    return reply


def _asked(url: str, ca_pem: str, method: str, body: bytes | None = None) -> Answered:
    client = OwnAuthorityClient(url, ca_pem, TIMEOUT_SECONDS)
    headers = {"Content-Type": "application/json"} if body else {}
    try:
        answer = client.send(method, "/v1/oidc", body, headers, size_limit=_MOST)
    except Untrusted as error:
        raise Refused(say("the hub does not prove who it is"), (str(error),)) from None
    except Unreachable as error:
        raise Refused(say("the hub can't be reached"), (str(error),)) from None
    finally:
        client.close()
    if answer.status != 200:
        raise Refused(say("the hub does not let this key in"), (read_refusal(answer)[1],))
    return answer


def _read(read: Callable[[object], T], answer: Answered) -> T:
    try:
        return read(protocol.load(answer.content))
    except Malformed as error:
        raise Refused(say("the hub's answer makes no sense"), (str(error),)) from None
