"""What the hub decides on events: each is judged as in every replica, and the feed has every place once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.hub import core
from console.hub.refusals import HubRefused
from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.certificate import LIFETIME_MS, issue
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.protocol import PushReply
from models.sync.vector import Span
from tests.fakes.hub import ORG, STREAM, Hub, Station, without_content

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")


def outcomes(reply: PushReply) -> list[str]:
    return [each.outcome.value for each in reply.outcomes]


def places(hub: Hub, station: Station) -> list[int | None]:
    return [parcel.position for parcel in hub.core.feed(station.device, 0).parcels]


def test_what_is_pushed_stands_in_the_feed_once_and_in_order() -> None:
    hub = Hub()
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    first, second = [ana.write(), ana.write()], [bo.write()]
    assert outcomes(ana.push(*first)) == ["admitted", "admitted"]
    assert outcomes(bo.push(*second)) == ["admitted"]
    page = hub.core.feed(bo.device, 0)
    assert [parcel.position for parcel in page.parcels] == [1, 2, 3] and page.head == 3
    assert [parcel.event.raw for parcel in page.parcels] == [parcel.event.raw for parcel in [*first, *second]]
    assert page.parcels[0].certificate == ana.certificate and page.generation == hub.core.generation
    assert [parcel.position for parcel in hub.core.feed(bo.device, 2).parcels] == [3]
    assert hub.core.feed(bo.device, 9).parcels == ()


def test_a_repeated_batch_changes_nothing_and_is_acknowledged_all_the_same() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    batch = [ana.write(), ana.write()]
    ana.push(*batch)
    again = ana.push(*batch)
    assert outcomes(again) == ["duplicate", "duplicate"] and hub.store.head() == 2
    assert again.receipt is not None
    hashes = [parcel.event.hash for parcel in batch]
    assert again.receipt.covers(hub.authority.public, hub.core.generation, hashes)
    assert not again.receipt.covers(hub.authority.public, "another", hashes)


def test_after_a_gap_the_sender_hears_from_where_to_send() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    first, second, third = ana.write(), ana.write(), ana.write()
    ana.push(first)
    reply = ana.push(third)
    assert outcomes(reply) == ["waiting"] and reply.outcomes[0].have == 1 and reply.receipt is None
    assert outcomes(ana.push(second, third)) == ["admitted", "admitted"]


def test_both_sides_of_a_fork_are_kept_and_told() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    ana.push(ana.write("before"))
    head = ana.heads[STREAM]
    one = ana.write("one")
    ana.heads[STREAM] = head
    other = ana.write("other")
    assert outcomes(ana.push(one, other)) == ["admitted", "forked"]
    assert hub.store.head() == 3 and hub.core.counted.forks == 1
    assert len(hub.store.leaves(STREAM, ana.origin)) == 2


def test_an_event_without_its_content_is_filled_in_and_told_again() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    whole = ana.write()
    assert outcomes(ana.push(without_content(whole))) == ["admitted"]
    assert outcomes(ana.push(whole)) == ["admitted"]
    assert outcomes(ana.push(whole)) == ["duplicate"]
    page = hub.core.feed(ana.device, 0).parcels
    assert [(parcel.position, parcel.event.body) for parcel in page] == [(1, whole.event.body), (2, whole.event.body)]
    forged = Parcel(replace(whole.event, body=b'{"text":"forged"}'), whole.certificate)
    other = ana.write()
    ana.push(without_content(other))
    assert outcomes(ana.push(Parcel(replace(other.event, body=forged.event.body), None))) == ["duplicate"]
    assert hub.store.lacks_content(other.event.hash)


def test_nobody_but_a_member_reads_or_writes() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    stranger = DeviceId("0197f000-0000-7000-8000-00000000dead")
    for ask in (
        lambda: hub.core.push(stranger, [ana.write()]),
        lambda: hub.core.feed(stranger, 0),
        lambda: hub.core.diff(stranger, {}),
        lambda: hub.core.people(stranger),
        lambda: hub.core.member_list(stranger),
        lambda: hub.core.renew(stranger),
    ):
        with pytest.raises(HubRefused) as refused:
            ask()
        assert refused.value.code == "unknown-device"
    assert hub.store.head() == 0


def test_a_wall_reads_and_never_writes() -> None:
    hub = Hub()
    ana, wall = hub.join("Ana", seed=1), hub.join("Wall 1", "observer", seed=2)
    ana.push(ana.write())
    assert places(hub, wall) == [1]
    with pytest.raises(HubRefused) as refused:
        wall.push(ana.write())
    assert refused.value.code == "read-only"
    with pytest.raises(HubRefused):
        hub.core.put_people(wall.device, [])


def test_what_the_certificate_does_not_permit_is_parked_and_shown() -> None:
    hub = Hub()
    ana = hub.join("Ana", "comms_lead")
    reply = ana.push(ana.write(kind="catalog.published"), ana.write())
    assert outcomes(reply) == ["parked", "parked"] and "may not write" in reply.outcomes[0].fault
    assert hub.store.head() == 0 and hub.store.parked_count(ana.device) == 2
    assert outcomes(ana.push(ana.write(stream=OTHER))) == ["admitted"]


def test_a_member_that_was_away_for_weeks_is_believed_since_the_hub_knows_it() -> None:
    hub = Hub()
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    hub.clock.advance(LIFETIME_MS / 1000 + 86_400)
    late = [ana.write("on the train"), ana.write("still there")]
    assert outcomes(ana.push(*late)) == ["admitted", "admitted"]
    told = hub.core.member_list(bo.device).vouched
    assert [(each.origin, each.stream, each.first, each.last) for each in told] == [(ana.origin, STREAM, 1, 2)]
    bo.renew()
    bo.push(bo.write())
    assert len(hub.core.member_list(bo.device).vouched) == 1


def test_a_revoked_device_is_shut_out_with_everything_it_wrote_since() -> None:
    hub = Hub()
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    ana.push(ana.write("before"))
    hub.core.revoke("ana")
    with pytest.raises(HubRefused) as refused:
        ana.push(ana.write("after"))
    assert refused.value.code == "revoked"
    carried = ana.write("back-dated, carried by somebody else")
    ana.heads[OTHER] = ChainHead()
    begun = ana.write("a chain of its own", stream=OTHER)
    assert outcomes(bo.push(carried, begun)) == ["waiting", "parked"]
    cut = hub.store.cut_offs()
    assert [(each.stream, each.origin, each.seq) for each in cut] == [(STREAM, ana.origin, 1)]
    assert [each.revoked_ms is None for each in hub.core.member_list(bo.device).members] == [False, True]
    with pytest.raises(HubRefused):
        hub.core.revoke(ana.device)


def test_a_forged_certificate_or_signature_never_gets_in() -> None:
    hub = Hub()
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    assert ana.certificate is not None
    granted = ("catalog:write", "incident:write", "policy:write")
    own = issue(bo.former, ORG, bo.key.public, bo.user, granted, hub.clock.now_ms())
    assert outcomes(bo.push(bo.write(certificate=own))) == ["parked"]
    bo.heads.clear()
    borrowed = bo.write(certificate=ana.certificate)
    assert outcomes(bo.push(borrowed)) == ["refused"]
    bo.heads.clear()
    assert outcomes(bo.push(bo.write())) == ["admitted"]
    assert hub.store.head() == 1


def test_parked_events_of_one_device_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "MOST_PARKED", 3)
    hub = Hub()
    ana = hub.join("Ana", "comms_lead")
    batch = [ana.write(kind="catalog.published") for _ in range(5)]
    reply = ana.push(*batch)
    assert outcomes(reply) == ["parked"] * 3 + ["waiting"] * 0 + [each.outcome.value for each in reply.outcomes[3:]]
    assert hub.store.parked_count() == 3
    assert not any(each.outcome.is_in_record for each in reply.outcomes)


def test_two_replicas_find_out_what_the_hub_lacks() -> None:
    hub = Hub()
    ana = hub.join("Ana")
    first, second = ana.write(), ana.write()
    ana.push(first)
    theirs = {STREAM: {ana.origin: (ChainHead(2, second.event.hash),)}}
    assert hub.core.diff(ana.device, theirs).wanted == (Span(STREAM, ana.origin, 1),)
    ana.push(second)
    assert hub.core.diff(ana.device, theirs).wanted == ()
    assert hub.core.vector(ana.device) == theirs
    assert [each.event.raw for each in hub.core.chain(ana.device, STREAM, ana.origin, 1)] == [second.event.raw]


def test_a_vector_of_too_many_chains_is_asked_for_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "MOST_CHAINS", 1)
    hub = Hub()
    ana = hub.join("Ana")
    leaf = (ChainHead(1, bytes(32)),)
    assert hub.core.diff(ana.device, {STREAM: {ana.origin: leaf}}).wanted == (Span(STREAM, ana.origin, 0),)
    with pytest.raises(HubRefused) as refused:
        hub.core.diff(ana.device, {STREAM: {ana.origin: leaf}, OTHER: {ana.origin: leaf}})
    assert refused.value.code == "too-large"


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_order_and_repetition_of_batches_gives_the_same_record(data: st.DataObject) -> None:
    hub = Hub()
    stations = [hub.join(f"Station {seed}", seed=seed) for seed in (1, 2, 3)]
    written = [station.write(stream=stream) for station in stations for stream in (STREAM, OTHER) for _ in range(3)]
    for _ in range(12):
        batch = data.draw(st.lists(st.sampled_from(written), max_size=6))
        reply = stations[0].push(*batch)
        assert {each.outcome for each in reply.outcomes} <= {Outcome.ADMITTED, Outcome.DUPLICATE, Outcome.WAITING}
    stations[0].push(*written)
    feed = hub.core.feed(stations[0].device, 0).parcels
    assert [parcel.position for parcel in feed] == list(range(1, len(written) + 1))
    assert {parcel.event.raw for parcel in feed} == {parcel.event.raw for parcel in written}
    _follows_its_chain([parcel.event for parcel in feed])


def _follows_its_chain(events: list[SignedEvent]) -> None:
    heads: dict[tuple[StreamId, OriginId], ChainHead] = {}
    for event in events:
        sealed = event.envelope
        head = heads.get((sealed.stream, sealed.origin), ChainHead())
        assert (sealed.seq, sealed.prev) == (head.seq + 1, head.hash)
        heads[sealed.stream, sealed.origin] = ChainHead(sealed.seq, event.hash)
