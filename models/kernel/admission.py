"""Whether an event that came from elsewhere joins the record: the same judgement in every replica, on every way it may come.

Pure and total: hostile input is answered with a word, never with an exception. What is sound in form but not to be believed
yet is parked: kept and shown, not folded, and judged again when a certificate or a word of the authority arrives.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

from models.kernel import canonical, chain, envelope, signing
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.event import SignedEvent
from models.kernel.frozen import maker
from models.kernel.hlc import MAX_DRIFT_MS
from models.kernel.ids import OriginId, StreamId, bears

_LAST_MS: Final = 253_402_300_799_999
"""The end of the year 9999: later no calendar here goes."""

_NOTHING: Final[frozenset[bytes]] = frozenset()

_PARKED: Final = frozenset(
    {Fault.CERTIFICATE, Fault.EXPIRED, Fault.PERMISSION, Fault.BEHIND, Fault.SHUT_OUT, Fault.DEMOTED}
)
"""Faults that another certificate or the authority's word may yet take away."""


class Outcome(StrEnum):
    """What became of it."""

    ADMITTED = "admitted"
    """In the record; or its content, which was missing, is."""
    DUPLICATE = "duplicate"
    """It was here already."""
    FORKED = "forked"
    """In the record beside another event at its position in its chain: both count, and somebody must look into it."""
    WAITING = "waiting"
    """Not kept: events before it are missing, and the sender must send those first."""
    PARKED = "parked"
    """Kept and shown, not in the record."""
    REFUSED = "refused"
    """Not kept: no conforming author wrote this."""

    @property
    def is_in_record(self) -> bool:
        """Whether the event is part of this replica's record now."""
        return self in (Outcome.ADMITTED, Outcome.DUPLICATE, Outcome.FORKED)


@dataclass(frozen=True, slots=True)
class Admission:
    """The answer to one event."""

    outcome: Outcome
    fault: Fault | None = None
    """Why it waits, is parked or refused. CHAIN at a WAITING one: it goes on from an event that is not here although others
    are at that position, so the sender must compare vectors and send the branch."""
    have: int = 0
    """The highest sequence of its chain in this record, before it was taken."""
    ahead_ms: int = 0
    """How far its stamp lies ahead of the clock here, where that is more than clocks may differ; else 0."""


_admission: Final = maker(Admission)


class End(Protocol):
    """The last event of a chain or of a branch of it."""

    @property
    def seq(self) -> int:
        """Its sequence."""
        ...

    @property
    def hash(self) -> bytes:
        """Of its envelope."""
        ...


class Ends(Protocol):
    """Where the chains of a record end."""

    def leaves(self, stream: StreamId, origin: OriginId) -> Sequence[End]:
        """The ends of a chain: none for one that has not begun, several where it is forked."""
        ...


class Chains(Ends, Protocol):
    """What is in a record, as far as a judgement depends on it."""

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """Hashes of the events at a position; two or more in a fork, none beyond the ends."""
        ...

    def is_parked(self, digest: bytes) -> bool:
        """Whether the event with this hash is parked here."""
        ...


def judge(event: SignedEvent, tips: Chains, trust: Trust, now_ms: int) -> Admission:
    """What to do with an event. Looks at its bytes only: `event.envelope` is not believed. Never raises."""
    try:
        sealed = envelope.decode(event.raw)
    except envelope.MalformedEnvelope:
        return Admission(Outcome.REFUSED, Fault.MALFORMED)
    return judge_opened(event, sealed, tips, trust, now_ms)


