"""The stream that says when there is something new: server-sent events, one for each head of the feed, and a heartbeat.

An event is `id: HEAD` with `{"generation", "head"}`: whoever hears it asks for the feed beyond its own cursor. A reader that
wants it is given the feed itself, `id: THROUGH` with `{"after", "page"}`, as long as it keeps up: one page is made for all who
may read the same, and nobody need ask for it. A reader that lags behind is only told that there is something.

A reader that says which mark of rights it knows is told the present one, `{"members": MARK}`, whenever that is another: then
something was taken from somebody, or given to this reader, and it asks for the list of members.
"""

import asyncio
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from console.hub.gate import TooFast
from console.hub.refusals import HubRefused
from console.hub.service import Service
from models.kernel.errors import WatchfloorError
from models.sync import protocol
from models.sync.device import DeviceId
from models.sync.wire import MAX_EVENTS

_OUT = ("unknown-device", "revoked")
"""Whom the hub has nothing more to say to."""


class FeedStream(Response):
    """Serves until the reader goes, the stream's time is up, or the hub stops."""

    media_type = "text/event-stream"

    def __init__(
        self, service: Service, device: DeviceId, after: int, *, with_pages: bool = False, mark: str | None = None
    ) -> None:
        """HubRefused where the device has as many streams as it may."""
        super().__init__()
        if service.streams.get(device, 0) >= service.limits.streams_per_device:
            raise TooFast(10, f"this device has {service.limits.streams_per_device} streams open already")
        self._service = service
        self._device = device
        self._after = after
        self._with_pages = with_pages
        self._mark = mark

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the class."""
        service = self._service
        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"x-accel-buffering", b"no")]
        service.streams[self._device] = service.streams.get(self._device, 0) + 1
        gone = asyncio.ensure_future(_gone(receive))
        try:
            await self._sent(send, {"type": "http.response.start", "status": 200, "headers": headers})
            await self._run(send, gone.done)
            await self._sent(send, {"type": "http.response.body", "body": b"", "more_body": False})
        except TimeoutError:
            # It takes nothing any more. The server closes the connection of an answer that was not ended.
            return
        finally:
            gone.cancel()
            service.streams[self._device] -= 1
            if not service.streams[self._device]:
                del service.streams[self._device]

    async def _run(self, send: Send, is_gone: Callable[[], bool]) -> None:
        service, after, generation = self._service, self._after, self._service.core.generation
        ends_at = service.clock.monotonic() + service.limits.stream_seconds
        # At once, so that the reader knows that nothing on the way holds the answer back.
        await self._sent(send, _body(b": here\n\n"))
        while not service.draining and not is_gone() and service.clock.monotonic() < ends_at:
            try:
                service.member(self._device)
            except WatchfloorError:
                return
            if service.core.generation != generation:
                # Positions of another feed: its reader must compare first.
                return
            await self._tell_mark(send)
            pulse = service.tail if self._with_pages else service.pulse
            if pulse.head <= after:
                if not await pulse.wait(service.limits.heartbeat_seconds):
                    await self._sent(send, _body(b": still here\n\n"))
            elif self._with_pages and pulse.head - after <= service.limits.tail_events:
                after = await self._told_page(send, after)
            else:
                after = await self._told_head(send, pulse.head)
                if not self._with_pages:
                    await asyncio.sleep(_pause(service))

    async def _tell_mark(self, send: Send) -> None:
        mark = self._service.rights_mark(self._device)
        if self._mark not in (None, mark):
            self._mark = mark
            await self._sent(send, _body(b"data: %s\n\n" % protocol.dump({"members": mark})))

    async def _told_page(self, send: Send, after: int) -> int:
        """How far the reader is, with it."""
        service = self._service
        try:
            page = await service.page(self._device, after, MAX_EVENTS)
        except WatchfloorError as error:
            if isinstance(error, HubRefused) and error.code in _OUT:
                return after
            # It may ask for itself, and is then told why not.
            return await self._told_head(send, service.tail.head)
        parts = (b'id: %d\ndata: {"after":%d,"page":' % (page.through, after), page.content, b"}\n\n")
        await self._sent(send, _body(b"".join(parts)))
        return max(page.through, after)

    async def _told_head(self, send: Send, head: int) -> int:
        data = protocol.dump({"generation": self._service.core.generation, "head": head})
        await self._sent(send, _body(b"id: %d\ndata: %s\n\n" % (head, data)))
        return head

    async def _sent(self, send: Send, message: "dict[str, object]") -> None:
        async with asyncio.timeout(self._service.limits.send_seconds):
            await send(message)


def _pause(service: Service) -> float:
    """Seconds until the next piece of news: a bounded number of questions, however many listen; at most a second."""
    limits = service.limits
    return min(1.0, max(limits.stream_pause_seconds, sum(service.streams.values()) / limits.told_per_second))


def _body(data: bytes) -> "dict[str, object]":
    return {"type": "http.response.body", "body": data, "more_body": True}


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
