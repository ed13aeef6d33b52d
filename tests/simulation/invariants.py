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
    key: bytes = b""
    began_ms: int = 0
    """Since when its certificate of the hub was good."""


@dataclass(slots=True)
class Taken:
    """What the hub left to a device, beyond what it had of its chains by then."""

    at_ms: int
    ends: dict[tuple[StreamId, OriginId], int]
    types: frozenset[str]


_WRITES = {"spokesperson": frozenset({"incident.entry_logged"}), "observer": frozenset[str]()}
"""Of what stations write, by roles that may not write all of it."""


def _began_ms(paper: Certificate | None) -> int:
    return 0 if paper is None else paper.not_before_ms


def counting(replica: SimReplica) -> dict[bytes, SignedEvent]:
    """What of a record counts."""
    events, aside = replica.events(), replica.aside()
    return {digest: event for digest, event in events.items() if digest not in aside} if aside else events


@dataclass(slots=True)
class Book:
    """What everybody may know about a history: kept beside the replicas, by nobody in it."""

    quick: bool
    authorities: frozenset[bytes] = frozenset()
    written: dict[bytes, Written] = field(default_factory=dict)
    untold: dict[bytes, Written] = field(default_factory=dict)
    """Written by honest stations that crashed before they could say so."""
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
    taken: dict[bytes, Taken] = field(default_factory=dict)
    """By the key of the device."""
    roles: dict[bytes, str] = field(default_factory=dict)
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
        self.written[digest] = Written(station.name, event, seen, station.key.public, _began_ms(station.given))
        self.required.add(digest)

    def found(self, station: Station, digest: bytes, event: SignedEvent) -> None:
        """It is in a station's own record, and nobody was told before it crashed."""
        began_ms = _began_ms(station.replica.paper(event.envelope.certificate))
        self.untold[digest] = Written(station.name, event, frozenset(), station.key.public, began_ms)

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
        may = {f"{sealed.type.split('.')[0]}:write", f"{sealed.type}:write"}
        if paper.user != sealed.actor or may.isdisjoint(paper.permissions):
            raise Violated("I8", f"{where}: its author may not write this")
        self._checked.add(looked_at)

    # What was taken away.

    def gave(self, key: bytes, role: str, at_ms: int, ends: Mapping[tuple[StreamId, OriginId], int]) -> None:
        """The hub gave the device with this key another role, with so much of its chains at hand."""
        self.roles[key] = role
        if role in _WRITES:
            self.taken[key] = Taken(at_ms, dict(ends), _WRITES[role])
        else:
            self.taken.pop(key, None)

    def counts(self, digest: bytes) -> bool:
        """Whether what an honest station wrote is to count, by what the hub said last: read off the events alone."""
        known: Written | None = self.written[digest]
        while known is not None:
            sealed, key = known.event.envelope, known.key
            taken = self.taken.get(key)
            is_before = taken is None or sealed.seq <= taken.ends.get((sealed.stream, sealed.origin), 0)
            if is_before:
                return True
            assert taken is not None
            if known.began_ms <= taken.at_ms and sealed.type not in taken.types:
                return False
            known = self.written.get(sealed.prev) or self.untold.get(sealed.prev)
        return True

    def check_counting(self, name: str, replica: SimReplica) -> None:
        """Once all have heard all: nothing written beyond what was left counts, whoever brought it and whoever heard first."""
        for digest in counting(replica):
            if digest in self.written and not self.counts(digest):
                raise Violated("I8", f"{name} counts what was written after the right to it was taken away")

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
        events = counting(first)
        required = self.required if not self.taken else {each for each in self.required if self.counts(each)}
        for name in names:
            missing = required - counting(replicas[name]).keys()
            if missing:
                by = sorted({self.written[each].by for each in missing})
                raise Violated("I2", f"{name} lacks {len(missing)} acknowledged events of {', '.join(by)}")
        for name in names[1:]:
            other = counting(replicas[name])
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
