"""Streams by themselves, for members who read what is newest first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from console.hub import schemas
from console.hub.gate import Asked, service_of, signed
from models.kernel.ids import StreamId
from models.sync import protocol
from models.sync.snapshot import MOST_STREAMS

SNAPSHOTS = APIRouter(prefix="/v1/snapshots")

Signed = Annotated[Asked, Depends(signed())]
Whole = Annotated[int, Query(ge=0, le=2**53 - 1)]
Stream = Annotated[str, Path(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]


@SNAPSHOTS.get("", responses=schemas.answers("Streams", "The one with the newest event first"))
async def streams(
    request: Request, asked: Signed, limit: Annotated[int, Query(ge=1, le=MOST_STREAMS)] = MOST_STREAMS
) -> Response:
    """Streams that this member may read, with how much there is of each."""
    service = service_of(request)
    found = await service.ask(lambda: service.snapshots.streams(asked.device, limit))
    return Response(protocol.dump(found.to_plain()), media_type="application/json")


@SNAPSHOTS.get("/{stream}", responses=schemas.answers("Snapshot", "Signed by the hub's authority"))
async def snapshot(request: Request, stream: Stream, asked: Signed) -> Response:
    """The hub's word on what it has of a stream: the ends of its chains, and the root of a tree over its events' hashes in the
    order of the feed. Of a stream that is not there, or not for this member to read: no events.
    """
    service = service_of(request)
    found = await service.ask(lambda: service.snapshots.snapshot(asked.device, StreamId(stream)))
    return Response(protocol.dump(found.to_plain()), media_type="application/json")


@SNAPSHOTS.get("/{stream}/events", responses=schemas.answers("Feed", "A page; empty at the end"))
async def events(request: Request, stream: Stream, asked: Signed, after: Whole = 0) -> Response:
    """Events of one stream beyond a place of the feed, in its order."""
    service = service_of(request)
    found = await service.ask(lambda: service.snapshots.page(asked.device, StreamId(stream), after))
    return Response(protocol.dump(found.to_plain()), media_type="application/json")
