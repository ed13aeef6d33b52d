"""Two neighbours' talk: what the one asks, what the other answers, and what becomes of it. Everything but the sending.

No I/O, no threads, no clock. First the ends of all chains are compared; from then on what came into the other's record since is
asked for by position, which costs next to nothing where nothing came. Comparing begins anew where the other's record is another
one than before, and where something came that does not fit what is here.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Protocol

from models.kernel.admission import Admission, Outcome
from models.kernel.author import ChainHead
from models.kernel.ids import OrgId, OriginId, StreamId
from models.sync import vector, wire
from models.sync.neighbour_words import (
    MOST_CHAINS,
    MOST_SPANS,
    AskNews,
    CompareChains,
    Fetch,
    Fetched,
    Lacking,
    News,
    Place,
)
from models.sync.parcel import Parcel
from models.sync.reading import Malformed
from models.sync.vector import Span, Vector

PAGE: Final = wire.MAX_EVENTS
_SPANS_AT_ONCE: Final = 200


class Shelf(Protocol):
    """A record that gives; as models.sync.talk.Replica, and it knows its hashes."""

    def newest(self) -> int:
        """Position of the newest event; 0 for none."""
        ...

    def after(self, position: int, limit: int) -> Sequence[Parcel]:
        """Events beyond a position, in the order in which they came, with their certificates and positions."""
        ...

    def vector(self) -> Vector:
        """Every chain with its leaves."""
        ...

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> Sequence[Parcel]:
        """Events of a chain beyond a sequence, in its order; those of one sequence all or not at all."""
        ...

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """Hashes at a place of a chain."""
        ...


class Intake(Protocol):
    """A record that takes."""

    def vector(self) -> Vector:
        """Every chain with its leaves."""
        ...

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        """Judge and keep what came, in one transaction; one answer for each."""
        ...


class Giver:
    """Answers one neighbour out of a shelf: events of shared organisations that it may read, and nothing else."""

    def __init__(
        self, shelf: Shelf, incarnation: str, orgs: frozenset[OrgId], is_readable: Callable[[StreamId], bool]
    ) -> None:
        """`is_readable`: streams that this neighbour may read; the others are as if they were not here."""
        self._shelf = shelf
        self._incarnation = incarnation
        self._orgs = orgs
        self._is_readable = is_readable

    def compare(self, asked: CompareChains) -> Lacking:
        """What the asker lacks of a range of streams, the first of it."""
        newest = self._shelf.newest()
        ours = {
            stream: {origin: leaves for origin, leaves in chains.items() if _is_within((stream, origin), asked)}
            for stream, chains in self._shelf.vector().items()
            if self._is_readable(stream)
        }
        spans = vector.lacking(asked.vector, ours, self._shelf.at)
        page = spans[:MOST_SPANS]
        rest_after = (page[-1].stream, page[-1].origin) if len(page) < len(spans) else None
        return Lacking(self._incarnation, newest, page, rest_after)

    def fetch(self, asked: Fetch) -> Fetched:
        """As many events of these chains as one message holds; at least one where there are any."""
        found: list[Parcel] = []
        done = 0
        for span in asked.spans:
            room = PAGE - len(found)
            if room <= 0:
                break
            is_readable = self._is_readable(span.stream)
            rows = self._shelf.chain(span.stream, span.origin, span.after, room) if is_readable else ()
            found += (row for row in rows if row.event.envelope.org in self._orgs)
            if len(rows) >= room:
                # Perhaps there is more of it.
                break
            done += 1
        page = _fitting(found)
        if len(page) < len(found):
            first = _place(found[len(page)])
            done = min(done, _index_of(asked.spans, first))
        return Fetched(tuple(replace(row, position=None) for row in page), done)

    def news(self, asked: AskNews) -> News:
        """What came beyond a position, in the order in which it came."""
        newest = self._shelf.newest()
        if asked.incarnation != self._incarnation:
            return News(self._incarnation, (), 0, newest)
        rows = self._shelf.after(asked.after, PAGE)
        through = newest if len(rows) < PAGE else _position(rows[-1])
        found = [row for row in rows if self._is_for_asker(row)]
        page = next(wire.pages(found), ())
        if len(page) < len(found):
            through = _position(page[-1])
        through = max(through, asked.after)
        return News(
            self._incarnation, tuple(replace(row, position=None) for row in page), through, max(newest, through)
        )

    def _is_for_asker(self, row: Parcel) -> bool:
        sealed = row.event.envelope
        return sealed.org in self._orgs and self._is_readable(sealed.stream)


@dataclass(slots=True)
class NeighbourTally:
    """What came from one neighbour since the talk with it began."""

    events: int = 0
    """That are new here."""
    forked: int = 0
    parked: int = 0
    turned_away: int = 0


class NeighbourTalk:
    """One workstation's questions to one neighbour. Not thread-safe: one driver. `begin` starts a turn, `next` and `answered`
    go on until `next` gives None.
    """

    def __init__(self, intake: Intake, via: str, tellable: Callable[[Vector], Vector] = lambda ours: ours) -> None:
        """`via` names the neighbour where events are received. `tellable`: what of ours it may be told of."""
        self.tally = NeighbourTally()
        self._intake = intake
        self._via = via
        self._tellable = tellable
        self._incarnation = ""
        self._cursor = 0
        self._asks = True
        self._must_compare = True
        self._ranges: deque[CompareChains] | None = None
        self._first_newest: int | None = None
        """The other's newest position when the comparison began: from there its news are asked for."""
        self._spans: deque[Span] = deque()
        self._from_start: set[tuple[StreamId, OriginId]] = set()
        """Chains that are asked for from their beginning because the rest did not fit what is here."""
        self._has_recompared = False

    @property
    def is_level(self) -> bool:
        """Whether everything the other had was asked for, when it was last asked."""
        return not self._asks and not self._must_compare and not self._spans

    def begin(self) -> None:
        """A new turn: ask for what came meanwhile."""
        self._asks = True
        self._has_recompared = False

    def compare(self) -> None:
        """Compare all chains at the next occasion, though nothing seems to be missing."""
        self._must_compare = True

    def next(self) -> CompareChains | Fetch | AskNews | None:
        """The next question; None where all is said. Asking twice is the same."""
        if self._spans:
            return Fetch(tuple(self._spans)[:_SPANS_AT_ONCE])
        if self._must_compare:
            if self._ranges is None:
                ours = self._tellable(self._intake.vector())
                self._ranges, self._first_newest = deque(_ranges(ours)), None
                self._from_start.clear()
            if self._ranges:
                return self._ranges[0]
        return AskNews(self._incarnation, self._cursor) if self._asks else None

    def answered(self, asked: CompareChains | Fetch | AskNews, answer: Lacking | Fetched | News) -> None:
        """Take an answer. Malformed where it does not fit, having changed nothing; what the record raises passes on."""
        if isinstance(asked, CompareChains) and isinstance(answer, Lacking):
            self._take_lacking(asked, answer)
        elif isinstance(asked, Fetch) and isinstance(answer, Fetched):
            self._take_fetched(asked, answer)
        elif isinstance(asked, AskNews) and isinstance(answer, News):
            self._take_news(asked, answer)
        else:
            raise Malformed("", f"{type(answer).__name__} is no answer to {type(asked).__name__}")

    def forget(self) -> None:
        """Begin with this neighbour anew, at the next turn: what was said broke off or made no sense."""
        self._spans.clear()
        self._ranges = None
        self._must_compare = self._asks = True

    def _take_lacking(self, asked: CompareChains, answer: Lacking) -> None:
        for span in answer.spans:
            if not _is_within((span.stream, span.origin), asked):
                raise Malformed("spans", "a chain that was not asked about")
        rest = None if answer.rest_after is None else _beyond(answer.rest_after, asked)
        if self._first_newest is None:
            self._incarnation, self._first_newest = answer.incarnation, answer.newest
        elif answer.incarnation != self._incarnation:
            self.forget()
            return
        if not self._ranges or self._ranges[0] != asked:
            return  # An answer that comes twice.
        self._spans.extend(answer.spans)
        self._ranges.popleft()
        if rest is not None:
            self._ranges.appendleft(rest)
        if not self._ranges:
            self._ranges, self._must_compare = None, False
            self._cursor = self._first_newest

    def _take_fetched(self, asked: Fetch, answer: Fetched) -> None:
        after = {(span.stream, span.origin): span.after for span in asked.spans}
        for parcel in answer.parcels:
            stream, origin, seq = _place(parcel)
            if seq <= after.get((stream, origin), seq):
                raise Malformed("batch", "an event that was not asked for")
        if answer.done > len(asked.spans):
            raise Malformed("done", "more than were asked for")
        waiting = self._receive(answer.parcels)
        ends: dict[tuple[StreamId, OriginId], int] = {}
        for parcel in answer.parcels:
            stream, origin, seq = _place(parcel)
            ends[stream, origin] = max(seq, ends.get((stream, origin), 0))
        for index, span in enumerate(asked.spans):
            if not self._spans or self._spans[0] != span:
                return  # An answer that comes twice.
            chain = (span.stream, span.origin)
            if chain in waiting and chain not in self._from_start and span.after:
                # Another beginning of this chain is here: it is needed from its start, and both are kept.
                self._from_start.add(chain)
                self._spans[0] = replace(span, after=0)
                return
            if index < answer.done:
                self._spans.popleft()
            elif chain in ends:
                self._spans[0] = replace(span, after=ends[chain])
                return
            elif index == 0:
                # It gives nothing of what it says it has.
                self._spans.popleft()
                return
            else:
                return

    def _take_news(self, asked: AskNews, answer: News) -> None:
        if answer.incarnation != asked.incarnation:
            if answer.incarnation != self._incarnation:
                self._incarnation, self._must_compare, self._ranges = answer.incarnation, True, None
            return
        if answer.through < asked.after:
            raise Malformed("through", f"before {asked.after}, from where was asked")
        if asked.after != self._cursor:
            return  # An answer that comes late or twice.
        waiting = self._receive(answer.parcels)
        has_moved = answer.through > asked.after
        self._cursor = answer.through
        self._asks = has_moved and answer.through < answer.newest
        if waiting:
            self._recompare()

    def _recompare(self) -> None:
        """Once a turn: a neighbour that never fits must not keep us busy."""
        if not self._has_recompared:
            self._has_recompared = self._must_compare = True
            self._ranges = None

    def _receive(self, parcels: Sequence[Parcel]) -> set[tuple[StreamId, OriginId]]:
        """Take them; the chains of which something is missing before them."""
        if not parcels:
            return set()
        admissions = self._intake.receive(parcels, self._via)
        if len(admissions) != len(parcels):
            raise ValueError("a record answers for every parcel")
        waiting: set[tuple[StreamId, OriginId]] = set()
        for parcel, admission in zip(parcels, admissions, strict=True):
            outcome = admission.outcome
            self.tally.events += outcome in (Outcome.ADMITTED, Outcome.FORKED)
            self.tally.forked += outcome is Outcome.FORKED
            self.tally.parked += outcome is Outcome.PARKED
            self.tally.turned_away += outcome is Outcome.REFUSED
            if outcome is Outcome.WAITING:
                stream, origin, _ = _place(parcel)
                waiting.add((stream, origin))
        return waiting


