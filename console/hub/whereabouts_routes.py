"""How far events have got: the question a member asks about what it shows."""

from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from console.hub import schemas
from console.hub.gate import Asked, service_of, signed
from console.hub.refusals import HubRefused
from console.hub.service import Service
from models.sync import protocol
from models.sync.device import DeviceId
from models.sync.durability import WhereaboutsReply, WhereaboutsRequest

WHEREABOUTS = APIRouter(prefix="/v1")

SignedMessage = Annotated[Asked, Depends(signed(lambda service: service.limits.message_bytes))]


@WHEREABOUTS.post(
    "/whereabouts",
    responses=schemas.answers("Whereabouts", "One place for each hash, in their order"),
    openapi_extra=schemas.takes("Hashes"),
)
async def whereabouts(request: Request, asked: SignedMessage) -> Response:
    """Where events are: their place in the feed, and on how many other devices. At most 500 hashes of envelopes."""
    service = service_of(request)
    wanted = WhereaboutsRequest.from_plain(protocol.load(asked.body))
    core = service.core

    def answer() -> WhereaboutsReply:
        return service.cursors.whereabouts(core.members.member(asked.device), wanted, core.reading)

    found = await service.ask(answer)
    return Response(protocol.dump(found.to_plain()), media_type="application/json")


def heard(service: Service, device: DeviceId, generation: str, view: str, after: int) -> None:
    """A device asked for the feed beyond a place of that database; see console.hub.cursors."""
    if generation and service.cursors.note(device, generation, view, after, service.pulse.head):
        # A writer that has no time has more important things to write; it is heard again soon.
        with suppress(HubRefused):
            service.writer.submit(service.cursors.keep)
