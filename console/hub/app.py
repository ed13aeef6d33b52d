"""The hub over HTTP: what models.sync.protocol says, in FastAPI. Each route reads, asks the core, and writes; no decision is made
here. See docs/hub.md.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.exceptions import HTTPException

from console.hub import schemas
from console.hub.blob_routes import BLOBS
from console.hub.core import VERSION
from console.hub.exposition import exposition
from console.hub.fast_lane import FastLane, FeedQuery, answered_feed, answered_push
from console.hub.feed_stream import FeedStream
from console.hub.gate import Asked, TooFast, body_of, refusal, refusal_of, service_of, signed
from console.hub.hook_routes import HOOKS
from console.hub.layer import Layer
from console.hub.oidc_routes import OIDC
from console.hub.refusals import HubRefused
from console.hub.service import Service
from console.hub.snapshot_routes import SNAPSHOTS
from console.hub.whereabouts_routes import WHEREABOUTS
from console.hub.word_routes import WORDS
from models.kernel.errors import WatchfloorError
from models.sync import protocol, wire
from models.sync.protocol import DiffRequest, EnrolRequest, PeopleReply

_TITLE = "Watchfloor hub"

Signed = Annotated[Asked, Depends(signed())]
SignedBatch = Annotated[Asked, Depends(signed(lambda service: service.limits.batch_bytes))]
SignedMessage = Annotated[Asked, Depends(signed(lambda service: service.limits.message_bytes))]
Whole = Annotated[int, Query(ge=0, le=2**53 - 1)]

router = APIRouter(prefix="/v1")


def create_app(service: Service) -> Layer:
    """The application, around everything the hub has. Starting it starts the writer's thread."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        service.begin()
        yield
        service.drain()

    app = FastAPI(
        title=_TITLE, version=VERSION, docs_url=None, redoc_url=None, lifespan=lifespan, redirect_slashes=False
    )
    app.state.service = service
    app.include_router(router)
    app.include_router(BLOBS)
    app.include_router(HOOKS)
    app.include_router(OIDC)
    app.include_router(SNAPSHOTS)
    app.include_router(WHEREABOUTS)
    app.include_router(WORDS)
    app.add_api_route("/health", health, responses=schemas.answers("Health", "How it is"), methods=["GET"])
    app.add_api_route(
        "/metrics",
        metrics,
        responses=schemas.answers("text", "Prometheus's text format", "text/plain"),
        methods=["GET"],
    )
    app.add_exception_handler(WatchfloorError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _no_route)
    app.__dict__["openapi"] = lambda: _openapi(app)
    return Layer(FastLane(app, service), service)


@router.get(
    "/ca", responses=schemas.answers("pem", "The authority of this hub's TLS certificate", "application/x-pem-file")
)
async def ca(request: Request) -> Response:
    """The certificate authority this hub shows, to be compared with the fingerprint its operator reads out. Open to all."""
    return Response(service_of(request).ca_pem, media_type="application/x-pem-file")


@router.post("/events", responses=schemas.answers("Push", "One outcome an event"), openapi_extra=schemas.takes("Batch"))
async def push(request: Request, asked: SignedBatch) -> Response:
    """Take in a batch: at most 500 events and 1 MiB. Acknowledged once it is durable."""
    return await answered_push(service_of(request), asked)