def _fitting(found: Sequence[Parcel]) -> Sequence[Parcel]:
    """As many as one message holds; of a fork both sides or none, so that the chain can go on behind a sequence."""
    if not found:
        return ()
    page = next(wire.pages(found))
    if len(page) == len(found):
        return page
    following = _place(found[len(page)])
    whole = tuple(row for row in page if _place(row) != following)
    return whole or page


def _index_of(spans: Iterable[Span], place: tuple[StreamId, OriginId, int]) -> int:
    return next(at for at, span in enumerate(spans) if (span.stream, span.origin) == place[:2])


def _is_within(place: Place, asked: CompareChains) -> bool:
    return (asked.after is None or place > asked.after) and (asked.through is None or place <= asked.through)


def _beyond(place: Place, asked: CompareChains) -> CompareChains:
    """The same question about what lies behind a chain; Malformed where that was not asked about."""
    if not _is_within(place, asked):
        raise Malformed("rest_after", "a chain that was not asked about")
    rest = {
        stream: {origin: leaves for origin, leaves in chains.items() if (stream, origin) > place}
        for stream, chains in asked.vector.items()
    }
    return replace(asked, after=place, vector={stream: chains for stream, chains in rest.items() if chains})


def _ranges(known: Vector) -> list[CompareChains]:
    """The vector in questions that together ask about every chain there may be."""
    places = [(stream, origin) for stream in sorted(known) for origin in sorted(known[stream])]
    cuts = [None, *places[MOST_CHAINS - 1 : -1 : MOST_CHAINS], None]
    ranges = []
    for at, (after, through) in enumerate(pairwise(cuts)):
        part: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        for stream, origin in places[at * MOST_CHAINS : (at + 1) * MOST_CHAINS]:
            part.setdefault(stream, {})[origin] = known[stream][origin]
        ranges.append(CompareChains(after, through, part))
    return ranges


def _place(parcel: Parcel) -> tuple[StreamId, OriginId, int]:
    sealed = parcel.event.envelope
    return sealed.stream, sealed.origin, sealed.seq


def _position(parcel: Parcel) -> int:
    if parcel.position is None:
        raise ValueError("a record gives positions with its events")
    return parcel.position
