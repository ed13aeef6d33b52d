import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.ids import OriginId
from models.sync import reading, vector
from models.sync.parcel import Parcel
from models.sync.reading import Malformed
from models.sync.vector import Span, lacking, wanted
from tests.fakes.events import BO, STREAM, Device
from tests.fakes.parcels import OTHER, Shelf, fork, sent

ORIGIN = OriginId("11" * 16)


def head(seq: int, sign: int = 0) -> ChainHead:
    return ChainHead(seq, bytes([seq, sign]) + bytes(30))


def said(*leaves: ChainHead) -> vector.Vector:
    return {STREAM: {ORIGIN: leaves}}


NOTHING: vector.Vector = {}


def test_what_is_lacking_by_vectors_alone() -> None:
    assert lacking(NOTHING, said(head(5))) == (Span(STREAM, ORIGIN, 0),)
    assert lacking(said(head(3)), said(head(5))) == (Span(STREAM, ORIGIN, 3),)
    assert lacking(said(head(5)), said(head(5))) == ()
    assert lacking(said(head(7)), said(head(5))) == (), "they are ahead"
    assert lacking(said(head(5, 1)), said(head(5))) == (Span(STREAM, ORIGIN, 0),), "a fork"
    assert lacking(said(head(5)), said(head(5), head(5, 1))) == (Span(STREAM, ORIGIN, 0),)
    assert lacking(said(head(5), head(5, 1)), said(head(5, 1))) == ()
    assert lacking(said(), said(head(5))) == (Span(STREAM, ORIGIN, 0),)


def test_what_is_wanted_is_what_is_not_here() -> None:
    here = {head(seq).hash for seq in range(1, 6)}

    def at(_stream: object, _origin: object, seq: int) -> frozenset[bytes]:
        return frozenset({head(seq).hash} & here)

    assert wanted(said(head(3)), said(head(5)), at) == (), "they are behind"
    assert wanted(said(head(7)), said(head(5)), at) == (Span(STREAM, ORIGIN, 5),)
    assert wanted(said(head(3, 1)), said(head(5)), at) == (Span(STREAM, ORIGIN, 0),), "a fork"
    assert wanted(said(head(7), head(7, 1)), said(head(5)), at) == (Span(STREAM, ORIGIN, 0),)
    assert wanted(said(head(7)), NOTHING, at) == (Span(STREAM, ORIGIN, 0),)


def test_a_vector_survives_its_json_form() -> None:
    some: vector.Vector = {STREAM: {ORIGIN: (head(5), head(6, 1))}, OTHER: {ORIGIN: (head(1),)}}
    assert vector.from_plain(reading.load(reading.dump(vector.to_plain(some)))) == some


def test_of_a_chain_that_somebody_forked_all_over_the_last_ends_are_said() -> None:
    many = {STREAM: {ORIGIN: tuple(head(5, sign) for sign in range(40))}}
    read = vector.from_plain(vector.to_plain(many))
    assert read[STREAM][ORIGIN] == tuple(head(5, sign) for sign in range(24, 40))


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {"x": {}},
        {STREAM: []},
        {STREAM: {"zz": []}},
        {STREAM: {ORIGIN: [[1, "AAAA"]]}},
        {STREAM: {ORIGIN: [[0, "A" * 43]]}},
        {STREAM: {ORIGIN: [[True, "A" * 43]]}},
        {STREAM: {ORIGIN: [[1]]}},
        {STREAM: {ORIGIN: [[1, "A" * 43]] * 17}},
    ],
)
def test_what_is_no_vector_is_refused(plain: object) -> None:
    with pytest.raises(Malformed, match=r"^vector"):
        vector.from_plain(plain)


def exchange(one: Shelf, other: Shelf) -> int:
    """One side sends what the other lacks; how many events came into the record."""
    spans = lacking(other.vector(), one.vector(), one.at)
    return sum(
        other.take(parcel).outcome in (Outcome.ADMITTED, Outcome.FORKED)
        for span in spans
        for parcel in one.chain(span.stream, span.origin, span.after)
    )


def ask(one: Shelf, other: Shelf) -> int:
    """The other way of the same: a hub says what it wants, and whatever waits is sent from its chain's beginning."""
    admitted = 0
    for span in wanted(one.vector(), other.vector(), other.at):
        answers = [other.take(parcel).outcome for parcel in one.chain(span.stream, span.origin, span.after)]
        if Outcome.WAITING in answers:
            answers += [other.take(parcel).outcome for parcel in one.chain(span.stream, span.origin, 0)]
        admitted += sum(each in (Outcome.ADMITTED, Outcome.FORKED) for each in answers)
    return admitted


def history(draw: st.DataObject) -> list[Parcel]:
    """Two devices in two streams; a third wrote on after its database was copied, so its chain has branches."""
    parcels = [
        sent(device, stream=stream)
        for device in (Device(seed=1), Device(BO, seed=2))
        for stream in (STREAM, OTHER)
        for _ in range(draw.draw(st.integers(0, 3)))
    ]
    copied = Device(seed=3)
    trunk = [sent(copied, str(number)) for number in range(draw.draw(st.integers(1, 4)))]
    heads = [ChainHead()] + [ChainHead(each.event.envelope.seq, each.event.hash) for each in trunk]
    for number in range(draw.draw(st.integers(0, 3))):
        at = draw.draw(st.sampled_from(heads))
        branch = fork(copied, at, f"branch {number}")
        heads.append(ChainHead(branch.event.envelope.seq, branch.event.hash))
        trunk.append(branch)
    return parcels + trunk


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_replicas_that_compare_vectors_end_with_the_same_events(data: st.DataObject) -> None:
    parcels = history(data)
    shelves = [Shelf(), Shelf()]
    for parcel in parcels:
        for shelf in data.draw(st.sampled_from([[], shelves[:1], shelves[1:], shelves])):
            # A gap waits, as it would when it came over a wire.
            shelf.take(parcel)
    everything = {**shelves[0].events, **shelves[1].events}
    for _ in range(3):
        for one, other in (shelves, reversed(shelves)):
            (exchange if data.draw(st.booleans()) else ask)(one, other)
    for one, other in (shelves, reversed(shelves)):
        exchange(one, other)
    assert shelves[0].events.keys() == shelves[1].events.keys() == everything.keys()
    assert exchange(*shelves) == ask(*shelves) == 0, "and then nothing more is sent that is new"
    assert lacking(shelves[0].vector(), shelves[1].vector(), shelves[1].at) == ()
