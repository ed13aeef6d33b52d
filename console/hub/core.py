"""What the hub decides, without HTTP: the service drives it, and so does the simulator.

Every event is judged by models.kernel.admission, as in every replica. What is admitted gets the next place of the feed, in the
transaction that stores it, so the feed has no gaps in the order of commit. One thread at a time; never raises for hostile
events, only HubRefused for a request that is not to be answered and StoreError where nothing was written.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from console.hub.batch import Batch
from console.hub.enrolment import Enrolment
from console.hub.erasing import Erasing
from console.hub.members import Members
from console.hub.reading import Reading
from console.hub.refusals import HubRefused
from models.access.roles import READ_RESTRICTED, may_write
from models.kernel import admission
from models.kernel.admission import Admission, Outcome
from models.kernel.certificate import Certificate
from models.kernel.chain import OneBound, Trust
from models.kernel.clock import Clock, parse_rfc3339
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, RandomBytes, StreamId, bears
from models.kernel.signing import SigningKey
from models.store.hub.port import HubStore
from models.store.hub.records import Device, FeedRow, ParkedRow, Vouch
from models.sync import vector
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.protocol import (
    DiffReply,
    EnrolReply,
    EnrolRequest,
    FeedReply,
    MembersReply,
    PeopleReply,
    Person,
    PushOutcome,
    PushReply,
    Receipt,
    RenewReply,
    StatusReply,
)
from models.sync.vector import Span, Vector
from models.sync.wire import MAX_BYTES, MAX_EVENTS

VERSION: Final = "1"
"""Of the protocol, as the paths have it."""
MOST_CHAINS: Final = 5_000
"""Of a vector that is compared: each may cost a question to the database."""
MOST_PARKED: Final = 5_000
"""Of one device: beyond that its unbelieved events are refused instead of kept."""
_PAGE_BYTES: Final = MAX_BYTES * 3 // 4
"""Envelopes and bodies of a page; what stands around them takes the rest."""

Push = tuple[DeviceId, Sequence[Parcel]]
"""Who brings what."""

TOO_MANY_PARKED: Final = "too many events of this device are parked already"


@dataclass
class Counted:
    """What happened since the start, for the metrics."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    batches: int = 0
    pages: int = 0
    forks: int = 0


@dataclass
class Further:
    """What comes of pushes beside events."""

    whole: dict[bytes, SignedEvent] = field(default_factory=dict)
    """Events that were here without their content, by hash."""
    vouched: list[Vouch] = field(default_factory=list)


