"""What must hold, checked from outside: by functions of its own wherever the program's might be what is wrong.

The names are those of the design: I1 acknowledged is kept, I2 it reaches everybody, I3 same events same state, I4 repetition
changes nothing, I5 made anew equals kept up, I6 chains are whole, I7 forks are kept and told, I8 nothing false counts, I10 causes
come first, I11 stamps go forward and not far ahead, I16 a feed gives each position once, I20 it converges in time, I22 no
sequence is given twice.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.kernel import signing
from models.kernel.certificate import Certificate
from models.kernel.envelope import GENESIS, Envelope
from models.kernel.event import SignedEvent
from models.kernel.hlc import MAX_DRIFT_MS
from models.kernel.ids import OriginId, StreamId
from tests.simulation import quick_keys
from tests.simulation.station import SimReplica, Station

_real_verify = signing.verify
"""As it was before anybody planted anything."""


class Violated(AssertionError):
    """An invariant does not hold."""

    def __init__(self, name: str, what: str) -> None:
        self.name = name
        super().__init__(f"{name}: {what}")


@dataclass(slots=True)
class Written:
    """What an honest station recorded, and knew when it did."""

    by: str
    event: SignedEvent
    seen: frozenset[bytes]
    """Hashes of the stream's events that were in its record."""


