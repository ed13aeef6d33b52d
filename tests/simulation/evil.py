"""A dishonest member: it has a key and a certificate like everybody, and sends what no honest program would."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from models.kernel import certificate, envelope, signing
from models.kernel.certificate import Certificate
from models.kernel.clock import rfc3339
from models.kernel.envelope import GENESIS, Envelope
from models.kernel.event import SignedEvent
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OrgId, PersonId, StreamId, new_origin, uuid7
from models.kernel.signing import SigningKey
from models.sync import wire
from models.sync.parcel import Parcel
from tests.simulation.schedule import START_MS
from tests.simulation.station import ORG, PERMISSIONS

if TYPE_CHECKING:
    from tests.simulation.world import World

OTHER_ORG = OrgId("0197f000-0000-7000-8000-0000000000ff")
DAY_MS = 86_400_000

Attack = Callable[[], Sequence[Parcel]]


class Evil:
    """Its inventions that nobody may ever count are entered into the book of the history with the reason."""

    def __init__(self, world: "World", key: SigningKey, authority: SigningKey, stranger: SigningKey) -> None:
        self.world = world
        self.name = "evil"
        self.random = Random(f"{world.options.seed} evil")
        self.user = PersonId("0197f000-0000-7000-9000-0000000000ee")
        self.key = key
        self.paper: Certificate = certificate.issue(authority, ORG, key.public, self.user, PERMISSIONS, START_MS)
        self.strange_paper = certificate.issue(stranger, ORG, key.public, self.user, PERMISSIONS, START_MS)
        self.origin = new_origin(key.public, self.random.randbytes)
        self.heads: dict[StreamId, SignedEvent] = {}
        self.loot: dict[bytes, Parcel] = {}
        """What it was given, as it was given it."""

    # As a node that others exchange with.

    def start(self) -> None:
        """It never sleeps."""

    def offered(self, peer: str, _theirs: object, _bare: object, is_answer: bool) -> None:
        """It listens, and says it has nothing, so as to be told everything."""
        if not is_answer:
            self.world.send(self.name, peer, lambda node: node.offered(self.name, {}, (), True))

    def delivered(self, _source: str, parcels: bytes | Sequence[Parcel]) -> None:
        for parcel in wire.decode(parcels) if isinstance(parcels, bytes) else parcels:
            self.loot.setdefault(parcel.event.hash, parcel)

    # What it does.

    def strike(self) -> None:
        attacks: list[Attack] = [
            self.lie, self.impersonate, self.forge, self.overstep, self.outlive, self.swap, self.strip, self.scribble,
            self.replay, self.fork, self.hurry, self.circle, self.skip, self.hang, self.trespass, self.begin_oddly,
            self.borrow_id, self.borrow_origin, self.splinter,
        ]  # fmt: skip
        attack = self.random.choice(attacks)
        parcels = list(attack())
        if self.random.random() < 0.3:
            parcels = [replace(parcel, certificate=None) for parcel in parcels]
        self.world.note(f"evil: {attack.__name__}, {len(parcels)} events")
        for target in self.world.some_nodes(self.random):
            sent: bytes | Sequence[Parcel] = parcels
            if self.world.options.wire:
                sent = self._spoilt(wire.encode(parcels))
            self._send(target, sent)
        self.world.push_as_evil(parcels)

    def _send(self, target: str, parcels: bytes | Sequence[Parcel]) -> None:
        self.world.send(self.name, target, lambda node: node.delivered(self.name, parcels))

    def _spoilt(self, raw: bytes) -> bytes:
        if self.random.random() < 0.7:
            return raw
        at = self.random.randrange(len(raw))
        return raw[:at] + bytes([raw[at] ^ (1 << self.random.randrange(8))]) + raw[at + self.random.randrange(3) :]

    def _envelope(self, stream: StreamId | None = None) -> Envelope:
        stream = stream or self.random.choice(self.world.streams)
        head = self.heads.get(stream)
        now_ms = START_MS + self.world.scheduler.now_ms
        return Envelope(
            id=EventId(uuid7(now_ms, self.random.randbytes)),
            org=ORG,
            stream=stream,
            origin=self.origin,
            seq=1 if head is None else head.envelope.seq + 1,
            prev=GENESIS if head is None else head.hash,
            hlc=Hlc(now_ms, 0),
            wall=rfc3339(now_ms),
            clock_synced=True,
            actor=self.user,
            certificate=self.paper.hash,
            type="incident.entry_logged",
            deps={},
            supersedes=(),
            body_hash=bytes(32),
        )

    def _sign(
        self, sealed: Envelope, *, false: str = "", paper: Certificate | None = None, borrowed: bool = False
    ) -> Parcel:
        number = self.random.randrange(10**6)
        body = b'{"field":"f0","value":"evil.%d"}' % number
        if number % 2:
            # What every fold reads without a complaint.
            body = b'{"kind":"fact","text":"evil.%d"}' % number
        salt = self.random.randbytes(32)
        sealed = replace(sealed, body_hash=envelope.body_hash(salt, body))
        sealed = sealed if borrowed else envelope.named(sealed)
        raw = envelope.encode(sealed)
        event = SignedEvent(sealed, raw, self.key.sign(signing.EVENT, raw), body, salt)
        if false:
            self.world.book.false[event.hash] = false
        else:
            self.heads[sealed.stream] = event
        return Parcel(event, paper or self.paper)

    def _victim(self) -> Parcel | None:
        honest = [parcel for digest, parcel in self.loot.items() if digest in self.world.book.written]
        return self.random.choice(honest) if honest else None

    # Each way of being evil.

    def lie(self) -> list[Parcel]:
        """Nothing wrong with it at all."""
        return [self._sign(self._envelope())]

    def impersonate(self) -> list[Parcel]:
        """The next event of somebody else's chain, under that one's certificate, signed with the wrong key."""
        victim = self._victim()
        if victim is None or victim.certificate is None:
            return []
        theirs = victim.event.envelope
        sealed = replace(
            self._envelope(theirs.stream),
            origin=theirs.origin, seq=theirs.seq + 1, prev=victim.event.hash, actor=theirs.actor,
            certificate=theirs.certificate,
        )  # fmt: skip
        return [self._sign(sealed, false="signed by another than it says", paper=victim.certificate)]

    def forge(self) -> list[Parcel]:
        """A certificate of an authority that nobody trusts."""
        sealed = replace(self._envelope(), certificate=self.strange_paper.hash)
        return [self._sign(sealed, false="of an authority nobody trusts", paper=self.strange_paper)]

    def overstep(self) -> list[Parcel]:
        sealed = replace(self._envelope(), type="policy.changed")
        return [self._sign(sealed, false="beyond its author's permission")]

    def outlive(self) -> list[Parcel]:
        """Written when its certificate had run out; a hub that knows the member may stand for it all the same."""
        sealed = replace(self._envelope(), wall=rfc3339(START_MS + 9 * DAY_MS))
        if self.world.hub is None:
            return [self._sign(sealed, false="outside its certificate's time")]
        return [self._sign(sealed)]

    def swap(self) -> list[Parcel]:
        """Somebody's event with other words in it."""
        victim = self._victim()
        if victim is None:
            return []
        return [replace(victim, event=replace(victim.event, body=b'{"field":"f0","value":"lie"}'))]

    def strip(self) -> list[Parcel]:
        """Somebody's event with the words taken out; or one of its own, of which only some are told the words."""
        victim = self._victim() if self.random.random() < 0.5 else None
        if victim is None:
            victim = self._sign(self._envelope())
            # At once, or when the others, and the hub, have it without them.
            delay = self.random.choice((0, 2_500))
            for target in self.world.some_nodes(self.random)[:1]:
                self.world.scheduler.later(delay, partial(self._send, target, [victim]))
        return [replace(victim, event=replace(victim.event, body=None, salt=None))]

    def scribble(self) -> list[Parcel]:
        """Somebody's event, genuine but for the signature."""
        victim = self._victim()
        if victim is None:
            return []
        return [replace(victim, event=replace(victim.event, signature=self.random.randbytes(64)))]

    def replay(self) -> list[Parcel]:
        parcels = list(self.loot.values())
        self.random.shuffle(parcels)
        return parcels[:20]

    def fork(self) -> list[Parcel]:
        """Two continuations of its own chain, one to these, one to those."""
        sealed = self._envelope()
        one, other = self._sign(sealed), self._sign(replace(sealed, id=EventId(uuid7(0, self.random.randbytes))))
        for target in self.world.some_nodes(self.random):
            self._send(target, [one])
        return [other]

    def hurry(self) -> list[Parcel]:
        """From the future."""
        ahead = self.random.choice((10 * DAY_MS, 6 * 60_000, 4 * 60_000, 20_000 * DAY_MS))
        sealed = self._envelope()
        return [self._sign(replace(sealed, hlc=Hlc(sealed.hlc.ms + ahead, 0xFFFF)))]

    def circle(self) -> list[Parcel]:
        """It claims to have seen what is not written yet: of others, and of itself."""
        victim = self._victim()
        sealed = self._envelope(None if victim is None else victim.event.envelope.stream)
        deps: dict[str, int] = {self.origin: sealed.seq + 2}
        if victim is not None:
            deps[victim.event.envelope.origin] = victim.event.envelope.seq + self.random.randint(0, 3)
        return [self._sign(replace(sealed, deps=deps)), self._sign(self._envelope(sealed.stream))]

    def skip(self) -> list[Parcel]:
        """A gap in its own chain that it never fills."""
        sealed = self._envelope()
        return [self._sign(replace(sealed, seq=sealed.seq + 5), false="after a gap")]

    def hang(self) -> list[Parcel]:
        """A continuation of something that does not exist."""
        sealed = self._envelope()
        return [
            self._sign(replace(sealed, seq=max(2, sealed.seq), prev=self.random.randbytes(32)), false="after nothing")
        ]

    def trespass(self) -> list[Parcel]:
        """Under its good certificate, for an organisation that this one does not speak for."""
        return [self._sign(replace(self._envelope(), org=OTHER_ORG), false="of another organisation")]

    def begin_oddly(self) -> list[Parcel]:
        """A first event that says it follows something."""
        sealed = replace(self._envelope(), seq=1, prev=self.random.randbytes(32))
        return [self._sign(sealed, false="a beginning that has a past")]

    def borrow_id(self) -> list[Parcel]:
        """An event of its own under the id of somebody else's."""
        victim = self._victim()
        if victim is None:
            return []
        sealed = replace(self._envelope(victim.event.envelope.stream), id=victim.event.envelope.id)
        return [self._sign(sealed, false="under a borrowed id", borrowed=True)]

    def borrow_origin(self) -> list[Parcel]:
        """Under its own good certificate, the next event of somebody else's chain, or another one in the place of the last."""
        victim = self._victim()
        if victim is None:
            return []
        theirs = victim.event.envelope
        place = (theirs.seq, theirs.prev) if self.random.random() < 0.5 else (theirs.seq + 1, victim.event.hash)
        sealed = replace(self._envelope(theirs.stream), origin=theirs.origin, seq=place[0], prev=place[1])
        return [self._sign(sealed, false="under another's origin")]

    def splinter(self) -> list[Parcel]:
        """Its chain in twenty pieces."""
        sealed = self._envelope()
        return [self._sign(replace(sealed, id=EventId(uuid7(each, self.random.randbytes)))) for each in range(20)]