def judge_opened(event: SignedEvent, sealed: envelope.Envelope, tips: Chains, trust: Trust, now_ms: int) -> Admission:
    """As `judge`, where the caller has decoded the event's very bytes already."""
    if sealed.hlc.ms > _LAST_MS:
        return Admission(Outcome.REFUSED, Fault.MALFORMED)
    if sealed.version < 2:
        # Anybody could write another event under its id, and folds know events by id.
        return Admission(Outcome.REFUSED, Fault.OLD)
    leaves = tips.leaves(sealed.stream, sealed.origin)
    have = _reach(leaves)
    # Mostly it goes on beyond the ends, where nothing is yet: not worth a question.
    here = tips.at(sealed.stream, sealed.origin, sealed.seq) if sealed.seq <= have else _NOTHING
    if here and envelope.hash_of(event.raw) in here:
        return Admission(Outcome.DUPLICATE, None, have)
    certificate = trust.certificate(sealed.certificate)
    fault = content_fault(event, sealed) or _origin_fault(sealed, certificate)
    fault = fault or chain.author_fault(event, sealed, trust) or bound_fault(sealed, certificate, trust)
    if fault is not None and fault not in _PARKED:
        return Admission(Outcome.REFUSED, fault, have)
    missing = _missing(sealed, leaves, tips, have)
    if missing is not None:
        outcome = {Fault.BEHIND: Outcome.PARKED, Fault.MALFORMED: Outcome.REFUSED}.get(missing, Outcome.WAITING)
        return Admission(outcome, missing, have)
    if fault is not None:
        return Admission(Outcome.PARKED, fault, have)
    ahead = sealed.hlc.ms - now_ms
    return _admission(Outcome.FORKED if here else Outcome.ADMITTED, None, have, ahead if ahead > MAX_DRIFT_MS else 0)


def check_ahead(events: Iterable[SignedEvent], tips: Ends, trust: Trust) -> Trust:
    """The same trust, for judging these events: of all that go on beyond what is here the signatures are checked, one right
    after the other, which takes a tenth less time than with everything else in between. Nothing is said yet about any; what is
    remembered is said of a key and of exact bytes, so nobody's word is believed by it.
    """
    good: set[tuple[bytes, bytes, bytes]] = set()
    for event in events:
        sealed = event.envelope
        certificate = trust.certificate(sealed.certificate)
        # What may be here already is not checked a second time.
        if certificate is None or _reach(tips.leaves(sealed.stream, sealed.origin)) >= sealed.seq:
            continue
        key, raw, signature = certificate.device_key, event.raw, event.signature
        if signing.verify(key, signing.EVENT, raw, signature):
            good.add((key, raw, signature))
    return replace(trust, signed=good)


def _reach(leaves: Sequence[End]) -> int:
    """The highest sequence of a chain; 0 for none."""
    highest = 0
    for leaf in leaves:
        if leaf.seq > highest:
            highest = leaf.seq
    return highest


def content_fault(event: SignedEvent, sealed: envelope.Envelope) -> Fault | None:
    """BODY where the content is not what was signed, or not an object in canonical form: every fold relies on that."""
    fault = chain.body_fault(event, sealed)
    if fault is not None or event.body is None:
        return fault
    if event.salt is None or len(event.salt) != 32 or len(event.body) > envelope.MAX_EVENT_BYTES:
        return Fault.BODY
    return None if canonical.object_fault(event.body) is None else Fault.BODY


def _origin_fault(sealed: envelope.Envelope, certificate: Certificate | None) -> Fault | None:
    """ORIGIN where somebody writes under an origin of another key. Records begun before origins were marked keep what they
    hold: only what comes from elsewhere is judged by it.
    """
    return None if certificate is None or bears(sealed.origin, certificate.device_key) else Fault.ORIGIN


def bound_fault(sealed: envelope.Envelope, certificate: Certificate | None, trust: Trust) -> Fault | None:
    """SHUT_OUT or DEMOTED beyond the place of the chain at which the authority took something away from the device, whoever
    brings it and whatever its certificate says still.
    """
    if certificate is None:
        return None
    bound = trust.bounds(certificate, sealed.origin, sealed.stream, sealed.seq)
    return None if bound is None else bound.fault(sealed.type)


def _missing(sealed: envelope.Envelope, leaves: Sequence[End], tips: Chains, have: int) -> Fault | None:
    """What lacks before it: SEQUENCE for a gap, CHAIN for a branch not seen yet, BEHIND where what it follows is parked."""
    if sealed.seq == 1:
        return None if sealed.prev == envelope.GENESIS else Fault.MALFORMED
    before = sealed.seq - 1
    for leaf in leaves:
        if leaf.seq == before and leaf.hash == sealed.prev:
            return None
    if sealed.prev in tips.at(sealed.stream, sealed.origin, before):
        return None
    if tips.is_parked(sealed.prev):
        return Fault.BEHIND
    return Fault.SEQUENCE if sealed.seq > have + 1 else Fault.CHAIN