@dataclass(slots=True)
class Book:
    """What everybody may know about a history: kept beside the replicas, by nobody in it."""

    quick: bool
    authorities: frozenset[bytes] = frozenset()
    written: dict[bytes, Written] = field(default_factory=dict)
    required: set[bytes] = field(default_factory=set)
    """Acknowledged, and not lost by putting back the only database that held it."""
    places: dict[tuple[StreamId, OriginId, int], bytes] = field(default_factory=dict)
    """Every sequence an honest station gave."""
    doubled: set[OriginId] = field(default_factory=set)
    """Origins that two incarnations hold, each believing it is the only one: a machine put back with all it knew."""
    retired: set[OriginId] = field(default_factory=set)
    """Origins whose holder has been shown events of it that it did not write."""
    false: dict[bytes, str] = field(default_factory=dict)
    """Hashes that must never count, and why."""
    _checked: set[tuple[bytes, bytes | None, bytes]] = field(default_factory=set)

    def wrote(self, station: Station, event: SignedEvent, seen: frozenset[bytes]) -> None:
        sealed, digest = event.envelope, event.hash
        place = (sealed.stream, sealed.origin, sealed.seq)
        earlier = self.places.setdefault(place, digest)
        if earlier != digest and sealed.origin not in self.doubled:
            raise Violated("I22", f"{station.name} gave sequence {sealed.seq} of {sealed.origin[:6]} a second time")
        if sealed.origin in self.retired:
            raise Violated(
                "I22", f"{station.name} goes on under {sealed.origin[:6]} although it saw another write under it"
            )
        own = [w.event.envelope.hlc for w in self.written.values() if w.event.envelope.origin == sealed.origin]
        if sealed.origin not in self.doubled and own and sealed.hlc <= max(own):
            raise Violated("I11", f"{station.name}: stamp {sealed.hlc} after {max(own)} of the same origin")
        if sealed.hlc.ms > station.highest_wall_ms + MAX_DRIFT_MS + 1:
            ahead = sealed.hlc.ms - station.highest_wall_ms
            raise Violated("I11", f"{station.name}: stamp {ahead} ms ahead of any time its clock ever showed")
        self.written[digest] = Written(station.name, event, seen)
        self.required.add(digest)

    def check_content(self, digest: bytes, event: SignedEvent, paper: Certificate | None, where: str) -> None:
        """I8, by this module's own reading of what makes an event true."""
        sealed = event.envelope
        looked_at = (event.raw, event.body, event.signature)
        if looked_at in self._checked and paper is not None and digest not in self.false:
            return
        if digest in self.false:
            raise Violated("I8", f"{where} counts what is {self.false[digest]}")
        if hashlib.sha256(event.raw).digest() != digest:
            raise Violated("I6", f"{where}: bytes do not give their hash")
        if event.body is not None and hashlib.sha256((event.salt or b"") + event.body).digest() != sealed.body_hash:
            raise Violated("I8", f"{where}: content that nobody signed")
        known = self.written.get(digest)
        if known is not None and (event.raw, event.signature) != (known.event.raw, known.event.signature):
            raise Violated("I6", f"{where}: bytes changed on the way")
        if paper is None or paper.issuer not in self.authorities or paper.hash != sealed.certificate:
            raise Violated("I8", f"{where}: no certificate of an authority")
        verify = quick_keys.verify if self.quick else _real_verify
        if not verify(paper.device_key, signing.EVENT, event.raw, event.signature):
            raise Violated("I8", f"{where}: a signature that does not match")
        if paper.user != sealed.actor or f"{sealed.type.split('.')[0]}:write" not in paper.permissions:
            raise Violated("I8", f"{where}: its author may not write this")
        self._checked.add(looked_at)

    def check_replica(self, name: str, replica: SimReplica) -> None:
        """Everything one replica must be by itself, at any moment."""
        events = replica.events()
        for digest, event in events.items():
            self.check_content(digest, event, replica.paper(event.envelope.certificate), name)
        self._check_chains(name, events, replica)
        for stream in replica.streams():
            if replica.digest(stream) != replica.digest_anew(stream):
                raise Violated("I5", f"{name} shows of {stream[-4:]} what its own log does not give")
            self._check_order(name, replica, stream)

    def _check_chains(self, name: str, events: Mapping[bytes, SignedEvent], replica: SimReplica) -> None:
        at: dict[tuple[StreamId, OriginId, int], int] = {}
        for event in events.values():
            sealed: Envelope = event.envelope
            if (sealed.prev not in events) if sealed.seq > 1 else (sealed.prev != GENESIS):
                raise Violated("I6", f"{name} holds {sealed.origin[:6]}/{sealed.seq} without what it follows")
            if sealed.seq > 1 and events[sealed.prev].envelope.seq != sealed.seq - 1:
                raise Violated("I6", f"{name}: {sealed.origin[:6]}/{sealed.seq} does not follow the sequence before it")
            place = (sealed.stream, sealed.origin, sealed.seq)
            at[place] = at.get(place, 0) + 1
        alarms = replica.alarms()
        for place, count in at.items():
            if count > 1 and not any(place[:2] == alarm[:2] and alarm[2] <= place[2] for alarm in alarms):
                raise Violated("I7", f"{name} holds a fork of {place[1][:6]} at {place[2]} and says nothing")

    def _check_order(self, name: str, replica: SimReplica, stream: StreamId) -> None:
        places: dict[bytes, int] = {}
        for key, _event in replica.read(stream):
            places[key[3]] = len(places)
        for digest, place in places.items():
            known = self.written.get(digest)
            if known is None:
                continue
            late = [each for each in known.seen if places.get(each, -1) > place]
            if late:
                raise Violated("I10", f"{name} puts an event before one its author had seen")
            prev = known.event.envelope.prev
            if places.get(prev, -1) > place:
                raise Violated("I10", f"{name} puts an event before the one it follows")

    def check_converged(self, replicas: Mapping[str, SimReplica]) -> None:
        """After everything healed: everybody has everything, and shows the same."""
        names = list(replicas)
        first = replicas[names[0]]
        events = first.events()
        for name in names:
            missing = self.required - replicas[name].events().keys()
            if missing:
                by = sorted({self.written[each].by for each in missing})
                raise Violated("I2", f"{name} lacks {len(missing)} acknowledged events of {', '.join(by)}")
        for name in names[1:]:
            other = replicas[name].events()
            if other.keys() != events.keys():
                raise Violated("I2", f"{names[0]} and {name} hold different events: {len(events)} and {len(other)}")
            bare = [digest for digest in other if (other[digest].body is None) != (events[digest].body is None)]
            if bare:
                raise Violated("I2", f"{names[0]} and {name}: one lacks content that the other has")
            for stream in first.streams():
                if first.digest(stream) != replicas[name].digest(stream):
                    raise Violated(
                        "I3", f"{names[0]} and {name} hold the same events of {stream[-4:]} and show different things"
                    )
