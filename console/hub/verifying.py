"""Is the hub's database what was brought to it? Every place of the feed, every chain, every signature is looked at again.

In slices, so that a hub that is being served goes on meanwhile: what is admitted after the beginning is not looked at.
"""

from dataclasses import dataclass, field
from typing import Final

from console.hub.core import HubCore
from models.kernel import admission, chain
from models.kernel.author import ChainHead
from models.kernel.chain import Trust
from models.kernel.envelope import hash_of
from models.kernel.ids import OriginId, StreamId
from models.store.hub.chains import leaves_with
from models.store.hub.records import FeedRow

_ROWS: Final = 500
_BYTES: Final = 4 << 20
MOST_FINDINGS: Final = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be."""

    position: int | None
    """Of the feed; None where it concerns no one place."""
    what: str


@dataclass
class Verdict:
    """What was looked at and found."""

    head: int = 0
    places: int = 0
    events: int = 0
    erased: int = 0
    """Events whose content is not there: erased, or not brought yet."""
    forks: int = 0
    findings: list[Finding] = field(default_factory=list)
    """The first of them, at most MOST_FINDINGS."""


class Verification:
    """`step` until it gives False, each on the thread that owns the store; then `verdict` is whole."""

    def __init__(self, core: HubCore) -> None:
        self.verdict = Verdict()
        self._core = core
        self._store = core.store
        self._leaves: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        self._is_begun = False

    def step(self) -> bool:
        """Look at the next rows; whether there are more."""
        verdict, store = self.verdict, self._store
        if not self._is_begun:
            self._is_begun, verdict.head = True, store.head()
        limit = min(_ROWS, verdict.head - verdict.places)
        found = store.feed(verdict.places, limit, _BYTES) if limit else ()
        if limit and (not found or found[0].position != verdict.places + 1):
            self._find(verdict.places + 1, "the feed has no such place, and its head says that it goes further")
            return False
        stored = store.hashes(verdict.places, len(found))
        vouched = {(each.origin, each.stream): each for each in store.vouches()}
        trust = Trust(
            self._core.members.authorities(),
            store.certificate,
            lambda origin, stream, seq: (
                (each := vouched.get((origin, stream))) is not None and each.first <= seq <= each.last
            ),
        )
        for row, digest in zip(found, stored, strict=True):
            if row.position != verdict.places + 1:
                self._find(verdict.places + 1, "the feed has a gap")
                return False
            verdict.places += 1
            self._look_at(row, digest, trust)
        if verdict.places < verdict.head:
            return True
        self._look_at_ends()
        return False

    def _look_at(self, row: FeedRow, digest: bytes, trust: Trust) -> None:
        event = row.event
        sealed, own = event.envelope, hash_of(event.raw)
        if own != digest:
            self._find(row.position, "the envelope is not the one that was stored under this hash")
            return
        place = (sealed.stream, sealed.origin)
        leaves = self._leaves.get(place, ())
        if own in self._at(place, sealed.seq, leaves, row.position):
            # The second place of an event whose content came later.
            return
        self.verdict.events += 1
        self.verdict.erased += event.body is None
        fault = admission.content_fault(event, sealed) or chain.author_fault(event, sealed, trust)
        if fault is not None:
            self._find(row.position, fault.value)
        before = ChainHead(sealed.seq - 1, sealed.prev)
        if sealed.seq > 1 and before not in leaves:
            if sealed.prev not in self._store.at(*place, sealed.seq - 1):
                self._find(row.position, "it does not follow from an event that is here")
            else:
                self.verdict.forks += 1
        elif sealed.seq == 1 and leaves:
            self.verdict.forks += 1
        self._leaves[place] = leaves_with(leaves, event)

    def _at(
        self, place: tuple[StreamId, OriginId], seq: int, leaves: tuple[ChainHead, ...], position: int
    ) -> frozenset[bytes]:
        """Hashes at this place of a chain among those looked at before. Most events are beyond all ends: nobody need be asked."""
        if all(leaf.seq < seq for leaf in leaves):
            return frozenset()
        known = self._store.placed(sorted(self._store.at(*place, seq)))
        return frozenset(digest for digest, first in known.items() if first.position < position)

    def _look_at_ends(self) -> None:
        """What is noted of the ends of chains, against what the events say. Only where nothing was admitted meanwhile."""
        if self._store.head() != self.verdict.head:
            return
        noted = {
            (stream, origin): leaves
            for stream, chains in self._store.vector().items()
            for origin, leaves in chains.items()
        }
        for place in noted.keys() | self._leaves.keys():
            if noted.get(place, ()) != self._leaves.get(place, ()):
                self._find(None, f"the ends of chain {place[1]} in stream {place[0]} are not the ones that are noted")

    def _find(self, position: int | None, what: str) -> None:
        if len(self.verdict.findings) < MOST_FINDINGS:
            self.verdict.findings.append(Finding(position, what))
