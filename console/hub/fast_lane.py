"""The two requests that are made all the time, past the framework: it costs more than what they ask for.

They are declared in console.hub.app as well, which describes them and answers whatever is not of the usual form; both ways end
in the same functions here.
"""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from console.hub.gate import Asked, TooFast, asked_by
from console.hub.service import Service
from console.hub.whereabouts_routes import heard
from models.sync import protocol, wire
from models.sync.device import DeviceId

_EVENTS: Final = "/v1/events"
_FEED: Final = "/v1/feed"
_USUAL: Final = re.compile(
    rb"after=([0-9]{1,15})(?:&limit=([0-9]{1,3}))?(?:&wait=([0-9]{1,2}))?"
    rb"(?:&generation=([0-9a-z]{0,64}))?(?:&view=([0-9a-z-]{0,64}))?"
)
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
    page = await service.page(device, query.after, query.limit)
    return Response(page.content, media_type="application/json")


class FastLane:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request. WatchfloorError passes on, as from the other way."""
        service = self._service
        if scope["type"] == "http" and scope["path"] == _EVENTS and scope["method"] == "POST":
            if not scope["query_string"]:
                scope["route"] = _Route(_EVENTS)
                asked = await asked_by(Request(scope, receive, send), service, service.limits.batch_bytes)
                answer = await answered_push(service, asked)
                await answer(scope, receive, send)
                return
        elif scope["type"] == "http" and scope["path"] == _FEED and scope["method"] == "GET":
            query = _usual(scope["query_string"])
            if query is not None:
                scope["route"] = _Route(_FEED)
                asked = await asked_by(Request(scope, receive, send), service, 0)
                answer = await answered_feed(service, asked.device, query)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)


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
    return query if 1 <= query.limit <= wire.MAX_EVENTS and query.wait <= _MOST_WAIT else None
