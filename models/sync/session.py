"""What a workstation says to its hub, and what it makes of the answers: everything about it but the sending.

No I/O, no threads, no clock: `next` says what to ask, and the driver (worker, verb or simulator) brings the answer to `answered`
or the lack of one to `failed`. Nothing here is lost where a driver stops in between or an answer comes twice: what was received
is kept together with the cursor or not at all, and what was pushed counts only once the hub has said so.

The order is: a new certificate while the old one is good for less than a day, who belongs to the organisation, what the hub lacks
where it may have lost something, the feed, then what was written here.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final

from models.kernel.admission import Admission, Outcome
from models.kernel.chain import Fault
from models.kernel.ids import OriginId, StreamId
from models.sync import wire
from models.sync.parcel import Parcel
from models.sync.protocol import DiffReply, FeedReply, MembersReply, PushReply, RenewReply
from models.sync.reading import Malformed
from models.sync.talk import (
    MOST_REFUSED,
    PAGE,
    AskMembers,
    Compare,
    Failure,
    Pull,
    Push,
    Refusal,
    Renew,
    Replica,
    Reply,
    Request,
    Standing,
    SyncState,
    Tally,
    Trouble,
)
from models.sync.vector import Span, Vector

__all__ = [
    "AskMembers",
    "Compare",
    "Failure",
    "HubSession",
    "Pull",
    "Push",
    "Refusal",
    "Renew",
    "Replica",
    "Reply",
    "Request",
    "Standing",
    "SyncState",
    "Tally",
    "Trouble",
]

RENEW_BELOW_MS: Final = 24 * 3_600_000
"""A certificate good for less than this is renewed."""
_MOST_KNOWN: Final = 50_000
_CHAINS_AT_ONCE: Final = 2_000


class HubSession:
    """One workstation's talk with its hub. Not thread-safe: one driver."""

    def __init__(self, replica: Replica, state: SyncState, standing: Standing, via: str = "hub") -> None:
        """`via` names the hub where events are received."""
        self.state = state
        self.tally = Tally()
        self.failure: Failure | None = None
        """The last one; None since something was answered."""
        self._replica = replica
        self._standing = standing
        self._via = via
        self._at_hub: set[bytes] = set()
        """Hashes of events that came from the hub and lie beyond `pushed`. Forgetting them costs duplicates only."""
        self._batch = wire.MAX_EVENTS
        self._spans: deque[Span] = deque()
        self._bare: deque[Span] = deque()
        """What the hub lacks the content of, and may be here with it."""
        self._parts: deque[Vector] | None = None
        self._has_reread = False
        self._is_from_start = False
        """Whether the chain at hand is sent from its beginning because the hub could not put the rest to what it has."""
        self.begin()

    def begin(self) -> None:
        """Start over: ask for everything again. After a reconnection, and every few minutes."""
        self.failure = None
        self._renews = True
        self._asks_members = True
        self._pulls = True
        self._batch = wire.MAX_EVENTS
        self._drop_comparison()
        self._has_compared = False
        self._has_reread = False
        if self.state.must_reread:
            self.state = replace(self.state, cursor=0, must_reread=False)

    def wake(self) -> None:
        """The hub has something new, as somebody said."""
        self._pulls = True

    def ask_members(self) -> None:
        """Something has changed about who may do what, as it seems: ask, and for another certificate where that is due."""
        self._renews = self._asks_members = True

    def brought(self, parcels: Sequence[Parcel]) -> None:
        """What the hub has came by another way than the feed, where it will come again: keep it."""
        self._count(parcels, self._replica.receive(parcels, self._via))

    def compare(self) -> None:
        """The hub may lack something, whatever it answered before: vectors will be compared. Kept at the next occasion."""
        self.state = replace(self.state, must_compare=True)
        self._has_compared = False

    def _note_completed(self) -> None:
        """Content came here that had been missing: of what was pushed without it the hub may lack it still, and it is asked."""
        self.state = replace(self.state, completed=self._replica.completed())
        self._drop_comparison()
        self.compare()
        self._replica.keep(self.state)

    def is_at_hub(self, position: int, digest: bytes) -> bool:
        """Whether the event of this position here, and of this hash, is at the hub as far as is known. One that the hub did not
        take lies before `pushed`, too: see `state.refused`.
        """
        return position <= self.state.pushed or digest in self._at_hub

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to say now."""
        return self.next() is None

    def next(self) -> Request | None:
        """The next thing to ask; None where all is said, until `wake`, `begin` or something written. Asking twice is the same."""
        if self.failure is not None and self.failure.is_lasting:
            return None
        if self._renews and self._standing.certificate_left_ms() < RENEW_BELOW_MS:
            return Renew()
        if self._asks_members:
            return AskMembers()
        if self._may_push and self._replica.completed() != self.state.completed:
            self._note_completed()
        # What the hub lost comes before what it has: until then it is at fewer places.
        if self.state.must_compare and not self._has_compared and self._may_push:
            return self._comparing()
        if self._pulls:
            return Pull(self.state.cursor, generation=self.state.generation, view=self.state.view)
        return self._pushing() if self._may_push else None

    def answered(self, request: Request, reply: Reply) -> None:
        """Take an answer. Raises Malformed where it does not fit, having changed nothing; what the replica raises passes on."""
        if isinstance(request, Renew) and isinstance(reply, RenewReply):
            self._standing.renewed(reply)
            self._renews = False
        elif isinstance(request, AskMembers) and isinstance(reply, MembersReply):
            self._hear_members(reply)
        elif isinstance(request, Pull) and isinstance(reply, FeedReply):
            self._take_page(request, reply)
        elif isinstance(request, Push) and isinstance(reply, PushReply):
            self._take_outcomes(request, reply)
        elif isinstance(request, Compare) and isinstance(reply, DiffReply):
            self._take_diff(request, reply)
        else:
            raise Malformed("", f"{type(reply).__name__} is no answer to {type(request).__name__}")
        self.failure = None

    def failed(self, request: Request, failure: Failure) -> None:
        """There was no answer to use. The driver waits a while before it asks `next` again."""
        self.failure = failure
        if isinstance(request, Renew):
            # An old certificate may still be good; and without a new one the feed can be read all the same.
            self._renews = False
        elif isinstance(request, Push) and failure.trouble is Trouble.DECLINED:
            self._narrow(request, failure)

    # Members.

    def _hear_members(self, reply: MembersReply) -> None:
        before = self._standing.orgs
        trust_changed = self._standing.told(reply)
        self._asks_members = False
        # What was skipped before because the hub did not take it lies before `pushed` by now.
        if trust_changed and self._standing.orgs - before:
            self.compare()
            self._replica.keep(self.state)

    # The feed.

    def _take_page(self, request: Pull, reply: FeedReply) -> None:
        if self._is_other(reply.generation, reply.head):
            self._begin_anew(reply.generation)
            return
        admissions = self._replica.receive(reply.parcels, self._via) if reply.parcels else ()
        if len(admissions) != len(reply.parcels):
            raise ValueError("a replica answers for every parcel")
        self._count(reply.parcels, admissions)
        cursor = self.state.cursor
        if request.after == cursor:
            # An answer that comes late or twice says nothing about what lies between.
            cursor = reply.through
            self._pulls = cursor < reply.head
        waits = any(each.outcome is Outcome.WAITING for each in admissions)
        if waits and not self._has_reread:
            # The feed gives nothing before what it follows: so something of it was lost here, and is read once more.
            self._has_reread, self._pulls, cursor = True, True, 0
        elif waits:
            # Not at once again: nothing has changed. The next time it may be believed, or there may be room.
            self.state = replace(self.state, must_reread=True)
        if self.state.view not in ("", reply.view):
            # What lies before the cursor and was not for this device to read may be so now.
            self._pulls, cursor = True, 0
        self.state = replace(
            self.state,
            generation=reply.generation,
            cursor=cursor,
            head=reply.head,
            refused=self._without(reply.parcels),
            view=reply.view,
        )
        self._pass_known()
        self._replica.keep(self.state)

    def _count(self, parcels: Sequence[Parcel], admissions: Sequence[Admission]) -> None:
        tally = self.tally
        for parcel, admission in zip(parcels, admissions, strict=True):
            if admission.outcome in (Outcome.ADMITTED, Outcome.FORKED):
                tally.pulled += 1
                tally.forked += admission.outcome is Outcome.FORKED
                if len(self._at_hub) < _MOST_KNOWN:
                    self._at_hub.add(parcel.event.hash)
            tally.parked += admission.outcome is Outcome.PARKED
            tally.turned_away += admission.outcome is Outcome.REFUSED

    def _without(self, parcels: Sequence[Parcel]) -> Mapping[str, Refusal]:
        """What stays refused: what comes in the feed was taken after all."""
        refused = self.state.refused
        taken = [parcel.event.envelope.id for parcel in parcels if parcel.event.envelope.id in refused]
        return {event: why for event, why in refused.items() if event not in taken} if taken else refused

    def _is_other(self, generation: str, head: int | None = None) -> bool:
        """Whether the hub's database is not the one the cursor speaks of. One that ends earlier than it did was put back."""
        known = self.state.generation
        return bool(known) and (known != generation or (head is not None and head < self.state.head))

    def _begin_anew(self, generation: str) -> None:
        """The hub was put back to an earlier time or made anew: read all of it, and give it what it lacks."""
        self.state = replace(
            self.state, generation=generation, cursor=0, head=0, must_compare=True, must_reread=False, refused={}
        )
        self._drop_comparison()
        self._has_compared, self._pulls = False, True
        self._replica.keep(self.state)

    # What was written here.

    @property
    def _may_push(self) -> bool:
        return self._standing.may_write

    def _pushing(self) -> Push | None:
        while True:
            if self._replica.newest() <= self.state.pushed:
                return None
            rows = self._replica.after(self.state.pushed, PAGE)
            if not rows:
                return None
            own = [row for row in rows if self._is_to_push(row)]
            if own:
                batch = next(wire.pages(islice(own, self._batch)))
                through = _position(rows[-1] if len(batch) == len(own) else batch[-1])
                return Push(_sendable(batch), through)
            self._pass_through(_position(rows[-1]), rows)
            self._replica.keep(self.state)

    def _is_to_push(self, row: Parcel) -> bool:
        return row.event.envelope.org in self._standing.orgs and row.event.hash not in self._at_hub

    def _pass_known(self) -> None:
        """Go on over what came from the hub just now, as long as nothing written here lies before it."""
        if not self._at_hub:
            return
        for row in self._replica.after(self.state.pushed, PAGE):
            if self._is_to_push(row):
                return
            self._pass_through(_position(row), (row,))

    def _pass_through(self, position: int, rows: Sequence[Parcel]) -> None:
        self.state = replace(self.state, pushed=position)
        self._at_hub.difference_update(row.event.hash for row in rows)

    def _take_outcomes(self, request: Push, reply: PushReply) -> None:
        ids = [parcel.event.envelope.id for parcel in request.parcels]
        if [each.id for each in reply.outcomes] != ids:
            raise Malformed("outcomes", "not one for each event that was pushed, in their order")
        if self._is_other(reply.generation):
            # What it took just now is in the other database; the comparison finds out about the rest.
            self._begin_anew(reply.generation)
            return
        self._check_receipt(request, reply)
        refused = dict(self.state.refused)
        waits = False
        for each in reply.outcomes:
            refused.pop(each.id, None)
            if each.outcome in (Outcome.PARKED, Outcome.REFUSED):
                refused[each.id] = Refusal(each.outcome, each.fault or each.outcome.value)
            waits |= each.outcome is Outcome.WAITING
            if each.fault == Fault.DEMOTED:
                self.ask_members()
            self.tally.pushed += each.outcome in (Outcome.ADMITTED, Outcome.FORKED)
        if len(refused) > MOST_REFUSED:
            refused = dict(islice(refused.items(), len(refused) - MOST_REFUSED, None))
        head = max(self.state.head, reply.receipt.position if reply.receipt is not None else 0)
        self.state = replace(self.state, generation=reply.generation, head=head, refused=refused)
        self._batch = min(2 * self._batch, wire.MAX_EVENTS)
        self._advance(request, waits)
        self._replica.keep(self.state)

    def _check_receipt(self, request: Push, reply: PushReply) -> None:
        """Malformed where the hub says that it has something and does not sign for it."""
        pairs = zip(request.parcels, reply.outcomes, strict=True)
        hashes = [parcel.event.hash for parcel, each in pairs if each.outcome.is_in_record]
        receipt = reply.receipt
        if hashes and (receipt is None or not receipt.covers(self._standing.authority, reply.generation, hashes)):
            raise Malformed("receipt", "not signed by the hub's authority for what was pushed")

    def _advance(self, request: Push, waits: bool) -> None:
        if request.through is None:
            self._advance_span(request, waits)
            return
        through = max(request.through, self.state.pushed)
        self._pass_through(through, self._replica.after(self.state.pushed, through - self.state.pushed))
        if waits:
            # The hub lacks what comes before; comparing finds what that is.
            self.state, self._has_compared = replace(self.state, must_compare=True), False

    def _narrow(self, request: Push, failure: Failure) -> None:
        """The hub declines a batch: try smaller ones, until one event is known to be the reason."""
        size = min(self._batch, len(request.parcels))
        if size > 1:
            self._batch = size // 2
            return
        # One event, or of a forked chain the two that stand at one place.
        refusal = Refusal(Outcome.REFUSED, failure.words)
        named: dict[str, Refusal] = {parcel.event.envelope.id: refusal for parcel in request.parcels}
        self.state = replace(self.state, refused={**self.state.refused, **named})
        self._advance(request, waits=False)
        self._replica.keep(self.state)

    # What the hub may lack.

    def _comparing(self) -> Request | None:
        while self._spans:
            span = self._spans[0]
            rows = self._replica.chain(span.stream, span.origin, span.after, self._batch)
            if rows and rows[0].event.envelope.org in self._standing.orgs:
                return Push(_sendable(_whole_page(rows, self._batch)), None)
            self._next_span()
        while self._bare:
            span = self._bare[0]
            rows = self._replica.chain(span.stream, span.origin, span.after, 1)
            whole = [
                row for row in rows if row.event.body is not None and row.event.envelope.org in self._standing.orgs
            ]
            if whole:
                return Push(_sendable(whole), None)
            self._bare.popleft()
        if self._parts is None:
            self._parts = deque(_parts(self._replica.vector()))
            self._still_waits = False
        if self._parts:
            return Compare(self._parts[0])
        self._parts, self._has_compared = None, True
        if not self._still_waits:
            self.state = replace(self.state, must_compare=False)
            self._replica.keep(self.state)
        return self.next()

    def _take_diff(self, request: Compare, reply: DiffReply) -> None:
        if self._is_other(reply.generation):
            self._begin_anew(reply.generation)
            return
        asked = request.vector
        for span in (*reply.wanted, *reply.bare):
            if span.origin not in asked.get(span.stream, {}):
                raise Malformed("wanted", "a chain that was not asked about")
        self._spans, self._bare, self._is_from_start = deque(reply.wanted), deque(reply.bare), False
        if self._parts:
            self._parts.popleft()

    def _advance_span(self, request: Push, waits: bool) -> None:
        """The chain goes on behind what was pushed of it, unless the hub can't put that to what it has."""
        first, last = request.parcels[0].event.envelope, request.parcels[-1].event.envelope
        if not self._spans and self._bare and self._bare[0] == Span(first.stream, first.origin, first.seq - 1):
            self._bare.popleft()
            return
        if not self._spans or (self._spans[0].stream, self._spans[0].origin) != (first.stream, first.origin):
            return  # An answer that comes twice.
        span = self._spans[0]
        if not waits:
            self._spans[0] = replace(span, after=max(span.after, last.seq))
        elif not self._is_from_start:
            # The hub has another beginning of this chain: it gets ours from the start, and both are kept.
            self._spans[0], self._is_from_start = replace(span, after=0), True
        else:
            self._next_span()
            self._still_waits = True

    def _next_span(self) -> None:
        self._spans.popleft()
        self._is_from_start = False

    def _drop_comparison(self) -> None:
        self._spans.clear()
        self._bare.clear()
        self._parts = None
        self._still_waits = self._is_from_start = False


