"""Workstations of a simulated organisation: each writes with a key of its own, pushes, and follows the hub's feed to its end.

What they see is checked while they see it: every place of the feed once, in order, and every event once. All of them live on
one event loop; only what a hub would have to do is real, and events are made and signed before anything is measured.
"""

import asyncio
import hashlib
import json
import random
import secrets
import ssl
import time
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from console.bench.hub_wire import Broken, Wire
from console.sync.brought import ASKED_EVERY_SECONDS
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate
from models.kernel.clock import SystemClock
from models.kernel.envelope import b64
from models.kernel.event import Draft
from models.kernel.hlc import HybridClock
from models.kernel.ids import StreamId, new_origin, uuid7
from models.kernel.signing import SigningKey
from models.sync import protocol, signed_request, wire
from models.sync.device import DeviceId
from models.sync.parcel import Parcel

_MOST_AT_ONCE: Final = 200
_PAUSE_SECONDS: Final = 0.2
"""After a failure, before the next address is tried; a little more by chance."""
_TEXT: Final = "checkout: 5xx at 2.4% in eu-west, rollback of payments 4.18.2 begun, next look in five minutes"


@dataclass
class Tally:
    """What all of them saw together."""

    written: dict[str, float] = field(default_factory=dict)
    """By signature: when it was written, monotonic seconds."""
    accepted: set[str] = field(default_factory=set)
    came: list[tuple[float, Collection[str]]] = field(default_factory=list)
    """What came to a workstation, and when: the names of a page's events. Added up once nothing is measured any more."""
    twice: int = 0
    out_of_order: int = 0
    failures: int = 0
    repeated: int = 0
    """Pushes that were made again since nobody knew what had become of them."""
    pages: dict[bytes, "Page | None"] = field(default_factory=dict)

    def latencies(self) -> list[float]:
        """From writing an event to having it at another workstation, seconds."""
        written = self.written
        return [at - written[name] for at, names in self.came for name in names if name in written]

    def read(self, content: bytes, after: int | None = None) -> "Page | None":
        """A page of the feed beyond a position, or of a stream, which says itself beyond which; None for one that only says that
        there is something. Many are given the same one: it is read once.
        """
        key = hashlib.blake2b(b"%d " % (-1 if after is None else after) + content, digest_size=16).digest()
        if key not in self.pages:
            if len(self.pages) > 4_000:
                self.pages.clear()
            told = json.loads(content)
            plain = told.get("page") if after is None else told
            begins = told.get("after") if after is None else after
            self.pages[key] = None if plain is None else Page.of(plain, begins)
        return self.pages[key]


@dataclass(frozen=True, slots=True)
class Page:
    """What a workstation looks at of a page."""

    after: int
    through: int
    head: int
    reading: str
    """Of which database and which rights it is, as a question repeats it."""
    events: tuple[tuple[int, str], ...]
    """Places and signatures."""
    names: frozenset[str]
    """Signatures, where every place beyond `after` is there once and in order and every signature once; else none."""

    @classmethod
    def of(cls, plain: Mapping[str, Any], after: int) -> "Page":
        """A page as it came."""
        events = tuple((each["position"], each["signature"]) for each in plain["batch"]["events"])
        names = frozenset(name for _, name in events)
        in_order = [position for position, _ in events] == list(range(after + 1, after + 1 + len(names)))
        reading = f"&generation={plain['generation']}&view={plain['view']}"
        return cls(after, plain["through"], plain["head"], reading, events, names if in_order else frozenset())


@dataclass(frozen=True, slots=True)
class Written:
    """An event ready to be pushed."""

    name: str
    plain: bytes
    """As it stands in a batch."""


