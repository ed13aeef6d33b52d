"""The judgement of every kind of event, case by case; and no bytes that make it raise."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.kernel import canonical, certificate, envelope, signing
from models.kernel.admission import Admission, Outcome, check_ahead, judge
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.hlc import Hlc
from models.kernel.ids import OrgId, OriginId, StreamId
from tests.fakes.crowd import resealed
from tests.fakes.events import BO, ORG, START_MS, STREAM, Device

A, D, F, W, P, R = (
    Outcome.ADMITTED,
    Outcome.DUPLICATE,
    Outcome.FORKED,
    Outcome.WAITING,
    Outcome.PARKED,
    Outcome.REFUSED,
)
OTHER_ORG = OrgId("0197f000-0000-7000-8000-0000000000ff")


@dataclass
class Chain:
    """One chain, as a record would know it."""

    events: list[SignedEvent] = field(default_factory=list)
    parked: set[bytes] = field(default_factory=set)

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        followed = {event.envelope.prev for event in self.events}
        return tuple(ChainHead(each.envelope.seq, each.hash) for each in self.events if each.hash not in followed)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        return frozenset(each.hash for each in self.events if each.envelope.seq == seq)

    def is_parked(self, digest: bytes) -> bool:
        return digest in self.parked


class World:
    def __init__(self) -> None:
        self.device = Device()
        self.chain = Chain()
        self.papers = {self.device.certificate.hash: self.device.certificate}
        self.vouched = False
        self.first, self.second, self.third = (self.line(str(number)) for number in range(3))
        self.chain.events = [self.first, self.second]

    def line(self, text: str) -> SignedEvent:
        self.device.clock.advance(1)
        return self.device.sign(Draft(STREAM, "incident.entry_logged", {"kind": "fact", "text": text}))

    def beside(self, head: ChainHead, text: str = "beside") -> SignedEvent:
        kept, self.device.heads[STREAM] = self.device.heads[STREAM], head
        event = self.line(text)
        self.device.heads[STREAM] = kept
        return event

    def judge(self, event: SignedEvent, authorities: dict[bytes, OrgId] | None = None) -> Admission:
        believed = {self.device.authority.public: ORG} if authorities is None else authorities
        trust = Trust(believed, self.papers.get, lambda _origin, _stream, _seq: self.vouched)
        return judge(event, self.chain, trust, self.device.clock.now_ms())

    def resealed(self, **fields: object) -> SignedEvent:
        return resealed(self.device, self.third, **fields)


def _bodied(world: World, body: bytes) -> SignedEvent:
    salt = bytes(32)
    event = world.resealed(body_hash=envelope.body_hash(salt, body))
    return replace(event, body=body, salt=salt)


def _orphan(world: World) -> SignedEvent:
    return world.beside(ChainHead(2, bytes([7]) * 32))


def _behind(world: World) -> SignedEvent:
    world.chain.parked.add(bytes([7]) * 32)
    return _orphan(world)


CASES: list[tuple[str, Outcome, Fault | None, Callable[[World], SignedEvent]]] = [
    ("it goes on", A, None, lambda w: w.third),
    ("without its content", A, None, lambda w: replace(w.third, body=None, salt=None)),
    ("known", D, None, lambda w: w.second),
    ("known, with another signature", D, None, lambda w: replace(w.second, signature=bytes(64))),
    ("a second one at a place", F, None, lambda w: w.beside(ChainHead(1, w.first.hash))),
    ("a second beginning", F, None, lambda w: w.beside(ChainHead())),
    ("a gap", W, Fault.SEQUENCE, lambda w: (w.line("unseen"), w.line("after"))[1]),
    ("a branch not seen yet", W, Fault.CHAIN, _orphan),
    ("after something parked", P, Fault.BEHIND, _behind),
    ("under an id that is not its own", R, Fault.MALFORMED, lambda w: w.resealed(id=w.first.envelope.id)),
    ("of a program that did not bind ids", R, Fault.OLD, lambda w: w.resealed(version=1, id=w.first.envelope.id)),
    ("torn", R, Fault.MALFORMED, lambda w: replace(w.third, raw=w.third.raw[:-1])),
    ("no envelope", R, Fault.MALFORMED, lambda w: replace(w.third, raw=b"{}")),
    ("a beginning with a predecessor", R, Fault.MALFORMED, lambda w: w.resealed(seq=1)),
    ("a stamp beyond all calendars", R, Fault.MALFORMED, lambda w: w.resealed(hlc=Hlc(2**48 - 1, 0))),
    ("another content", R, Fault.BODY, lambda w: replace(w.third, body=b'{"text":"no"}')),
    ("content without salt", R, Fault.BODY, lambda w: replace(w.third, salt=None)),
    ("salt without content", R, Fault.BODY, lambda w: replace(w.third, body=None)),
    ("content that is no object", R, Fault.BODY, lambda w: _bodied(w, b"[]")),
    ("content that is not canonical", R, Fault.BODY, lambda w: _bodied(w, b'{"a": 1}')),
    ("content beyond all sizes", R, Fault.BODY, lambda w: _bodied(w, b'{"a":"' + b"x" * 70_000 + b'"}')),
    ("signed by nobody", R, Fault.SIGNATURE, lambda w: replace(w.third, signature=bytes(64))),
    ("a false signature over a gap", R, Fault.SIGNATURE, lambda w: replace(w.resealed(seq=9), signature=bytes(64))),
    ("in the chain of another key", R, Fault.ORIGIN, lambda w: w.resealed(origin=Device(seed=2).author.origin)),
    ("an unknown certificate", P, Fault.CERTIFICATE, lambda w: w.resealed(certificate=bytes(32))),
    ("another organisation", P, Fault.CERTIFICATE, lambda w: w.resealed(org=OTHER_ORG)),
    ("in another's name", P, Fault.PERMISSION, lambda w: w.resealed(actor=BO)),
    ("what its author may not write", P, Fault.PERMISSION, lambda w: w.resealed(type="policy.published")),
    ("written after its certificate's time", P, Fault.EXPIRED, lambda w: w.resealed(wall="2031-01-01T00:00:00.000Z")),
    ("written before its certificate's time", P, Fault.EXPIRED, lambda w: w.resealed(wall="2001-01-01T00:00:00.000Z")),
    ("of an unknown certificate, over a gap", W, Fault.SEQUENCE, lambda w: w.resealed(certificate=bytes(32), seq=9)),
]  # fmt: skip


@pytest.mark.parametrize(("outcome", "fault", "make"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_every_kind_is_answered(outcome: Outcome, fault: Fault | None, make: Callable[[World], SignedEvent]) -> None:
    world = World()
    event = make(world)
    admission = world.judge(event)
    assert (admission.outcome, admission.fault) == (outcome, fault)
    assert admission.outcome.is_in_record == (outcome in (A, D, F))
    if fault not in (Fault.MALFORMED, Fault.OLD):
        assert admission.have == 2


def test_the_authoritys_word_admits_what_was_written_out_of_time() -> None:
    world = World()
    world.vouched = True
    assert world.judge(world.resealed(wall="2031-01-01T00:00:00.000Z")).outcome is A
    # It stands for the time, and for nothing else.
    assert world.judge(world.resealed(wall="2031-01-01T00:00:00.000Z", actor=BO)).fault is Fault.PERMISSION


def test_an_authority_nobody_believes_or_that_speaks_for_others_counts_for_nothing() -> None:
    world = World()
    for authorities in ({}, {world.device.authority.public: OTHER_ORG}, {bytes(32): ORG}):
        assert world.judge(world.third, authorities) == Admission(P, Fault.CERTIFICATE, 2)


def test_a_stamp_far_ahead_is_taken_and_flagged() -> None:
    world = World()
    now_ms = world.device.clock.now_ms()
    ahead = world.judge(world.resealed(hlc=Hlc(now_ms + 600_000, 0)))
    assert (ahead.outcome, ahead.ahead_ms) == (A, 600_000)
    assert world.judge(world.resealed(hlc=Hlc(now_ms + 299_000, 0))).ahead_ms == 0


def test_a_wall_that_may_write_nothing_is_parked() -> None:
    world = World()
    paper: Certificate = certificate.issue(
        world.device.authority, ORG, world.device.key.public, world.device.certificate.user, (), START_MS
    )
    world.papers[paper.hash] = paper
    assert world.judge(world.resealed(certificate=paper.hash)) == Admission(P, Fault.PERMISSION, 2)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_bytes_make_it_raise(data: st.DataObject) -> None:
    world = World()
    fields = canonical.decode(world.third.raw)
    name = data.draw(st.sampled_from(sorted(fields)))
    odd: st.SearchStrategy[object] = (
        st.none()
        | st.booleans()
        | st.integers(-(2**53) + 1, 2**53 - 1)
        | st.text(max_size=40)
        | st.just([[]])
        | st.just({"x": 1})
    )
    raw = canonical.encode({**fields, name: data.draw(odd)})
    event = replace(world.third, raw=raw, signature=world.device.key.sign(signing.EVENT, raw))
    assert world.judge(event).outcome in set(Outcome)
    torn = bytearray(world.third.raw)
    torn[data.draw(st.integers(0, len(torn) - 1))] = data.draw(st.integers(0, 255))
    assert (
        world.judge(replace(world.third, raw=bytes(torn), body=data.draw(st.none() | st.binary(max_size=9))))
        is not None
    )


def test_signatures_checked_ahead_are_checked_once_and_good_ones_only(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    checked: list[bytes] = []
    real = signing.verify

    def counted(public: bytes, purpose: bytes, raw: bytes, signature: bytes) -> bool:
        checked.append(raw)
        return real(public, purpose, raw, signature)

    monkeypatch.setattr(signing, "verify", counted)
    forged = replace(world.beside(ChainHead(2, world.second.hash)), signature=bytes(64))
    unknown = world.resealed(certificate=bytes(32))
    trust = Trust({world.device.authority.public: ORG}, world.papers.get)
    ahead = check_ahead((world.first, world.second, world.third, forged, unknown), world.chain, trust)
    # What is here already and what nobody's key is known of are left to the judgement.
    assert checked == [world.third.raw, forged.raw]
    now_ms = world.device.clock.now_ms()
    assert judge(world.third, world.chain, ahead, now_ms).outcome is A and len(checked) == 2
    for event in (forged, replace(world.third, signature=bytes(64))):
        assert judge(event, world.chain, ahead, now_ms).fault is Fault.SIGNATURE
    # Said of the very key, bytes and signature: another certificate's key is asked anew.
    other = replace(ahead, certificate=lambda _digest: replace(world.device.certificate, device_key=bytes(32)))
    assert judge(world.third, world.chain, other, now_ms).outcome is not A
