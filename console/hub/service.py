"""Everything the web service works with and remembers between requests. On the event loop, but where it says otherwise."""

import asyncio
import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Final, TypeVar

from console.hub.blob_box import BlobBox
from console.hub.core import HubCore
from console.hub.cursors import Cursors
from console.hub.feed_log import FeedLog
from console.hub.handing_back import HandingBack
from console.hub.hooks import Intake
from console.hub.journal import Journal
from console.hub.limits import Buckets, Limits
from console.hub.metrics import RequestTimes
from console.hub.oidc import Oidc
from console.hub.pages import Key, Page, Pages
from console.hub.pulse import Pulse, SlowPulse
from console.hub.refusals import HubRefused
from console.hub.snapshots import Snapshots
from console.hub.watch import Watch
from console.hub.writer import Writer
from models.access.roles import READ_RESTRICTED, DeviceRole, may_write, permissions_of
from models.kernel.clock import Clock, SystemClock
from models.store.hub.records import Device, Standing
from models.sync import protocol
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.protocol import FeedReply, PushReply
from models.sync.signed_request import Nonces

T = TypeVar("T")

_READ_AGAIN: Final = 3
"""So often a page is read while devices are being changed."""


class Service:
    """One hub, as the web service drives it."""

    def __init__(
        self, core: HubCore, log: FeedLog, clock: Clock, journal: Journal, ca_pem: str, limits: Limits | None = None
    ) -> None:
        self.core = core
        self.log = log
        self.clock = clock
        self.journal = journal
        self.ca_pem = ca_pem
        self.intake: Intake | None = None
        """Where other systems may post; None where nobody may."""
        self.oidc: Oidc | None = None
        """By which people join without a code."""
        self.limits = limits or Limits()
        self.blobs = BlobBox(core.store, clock, self.limits)
        self.cursors = Cursors(core.store, clock)
        self.snapshots = Snapshots(core, core.authority)
        # One and the same object, so that the writer knows its work again.
        self._push_together = core.push_together
        # By the machine's own clock: the writer's thread waits by it.
        self._pace = Buckets(SystemClock(), self.limits.commits_per_second, self.limits.commits_burst)
        self.writer = Writer(core.store, lambda: self._committed(core.store.noted), self._rest)
        self._handing_back = HandingBack()
        self.pulse = Pulse()
        self.tail = SlowPulse()
        """By which streams that carry the feed itself go on, all together."""
        self.nonces = Nonces()
        self.times = RequestTimes()
        self.event_rate = Buckets(clock, self.limits.events_per_second, self.limits.events_burst)
        self.enrol_rate = Buckets(clock, self.limits.enrolments_per_minute / 60, self.limits.enrolments_per_minute)
        self.streams: dict[DeviceId, int] = {}
        self.in_flight = 0
        self.draining = False
        self.seen_ms: dict[DeviceId, int] = {}
        """When each device last asked for anything, since the start."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._devices: Mapping[str, Device] = {}
        self._version = -1
        self._generation = core.generation
        self.watch: Watch | None = None
        """Hears what other replicas of the hub write; None where there are none."""
        self._pages = Pages(self._read_page)
        self._read_all: frozenset[str] = frozenset()
        """Devices that may read restricted incidents, too."""
        self._taken = ""
        """Hash of what was taken from whom, worked out when it changes: streams ask with every page."""
        self._views: dict[bool, str] = {}
        """Of those and of the others: what the newest page says that they may read."""

    def begin(self) -> None:
        """Take up work, on the event loop that will serve."""
        self._loop = asyncio.get_running_loop()
        standing = self.core.store.look()
        self._look(standing)
        self.pulse, self.tail = Pulse(standing.head), SlowPulse(standing.head)
        self._generation = standing.generation
        self.writer.start()
        if self.watch is not None:
            self.watch.start(self.heard)

    @property
    def word(self) -> str:
        """How it is: ok, stopping, read-only after a failed write, or without its database. Any thread."""
        if self.draining:
            return "stopping"
        if self.writer.closed_because:
            return "read-only"
        is_lost = self.watch.lost is not None if self.watch else self.writer.lost_because is not None
        return "no database" if is_lost else "ok"

    def drain(self) -> None:
        """Let go of everybody who waits; new work is refused."""
        self.draining = True
        self.pulse.beat()
        self.tail.beat()

    def end(self) -> None:
        """Finish what is queued and close the store. From the thread that served."""
        if self.watch is not None:
            self.watch.stop()
        self.writer.stop()
        self.core.store.close()

    async def write(self, work: Callable[[], T]) -> T:
        """Have it done on the writer's thread, in a transaction; answered once that is durable."""
        return await self._handing_back.of(self.writer.submit(work))

    async def push(self, device: DeviceId, parcels: Sequence[Parcel]) -> PushReply:
        """See HubCore.push; what several devices bring at the same time is taken in together."""
        return await self._handing_back.of(
            self.writer.submit_joint(self._push_together, (device, parcels), len(parcels))
        )

    async def ask(self, question: Callable[[], T]) -> T:
        """Ask the store, on the writer's thread."""
        return await self._handing_back.of(self.writer.submit(question, writes=False))

    def key_of(self, device: DeviceId) -> bytes | None:
        """The key of a device that was ever enrolled."""
        found = self._devices.get(device)
        return None if found is None else found.key

    def member(self, device: DeviceId) -> Device:
        """As Members.member, from what is remembered; notes that it was here."""
        found = self._devices.get(device)
        if found is None:
            raise HubRefused("unknown-device", "this device is not a member; join with a code")
        if found.revoked_ms is not None:
            raise HubRefused("revoked", f"{found.name} is no longer a member; a new code is needed to join again")
        self.seen_ms[device] = self.clock.now_ms()
        return found

    def may_write(self, device: DeviceId) -> Device:
        """The member, if its role lets it write anything."""
        found = self.member(device)
        if not may_write(permissions_of(DeviceRole(found.role))):
            raise HubRefused("read-only", f"{found.name} ({found.role}) may read, not write")
        return found

    def rights_mark(self, device: DeviceId) -> str:
        """Another one whenever something was taken from anybody, or given back, and when this device gets other rights: then its
        list of members is an old one.
        """
        found = self._devices.get(device)
        own = "" if found is None else f"{found.role} {device in self._read_all}"
        return hashlib.sha256(f"{self._taken} {own}".encode()).hexdigest()[:16]

    def devices(self) -> Mapping[str, Device]:
        """All that were ever enrolled, by id."""
        return self._devices

    async def page(self, device: DeviceId, after: int, limit: int) -> Page:
        """A page of the feed, for a member with the rights it has when it is given out, whichever replica changed them."""
        for _ in range(_READ_AGAIN):
            self.member(device)
            key = (after, limit, device in self._read_all)
            found = await self._pages.get(key)
            if found.members == self._version and key[2] == (device in self._read_all):
                self.member(device)
                return found
            self._pages.clear()
            await self.ask(self._told)
        raise HubRefused("busy", "who may read what is being changed")

    def reach(self, device: DeviceId, after: int) -> bytes:
        """The answer to whoever only says how far its copy reaches: how far the feed goes, and nothing of it. Nobody is asked for
        it, so its head is what this replica has heard of, and it has no view where no page was read lately.
        """
        head, view = self.pulse.head, self._views.get(device in self._read_all, "")
        return protocol.dump(FeedReply(self._generation, (), head, min(after, head), view).to_plain())

    async def _read_page(self, key: Key) -> Page:
        after, limit, reads_restricted = key
        found = await self.ask(lambda: Page.of(*self.core.page(after, limit, reads_restricted=reads_restricted)))
        self._views[reads_restricted] = found.view
        return found

    def _rest(self) -> float:
        """Seconds until the writer may begin another commit."""
        return self._pace.take("commit", self.limits.commits_due(self.writer.wrote_seconds))

    def heard(self, standing: Standing) -> None:
        """Another replica may have written. From any thread, while the writer works."""
        is_as_known = standing.members == self._version and standing.generation == self._generation
        # The store, and what is remembered of devices, belong to the writer's thread.
        with suppress(HubRefused):
            # Where too much is waiting already, it is told once more in a second.
            self.writer.submit(partial(self.core.store.saw, standing) if is_as_known else self._told, writes=False)
        if is_as_known and self._loop is not None:
            self._loop.call_soon_threadsafe(self._beat, standing, False)

    def _told(self) -> None:
        self._committed(self.core.store.look())

    def _committed(self, standing: Standing) -> None:
        """On the writer's thread, after a commit, by this replica or by another."""
        is_changed = self._look(standing)
        if self.core.erasing.owes_scrub:
            # Behind this commit: a file can't be rewritten inside a transaction.
            with suppress(HubRefused):
                self.writer.submit(self.core.erasing.scrub, writes=False)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._beat, standing, is_changed)

    def _beat(self, standing: Standing, is_changed: bool) -> None:
        if standing.generation != self.core.generation:
            # Overtaken: the database was found to be another one meanwhile.
            return
        if standing.generation != self._generation:
            self._generation = standing.generation
            self._pages.clear()
            self.pulse.restart(standing.head)
            self.tail.restart(standing.head)
            return
        if standing.head > self.pulse.head or is_changed:
            self._pages.clear()
            # Streams of a device that was revoked end at once.
            self.pulse.beat(standing.head)
        if is_changed:
            self.tail.beat()
        self.tail.follow(standing.head, self._tail_pause())

    def _tail_pause(self) -> float:
        """Seconds from one page to the next, on all streams that carry the feed: longer where there are very many."""
        limits = self.limits
        return min(1.0, max(limits.tail_pause_seconds, sum(self.streams.values()) / limits.pages_per_second))

    def _look(self, standing: Standing) -> bool:
        """Take note of changes of devices; whether there were any."""
        version = standing.members
        if version == self._version:
            return False
        devices = self.core.store.devices()
        self._devices = {each.id: each for each in devices}
        self._read_all = frozenset(
            each.id for each in devices if READ_RESTRICTED in self.core.members.permissions(each)
        )
        self._taken = self._told_taken(devices)
        self._version = version
        return True

    def _told_taken(self, devices: Sequence[Device]) -> str:
        demoted = self.core.store.demoted()
        out = sorted((each.id, each.revoked_ms) for each in devices if each.revoked_ms is not None)
        less = sorted((each.id, demoted[each.id], each.role) for each in devices if each.id in demoted)
        told = str((out, less, sorted(self._read_all & demoted.keys())))
        return hashlib.sha256(told.encode()).hexdigest()
