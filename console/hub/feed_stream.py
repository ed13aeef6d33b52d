"""The stream that says when there is something new: server-sent events, one for each head of the feed, and a heartbeat.

An event is `id: HEAD` with `{"generation", "head"}`: whoever hears it asks for the feed beyond its own cursor. So one page is
made for everybody, and a reader that lags behind costs nothing.
"""

import asyncio
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from console.hub.service import Service
from models.kernel.errors import WatchfloorError
from models.sync import protocol
from models.sync.device import DeviceId


class FeedStream(Response):
    """Serves until the reader goes, the stream's time is up, or the hub stops."""

    media_type = "text/event-stream"

    def __init__(self, service: Service, device: DeviceId, after: int) -> None:
        super().__init__()
        self._service = service
        self._device = device
        self._after = after

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
            head = service.pulse.head
            if head > after:
                after = head
                data = protocol.dump({"generation": service.core.generation, "head": head})
                await self._sent(send, _body(b"id: %d\ndata: %s\n\n" % (head, data)))
                await asyncio.sleep(_pause(service))
            elif not await service.pulse.wait(service.limits.heartbeat_seconds):
                await self._sent(send, _body(b": still here\n\n"))

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
