"""Neighbours that ask each other in any order, over connections that break off anywhere, end with the same events."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.admission import Admission
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import issue
from models.kernel.chain import Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import PersonId, StreamId, bears, new_origin
from models.kernel.signing import SigningKey
from models.sync import neighbours, reading
from models.sync.neighbour_words import AskNews, CompareChains, Fetch, Fetched, Lacking, News
from models.sync.neighbours import Giver, NeighbourTalk
from models.sync.parcel import Parcel
from models.sync.reading import Malformed
from models.sync.vector import Span
from tests.fakes.hub import ORG, START_MS
from tests.simulation.disk import PowerSwitch
from tests.simulation.memory_replica import Kept, MemoryReplica
from tests.simulation.schedule import Scheduler, SkewedClock

STREAMS = [StreamId(f"0197f000-0000-7000-8000-0000000000{at:02x}") for at in range(5)]
HIDDEN = STREAMS[0]
"""Restricted: the last of the homes may not read it."""
OFFICE = SigningKey(bytes([7]) * 32)
USER = PersonId("0197f000-0000-7000-9000-000000000001")

Question = CompareChains | Fetch | AskNews
Reply = Lacking | Fetched | News
_READ: dict[type, Any] = {CompareChains: Lacking, Fetch: Fetched, AskNews: News}


class Cut(Exception):
    """The connection broke off."""


@dataclass
class Home:
    """A workstation's record in memory, and its talks with the others."""

    name: str
    random: Random
    clock: SkewedClock
    may_read_all: bool = True
    talks: dict[str, NeighbourTalk] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.key = SigningKey(self.random.randbytes(32))
        self.paper = issue(OFFICE, ORG, self.key.public, USER, ("incident:write",), START_MS)
        trust = Trust({OFFICE.public: ORG}, lambda _digest: None)
        origin = new_origin(self.key.public, self.random.randbytes)
        fresh = lambda: new_origin(self.key.public, self.random.randbytes)  # noqa: E731  # short enough
        self.record = MemoryReplica(Kept(meta={"origin": origin}), self.clock, PowerSwitch(), trust, fresh)
        self.incarnation = self.random.randbytes(8).hex()

    def signed(self, stream: StreamId, head: ChainHead) -> SignedEvent:
        record = self.record
        author = Author(
            ORG, record.origin(), self.key, self.paper, self.clock, HybridClock(self.clock), self.random.randbytes
        )
        body = {"kind": "fact", "text": "x", "field": "f", "value": str(self.random.random())}
        return author.write(Draft(stream, "incident.entry_logged", body), head, {})

    def write(self, stream: StreamId) -> None:
        leaves = self.record.leaves(stream, self.record.origin())
        self.take(self.signed(stream, max(leaves, key=lambda leaf: leaf.seq, default=ChainHead())))

    def take(self, event: SignedEvent) -> Admission:
        (found,) = self.record.receive([Parcel(event, self.paper)], "here")
        return found

    def may_read(self, stream: StreamId) -> bool:
        return self.may_read_all or stream != HIDDEN

    def answer(self, question: Question, asker: "Home") -> Reply:
        """Every message goes through its bytes."""
        giver = Giver(self.record, self.incarnation, frozenset({ORG}), asker.may_read)
        kind = type(question)
        asked = kind.from_plain(reading.load(reading.dump(question.to_plain())))
        match asked:
            case CompareChains():
                found: Reply = giver.compare(asked)
            case Fetch():
                found = giver.fetch(asked)
            case AskNews():
                found = giver.news(asked)
        said: Reply = _READ[kind].from_plain(reading.load(reading.dump(found.to_plain())))
        return said

    def ask(self, other: "Home", breaks_after: int | None = None) -> int:
        """One turn; how many questions it took."""

        def tellable(ours: Any) -> Any:
            return {stream: chains for stream, chains in ours.items() if other.may_read(stream)}

        talk = self.talks.setdefault(other.name, NeighbourTalk(self.record, other.name, tellable))
        talk.begin()
        asked = 0
        while (question := talk.next()) is not None:
            if asked == breaks_after:
                talk.forget()
                return asked
            asked += 1
            assert asked < 1_000, "it never ends"
            assert talk.next() == question
            answer = other.answer(question, self)
            talk.answered(question, answer)
            if self.random.random() < 0.2:
                # The answer comes twice.
                talk.answered(question, answer)
        return asked


