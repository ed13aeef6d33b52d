"""The way to a hub before one is a member of it: which authority it shows, and the exchange by which a key gets its place.

A workstation joins through it, and so does every second person who is to sign at one.
"""

import hashlib
import secrets
import socket
import ssl
from typing import Final, Protocol

from console.http import OwnAuthorityClient, Unreachable, Untrusted
from console.sync.hub_line import read_refusal
from models.kernel.errors import Refused
from models.sync import enrolment, protocol
from models.sync.enrolment import CodeKey
from models.sync.protocol import Authority, EnrolReply, EnrolRequest
from models.sync.reading import Malformed
from resources.said import say

TIMEOUT_SECONDS: Final = 10.0
_MOST: Final = 4 * 1024 * 1024


class Door(Protocol):
    """The way to a hub before one is a member of it."""

    def authority(self) -> tuple[str, bytes]:
        """The authority that it names, as PEM, and its fingerprint. Nothing is believed yet."""
        ...

    def enrol(self, ca_pem: str, request: EnrolRequest) -> EnrolReply:
        """Ask to become a member, of a server that proves to be of this authority."""
        ...


class HttpDoor:
    """By HTTP, at one address. Refused where nothing there is a hub."""

    def __init__(self, url: str) -> None:
        self._url = url

    def authority(self) -> tuple[str, bytes]:
        """See Door."""
        client = OwnAuthorityClient(self._url, None, TIMEOUT_SECONDS)
        try:
            answer = client.send("GET", "/v1/ca", size_limit=64 * 1024)
        except Unreachable as error:
            raise Refused(say("the hub can't be reached"), (str(error),)) from None
        finally:
            client.close()
        try:
            pem = answer.content.decode("ascii")
            der = ssl.PEM_cert_to_DER_cert(pem.strip())
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=pem)
        except (ValueError, ssl.SSLError):
            der = b""
        if answer.status != 200 or not der:
            raise Refused(
                say("there is no hub at this address"),
                (say("{url} answered {status}, and with no authority", url=self._url, status=answer.status),),
            )
        return pem, hashlib.sha256(der).digest()

    def enrol(self, ca_pem: str, request: EnrolRequest) -> EnrolReply:
        """See Door."""
        client = OwnAuthorityClient(self._url, ca_pem, TIMEOUT_SECONDS)
        body, headers = protocol.dump(request.to_plain()), {"Content-Type": "application/json"}
        try:
            answer = client.send("POST", "/v1/enrol", body, headers, size_limit=_MOST)
        except Untrusted as error:
            raise Refused(say("the hub does not prove who it is"), (str(error),)) from None
        except Unreachable as error:
            raise Refused(say("the hub can't be reached"), (str(error),)) from None
        finally:
            client.close()
        if answer.status != 200:
            raise declined(*read_refusal(answer))
        try:
            return EnrolReply.from_plain(protocol.load(answer.content))
        except Malformed as error:
            raise Refused(say("the hub's answer makes no sense"), (str(error),)) from None


def door_opened(
    door: Door, ca_pem: str, ca: bytes, key: CodeKey, public: bytes, machine: str, former: Authority | None = None
) -> EnrolReply:
    """Go through it with a code: the place that the hub gives to the key `public`.

    Refused unless the answer comes from where the code was made, and is for this key.
    """
    nonce = secrets.token_bytes(enrolment.NONCE_BYTES)
    bare = EnrolRequest(key.selector, public, nonce, bytes(32), machine, former)
    proof = enrolment.device_proof(key, ca, bare.asked)
    request = EnrolRequest(bare.selector, public, nonce, proof, machine, former)
    reply = door.enrol(ca_pem, request)
    if not enrolment.is_same(reply.proof, enrolment.hub_proof(key, ca, request.asked, reply.told)):
        raise Refused(
            say("what answers there does not know the code"),
            (say("somebody may stand between this workstation and the hub; compare the fingerprint with the hub's"),),
        )
    check_place(reply, public, ca_pem)
    return reply


def check_place(reply: EnrolReply, public: bytes, ca_pem: str) -> None:
    """Refused unless certificate and answer fit each other, the key and the authority that was seen."""
    paper = reply.certificate
    if (paper.issuer, paper.org, paper.user) != (reply.authority, reply.org, reply.user):
        raise Refused(say("the hub's certificate does not fit its answer"))
    if paper.device_key != public or reply.ca_pem.strip() != ca_pem.strip():
        raise Refused(say("the hub's answer is not for this workstation"))


def machine_name() -> str:
    """What this machine calls itself."""
    return socket.gethostname()[:200] or "workstation"


def declined(code: str, words: str) -> Refused:
    """What the hub's no to an enrolment means here."""
    if code in ("unknown-code", "code-spent", "wrong-code"):
        return Refused(say("the hub does not take this code"), (words,))
    return Refused(say("the hub does not let this workstation join"), (words,))
