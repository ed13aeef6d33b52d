"""What taking a bundle in would do: every event judged as it would be then, without anything being changed."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from models.kernel import envelope
from models.kernel.admission import Admission, Chains, End, Outcome, judge
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.ids import OrgId, OriginId, StreamId
from models.sync.parcel import Parcel
from resources.said import say

_RECENT: Final = 64
"""Of a chain, how many of the events judged last are remembered: they come in order, so the next one follows one of these."""
MAX_CHAINS: Final = 100_000
_MOST_NAMED: Final = 1_000


class TooManyChains(ValueError):
    """More chains than are looked at in one go."""


@dataclass(slots=True)
class StreamCount:
    """What would become of the events of one stream."""

    context: str
    """First part of the types of its events."""
    by_outcome: dict[Outcome, int] = field(default_factory=dict)
    opening: bytes | None = None
    """Content of the event that begins it, where the bundle has it: tells what it is called."""


@dataclass(slots=True)
class Preview:
    """Feed it with `see`, in the order of the bundle; then read it."""

    record: Chains
    trust: Trust
    now_ms: int
    by_outcome: dict[Outcome, int] = field(default_factory=dict)
    faults: dict[Fault, int] = field(default_factory=dict)
    """Of those that would wait, be parked or be refused."""
    streams: dict[StreamId, StreamCount] = field(default_factory=dict)
    unknown: dict[tuple[OrgId, bytes], int] = field(default_factory=dict)
    """Organisation and authority under whose certificates events were written that are not trusted here, with their number."""
    without_certificate: int = 0
    """Events whose certificate is neither here nor in the bundle."""
    without_content: int = 0
    """Events that came without their content."""

    _papers: dict[bytes, Certificate] = field(default_factory=dict)
    _seen: dict[tuple[StreamId, OriginId], "_Seen"] = field(default_factory=dict)
    _all: Trust = field(init=False)

    def __post_init__(self) -> None:
        here = self.trust.certificate
        self._all = replace(self.trust, certificate=lambda digest: self._papers.get(digest) or here(digest))

    def see(self, parcel: Parcel) -> Admission:
        """Judge the next event; TooManyChains where there is no end to them."""
        sealed = parcel.event.envelope
        if parcel.certificate is not None:
            self._papers[parcel.certificate.hash] = parcel.certificate
        key = (sealed.stream, sealed.origin)
        seen = self._seen.get(key)
        if seen is None:
            if len(self._seen) >= MAX_CHAINS:
                raise TooManyChains(say("more than {max_chains:,} chains", max_chains=MAX_CHAINS))
            seen = self._seen[key] = _Seen()
        admission = judge(parcel.event, _Overlay(self.record, key, seen), self._all, self.now_ms)
        self._note(parcel, admission, seen)
        return admission

    def of(self, *outcomes: Outcome) -> int:
        """How many events would end so."""
        return sum(self.by_outcome.get(outcome, 0) for outcome in outcomes)

    def _note(self, parcel: Parcel, admission: Admission, seen: "_Seen") -> None:
        sealed, outcome = parcel.event.envelope, admission.outcome
        self.by_outcome[outcome] = self.by_outcome.get(outcome, 0) + 1
        stream = self.streams.setdefault(sealed.stream, StreamCount(sealed.type.split(".", 1)[0]))
        stream.by_outcome[outcome] = stream.by_outcome.get(outcome, 0) + 1
        if admission.fault is not None:
            self.faults[admission.fault] = self.faults.get(admission.fault, 0) + 1
        if outcome in (Outcome.WAITING, Outcome.PARKED):
            self._note_stranger(sealed)
        if parcel.event.body is None and outcome is not Outcome.DUPLICATE:
            self.without_content += 1
        if outcome in (Outcome.ADMITTED, Outcome.FORKED):
            seen.admitted.remember(sealed.seq, parcel.event.hash)
            if sealed.seq == 1 and stream.opening is None:
                stream.opening = parcel.event.body
        elif outcome is Outcome.PARKED:
            seen.parked.remember(sealed.seq, parcel.event.hash)

    def _note_stranger(self, sealed: envelope.Envelope) -> None:
        paper = self._all.certificate(sealed.certificate)
        if paper is None:
            self.without_certificate += 1
            return
        key = (paper.org, paper.issuer)
        if self._all.authorities.get(paper.issuer) == paper.org:
            return
        if key in self.unknown or len(self.unknown) < _MOST_NAMED:
            self.unknown[key] = self.unknown.get(key, 0) + 1


class _Recent:
    """The last events of a chain that were judged alike."""

    def __init__(self) -> None:
        self._hashes: OrderedDict[bytes, int] = OrderedDict()
        self.highest = ChainHead()

    def remember(self, seq: int, digest: bytes) -> None:
        self._hashes[digest] = seq
        self.highest = max(self.highest, ChainHead(seq, digest), key=lambda head: head.seq)
        if len(self._hashes) > _RECENT:
            self._hashes.popitem(last=False)

    def at(self, seq: int) -> frozenset[bytes]:
        return frozenset(digest for digest, at in self._hashes.items() if at == seq)

    def has(self, digest: bytes) -> bool:
        return digest in self._hashes


@dataclass(slots=True)
class _Seen:
    admitted: _Recent = field(default_factory=_Recent)
    parked: _Recent = field(default_factory=_Recent)


@dataclass(frozen=True, slots=True)
class _Overlay:
    """The record as it would be by now, as far as one chain is concerned."""

    record: Chains
    chain: tuple[StreamId, OriginId]
    seen: _Seen

    def leaves(self, stream: StreamId, origin: OriginId) -> Sequence[End]:
        here = self.record.leaves(stream, origin)
        return here if self.seen.admitted.highest.seq == 0 else (*here, self.seen.admitted.highest)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        return self.record.at(stream, origin, seq) | self.seen.admitted.at(seq)

    def is_parked(self, digest: bytes) -> bool:
        return self.seen.parked.has(digest) or self.record.is_parked(digest)
