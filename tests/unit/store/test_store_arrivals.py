"""Events of other replicas on a real file: judged, ranked and kept, or not, and the same in every replica in the end."""

import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.kernel import certificate
from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.rank import node_of, order_of, rank_all
from models.store import schema
from models.store.arrivals import Arrivals, Received
from models.store.audit import Verdict, verify
from models.store.database import Database, StoreError
from models.store.event_log import EventLog
from models.store.records import Certificates, Meta, Snapshot, Snapshots
from tests.fakes.crowd import History, histories, resealed
from tests.fakes.events import ORG, START_MS, STREAM, Device
from tests.fakes.records import KEY

SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOW_MS = START_MS + 60_000


class Replica:
    def __init__(self, path: Path) -> None:
        self.database = Database(path, KEY)
        schema.bring_up(self.database)
        self.believed = {Device().authority.public: ORG}
        self.vouched: set[int] = set()
        self.open()

    def open(self) -> None:
        self.log = EventLog(self.database)
        self.arrivals = Arrivals(self.database, self.log)
        self.certificates = Certificates(self.database)

    @property
    def trust(self) -> Trust:
        return Trust(self.believed, self.certificates.get, lambda _origin, _stream, seq: seq in self.vouched)

    def take(self, *events: SignedEvent, papers: Sequence[Certificate] = (), own: str | None = None) -> Received:
        known = {paper.hash: paper for paper in papers}
        batch = [(event, known.get(event.envelope.certificate)) for event in events]
        return self.arrivals.receive(batch, self.trust, NOW_MS, "test", own)  # type: ignore[arg-type]  # hexadecimal digits

    def outcomes(self, *events: SignedEvent, papers: Sequence[Certificate] = ()) -> list[Outcome]:
        return [each.outcome for each in self.take(*events, papers=papers).admissions]

    def take_all(self, events: Sequence[SignedEvent], told: History, chance: random.Random) -> None:
        """In any order, in batches of any size, some twice; what waits is sent again, as a sender does."""
        left = [*events, *chance.sample(list(events), len(events) // 3)]
        chance.shuffle(left)
        while left:
            size = chance.randint(1, 5)
            batch, left = left[:size], left[size:]
            received = self.take(*batch, papers=told.papers)
            left += [e for e, a in zip(batch, received.admissions, strict=True) if a.outcome is Outcome.WAITING]
            assert all(a.outcome not in (Outcome.REFUSED, Outcome.PARKED) for a in received.admissions)

    def verdict(self) -> Verdict:
        return verify(self.database, self.trust)

    def read(self) -> list[tuple[str, int, object]]:
        return [(event.origin, event.seq, event.body) for event in self.log.events(STREAM)]


@contextmanager
def replica() -> Iterator[Replica]:
    with tempfile.TemporaryDirectory() as folder:
        made = Replica(Path(folder) / "a.db")
        try:
            yield made
        finally:
            made.database.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Replica]:
    made = Replica(tmp_path / "a.db")
    yield made
    made.database.close()


def device(seed: int = 1) -> Device:
    return Device(seed=seed)


def line(author: Device, text: str, **deps: int) -> SignedEvent:
    author.clock.advance(1)
    return author.sign(Draft(STREAM, "incident.entry_logged", {"kind": "fact", "text": text}), deps)


@SOME
@given(histories(4, 16), st.randoms(use_true_random=False))
def test_every_way_of_arriving_leaves_the_same_order(told: History, chance: random.Random) -> None:
    nodes = [node_of(event.envelope, event.hash) for event in told.events]
    ranks = rank_all(nodes)
    expected = [place[3] for place in sorted(order_of(ranks[node.hash], node) for node in nodes)]
    with replica() as here:
        here.take_all(told.events, told, chance)
        rows = {row.hash: row for row in here.log.rows()}
        assert {digest: row.rank for digest, row in rows.items()} == ranks
        by_body = {(e.envelope.origin, e.envelope.seq, e.hash): e for e in told.events}
        assert len(by_body) == len(rows)
        texts = {event.hash: here_text(event) for event in told.events}
        assert [body for _, _, body in here.read()] == [texts[digest] for digest in expected]
        verdict = here.verdict()
        assert verdict.sound, verdict.findings
        vector = here.log.vector()
        here.open()
        assert here.log.vector() == vector


def here_text(event: SignedEvent) -> object:
    return json.loads(event.body or b"")


@SOME
@given(histories(3, 14), st.randoms(use_true_random=False))
def test_a_fold_that_follows_the_word_reordered_reads_what_a_restart_reads(
    told: History, chance: random.Random
) -> None:
    """Events that are not called reordered go on top of what was there: an incremental reader misses nothing."""
    with replica() as here:
        followed: list[object] = []
        left = list(told.events)
        chance.shuffle(left)
        while left:
            batch, left = left[:3], left[3:]
            received = here.take(*batch, papers=told.papers)
            left += [e for e, a in zip(batch, received.admissions, strict=True) if a.outcome is Outcome.WAITING]
            if STREAM in received.reordered:
                followed = [body for _, _, body in here.read()]
            else:
                followed += [here_text(taken.event) for taken in received.taken]
            assert followed == [body for _, _, body in here.read()]


def test_local_writes_and_arrivals_share_one_order(here: Replica) -> None:
    mine, other = device(1), device(2)
    other.clock.advance(60 * 3600)
    ahead = line(other, "days ahead")
    here.take(ahead, papers=[other.certificate])
    mine.clock.advance(5)
    deps = here.log.others(STREAM, mine.author.origin)
    after = mine.author.write(Draft(STREAM, "incident.entry_logged", {"text": "after"}), ChainHead(), deps)
    here.log.append([after])
    assert not here.log.reordered
    assert [seq for _, seq, _ in here.read()] == [1, 1] and here.read()[-1][0] == mine.author.origin


def test_a_write_that_somebody_claimed_to_have_seen_is_put_in_order(here: Replica) -> None:
    mine, liar = device(1), device(2)
    liar.clock.advance(-30)
    first = line(liar, "I know what you will write", **{mine.author.origin: 2})
    here.take(first, papers=[liar.certificate])
    here.log.append([line(mine, "one")])
    assert here.log.reordered == {STREAM}
    here.log.append([line(mine, "two")])
    assert [body["text"] for _, _, body in here.read()] == ["one", "two", "I know what you will write"]  # type: ignore[index]  # bodies
    Certificates(here.database).put(mine.certificate)
    assert here.verdict().sound


def test_what_arrives_is_marked_and_kept_in_the_order_of_arrival(here: Replica) -> None:
    other = device(2)
    one, two = line(other, "one"), line(other, "two")
    received = here.take(one, two, papers=[other.certificate])
    assert [taken.position for taken in received.taken] == [1, 2]
    assert [event.arrived_ms for event in here.log.events(STREAM)] == [NOW_MS, NOW_MS]
    assert [row.hash for row in here.log.after(0, 10)] == [one.hash, two.hash]
    assert [row.hash for row in here.log.after(1, 10)] == [two.hash] and here.log.after(2, 10) == []
    assert [row.signed() for row in here.log.chain(STREAM, other.author.origin, 1, 10)] == [two]


def test_a_fork_keeps_both_and_a_branch_that_is_not_here_is_asked_for(here: Replica) -> None:
    other = device(2)
    one = line(other, "one")
    other.heads[STREAM] = ChainHead(1, one.hash)
    two = line(other, "two")
    other.heads[STREAM] = ChainHead(1, one.hash)
    beside = line(other, "also two")
    branch = line(other, "three of the other branch")
    assert here.outcomes(one, two, papers=[other.certificate]) == [Outcome.ADMITTED] * 2
    waiting = here.take(branch).admissions[0]
    assert (waiting.outcome, waiting.fault, waiting.have) == (Outcome.WAITING, Fault.CHAIN, 2)
    received = here.take(beside, branch)
    assert [each.outcome for each in received.admissions] == [Outcome.FORKED, Outcome.ADMITTED]
    assert received.forks == (beside,)
    assert {head.seq for head in here.log.vector()[STREAM][other.author.origin]} == {2, 3}
    verdict = here.verdict()
    assert verdict.sound and [(fork.seq, len(fork.hashes)) for fork in verdict.forks] == [(2, 2)]


def test_an_unknown_certificate_parks_and_its_arrival_admits_all_that_waits_behind(here: Replica) -> None:
    other = device(2)
    events = [line(other, str(number)) for number in range(4)]
    outcomes = here.take(*events)
    assert [each.outcome for each in outcomes.admissions] == [Outcome.PARKED] * 4
    assert outcomes.admissions[0].fault is Fault.CERTIFICATE
    assert here.read() == [] and len(here.arrivals.parked) == 4
    here.open()
    assert [each.event for each in here.arrivals.parked.all()] == events
    received = here.take(events[2], papers=[other.certificate])
    assert here.read() and len(here.arrivals.parked) == 0
    assert [taken.event for taken in received.taken] == events
    assert here.verdict().sound


def test_an_expired_certificate_parks_until_somebody_vouches(here: Replica) -> None:
    other = device(2)
    first = line(other, "in time")
    other.clock.advance(80 * 3600)
    late, later = line(other, "late"), line(other, "later")
    admissions = here.take(first, late, later, papers=[other.certificate]).admissions
    assert [(each.outcome, each.fault) for each in admissions[1:]] == [
        (Outcome.PARKED, Fault.EXPIRED),
        (Outcome.PARKED, Fault.BEHIND),
    ]
    assert here.arrivals.reconsider(here.trust, NOW_MS).taken == ()
    here.vouched = {2, 3}
    received = here.arrivals.reconsider(here.trust, NOW_MS)
    assert [taken.event for taken in received.taken] == [late, later] and len(here.arrivals.parked) == 0
    assert here.verdict().sound


def test_what_was_parked_under_a_certificate_it_was_not_signed_with_goes(here: Replica) -> None:
    other, forger = device(2), device(3)
    event = line(other, "real")
    forged = replace(event, signature=forger.key.sign(b"wr-ev1", event.raw))
    assert here.outcomes(forged) == [Outcome.PARKED]
    assert here.outcomes(event, papers=[other.certificate]) == [Outcome.ADMITTED]
    assert len(here.arrivals.parked) == 0 and [row.signature for row in here.log.rows()] == [event.signature]


def test_content_may_come_later_than_its_envelope(here: Replica) -> None:
    other = device(2)
    event, second = line(other, "late content"), line(other, "second")
    bare = replace(event, body=None, salt=None)
    assert here.outcomes(bare, second, papers=[other.certificate]) == [Outcome.ADMITTED] * 2
    here.open()
    assert here.arrivals.incomplete == {event.hash}
    assert here.outcomes(replace(event, body=b"{}")) == [Outcome.DUPLICATE]
    received = here.take(event)
    assert received.admissions[0].outcome is Outcome.ADMITTED and received.reordered == {STREAM}
    assert here.arrivals.incomplete == frozenset()
    assert here.read()[0][2] == {"kind": "fact", "text": "late content"}
    assert here.outcomes(event) == [Outcome.DUPLICATE] and here.verdict().sound


def test_events_of_the_own_origin_from_elsewhere_give_a_new_one(here: Replica) -> None:
    mine = device(1)
    event = line(mine, "mine, and not here")
    received = here.take(event, papers=[mine.certificate], own=mine.author.origin)
    assert received.own_origin not in (None, mine.author.origin)
    assert Meta(here.database).get("origin") == received.own_origin
    again = here.take(event, own=mine.author.origin)
    assert again.own_origin is None


def test_nobody_takes_the_id_of_another_event(here: Replica) -> None:
    honest, thief = device(1), device(2)
    event = line(honest, "honest")
    stolen = resealed(thief, line(thief, "thief"), id=event.envelope.id)
    assert here.outcomes(stolen, event, papers=[honest.certificate, thief.certificate]) == [
        Outcome.REFUSED,
        Outcome.ADMITTED,
    ]


def test_a_late_arrival_drops_the_snapshot_and_one_on_top_does_not(here: Replica) -> None:
    early, late = device(1), device(2)
    late.clock.advance(60)
    snapshots = Snapshots(here.database)
    here.take(line(late, "late"), papers=[late.certificate])
    snapshots.put(Snapshot(STREAM, 1, "sum", {}), 1)
    here.take(line(late, "later"))
    assert snapshots.heading(STREAM, 1) is not None
    here.take(line(early, "early"), papers=[early.certificate])
    assert snapshots.heading(STREAM, 1) is None


def test_a_failing_disk_takes_back_all_of_the_batch(here: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    other = device(2)
    first, second = line(other, "one"), line(other, "two")
    here.take(first)
    monkeypatch.setattr("models.store.arrivals._CERTIFICATE", "INSERT INTO nowhere VALUES (?, ?, ?)")
    with pytest.raises(StoreError):
        here.take(first, second, papers=[other.certificate])
    monkeypatch.undo()
    assert here.read() == [] and len(here.arrivals.parked) == 1
    assert here.outcomes(first, second, papers=[other.certificate]) == [Outcome.ADMITTED] * 2
    assert here.verdict().sound


def test_the_parked_can_not_fill_the_disk(here: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.store.parked.MOST_OF_AN_ORIGIN", 2)
    other = device(2)
    events = [line(other, str(number)) for number in range(3)]
    assert here.outcomes(*events) == [Outcome.PARKED, Outcome.PARKED, Outcome.WAITING]


def test_an_authority_speaks_for_its_own_organisation_only(here: Replica) -> None:
    other = device(2)
    here.believed = {other.authority.public: ORG}
    paper = certificate.issue(
        other.authority, STREAM, other.key.public, other.certificate.user, ("incident:write",), START_MS  # type: ignore[arg-type]  # another organisation
    )  # fmt: skip
    event = line(other, "x")
    foreign = resealed(other, event, org=STREAM, certificate=paper.hash)
    assert here.take(foreign, papers=[paper]).admissions[0].fault is Fault.CERTIFICATE
