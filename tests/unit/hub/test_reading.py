"""What the hub gives to whom: restricted incidents reach those alone whose rights say so, and everybody else's cursor goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.access.roles import READ_RESTRICTED, DeviceRole
from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.errors import Refused
from models.kernel.ids import OriginId, StreamId
from models.store.hub.engine import SqliteEngine
from models.store.hub.port import HubStore
from models.store.hub.sql_store import SqlHubStore
from models.sync.protocol import FeedReply
from models.sync.reading_rights import comms_of
from models.sync.vector import Span
from tests.fakes.hub import ORG, STREAM, Hub, Station, without_content

OPEN = StreamId("0197f000-0000-7000-8000-0000000000bb")
EVIDENCE, PLAN = b"e" * 32, b"p" * 32


@pytest.fixture(params=["memory", "sqlite"])
def new_hub(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Hub]:
    """The same database again each time, where there is one."""
    if request.param == "memory":
        return Hub
    stores: list[HubStore] = []

    def made() -> Hub:
        if stores:
            stores.pop().close()
        stores.append(SqlHubStore(SqliteEngine(tmp_path / "hub.db", bytes(32)), ORG))
        return Hub(stores[0])

    return made


def classify(who: Station, word: str, *replaced: str, stream: StreamId = STREAM) -> str:
    parcel = who.write(
        kind="incident.classified", stream=stream, body={"tags": {"sensitivity": word}}, supersedes=replaced
    )
    assert who.push(parcel).outcomes[0].outcome.is_in_record
    return parcel.event.envelope.id


def streams(page: FeedReply) -> list[StreamId]:
    return [each.event.envelope.stream for each in page.parcels]


def everything(hub: Hub, who: Station, limit: int = 2) -> list[int]:
    """The positions a member is given, asking page by page as a workstation does."""
    found: list[int] = []
    cursor, head = 0, hub.store.head()
    while cursor < head:
        page = hub.core.feed(who.device, cursor, limit)
        positions = [each.position or 0 for each in page.parcels]
        assert cursor < page.through <= page.head == head and all(cursor < each <= page.through for each in positions)
        found += positions
        cursor = page.through
    assert found == sorted(set(found))
    return found


def test_a_restricted_incident_is_given_to_some_and_every_cursor_goes_on(new_hub: Callable[[], Hub]) -> None:
    hub = new_hub()
    ic, responder = hub.join("Ana", "incident_commander", seed=1), hub.join("Bo", "responder", seed=2)
    wall, legal = hub.join("Wall", "observer", seed=3), hub.join("Lee", "legal", seed=4)
    ic.push(ic.write(), ic.write(stream=OPEN))
    assert everything(hub, responder) == [1, 2]
    before = hub.core.feed(responder.device, 0).view
    label = classify(ic, "restricted")
    ic.push(
        ic.write(body={"blob": EVIDENCE.hex(), "plan": PLAN.hex()}), ic.write(body={"plan": PLAN.hex()}, stream=OPEN)
    )
    ic.push(ic.write(stream=comms_of(STREAM), kind="comms.draft_begun"))
    responder.push(responder.write(stream=OPEN), responder.write())  # What somebody wrote before it heard of the label.
    for who in (ic, legal):
        assert everything(hub, who) == list(range(1, 9)) and set(hub.core.vector(who.device)) == {
            STREAM,
            OPEN,
            comms_of(STREAM),
        }
    for who in (responder, wall):
        assert everything(hub, who) == [2, 5, 7] and set(hub.core.vector(who.device)) == {OPEN}
        assert hub.core.chain(who.device, STREAM, ic.origin, 0) == ()
        # An attachment goes with whatever names it; one that nothing names says nothing.
        member = hub.core.members.member(who.device)
        assert [hub.core.reading.may_have_blob(member, each) for each in (EVIDENCE, PLAN, bytes(32))] == [
            False,
            True,
            True,
        ]
    assert len(hub.core.chain(legal.device, STREAM, ic.origin, 0)) == 3
    assert hub.core.reading.may_have_blob(hub.core.members.member(legal.device), EVIDENCE)
    # Whoever may not read it can't open it, even who knows the label's id; nor does forgetting to replace it.
    classify(responder, "internal", label)
    classify(ic, "internal")
    assert everything(hub, wall) == [2, 5, 7]
    assert hub.core.feed(wall.device, 0).view == before
    hub = new_hub() if isinstance(hub.store, SqlHubStore) else hub
    ic.hub = legal.hub = hub
    classify(legal, "confidential", label)
    assert everything(hub, wall) == list(range(1, 12))
    assert hub.core.feed(wall.device, 0).view != before, "what lies before its cursor is readable now"


def test_a_database_of_an_older_program_is_looked_through_once(tmp_path: Path) -> None:
    store = SqlHubStore(SqliteEngine(tmp_path / "hub.db", bytes(32)), ORG)
    hub = Hub(store)
    ic, wall = hub.join("Ana", "incident_commander", seed=1), hub.join("Wall", "observer", seed=2)
    ic.push(ic.write(body={"blob": EVIDENCE.hex()}))
    classify(ic, "restricted")
    with store._engine.writing() as connection:
        for table in ("hub_labels", "hub_blob_streams", "hub_indexed"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    store.close()
    again = Hub(SqlHubStore(SqliteEngine(tmp_path / "hub.db", bytes(32)), ORG))
    assert everything(again, wall) == [] and again.store.is_indexed()
    assert again.store.blob_streams(EVIDENCE) == {STREAM}
    again.store.close()


def test_a_right_given_later_shows_from_the_start_and_one_taken_away_hides_at_once() -> None:
    hub = Hub()
    ic, responder = hub.join("Ana", "incident_commander", seed=1), hub.join("Bo", "responder", seed=2)
    wall = hub.join("Wall", "observer", seed=3)
    classify(ic, "restricted")
    hidden = hub.core.feed(responder.device, 0)
    assert hidden.parcels == () and hidden.through == 1
    hub.core.members.entitle("Bo", restricted=True)
    shown = hub.core.feed(responder.device, 1)
    assert shown.view != hidden.view and everything(hub, responder) == [1]
    responder.renew()
    assert responder.certificate is not None and READ_RESTRICTED in responder.certificate.permissions
    said = {each.device: each.reads_restricted for each in hub.core.member_list(wall.device).members}
    assert said == {ic.device: True, responder.device: True, wall.device: False}
    hub.core.members.entitle("Bo", restricted=False)
    assert everything(hub, responder) == []
    hub.core.members.entitle("Bo", DeviceRole.LEGAL)
    assert everything(hub, responder) == [1]
    with pytest.raises(Refused, match="Wall"):
        hub.core.members.entitle("Wall", restricted=True)
    hub.core.members.entitle("Bo", DeviceRole.RESPONDER, restricted=True)
    hub.core.members.entitle("Bo", DeviceRole.OBSERVER)
    assert everything(hub, responder) == [] and hub.store.cleared() == frozenset()


def test_a_label_whose_content_comes_later_counts_from_then() -> None:
    hub = Hub()
    ic, wall = hub.join("Ana", "incident_commander", seed=1), hub.join("Wall", "observer", seed=2)
    label = ic.write(kind="incident.classified", body={"tags": {"sensitivity": "restricted"}})
    ic.push(without_content(label))
    assert everything(hub, wall) == [1]
    ic.push(label)
    assert everything(hub, wall) == [] and everything(hub, ic) == [1, 2]


def test_a_comparison_tells_nothing_of_streams_that_the_asker_may_not_read(new_hub: Callable[[], Hub]) -> None:
    hub = new_hub()
    ic, responder = hub.join("Ana", "incident_commander", seed=1), hub.join("Bo", "responder", seed=2)
    own = responder.write()
    ic.push(ic.write(stream=OPEN))
    responder.push(own)
    classify(ic, "restricted")
    ic.push(*(ic.write() for _ in range(3)))
    ic.push(without_content(ic.write()))

    def wanted(who: Station, stream: StreamId, origin: OriginId, *leaves: ChainHead) -> tuple[Span, ...]:
        return hub.core.diff(who.device, {stream: {origin: leaves}}).wanted

    # Whoever may read it is asked for what lies beyond; to anybody else it is as if nothing were here, as in no stream at all.
    made_up = ChainHead(9, bytes(32))
    assert wanted(ic, STREAM, ic.origin, made_up) == (Span(STREAM, ic.origin, 5),)
    assert wanted(responder, STREAM, ic.origin, made_up) == (Span(STREAM, ic.origin, 0),)
    nowhere = StreamId("0197f000-0000-7000-8000-0000000000cc")
    assert wanted(responder, nowhere, ic.origin, made_up) == (Span(nowhere, ic.origin, 0),)
    assert wanted(responder, OPEN, ic.origin, made_up) == (Span(OPEN, ic.origin, 1),)
    bare = {STREAM: {ic.origin: (made_up,)}}
    assert [len(hub.core.diff(who.device, bare).bare) for who in (ic, responder)] == [1, 0]
    # What it brought itself is not asked for again, and what it wrote meanwhile still comes.
    assert wanted(responder, STREAM, responder.origin, ChainHead(1, own.event.hash)) == ()
    more = responder.write()
    lacking = wanted(responder, STREAM, responder.origin, ChainHead(2, more.event.hash))
    assert lacking == (Span(STREAM, responder.origin, 0),)
    told = responder.push(own, more).outcomes
    assert [each.outcome for each in told] == [Outcome.DUPLICATE, Outcome.ADMITTED]
    assert wanted(responder, STREAM, responder.origin, ChainHead(2, more.event.hash)) == ()
    # Nor does the answer to somebody else's event, true or forged, say how far its chain goes.
    ahead = [ic.write() for _ in range(2)][1]
    assert ic.push(ahead).outcomes[0].have == 5
    (told_of,) = responder.push(ahead).outcomes
    assert (told_of.outcome, told_of.have) == (Outcome.WAITING, 0)
