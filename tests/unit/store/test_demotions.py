"""A device is given a smaller role, shut out, or gets its rights back: whoever hears of it when, all come to the same."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.membership import HubBounds
from models.kernel import certificate
from models.kernel.admission import Outcome
from models.kernel.chain import Fault, Trust
from models.kernel.event import Draft, SignedEvent
from models.store import arrivals as arrivals_module
from models.store import schema
from models.store.arrivals import Arrivals
from models.store.audit import verify
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.records import Certificates, Meta
from models.sync.belonging import Authority, CutOff, Demotion, Member, MembersReply
from models.sync.device import DeviceId
from tests.fakes.events import ANA, BO, ORG, START_MS, STREAM, Device
from tests.fakes.records import KEY

NOW_MS = START_MS + 600_000
LESS_AT_MS = START_MS + 120_000
SPOKEN, MOVED = "incident.entry_logged", "incident.state_moved"
LEFT = (f"{SPOKEN}:write",)
PLACE = DeviceId("0197f000-0000-7000-8000-00000000000b")


class Replica:
    def __init__(self, path: Path, *devices: Device) -> None:
        self.database = Database(path, KEY)
        schema.bring_up(self.database)
        self.papers = Certificates(self.database)
        for each in devices:
            self.papers.put(each.certificate)
        self.authority = Device().authority.public
        self.start()

    def start(self) -> None:
        self.log = EventLog(self.database)
        self.arrivals = Arrivals(self.database, self.log)
        self.bounds = HubBounds(Meta(self.database))

    @property
    def trust(self) -> Trust:
        return Trust({self.authority: ORG}, self.papers.get, bounds=self.bounds)

    def hear(self, reply: MembersReply) -> None:
        if self.bounds.take(reply, self.authority):
            self.arrivals.reconsider(self.trust, NOW_MS)

    def take(self, events: list[SignedEvent]) -> list[SignedEvent]:
        """What it waits with."""
        batch = [(event, self.papers.get(event.envelope.certificate)) for event in events]
        found = self.arrivals.receive(batch, self.trust, NOW_MS, "test").admissions
        assert all(each.outcome is not Outcome.REFUSED for each in found)
        return [event for event, each in zip(events, found, strict=True) if each.outcome is Outcome.WAITING]

    def folded(self) -> list[tuple[str, int, str]]:
        return [(event.origin, event.seq, event.type) for event in self.log.events(STREAM)]

    def not_counted(self) -> set[bytes]:
        return {*self.arrivals.parked.hashes(), *(each.hash for each in self.arrivals.aside.events)}


@contextmanager
def replica(*devices: Device) -> Iterator[Replica]:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as place:
        made = Replica(Path(place) / "record.db", *devices)
        try:
            yield made
        finally:
            made.database.close()


def said(bo: Device, last: int, left: tuple[str, ...] | None, revoked: bool = False) -> MembersReply:
    """The hub's list, where Bo's chain in the stream counts up to a sequence; `left` None: nothing was taken away."""
    member = Member(PLACE, bo.key.public, BO, "Bo", "legal", START_MS, LESS_AT_MS if revoked else None)
    ends = (CutOff(PLACE, bo.author.origin, STREAM, last),) if last else ()
    less = () if left is None or revoked else (Demotion(PLACE, LESS_AT_MS, left),)
    return MembersReply((member,), (Authority(bo.authority.public, ORG),), (), ends if revoked or less else (), less)


def people() -> tuple[Device, Device, Device]:
    """Ana; Bo as he was; Bo with the certificate that he was given afterwards, under another origin."""
    ana, bo, later = Device(ANA, 1), Device(BO, 2), Device(BO, 2)
    later.clock.set_wall(LESS_AT_MS + 300_000)
    now_ms = later.clock.now_ms()
    later.certificate = certificate.issue(later.authority, ORG, later.key.public, BO, LEFT, now_ms)
    later.author = type(later.author)(
        ORG, type(later.author.origin)(bo.author.origin[:16] + "f" * 16), later.key, later.certificate, later.clock,
        later.author._hybrid, later.random.randbytes,
    )  # fmt: skip
    return ana, bo, later


def write(device: Device, kind: str, deps: dict[str, int] | None = None) -> SignedEvent:
    device.clock.advance(1)
    return device.sign(Draft(STREAM, kind, {"text": "x"}), deps)


KINDS = st.lists(st.sampled_from((SPOKEN, MOVED)), min_size=3, max_size=6)
WORDS = st.sampled_from(((0, None, False), (1, LEFT, False), (2, LEFT, False), (2, (), False), (2, None, True)))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(KINDS, WORDS, st.lists(WORDS, max_size=2), st.data())
def test_the_order_of_hearing_does_not_matter(
    kinds: list[str],
    last_word: tuple[int, tuple[str, ...] | None, bool],
    earlier: list[tuple[int, tuple[str, ...] | None, bool]],
    data: st.DataObject,
) -> None:
    ana, bo, later = people()
    events: list[SignedEvent] = []
    for kind in kinds:
        events.append(write(bo, kind))
        events.append(write(ana, MOVED, {bo.author.origin: bo.heads[STREAM].seq}))
    events += [write(later, SPOKEN), write(later, SPOKEN)]
    words = [said(bo, *each) for each in (*earlier, last_word)]
    ends = []
    for _ in range(2):
        with replica(ana, bo, later) as one:
            left, heard = list(data.draw(st.permutations(events))), list(words)
            while left or heard:
                if heard and (not left or data.draw(st.booleans())):
                    one.hear(heard.pop(0))
                else:
                    size = data.draw(st.integers(1, 6))
                    batch, left = left[:size], left[size:]
                    one.take(batch)
            # What waited is sent again, as senders do.
            for _ in kinds:
                one.take(events)
            one.start()
            assert verify(one.database, one.trust).sound
            ends.append((one.folded(), one.not_counted()))
    assert ends[0] == ends[1]
    folded = ends[0][0]
    count, rights, is_out = last_word
    if is_out or rights is not None:
        beyond = [kind for origin, seq, kind in folded if origin == bo.author.origin and seq > count]
        assert not is_out or not any(origin == later.author.origin for origin, _, _ in folded)
        assert all(rights == LEFT and kind == SPOKEN and not is_out for kind in beyond)
    else:
        assert len(folded) == len(events), "nothing was taken away"


def test_what_was_taken_in_before_it_was_heard_is_set_aside_and_comes_back() -> None:
    ana, bo, later = people()
    with replica(ana, bo, later) as one:
        events = [write(bo, SPOKEN), write(bo, MOVED), write(bo, SPOKEN), write(ana, MOVED)]
        assert not one.take(events) and len(one.folded()) == 4
        one.hear(said(bo, 1, LEFT))
        assert [(seq, kind) for origin, seq, kind in one.folded() if origin == bo.author.origin] == [(1, SPOKEN)]
        assert [each.fault for each in one.arrivals.aside.events] == [Fault.DEMOTED, Fault.BEHIND]
        # Still in the record, and sent on; what follows it is kept, and counts as little.
        assert one.log.head(STREAM, bo.author.origin).seq == 3 and not one.take([write(bo, SPOKEN)])
        assert [each.fault for each in one.arrivals.parked.all()] == [Fault.BEHIND]
        # Another origin and the new certificate: as far as the smaller role goes.
        one.take([write(later, SPOKEN)])
        assert (later.author.origin, 1, SPOKEN) in one.folded()
        one.start()
        assert len(one.folded()) == 3, "remembered over a restart"
        one.hear(said(bo, 0, None))
        assert len(one.folded()) == 6 and not one.not_counted()


def test_a_chain_that_was_kept_apart_from_the_hub_is_none_of_its_business() -> None:
    ana, bo, later = people()
    with replica(ana, bo, later) as one:
        one.take([write(bo, MOVED)])
        other = MembersReply(
            said(bo, 0, LEFT).members,
            (Authority(bo.authority.public, type(ORG)(STREAM)),),
            demoted=said(bo, 0, LEFT).demoted,
        )
        one.hear(other)
        assert len(one.folded()) == 1 and not one.not_counted()


def test_the_test_sees_a_replica_that_does_not_look_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted fault: what is in the record already is never judged again."""
    ana, bo, later = people()
    monkeypatch.setattr(arrivals_module, "look", lambda _database, _chains, _trust, former, _now_ms: former)
    events, word = [write(bo, SPOKEN), write(bo, MOVED)], said(bo, 1, LEFT)
    with replica(ana, bo, later) as one, replica(ana, bo, later) as other:
        one.take(events)
        one.hear(word)
        other.hear(word)
        other.take(events)
        assert one.folded() != other.folded()