class SimulatedStation:
    """One of them."""

    def __init__(self, key: SigningKey, device: DeviceId, certificate: Certificate, tally: Tally) -> None:
        self.cursor = 0
        self.seen: set[str] = set()
        self._reading = ""
        self._key = key
        self._device = device
        self._certificate = certificate
        self._tally = tally
        clock = SystemClock()
        origin = new_origin(key.public, secrets.token_bytes)
        self._author = Author(certificate.org, origin, key, certificate, clock, HybridClock(clock), secrets.token_bytes)
        self._clock = clock
        self._stream = StreamId(uuid7(clock.now_ms()))
        self._head = ChainHead()
        self._ready: deque[Written] = deque()
        self._queue: list[Written] = []
        paper = protocol.dump(wire.certificate_to_plain(certificate))
        self._batch_begins = b'{"v":1,"certificates":[' + paper + b'],"events":['
        self._due = asyncio.Event()
        self._news = asyncio.Event()
        self._at = 0
        self._lines: list[Wire] = []
        self._ending = asyncio.Event()

    def prepare(self, count: int) -> None:
        """Make so many events, to be written later."""
        for _ in range(count):
            event = self._author.write(Draft(self._stream, "incident.entry_logged", {"text": _TEXT}), self._head, {})
            self._head = ChainHead(event.envelope.seq, event.hash)
            plain = protocol.dump(wire.event_to_plain(Parcel(event, None)))
            self._ready.append(Written(b64(event.signature), plain))

    def write(self) -> None:
        """The next event; it is pushed as soon as what was pushed before is answered."""
        if not self._ready:
            self.prepare(1)
        event = self._ready.popleft()
        self._tally.written[event.name] = time.perf_counter()
        self._queue.append(event)
        self._due.set()

    @property
    def waiting(self) -> int:
        """Events that no hub has acknowledged yet."""
        return len(self._queue)

    async def live(self, ports: Sequence[int], tls: ssl.SSLContext) -> None:
        """Push, listen and follow until `end`."""
        self._ports, self._tls = ports, tls
        tasks = [asyncio.create_task(each()) for each in (self._push, self._listen, self._follow)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for each in tasks:
                each.cancel()
            for line in self._lines:
                line.close()

    def end(self) -> None:
        """Stop at the next turn."""
        self._ending.set()
        self._due.set()
        self._news.set()

    def use(self, at: int) -> None:
        """Begin with this of the hub's addresses."""
        self._at = at

    async def _push(self) -> None:
        line = self._line(self._at)
        while not self._ending.is_set():
            await self._due.wait()
            self._due.clear()
            while self._queue and not self._ending.is_set():
                batch = self._queue[:_MOST_AT_ONCE]
                try:
                    target, body = "/v1/events", self._batch_begins + b",".join(each.plain for each in batch) + b"]}"
                    answer = await line.ask("POST", target, self._signed("POST", target, body), body)
                    if answer.status != 200:
                        raise Broken(f"{answer.status}")
                except Broken:
                    self._tally.repeated += len(batch)
                    line = await self._elsewhere(line)
                    continue
                outcomes = json.loads(answer.content)["outcomes"]
                taken = [each["outcome"] in ("admitted", "duplicate") for each in outcomes]
                if not all(taken):
                    self._tally.failures += taken.count(False)
                self._tally.accepted.update(each.name for each, is_taken in zip(batch, taken, strict=True) if is_taken)
                del self._queue[: len(batch)]
        line.close()

    async def _listen(self) -> None:
        line = self._line(self._at)
        while not self._ending.is_set():
            target = f"/v1/feed/stream?after={self.cursor}&pages=1"
            try:
                await line.follow(target, self._signed("GET", target, b""), self._told)
            except Broken:
                self._news.set()
                line = await self._elsewhere(line)
        line.close()

    def _told(self, data: bytes) -> None:
        page = self._tally.read(data)
        if page is None or not page.after <= self.cursor:
            self._news.set()
        else:
            self._take(page)

    async def _follow(self) -> None:
        """As a workstation does: ask for what no stream brought, and say every other second how far the copy here reaches."""
        line, told, head = self._line(self._at), -1, 0
        while not self._ending.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(ASKED_EVERY_SECONDS):
                    await self._news.wait()
            if not self._news.is_set() and told == self.cursor:
                continue
            limit = 500 if self._news.is_set() or not self._reading else 0
            self._news.clear()
            while not self._ending.is_set():
                after = self.cursor
                target = f"/v1/feed?after={after}&limit={limit}{self._reading}"
                try:
                    answer = await line.ask("GET", target, self._signed("GET", target, b""))
                    if answer.status != 200:
                        raise Broken(f"{answer.status}")
                except Broken:
                    line = await self._elsewhere(line)
                    continue
                told, page = after, self._tally.read(answer.content, after)
                if page is None:
                    break
                if limit:
                    self._take(page)
                    if self.cursor >= page.head:
                        break
                elif after >= head:
                    head = page.head
                    break
                else:
                    # No stream brought what the feed held two seconds ago.
                    limit, head = 500, page.head
        line.close()

    def _take(self, page: Page) -> bool:
        """Check a page and note how late it is; whether there was anything. What was had before it came is passed over."""
        now, tally = time.perf_counter(), self._tally
        self._reading = page.reading
        if page.names and page.after == self.cursor and self.seen.isdisjoint(page.names):
            # As it nearly always is: looked at once for all who are given this page.
            self.cursor += len(page.names)
            self.seen |= page.names
            tally.came.append((now, page.names))
            return True
        fresh = []
        for position, name in page.events:
            if position <= self.cursor and name in self.seen:
                continue
            if position != self.cursor + 1:
                tally.out_of_order += 1
            self.cursor = position
            if name in self.seen:
                tally.twice += 1
            self.seen.add(name)
            fresh.append(name)
        tally.came.append((now, fresh))
        return bool(page.events)

    async def _elsewhere(self, line: Wire) -> Wire:
        """After a failure: the hub's next address."""
        line.close()
        at = self._ports.index(line.port)
        await asyncio.sleep(_PAUSE_SECONDS * (1 + random.random()))
        return self._line((at + 1) % len(self._ports))

    def _line(self, at: int) -> Wire:
        self._lines.append(Wire(self._ports[at], self._tls))
        return self._lines[-1]

    def _signed(self, method: str, target: str, body: bytes) -> str:
        now_ms = self._clock.now_ms()
        return signed_request.sign(
            self._key, self._device, method, target, body, now_ms, secrets.token_bytes(signed_request.NONCE_BYTES)
        )
