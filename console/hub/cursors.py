"""Where events are: at the hub, and on how many of its members' devices.

A device asks the feed for what lies beyond the place up to which it has everything on its disk; so its question tells the hub
how far its copy reaches. That is kept in memory, and now and then in the database, for other replicas and the next start.
"""

import threading
from bisect import bisect_left
from dataclasses import replace
from typing import Final, Protocol

from models.kernel.clock import Clock
from models.kernel.ids import StreamId
from models.store.hub.cursors import CursorRow
from models.store.hub.port import HubStore
from models.store.hub.records import Device
from models.sync.device import DeviceId
from models.sync.durability import Place, WhereaboutsReply, WhereaboutsRequest

KEPT_EVERY_SECONDS: Final = 5.0
"""So often at most what was heard is written down: a row a request would cost more than it tells."""
LISTENING_MS: Final = 120_000
"""Who asked within this time is listening: every device asks twice a minute at least."""
_FORGOTTEN_MS: Final = 30 * 86_400_000
"""A device unseen for so long is no safe place: it is emptied when it comes back."""


class Reading(Protocol):
    """Who may read what; see console.hub.reading."""

    def may_read(self, device: Device, stream: StreamId) -> bool:
        """Whether this device is given anything of a stream."""
        ...

    def view(self, device: Device) -> str:
        """A name for what it is given now."""
        ...


class Cursors:
    """`note` on the event loop, the rest on the thread that owns the store."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._heard: dict[str, CursorRow] = {}
        self._unkept: set[str] = set()
        self._kept_at = clock.monotonic()

    def note(self, device: DeviceId, generation: str, view: str, after: int, head: int) -> bool:
        """A device said that it has everything up to there. Whether it is time to `keep` what was heard.

        A word about another database, or about places that do not exist, says nothing about this one.
        """
        if generation != self._store.generation or after > head:
            return False
        now_ms = self._clock.now_ms()
        with self._lock:
            known = self._heard.get(device)
            self._heard[device] = CursorRow(device, generation, view, after, now_ms)
            if known is None or (known.position, known.view) != (after, view):
                self._unkept.add(device)
            is_due = bool(self._unkept) and self._clock.monotonic() - self._kept_at >= KEPT_EVERY_SECONDS
            if is_due:
                self._kept_at = self._clock.monotonic()
        return is_due

    def keep(self) -> None:
        """Write down what was heard. Inside a transaction of the writer's."""
        with self._lock:
            due, self._unkept = self._unkept, set()
            rows = [self._heard[device] for device in sorted(due)]
        with self._store.writing():
            self._store.put_cursors(rows)

    def whereabouts(self, asker: Device, request: WhereaboutsRequest, reading: Reading) -> WhereaboutsReply:
        """Where each event is. One that the asker may not read is as unknown as one that does not exist; a member who may not
        read it has no copy of it, however far its feed reaches. One whose rights were other ones when it asked last may have
        passed over what it may read now, and counts for nothing until it asks again.
        """
        now_ms = self._clock.now_ms()
        heard = self._standing(now_ms)
        others = [each for each in self._store.devices() if each.revoked_ms is None and each.id != asker.id]
        holding = [each for each in others if each.id in heard and heard[each.id].view == reading.view(each)]
        placed = self._store.placed(request.hashes)
        reach: dict[StreamId, list[int]] = {}
        places = []
        for digest in request.hashes:
            found = placed.get(digest)
            if found is None or not reading.may_read(asker, found.stream):
                places.append(Place(None, 0))
                continue
            if found.stream not in reach:
                readers = (each for each in holding if reading.may_read(each, found.stream))
                reach[found.stream] = sorted(heard[each.id].position for each in readers)
            cursors = reach[found.stream]
            places.append(Place(found.position, len(cursors) - bisect_left(cursors, found.position)))
        listening = sum(each.id in heard and now_ms - heard[each.id].at_ms <= LISTENING_MS for each in others)
        return WhereaboutsReply(self._store.generation, tuple(places), len(others), listening)

    def _standing(self, now_ms: int) -> dict[str, CursorRow]:
        """By device: its last word, whichever replica heard it."""
        with self._lock:
            found = dict(self._heard)
        for row in self._store.cursors():
            known = found.get(row.device)
            if known is None or known.at_ms < row.at_ms:
                found[row.device] = row
        # A clock that was put back makes a word from the future: as good as one of just now.
        found = {device: replace(row, at_ms=min(row.at_ms, now_ms)) for device, row in found.items()}
        return {
            device: row
            for device, row in found.items()
            if row.generation == self._store.generation and now_ms - row.at_ms <= _FORGOTTEN_MS
        }
