"""The requests that are made all the time, past the framework: it costs more than what they ask for.

They are declared in console.hub.app as well, which describes them and answers whatever is not of the usual form; both ways end
in the same functions here.
"""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from console.hub.feed_stream import FeedStream
from console.hub.gate import Asked, TooFast, asked_by
from console.hub.service import Service
from console.hub.whereabouts_routes import heard
from models.sync import protocol, wire
from models.sync.device import DeviceId

_EVENTS: Final = "/v1/events"
_FEED: Final = "/v1/feed"
_STREAM: Final = "/v1/feed/stream"
_USUAL: Final = re.compile(
    rb"after=([0-9]{1,15})(?:&limit=([0-9]{1,3}))?(?:&wait=([0-9]{1,2}))?"
    rb"(?:&generation=([0-9a-z]{0,64}))?(?:&view=([0-9a-z-]{0,64}))?"
)
_USUAL_STREAM: Final = re.compile(rb"after=([0-9]{1,15})&pages=1(?:&members=([0-9a-f]{0,64}))?")
_MOST_WAIT: Final = 60


@dataclass(frozen=True, slots=True)
class FeedQuery:
    """What is asked of the feed; see the route."""

    after: int = 0
    limit: int = wire.MAX_EVENTS
    wait: int = 0
    generation: str = ""
    view: str = ""


async def answered_push(service: Service, asked: Asked) -> Response:
    """A batch, taken in."""
    service.may_write(asked.device)
    parcels = wire.decode(asked.body)
    wait = service.event_rate.take(asked.device, len(parcels))
    if wait:
        raise TooFast(wait, f"more than {service.limits.events_per_second} events a second")
    reply = await service.push(asked.device, parcels)
    return Response(protocol.dump(reply.to_plain()), media_type="application/json")


async def answered_feed(service: Service, device: DeviceId, query: FeedQuery) -> Response:
    """A page."""
    heard(service, device, query.generation, query.view, query.after)
    if query.wait and service.pulse.head <= query.after:
        await service.pulse.wait(min(query.wait, service.limits.wait_seconds))
    if not query.limit:
        return Response(service.reach(device, query.after), media_type="application/json")
    page = await service.page(device, query.after, query.limit)
    return Response(page.content, media_type="application/json")


class FastLane:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request. WatchfloorError passes on, as from the other way."""
        answer = await self._answer(scope, receive, send) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> Response | None:
        """None for whatever is not of the usual form; nothing of it was read then."""
        service, method, path, raw = self._service, scope["method"], scope["path"], scope["query_string"]
        if path == _EVENTS and method == "POST" and not raw:
            scope["route"] = _Route(_EVENTS)
            return await answered_push(
                service, await asked_by(Request(scope, receive, send), service, service.limits.batch_bytes)
            )
        if path == _FEED and method == "GET" and (query := _usual(raw)) is not None:
            scope["route"] = _Route(_FEED)
            asked = await asked_by(Request(scope, receive, send), service, 0)
            return await answered_feed(service, asked.device, query)
        if path == _STREAM and method == "GET" and (begins := _USUAL_STREAM.fullmatch(raw)) is not None:
            request = Request(scope, receive, send)
            if "last-event-id" not in request.headers:
                scope["route"] = _Route(_STREAM)
                asked = await asked_by(request, service, 0)
                mark = None if begins[2] is None else begins[2].decode()
                return FeedStream(service, asked.device, int(begins[1]), with_pages=True, mark=mark)
        return None


@dataclass(frozen=True, slots=True)
class _Route:
    """For the journal: as declared, like the framework's."""

    path: str


def _usual(raw: bytes) -> FeedQuery | None:
    """None for whatever the framework must look at."""
    found = _USUAL.fullmatch(raw)
    if found is None:
        return None
    after, limit, wait, generation, view = (each.decode() if each else "" for each in found.groups())
    query = FeedQuery(int(after), int(limit or wire.MAX_EVENTS), int(wait or 0), generation, view)
    return query if query.limit <= wire.MAX_EVENTS and query.wait <= _MOST_WAIT else None