class HubCore:
    """One organisation's hub. Not thread-safe: one owner."""

    def __init__(
        self,
        store: HubStore,
        authority: SigningKey,
        org: OrgId,
        clock: Clock,
        random_bytes: RandomBytes = secrets.token_bytes,
        ca_pem: str = "",
        ca_fingerprint: bytes = bytes(32),
    ) -> None:
        """`ca_pem` and its fingerprint (SHA-256 of the DER form) are bound into enrolments; a simulation needs none."""
        self.store = store
        self.org = org
        self.counted = Counted()
        self._authority = authority
        self._clock = clock
        self.members = Members(store, authority, org, clock, random_bytes)
        self.reading = Reading(store, self.members)
        self.reading.catch_up()
        self.erasing = Erasing(store, org, clock)
        self.erasing.catch_up()
        self.enrolment = Enrolment(store, self.members, authority, org, clock, random_bytes, ca_pem, ca_fingerprint)
        self.members.trust_changed = self.judge_parked_again

    @property
    def generation(self) -> str:
        """See models.store.hub.port."""
        return self.store.generation

    @property
    def authority(self) -> SigningKey:
        """Signs what the hub says."""
        return self._authority

    def push(self, device: DeviceId, parcels: Sequence[Parcel]) -> PushReply:
        """Judge a batch and take in what counts, all in one transaction. The outcomes stand in the order of the events."""
        (answer,) = self.push_together(((device, parcels),))
        if isinstance(answer, HubRefused):
            raise answer
        return answer

    def push_together(self, pushes: Sequence[Push]) -> list[PushReply | HubRefused]:
        """As `push`, of several devices one after the other: the database is spoken to once for all of them."""
        now_ms = self._clock.now_ms()
        judged: list[list[PushOutcome] | HubRefused] = []
        with self.store.writing():
            batch, authorities = Batch(self.store), self.members.authorities()
            further = Further()
            taken: list[tuple[Device, list[SignedEvent]] | HubRefused] = []
            for device, parcels in pushes:
                try:
                    taken.append((self._bringer(device, parcels), [parcel.event for parcel in parcels]))
                except HubRefused as refused:
                    taken.append(refused)
                    continue
                for parcel in parcels:
                    batch.offer(parcel.certificate, authorities)
            brought = (event for each in taken if not isinstance(each, HubRefused) for event in each[1])
            believed = admission.check_ahead(brought, batch, Trust(authorities, batch.certificate))
            for each in taken:
                if isinstance(each, HubRefused):
                    judged.append(each)
                    continue
                bringer, events = each
                judged.append(self._judge_all(batch, further, bringer, events, believed, now_ms))
                self.members.note_seen(bringer, now_ms)
            self._take_in(batch, further)
            position = self.store.head()
        return [
            each if isinstance(each, HubRefused) else self._answered(parcels, each, position, now_ms)
            for (_, parcels), each in zip(pushes, judged, strict=True)
        ]

    def _bringer(self, device: DeviceId, parcels: Sequence[Parcel]) -> Device:
        bringer = self.members.member(device)
        if not may_write(self.members.permissions(bringer)):
            raise HubRefused("read-only", f"{bringer.name} ({bringer.role}) may read, not write")
        if len(parcels) > MAX_EVENTS:
            raise HubRefused("too-large", f"{len(parcels)} events, at most {MAX_EVENTS} in one request")
        return bringer

    def _answered(
        self, parcels: Sequence[Parcel], outcomes: Sequence[PushOutcome], position: int, now_ms: int
    ) -> PushReply:
        self.counted.batches += 1
        for each in outcomes:
            self.counted.outcomes[each.outcome] += 1
        hashes = [p.event.hash for p, each in zip(parcels, outcomes, strict=True) if each.outcome.is_in_record]
        signed = Receipt.signed(self._authority, self.generation, position, now_ms, hashes) if hashes else None
        return PushReply(self.generation, tuple(outcomes), signed)

    def feed(self, device: DeviceId, after: int, limit: int = MAX_EVENTS) -> FeedReply:
        """The page of the feed beyond a position, as far as this member may read it, with the certificates that are needed to
        believe it.
        """
        permissions = self.members.permissions(self.members.member(device))
        return self.page(after, limit, reads_restricted=READ_RESTRICTED in permissions)[0]

    def page(self, after: int, limit: int = MAX_EVENTS, *, reads_restricted: bool) -> tuple[FeedReply, int]:
        """As `feed`, for any member that may read restricted incidents, or may not; and how far changes of devices had come
        when it was read, so that whoever gives it out can tell that the member's rights are still those. With a limit of 0 it
        holds no events, and says how far the feed goes.
        """
        self.counted.pages += 1
        permissions = (READ_RESTRICTED,) if reads_restricted else ()
        limit = min(max(limit, 0), MAX_EVENTS)
        while True:
            generation = self.generation
            rows = self.store.feed(after, limit, _PAGE_BYTES) if limit else ()
            # Rows first: then what is known of labels is at least as new as they are.
            with self.store.looking() as standing:
                if standing.generation == generation:
                    through = rows[-1].position if rows else min(after, standing.head)
                    parcels = self.parcels_of(self.reading.readable(permissions, rows))
                    view = self.reading.view_with(permissions)
                    return FeedReply(generation, parcels, max(standing.head, through), through, view), standing.members

    def parcels_of(self, rows: Sequence[FeedRow]) -> tuple[Parcel, ...]:
        """Rows of the feed with their certificates, for whoever was found to be a member and may read them."""
        papers: dict[bytes, Certificate | None] = {}
        parcels = []
        for row in rows:
            digest = row.event.envelope.certificate
            if digest not in papers:
                papers[digest] = self.store.certificate(digest)
            parcels.append(Parcel(row.event, papers[digest], row.position))
        return tuple(parcels)

    def vector(self, device: DeviceId) -> Vector:
        """What the hub has of every chain that this member may read."""
        may_read = self.reading.readable_by(self.members.member(device))
        return {stream: chains for stream, chains in self.store.vector().items() if may_read(stream)}

    def diff(self, device: DeviceId, theirs: Vector) -> DiffReply:
        """What of the sender's chains the hub lacks. Of a stream that it may not read, nothing but whether the very events
        it names are here: what it has of such a stream it may bring all the same, and learns nothing of what others brought.
        """
        may_read = self.reading.readable_by(self.members.member(device))
        if sum(map(len, theirs.values())) > MOST_CHAINS:
            raise HubRefused(
                "too-large", f"more than {MOST_CHAINS} chains in one request; ask for some streams at a time"
            )
        here = Batch(self.store)
        ours = {
            stream: {origin: leaves for origin in chains if (leaves := here.leaves(stream, origin))}
            for stream, chains in theirs.items()
            if may_read(stream)
        }
        bare = self.store.bare(sorted(ours), vector.MAX_CHAINS)
        return DiffReply(
            self.generation,
            vector.wanted(theirs, ours, here.at),
            tuple(Span(stream, origin, seq - 1) for stream, origin, seq in bare if origin in theirs.get(stream, {})),
        )

    def enrol(self, request: EnrolRequest) -> EnrolReply:
        """See console.hub.enrolment."""
        return self.enrolment.enrol(request)

    def renew(self, device: DeviceId) -> RenewReply:
        """See console.hub.members."""
        return self.members.renew(device)

    def revoke(self, wanted: str) -> Device:
        """See console.hub.members."""
        return self.members.revoke(wanted)

    def people(self, device: DeviceId) -> PeopleReply:
        """See console.hub.members."""
        return self.members.people(device)

    def put_people(self, device: DeviceId, people: Sequence[Person]) -> PeopleReply:
        """See console.hub.members."""
        return self.members.put_people(device, people)

    def member_list(self, device: DeviceId) -> MembersReply:
        """See console.hub.members."""
        return self.members.reply(device)

    def status(self) -> StatusReply:
        """How the hub is."""
        members = sum(each.revoked_ms is None for each in self.store.devices())
        return StatusReply(self.org, self.generation, self.store.head(), members, self._clock.now_ms(), VERSION)

    def chain(self, device: DeviceId, stream: StreamId, origin: OriginId, after_seq: int) -> tuple[Parcel, ...]:
        """Events of one chain beyond a sequence, as many as fit one batch; none of one that this member may not read."""
        if not self.reading.may_read(self.members.member(device), stream):
            return ()
        events = self.store.chain(stream, origin, after_seq, MAX_EVENTS)
        return tuple(Parcel(event, self.store.certificate(event.envelope.certificate)) for event in events)

    def judge_parked_again(self) -> int:
        """Admit what may be believed by now; gives how many. After a change of trust, inside its transaction."""
        rows = sorted(self.store.parked(MOST_PARKED), key=lambda row: _place(row.event))
        admitted = 0
        with self.store.writing():
            batch, authorities = Batch(self.store), self.members.authorities()
            for row in rows:
                batch.offer(row.certificate, authorities)
            vouched: list[Vouch] = []
            believed = Trust(authorities, batch.certificate)
            for row in rows:
                found = self._judge(batch, row.event, believed, self._clock.now_ms(), vouched)
                if found.outcome in (Outcome.ADMITTED, Outcome.FORKED):
                    admitted += 1
                    self._take(batch, row.event, found)
            self._flush(batch)
            self.store.vouch(vouched)
        return admitted

    def _judge_all(
        self,
        batch: Batch,
        further: Further,
        bringer: Device,
        events: Sequence[SignedEvent],
        believed: Trust,
        now_ms: int,
    ) -> list[PushOutcome]:
        outcomes: list[PushOutcome] = []
        may_read = self.reading.readable_by(bringer)
        room = MOST_PARKED - self.store.parked_count(bringer.id) - batch.parked_by(bringer.id)
        for event in events:
            answer = self._judge(batch, event, believed, now_ms, further.vouched)
            outcome, words = answer.outcome, answer.fault.value if answer.fault else ""
            if outcome is Outcome.PARKED and not batch.is_parked(event.hash):
                if room > 0:
                    room -= 1
                    paper = batch.certificate(event.envelope.certificate)
                    batch.parked[event.hash] = ParkedRow(event, paper, words, bringer.id, now_ms)
                else:
                    outcome, words = Outcome.REFUSED, TOO_MANY_PARKED
            if outcome is Outcome.DUPLICATE and self._completes(batch, event):
                outcome = Outcome.ADMITTED
                further.whole[event.hash] = event
            elif outcome in (Outcome.ADMITTED, Outcome.FORKED):
                self._take(batch, event, answer)
            # How far a chain goes is told to whoever may read it, or writes it.
            is_told = may_read(event.envelope.stream) or bears(event.envelope.origin, bringer.key)
            outcomes.append(PushOutcome(event.envelope.id, outcome, words, answer.have if is_told else 0))
        return outcomes

    def _take_in(self, batch: Batch, further: Further) -> None:
        """Write what was found. Inside `writing()`."""
        is_new = any(self.store.certificate(digest) is None for digest in batch.kept)
        self._flush(batch)
        for event in further.whole.values():
            self.store.complete(event)
        self.reading.note(further.whole.values())
        self.store.vouch(further.vouched)
        if is_new and self.store.parked_count():
            self.judge_parked_again()

    def _flush(self, batch: Batch) -> None:
        admitted = tuple(batch.admitted)
        batch.flush()
        self.reading.note(admitted)
        self.erasing.note(admitted)

    def _take(self, batch: Batch, event: SignedEvent, answer: Admission) -> None:
        batch.admit(event)
        self.counted.forks += answer.outcome is Outcome.FORKED

    def _completes(self, batch: Batch, event: SignedEvent) -> bool:
        return batch.completes(event) and admission.content_fault(event, event.envelope) is None

    def _judge(self, batch: Batch, event: SignedEvent, believed: Trust, now_ms: int, vouched: list[Vouch]) -> Admission:
        certificate = batch.certificate(event.envelope.certificate)
        writer = None if certificate is None else self.members.of_key(certificate.device_key)
        stands_for = writer is not None and self.members.stands_for(writer, event.envelope.type)
        # What it had sent until something was taken away from it is here already: all else was written afterwards, or so it
        # must be taken.
        bounds = OneBound(self.members.bound(writer))
        authorities, signed = believed.authorities, believed.signed
        trust = Trust(authorities, batch.certificate, lambda _origin, _stream, _seq: stands_for, bounds, signed)
        found = admission.judge(event, batch, trust, now_ms)
        is_taken = found.outcome in (Outcome.ADMITTED, Outcome.FORKED)
        if is_taken and certificate is not None and _is_outside(certificate, event):
            sealed = event.envelope
            vouched.append(Vouch(sealed.origin, sealed.stream, sealed.seq, sealed.seq))
        return found


def _is_outside(certificate: Certificate, event: SignedEvent) -> bool:
    return not certificate.not_before_ms <= parse_rfc3339(event.envelope.wall) <= certificate.not_after_ms


def _place(event: SignedEvent) -> tuple[StreamId, OriginId, int]:
    sealed = event.envelope
    return sealed.stream, sealed.origin, sealed.seq