@contextmanager
def small_messages() -> Iterator[None]:
    """So that histories of a few events fill many of them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("PAGE", 3), ("MOST_SPANS", 2), ("_SPANS_AT_ONCE", 2), ("MOST_CHAINS", 2)):
            patch.setattr(neighbours, name, value)
        yield


def homes(seed: int, number: int = 3) -> list[Home]:
    clock = SkewedClock(Scheduler())
    found = [Home(f"home {at}", Random(f"{seed} {at}"), clock) for at in range(number)]
    found[-1].may_read_all = False
    return found


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["write", "write", "fork", "restart", "ask", "break"]),
        st.integers(0, 2),
        st.integers(1, 2),
        st.integers(0, 4),
    ),
    max_size=40,
)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1_000), STEPS)
def test_whatever_was_asked_and_broken_off_all_end_with_the_same_events(seed: int, steps: list[Any]) -> None:
    with small_messages():
        everybody = homes(seed)
        for what, who, further, number in steps:
            here, there = everybody[who], everybody[(who + further) % 3]
            stream = STREAMS[number]
            here.clock._scheduler.now_ms += 1_000
            if what == "write":
                here.write(stream)
            elif what == "fork" and there.may_read(stream):
                # The same place of a chain written twice, and each copy seen by somebody else.
                one, other = here.signed(stream, ChainHead()), here.signed(stream, ChainHead())
                here.take(one)
                there.record.receive([Parcel(other, here.paper)], "copy")
            elif what == "restart":
                here.incarnation = here.random.randbytes(8).hex()
            elif what in ("ask", "break"):
                here.ask(there, number if what == "break" else None)
        for _round in range(2):
            for here in everybody:
                for there in everybody:
                    if here is not there:
                        here.ask(there)
        open_to_all = [
            {digest for digest, event in each.record.events().items() if event.envelope.stream != HIDDEN}
            for each in everybody
        ]
        assert open_to_all[0] == open_to_all[1] == open_to_all[2]
        assert everybody[0].record.events().keys() == everybody[1].record.events().keys()
        # What the last one has of the restricted stream it wrote itself.
        hidden = [each for each in everybody[2].record.events().values() if each.envelope.stream == HIDDEN]
        assert all(bears(each.envelope.origin, everybody[2].key.public) for each in hidden)
        # Once level, a turn is one short question.
        assert [here.ask(there) for here in everybody for there in everybody if here is not there] == [1] * 6


def test_what_no_honest_neighbour_says_is_refused_and_changes_nothing() -> None:
    one, other, _ = homes(1)
    other.write(STREAMS[1])
    talk = NeighbourTalk(one.record, "liar")
    asked = talk.next()
    assert isinstance(asked, CompareChains)
    honest = other.answer(asked, one)
    assert isinstance(honest, Lacking)
    (span,) = honest.spans
    with pytest.raises(Malformed, match="no answer to"):
        talk.answered(asked, News("x", (), 0, 0))
    part = CompareChains((STREAMS[2], other.record.origin()), None, {})
    with pytest.raises(Malformed, match="not asked about"):
        NeighbourTalk(one.record, "liar").answered(part, honest)
    talk.answered(asked, honest)
    fetch = talk.next()
    assert fetch == Fetch((span,))
    gift = other.answer(fetch, one)
    assert isinstance(gift, Fetched) and len(gift.parcels) == 1
    for question, lie in ((fetch, replace(gift, done=2)), (Fetch((Span(STREAMS[3], span.origin, 0),)), gift)):
        with pytest.raises(Malformed):
            talk.answered(question, lie)
    assert not one.record.events()
    # One that gives nothing of what it says it has, and one whose news never end, are done with soon.
    talk.answered(fetch, Fetched((), 0))
    news = talk.next()
    assert isinstance(news, AskNews)
    talk.answered(news, News(news.incarnation, (), news.after, 10**9))
    assert talk.next() is None
    with pytest.raises(Malformed, match="before"):
        talk.answered(AskNews(news.incarnation, 5), News(news.incarnation, (), 3, 9))