def _position(parcel: Parcel) -> int:
    if parcel.position is None:
        raise ValueError("a replica gives positions with its events")
    return parcel.position


def _sendable(rows: Sequence[Parcel]) -> tuple[Parcel, ...]:
    """Without our positions, which mean nothing to others."""
    return tuple(replace(row, position=None) for row in rows)


def _whole_page(rows: Sequence[Parcel], limit: int) -> Sequence[Parcel]:
    """As many as one batch takes; of a fork both sides or none, so that the chain can go on behind a sequence."""
    wanted = rows[min(limit, len(rows)) - 1].event.envelope.seq
    rows = [row for row in rows if row.event.envelope.seq <= wanted]
    page = next(wire.pages(rows))
    if len(page) == len(rows):
        return page
    following = rows[len(page)].event.envelope.seq
    whole = tuple(row for row in page if row.event.envelope.seq < following)
    return whole or page


def _parts(vector: Vector) -> list[Vector]:
    """The vector in messages of a size that a hub takes: whole streams."""
    parts: list[dict[StreamId, Mapping[OriginId, Any]]] = []
    room = 0
    for stream, chains in vector.items():
        if not parts or room < len(chains):
            parts.append({})
            room = _CHAINS_AT_ONCE
        parts[-1][stream] = chains
        room -= len(chains)
    return list(parts)
