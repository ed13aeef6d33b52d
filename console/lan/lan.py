"""Neighbours of one open desk: found, asked and answered while the switch is on. See docs/lan.md.

One thread asks; those of the listener answer. Whoever waits, waits by `wait`, so a test decides about time; and everything can be
done by hand on the caller's thread: `open`, `turn`, `stop`.
"""

import secrets
import ssl
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from weakref import WeakKeyDictionary

from console.bus import NotSaved, RecordClosed
from console.desk import Desk
from console.lan.answering import Answering, Known
from console.lan.asking import Came, NeighbourExchange, minus, plus
from console.lan.card import serving_context
from console.lan.discovery import Discover, Discovery, MulticastDiscovery, Sighting
from console.lan.line import NeighbourLine
from console.lan.listener import Bind, Listener, bind
from console.lan.status import REACHABLE_MS, LanState, LanStatus, NeighbourSeen
from console.membership import Membership, membership_of
from console.settings import Settings
from console.sync.blobs import BlobExchange
from console.sync.word import kept_word
from models.kernel.certificate import Certificate
from models.kernel.errors import WatchfloorError
from models.sync.acquaintance import Acquaintance
from models.sync.device import DeviceId
from models.sync.session import Failure, Trouble
from resources.said import say

TURN_SECONDS: Final = 5.0
MOST_ASKED: Final = 8
"""In one turn; of more, those that waited longest."""
AGAIN_SECONDS: Final = 30.0
"""After what keeps this workstation off the network: it may have come by then."""
_FIRST_PAUSE: Final = 5.0
_LAST_PAUSE: Final = 60.0
_LASTING_PAUSE: Final = 120.0
_MISSED_SECONDS: Final = 600.0
"""Who answered within so long is asked on though somebody says that it is gone."""

Wait = Callable[[threading.Event, float], bool]
"""Waits for an event for so many seconds; whether it came."""

NO_HUB: Final = say("this workstation belongs to no hub, and so has no neighbours; join one first")


@dataclass
class _Place:
    """One device where it was seen."""

    sighting: Sighting
    exchange: NeighbourExchange
    before: Came = field(default_factory=Came)
    failures: int = 0
    due: float = 0.0
    asked: float = 0.0
    answered: float | None = None


