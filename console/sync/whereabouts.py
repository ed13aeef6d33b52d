"""Asks the hub how far the entries have got that somebody looks at: at the hub, and on how many other devices.

Asked in one question for all of them, again after a pause that grows, and no more once every other device has them.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Final

from console.desk import Desk
from console.sync.hub_line import NoAnswer
from console.sync.raw_line import RawLine
from console.sync.reach import Reach
from models.kernel.ids import EventId, StreamId
from models.sync import protocol
from models.sync.durability import MOST_ASKED, Place, WhereaboutsReply, WhereaboutsRequest
from models.sync.reading import Malformed
from models.sync.session import Trouble

FIRST_PAUSE_SECONDS: Final = 2.0
_LAST_PAUSE_SECONDS: Final = 60.0
_MOST_KEPT: Final = 5_000
_NEWEST: Final = 5_000
"""Events in which an entry is looked for whose stream is not told."""

IsAtHub = Callable[[int, bytes], bool]
"""Whether the event of this position here, and of this hash, is at the hub as far as is known."""


class WhereaboutsExchange:
    """For one desk. `ask` from any thread, the rest on one at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._clock = desk.clock
        self._lock = threading.Lock()
        self._asked: dict[EventId, StreamId | None] = {}
        """What is looked at, the newest last."""
        self._known: dict[EventId, tuple[int, bytes]] = {}
        """Position and hash here."""
        self._devices: dict[EventId, int | None] = {}
        self._generation = ""
        self._pause = FIRST_PAUSE_SECONDS
        self._due_at: float | None = None
        self.reach = Reach()

    def ask(self, events: Iterable[EventId], stream: StreamId | None = None) -> bool:
        """Somebody looks at these, all of one stream where it is told, instead of what they looked at before. Whether there is
        something to ask about them that was not asked yet.
        """
        wanted: dict[EventId, StreamId | None] = dict.fromkeys(islice(events, MOST_ASKED), stream)
        with self._lock:
            new = wanted.keys() - self._asked.keys()
            self._asked = wanted
            if new:
                self._pause, self._due_at = FIRST_PAUSE_SECONDS, None
        return bool(new)

    def hurry(self) -> None:
        """Something was pushed just now: who has it is a question of the next moments."""
        with self._lock:
            if self._asked:
                self._pause = FIRST_PAUSE_SECONDS
                self._due_at = self._clock.monotonic() + self._pause

    def due_in(self) -> float | None:
        """Seconds until it is worth asking again; None where nothing is to be asked."""
        with self._lock:
            open_ones = self._open()
            due_at = self._due_at
        if not open_ones:
            return None
        return 0.0 if due_at is None else max(0.0, due_at - self._clock.monotonic())

    def exchange(self, line: RawLine, is_at_hub: IsAtHub, generation: str) -> bool:
        """Ask, if it is time to; whether something is known now that was not. NoAnswer only where the hub can't be reached."""
        if generation != self._generation:
            # Another database knows nothing of what this one said.
            self._generation, self._devices = generation, {}
            self._publish(None)
        due = self.due_in()
        if due is None or due > 0:
            return False
        with self._lock:
            wanted = {event: self._asked[event] for event in self._open()}
            self._due_at = self._clock.monotonic() + self._pause
            self._pause = min(2 * self._pause, _LAST_PAUSE_SECONDS)
        self._find(wanted)
        hashes = {
            event: digest
            for event in wanted
            if event in self._known
            for position, digest in (self._known[event],)
            if is_at_hub(position, digest)
        }
        if not hashes:
            return False
        reply = self._answer(line, WhereaboutsRequest(tuple(hashes.values())))
        if reply is None or reply.generation != generation or len(reply.places) != len(hashes):
            return False
        before = self.reach
        self._take(dict(zip(hashes, reply.places, strict=True)))
        self._publish(reply)
        return self.reach != before

    def _open(self) -> list[EventId]:
        """What may still become safer. Under the lock."""
        others = self.reach.others
        return [each for each in self._asked if others is None or (self._devices.get(each) or 0) < others]

    def _find(self, wanted: Mapping[EventId, StreamId | None]) -> None:
        streams: dict[StreamId | None, list[EventId]] = {}
        for event, stream in wanted.items():
            if event not in self._known:
                streams.setdefault(stream, []).append(event)
        if not streams:
            return
        log = self._desk.log

        def look() -> dict[EventId, tuple[int, bytes]]:
            found: dict[EventId, tuple[int, bytes]] = {}
            for stream, events in streams.items():
                found |= log.named(events, stream, max(0, log.newest() - _NEWEST))
            return found

        self._known |= self._desk.read(look)
        for old in list(islice(self._known, max(0, len(self._known) - _MOST_KEPT))):
            del self._known[old]

    def _answer(self, line: RawLine, request: WhereaboutsRequest) -> WhereaboutsReply | None:
        body, headers = protocol.dump(request.to_plain()), {"Content-Type": "application/json"}
        try:
            answer = line.raw("POST", "/v1/whereabouts", body, headers, expected=(200, 404, 405))
            if answer.status != 200:
                # A hub of before this question was known.
                return None
            return WhereaboutsReply.from_plain(protocol.load(answer.content))
        except NoAnswer as error:
            if error.failure.trouble is Trouble.UNREACHABLE:
                raise
            # Not worth a word to anybody: what is shown claims less than may be true.
            return None
        except Malformed:
            return None

    def _take(self, places: Mapping[EventId, Place]) -> None:
        for event, place in places.items():
            self._devices.pop(event, None)
            self._devices[event] = None if place.position is None else place.devices
        for old in list(islice(self._devices, max(0, len(self._devices) - _MOST_KEPT))):
            del self._devices[old]

    def _publish(self, reply: WhereaboutsReply | None) -> None:
        last = self.reach
        with self._lock:
            self.reach = Reach(
                dict(self._devices),
                last.others if reply is None else reply.others,
                last.listening if reply is None else reply.listening,
            )
