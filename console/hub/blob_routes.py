"""Attachments over HTTP: put in parts with Content-Range, got whole or by Range. The path is the content's SHA-256."""

import re
from collections.abc import AsyncIterator
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse

from console.hub import schemas
from console.hub.gate import Asked, refusal, service_of, signed
from console.hub.refusals import HubRefused
from console.hub.service import Service
from models.store.hub.records import BlobState

HAVE_HEADER: Final = "X-Watchfloor-Have"
"""In the 404 of a blob that is here in part: how many bytes, so that an upload goes on from there."""
_PIECE: Final = 256 * 1024
_RANGE: Final = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
_CONTENT_RANGE: Final = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})")

Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
Signed = Annotated[Asked, Depends(signed())]
SignedPart = Annotated[Asked, Depends(signed(lambda service: service.limits.blob_part_bytes))]

BLOBS = APIRouter(prefix="/v1/blobs")


@BLOBS.put(
    "/{sha256}",
    responses=schemas.answers("Blob", "How much is here", "application/json", 200),
    openapi_extra=schemas.takes("binary", "application/octet-stream"),
)
async def put_blob(request: Request, sha256: Digest, asked: SignedPart) -> Response:
    """A blob, or with Content-Range its next part; a part is at most 4 MiB. 409 says from where to go on."""
    service = service_of(request)
    service.may_write(asked.device)
    start, size = _placed(request.headers.get("content-range"), len(asked.body))
    reply = await service.write(lambda: service.blobs.put(sha256, start, size, asked.body))
    return JSONResponse(dict(reply.to_plain()))


@BLOBS.head("/{sha256}", responses=schemas.answers("binary", "It is here", "application/octet-stream"))
async def head_blob(request: Request, sha256: Digest, asked: Signed) -> Response:
    """Whether it is here, and how large it is."""
    service = service_of(request)
    state = await _state(service, asked, sha256)
    if state is None or not state.is_whole:
        return _not_here(state)
    return Response(headers={"Content-Length": str(state.size), "Accept-Ranges": "bytes", "ETag": f'"{sha256}"'})


@BLOBS.get("/{sha256}", responses=schemas.answers("binary", "Its bytes", "application/octet-stream", 200, 206))
async def get_blob(request: Request, sha256: Digest, asked: Signed) -> Response:
    """Its bytes; with Range, those asked for."""
    service = service_of(request)
    state = await _state(service, asked, sha256)
    if state is None or not state.is_whole:
        return _not_here(state)
    headers = {"Accept-Ranges": "bytes", "ETag": f'"{sha256}"'}
    start, end = 0, state.size
    wanted = request.headers.get("range")
    if wanted is not None:
        found = _RANGE.fullmatch(wanted)
        if found is None:
            raise HubRefused("malformed", "Range: expected bytes=FIRST- or bytes=FIRST-LAST")
        start = int(found[1])
        end = min(state.size, int(found[2]) + 1) if found[2] else state.size
        if start >= end:
            return refusal(
                "out-of-range", f"the blob has {state.size} bytes", {"Content-Range": f"bytes */{state.size}"}
            )
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{state.size}"
    headers["Content-Length"] = str(end - start)
    return StreamingResponse(
        _pieces(service, sha256, start, end),
        200 if wanted is None else 206,
        headers,
        media_type="application/octet-stream",
    )


async def _state(service: Service, asked: Asked, sha256: str) -> BlobState | None:
    """What is here of it, for this member: what only restricted incidents name is not there for those who may not read them."""
    member = service.member(asked.device)

    def look() -> BlobState | None:
        reading = service.core.reading
        return service.blobs.state(sha256) if reading.may_have_blob(member, bytes.fromhex(sha256)) else None

    return await service.ask(look)


async def _pieces(service: Service, digest: str, start: int, end: int) -> AsyncIterator[bytes]:
    while start < end:
        length = min(_PIECE, end - start)
        begin = start
        piece = await service.ask(lambda: service.blobs.part(digest, begin, length))  # noqa: B023  # awaited before the next turn
        start += len(piece)
        if not piece:
            return
        yield piece


def _placed(header: str | None, length: int) -> tuple[int, int]:
    """Where a part begins, and the size of the whole."""
    if header is None:
        return 0, length
    found = _CONTENT_RANGE.fullmatch(header)
    if found is None:
        raise HubRefused("malformed", "Content-Range: expected bytes FIRST-LAST/SIZE")
    first, last, size = (int(each) for each in found.groups())
    if last - first + 1 != length or last >= size:
        raise HubRefused("malformed", f"Content-Range: does not fit a body of {length} bytes")
    return first, size


def _not_here(state: BlobState | None) -> Response:
    have = 0 if state is None else state.have
    return refusal("not-found", f"no such blob; {have} bytes of it are here", {HAVE_HEADER: str(have)})
