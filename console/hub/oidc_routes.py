"""Becoming a member with the organisation's own provider, in place of a code."""

import asyncio
import hashlib
import ssl
from functools import lru_cache

from fastapi import APIRouter, Request, Response

from console.hub import schemas
from console.hub.gate import TooFast, body_of, service_of
from console.hub.oidc import Oidc, admit
from console.hub.one_signature import lend
from console.hub.refusals import HubRefused
from console.hub.service import Service
from models.sync import protocol
from models.sync.oidc import MOST_TOKEN, OidcRequest

OIDC = APIRouter(prefix="/v1")
_MOST: int = MOST_TOKEN + 4 * 1024


@OIDC.get("/oidc", responses=schemas.answers("OidcOffer", "The provider that is believed"))
async def offer(request: Request) -> Response:
    """Where to prove who one is. 404 where only codes let anybody in."""
    service = service_of(request)
    found = await asyncio.to_thread(_oidc(service).offer)
    return Response(protocol.dump(found.to_plain()), media_type="application/json")


@OIDC.post("/oidc", responses=schemas.answers("Enrolled", "Welcome"), openapi_extra=schemas.takes("Oidc"))
async def prove(request: Request) -> Response:
    """Become a member with an ID token whose nonce names the key and this hub, signed by the key. The answer has no `proof`.

    With `once` nobody becomes a member: somebody who signed in just now gets a certificate for one vote.
    """
    service = service_of(request)
    oidc = _oidc(service)
    wait = service.enrol_rate.take(request.client.host if request.client else "")
    if wait:
        raise TooFast(wait, "too many attempts from this address")
    wanted = OidcRequest.from_plain(protocol.load(await body_of(request, service, _MOST)))
    # The provider may have to be asked for its keys: not on the loop, and not where the record is written.
    settings, found, role = await asyncio.to_thread(oidc.prove, wanted, _fingerprint(service.ca_pem))
    core, ca_pem, now_ms = service.core, service.ca_pem, service.clock.now_ms()
    give = lend if wanted.once else admit
    reply = await service.write(lambda: give(core, wanted, settings, found, role, ca_pem, now_ms))
    return Response(protocol.dump(reply.to_plain()), media_type="application/json")


@lru_cache(maxsize=8)
def _fingerprint(ca_pem: str) -> bytes:
    """Of the authority, as the device that asks has seen it."""
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(ca_pem.strip())).digest()


def _oidc(service: Service) -> Oidc:
    if service.oidc is None:
        raise HubRefused("not-found", "this hub knows no provider; join with a code from its operator")
    return service.oidc