@router.get("/feed", responses=schemas.answers("Feed", "A page; empty where nothing came in time"))
async def feed(
    request: Request,
    asked: Signed,
    after: Whole = 0,
    limit: Annotated[int, Query(ge=0, le=wire.MAX_EVENTS)] = wire.MAX_EVENTS,
    wait: Annotated[int, Query(ge=0, le=60)] = 0,
    generation: Annotated[str, Query(max_length=64)] = "",
    view: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    """The feed beyond a position. With `wait` the answer is held back, for at most 25 seconds, until there is something. With the
    `generation` that the position is of, and the `view` it was told, the device says that it has everything up to there, durably.
    With a `limit` of 0 that is all it wants to say: the answer holds no events.
    """
    service = service_of(request)
    return await answered_feed(service, asked.device, FeedQuery(after, limit, wait, generation, view))


@router.get("/feed/stream", responses=schemas.answers("text", "Server-sent events", "text/event-stream"))
async def feed_stream(
    request: Request,
    asked: Signed,
    after: Whole = 0,
    pages: Annotated[int, Query(ge=0, le=1)] = 0,
    members: Annotated[str | None, Query(max_length=64)] = None,
) -> Response:
    """Says when the feed has grown: `id: HEAD`, and as data generation and head. With `pages=1` a reader that is not far behind
    is given the feed itself: `id: THROUGH`, and as data `after` and the `page` beyond it. With `members=MARK`, the mark of rights
    that it was told last, it is told another one as data `members`, and asks for the list of members. A comment every 15 seconds;
    ends after ten minutes. `Last-Event-ID` goes before `after`.
    """
    last = request.headers.get("last-event-id", "")
    begin = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else after
    return FeedStream(service_of(request), asked.device, begin, with_pages=bool(pages), mark=members)


@router.post("/diff", responses=schemas.answers("Diff", "What the hub lacks"), openapi_extra=schemas.takes("Vector"))
async def diff(request: Request, asked: SignedMessage) -> Response:
    """Compare what the sender has of some streams with what the hub has."""
    service = service_of(request)
    theirs = DiffRequest.from_plain(protocol.load(asked.body)).vector
    return _json(await service.ask(lambda: service.core.diff(asked.device, theirs)))


@router.get("/checkpoint", responses=schemas.answers("note", "C2SP tlog-checkpoint", "text/plain"))
async def checkpoint(request: Request, asked: Signed) -> Response:
    """The hub's signed word about its whole feed."""
    service = service_of(request)
    found = await service.ask(service.log.checkpoint)
    return PlainTextResponse(found.note)


@router.get("/proof", responses=schemas.answers("Proof", "Hashes of the path"))
async def proof(
    request: Request,
    asked: Signed,
    first: Whole | None = None,
    second: Whole | None = None,
    position: Whole | None = None,
    size: Whole | None = None,
) -> Response:
    """`first` and `second`: that one checkpoint goes on from another. `position` and `size`: that an event is in it."""
    service = service_of(request)
    log = service.log
    if first is not None and second is not None and position is None and size is None:
        return _json(await service.ask(lambda: log.consistency(first, second)))
    if position is not None and size is not None and first is None and second is None:
        return _json(await service.ask(lambda: log.inclusion(position, size)))
    raise HubRefused("malformed", "expected first and second, or position and size")


@router.post("/enrol", responses=schemas.answers("Enrolled", "Welcome"), openapi_extra=schemas.takes("Enrol"))
async def enrol(request: Request) -> Response:
    """Become a member with a one-time code, which itself is not sent."""
    service = service_of(request)
    wait = service.enrol_rate.take(request.client.host if request.client else "")
    if wait:
        raise TooFast(wait, "too many attempts from this address")
    body = await body_of(request, service, service.limits.enrol_bytes)
    wanted = EnrolRequest.from_plain(protocol.load(body))
    return _json(await service.write(lambda: service.core.enrol(wanted)))


@router.post("/renew", responses=schemas.answers("Renewed", "A certificate for 72 hours"))
async def renew(request: Request, asked: Signed) -> Response:
    """A fresh certificate for the device that asks."""
    service = service_of(request)
    return _json(await service.write(lambda: service.core.renew(asked.device)))


@router.get("/people", responses=schemas.answers("People", "The directory"))
async def people(request: Request, asked: Signed) -> Response:
    """The names behind the opaque ids."""
    service = service_of(request)
    return _json(await service.ask(lambda: service.core.people(asked.device)))


@router.put("/people", responses=schemas.answers("People", "The directory"), openapi_extra=schemas.takes("People"))
async def put_people(request: Request, asked: SignedMessage) -> Response:
    """Offer names; of two for one person the later stands."""
    service = service_of(request)
    service.may_write(asked.device)
    offered = PeopleReply.from_plain(protocol.load(asked.body)).people
    return _json(await service.write(lambda: service.core.put_people(asked.device, offered)))


@router.get("/members", responses=schemas.answers("Members", "Devices, authorities, vouchers"))
async def members(request: Request, asked: Signed) -> Response:
    """Who belongs to the organisation, and whose certificates count."""
    service = service_of(request)
    return _json(await service.ask(lambda: service.core.member_list(asked.device)))


@router.get("/status", responses=schemas.answers("Status", "How it is"))
async def status(request: Request, asked: Signed) -> Response:
    """How the hub is, for a member's status line."""
    service = service_of(request)
    return _json(await service.ask(service.core.status))


async def health(request: Request) -> Response:
    """Whether it takes anything: 200, or 503 where it does not. Open to all."""
    service = service_of(request)
    word = service.word
    return JSONResponse({"status": word, "head": service.pulse.head}, 200 if word == "ok" else 503)


async def metrics(request: Request) -> Response:
    """What the hub counts. Open on the loopback address; from elsewhere signed by a member."""
    service = service_of(request)
    if not _is_loopback(request):
        await signed()(request)
    return PlainTextResponse(await exposition(service), media_type="text/plain; version=0.0.4; charset=utf-8")


def _json(reply: Any) -> Response:
    return Response(protocol.dump(reply.to_plain()), media_type="application/json")


def _is_loopback(request: Request) -> bool:
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, WatchfloorError)
    return refusal_of(error)


async def _invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = (f"{'.'.join(str(part) for part in each['loc'][1:])}: {each['msg']}" for each in error.errors()[:5])
    return refusal("out-of-bounds", "; ".join(faults))


async def _no_route(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = {404: "not-found", 405: "no-such-method"}.get(error.status_code, "malformed")
    return refusal(code, str(error.detail), error.headers)


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        found = get_openapi(
            title=_TITLE, version=VERSION, summary="Workstations of one organisation converge", routes=app.routes
        )
        components = found.setdefault("components", {})
        components["schemas"] = dict(schemas.ALL)
        components["securitySchemes"] = {
            "device": {
                "type": "apiKey",
                "in": "header",
                "name": "Authorization",
                "description": "Watchfloor device=…,time=…,nonce=…,signature=…: Ed25519 by the device's key over the request",
            }
        }
        open_paths = {"/v1/ca", "/v1/enrol", "/v1/hooks/{name}", "/v1/oidc", "/health", "/metrics"}
        for path, methods in found["paths"].items():
            for each in methods.values():
                each["security"] = [] if path in open_paths else [{"device": []}]
        app.openapi_schema = found
    return app.openapi_schema