class Lan:
    """Of one open desk. Usable from any thread."""

    def __init__(
        self,
        desk: Desk,
        *,
        discover: Discover = MulticastDiscovery,
        bind_to: Bind = lambda port: bind("", port),
        wait: Wait = threading.Event.wait,
    ) -> None:
        self.settings: Settings | None = None
        """Where the switch is remembered; the console's own."""
        self._desk = desk
        self._discover = discover
        self._bind = bind_to
        self._wait = wait
        self._clock = desk.clock
        self._blobs = BlobExchange(desk)
        self._lock = threading.Lock()
        """Of what `status` reads and `start` and `stop` change."""
        self._turning = threading.Lock()
        self._places: dict[DeviceId, _Place] = {}
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._due = threading.Event()
        self._discovery: Discovery | None = None
        self._listener: Listener | None = None
        self._answering: Answering | None = None
        self._known: Known | None = None
        self._shown_word = -1
        self._shown_paper = b""
        self._state, self._why = (LanState.OFF, "") if desk.identity.hub else (LanState.NO_HUB, NO_HUB)

    # For whoever has the switch.

    @property
    def is_on(self) -> bool:
        """Whether it was started, whatever became of it."""
        return self._state not in (LanState.OFF, LanState.NO_HUB)

    def status(self) -> LanStatus:
        """How it stands, asking nobody. Cheap: may be asked every second."""
        with self._lock:
            now_ms = self._clock.now_ms()
            seen = sorted((self._seen(each, now_ms) for each in self._places.values()), key=_first)
            listener, answering = self._listener, self._answering
            return LanStatus(
                self._state,
                self._why,
                tuple(seen),
                0 if listener is None else listener.port,
                0 if answering is None else answering.served,
                0 if answering is None else answering.refused,
            )

    def switch(self, on: bool) -> None:
        """Have it stand so from now on, and at the next start of the console. Comes back at once; BadInput never, OSError where
        the settings can't be written.
        """
        settings = self.settings or self._own_settings()
        settings.put({"lan.neighbours": "on" if on else "off"})
        self.stand(on=on, port=int(settings.get("lan.port")))

    def start(self) -> None:
        """Be found, and ask neighbours, from now on. Comes back at once; `status` tells what became of it."""
        with self._lock:
            if self._state is LanState.NO_HUB or (self._thread is not None and not self._stopping.is_set()):
                return
            self._state, self._why = LanState.STARTING, ""
            self._stopping, before = threading.Event(), self._thread
            self._thread = threading.Thread(target=self._run, args=(self._stopping, before), name="lan", daemon=True)
            self._thread.start()

    def stop(self, *, must_wait: bool = True) -> None:
        """Be gone from the network. What was under way is broken off and done again next time."""
        with self._lock:
            thread = self._thread
            self._stopping.set()
            if self._state is not LanState.NO_HUB:
                self._state, self._why = LanState.OFF, ""
        self._due.set()
        self._cut()
        if thread is None:
            self._close()
        elif must_wait and thread is not threading.current_thread():
            thread.join()

    def stand(self, *, on: bool, port: int) -> None:
        """Start or stop, where it does not stand so already."""
        is_elsewhere = self._listener is not None and port not in (0, self._listener.port)
        if not on or is_elsewhere:
            self.stop(must_wait=False)
        if on:
            self.start()

    def hurry(self) -> None:
        """Ask now instead of in a few seconds, whatever was to be waited for."""
        with self._lock:
            for place in self._places.values():
                place.due = 0.0
        self._due.set()

    # The work.

    def open(self) -> None:
        """Answer and be found, without a thread that asks: the caller calls `turn`. WatchfloorError where it can't be."""
        hub = self._desk.identity.hub
        if hub is None:
            raise WatchfloorError(NO_HUB)
        self._look(hub)
        port = int((self.settings or self._own_settings()).get("lan.port"))
        answering = Answering(self._desk, hub.device, secrets.token_hex(8), self._now_known)
        listener = Listener(self._bind(port), self._context(hub), answering, self._clock)
        listener.start()
        try:
            discovery = self._discover(hub.device, hub.org, listener.port, self._due.set)
        except BaseException:
            listener.stop()
            raise
        with self._lock:
            self._listener, self._answering, self._discovery = listener, answering, discovery
            if self._state is not LanState.OFF or self._thread is None:
                self._state, self._why = LanState.ON, ""

    def turn(self, is_stopped: Callable[[], bool] = lambda: False, *, everybody: bool = False) -> Came:
        """Ask up to eight neighbours for what is lacking here, on the caller's thread; what came. `everybody`: also those that
        did not answer just now.
        """
        hub = self._desk.identity.hub
        came = Came()
        if hub is None:
            return came
        with self._turning:
            self._look(hub)
            self._meet(hub)
            now = self._clock.monotonic()
            with self._lock:
                due = [each for each in self._places.values() if everybody or each.due <= now]
            for place in sorted(due, key=lambda each: each.asked)[:MOST_ASKED]:
                if is_stopped():
                    break
                before = place.exchange.came
                self._ask(place, is_stopped)
                came = plus(came, minus(place.exchange.came, before))
                if place.exchange.came.words > before.words:
                    self._look(hub)
        return came

    def wait_for_somebody(self, seconds: float) -> bool:
        """Until somebody new is announced, or so many seconds; whether somebody was."""
        self._due.clear()
        return self._wait(self._due, seconds)

    def _run(self, stopping: threading.Event, before: threading.Thread | None) -> None:
        if before is not None:
            before.join()
        while not stopping.is_set():
            self._due.clear()
            try:
                if self._discovery is None:
                    self.open()
                self.turn(stopping.is_set)
                pause = TURN_SECONDS
            except WatchfloorError as error:
                self._troubled(str(error))
                pause = AGAIN_SECONDS
            except Exception as error:  # noqa: BLE001  it must go on being tried, and whoever looks must see that it fails
                if stopping.is_set():
                    break
                traceback.print_exc()
                self._troubled(f"internal error: {type(error).__name__}: {error}")
                pause = AGAIN_SECONDS
            if not stopping.is_set():
                self._wait(self._due, pause)
        self._close()

    def _own_settings(self) -> Settings:
        return Settings(self._desk.directory.path / "settings.json")

    def _troubled(self, words: str) -> None:
        with self._lock:
            if self._state is not LanState.OFF:
                self._state, self._why = LanState.TROUBLE, words

    def _ask(self, place: _Place, is_stopped: Callable[[], bool]) -> None:
        place.asked = self._clock.monotonic()
        try:
            failure = place.exchange.turn(is_stopped)
        except (NotSaved, RecordClosed) as error:
            failure = place.exchange.failure = Failure(Trouble.BUSY, str(error))
        now = self._clock.monotonic()
        with self._lock:
            if failure is None:
                place.failures, place.due, place.answered = 0, now, now
                return
            pause = _LASTING_PAUSE if failure.is_lasting or failure.trouble is Trouble.MALFORMED else _FIRST_PAUSE
            place.due = now + min(max(pause, _LAST_PAUSE), pause * (1 << min(place.failures, 8)))
            place.failures += 1

    def _meet(self, hub: Membership) -> None:
        """Bring places up to what is announced now."""
        discovery = self._discovery
        found = {each.device: each for each in discovery.found()} if discovery is not None else {}
        now = self._clock.monotonic()
        with self._lock:
            for device, sighting in found.items():
                place = self._places.get(device)
                if device == hub.device or (place is not None and place.sighting == sighting):
                    continue
                if place is not None and place.answered is not None and not place.failures:
                    # Whoever answers stays: anybody may announce that it is somewhere else now.
                    continue
                before = Came()
                if place is not None:
                    place.exchange.close()
                    before = plus(place.before, place.exchange.came)
                self._places[device] = _Place(sighting, self._exchange(hub, sighting), before)
            for device in [each for each in self._places if each not in found]:
                place = self._places[device]
                if place.answered is None or now - place.answered > _MISSED_SECONDS:
                    place.exchange.close()
                    del self._places[device]

    def _exchange(self, hub: Membership, sighting: Sighting) -> NeighbourExchange:
        line = NeighbourLine(
            sighting,
            lambda card: self._now_known().acquaintance.neighbour(
                card.device, card.key, card.certificate, self._clock.now_ms()
            ),
            hub.device,
            self._desk.identity.device,
            self._clock,
        )
        return NeighbourExchange(self._desk, hub, line, self._blobs)

    def _look(self, hub: Membership) -> None:
        """Take note of a later word of the hub, and of a newer certificate."""
        word = kept_word(self._desk, hub)
        at_ms = 0 if word is None else word.at_ms
        if self._known is None or at_ms != self._shown_word:
            who = Acquaintance(hub.org, hub.authority, hub.device, self._desk.identity.device.public, word)
            self._known, self._shown_word = Known(who, word), at_ms
        listener = self._listener
        if listener is not None and self._paper(hub).hash != self._shown_paper:
            listener.context = self._context(hub)

    def _context(self, hub: Membership) -> ssl.SSLContext:
        paper = self._paper(hub)
        self._shown_paper = paper.hash
        return serving_context(self._desk.identity.device, hub.device, paper)

    def _paper(self, hub: Membership) -> Certificate:
        fresh = self._desk.read(lambda: membership_of(self._desk.meta))
        return (fresh or hub).certificate

    def _now_known(self) -> Known:
        if self._known is None:
            raise WatchfloorError(say("not open"))
        return self._known

    def _seen(self, place: _Place, now_ms: int) -> NeighbourSeen:
        exchange, device = place.exchange, place.sighting.device
        who = self._known.acquaintance if self._known is not None else None
        came, failure = plus(place.before, exchange.came), exchange.failure
        last_ms = exchange.last_ms
        return NeighbourSeen(
            device,
            who.name(device) if who is not None else f"device {device[:8]}",
            who.role(device) if who is not None else "",
            place.sighting.address,
            failure is None and last_ms is not None and now_ms - last_ms <= REACHABLE_MS,
            last_ms,
            came.events,
            came.blobs,
            came.parked,
            came.turned_away,
            "" if failure is None else failure.words,
        )

    def _cut(self) -> None:
        with self._lock:
            places = tuple(self._places.values())
        for place in places:
            place.exchange.cut()

    def _close(self) -> None:
        with self._turning:
            with self._lock:
                listener, discovery, places = self._listener, self._discovery, tuple(self._places.values())
                self._listener = self._discovery = None
                self._places.clear()
            if discovery is not None:
                discovery.close()
            if listener is not None:
                listener.stop()
            for place in places:
                place.exchange.close()


_OPEN: "WeakKeyDictionary[Desk, Lan]" = WeakKeyDictionary()
_LOCK = threading.Lock()


def lan_of(desk: Desk, make: Callable[[Desk], Lan] = Lan) -> Lan:
    """The one of an open desk, the same for whoever asks; off until it is started. From any thread."""
    with _LOCK:
        if desk not in _OPEN:
            _OPEN[desk] = make(desk)
        return _OPEN[desk]


def apply_settings(desk: Desk, settings: Settings) -> None:
    """Have the switch stand as the settings say; a change of the port begins anew."""
    lan = lan_of(desk)
    lan.settings = settings
    lan.stand(on=settings.text("lan.neighbours") == "on", port=int(settings.get("lan.port")))


def close_lan(desk: Desk) -> None:
    """End it, before the desk is closed. Harmless where there is none."""
    with _LOCK:
        found = _OPEN.pop(desk, None)
    if found is not None:
        found.stop()


def _first(seen: NeighbourSeen) -> tuple[bool, str, str]:
    return not seen.is_reachable, seen.name, seen.device
