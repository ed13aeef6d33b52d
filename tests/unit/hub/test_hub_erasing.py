"""An order of erasure over the hub: judged there by its two consents, carried out there and at every member, and for ever."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from console.access_book import ChangeMembership
from console.desk import Desk
from console.hub.blob_box import BlobBox
from console.hub.limits import Limits
from console.hub.refusals import HubRefused
from console.retention_records import incident_list
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.kernel.admission import Outcome
from models.kernel.ids import EventId
from models.retention.commands import AskErasure, OrderErasure, VoteErasure
from models.retention.events import ASKED, ERASED, LISTED, VOTED, Asked, Erased, Listed, Voted, retention_stream
from models.retention.listing import ErasureList, parts_of
from models.store.hub.engine import SqliteEngine
from models.store.hub.sql_store import SqlHubStore
from models.sync.protocol import Person
from tests.fakes.hub import ORG, STREAM, Hub, Station
from tests.fakes.hub_members import Workstation
from tests.fakes.offices import folded, parcels
from tests.fakes.pages import holding

KEY = bytes(range(32))
SECRET = "Zyxomma petiolatum was seen at the till"
STREAM_OF_ORDERS = retention_stream(ORG)
TWO = ApprovalPolicy((), 2)


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    (tmp_path / "hub").mkdir()
    return Hub(SqlHubStore(SqliteEngine(tmp_path / "hub" / "hub.db", KEY), ORG))


def shared(station: Workstation, *works: Callable[[Desk], object]) -> None:
    """A turn with the hub, each piece of work, and a turn again."""
    with station.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        for work in works:
            work(desk)
        turn = exchange.turn()
        assert turn.failure is None, turn.failure


def test_an_order_goes_over_the_hub_and_everybody_carries_it_out(hub: Hub, tmp_path: Path) -> None:
    commands, admin, legal, new = (
        Workstation(tmp_path / role, hub, name, role)
        for name, role in (("Ana", "incident_commander"), ("Ada", "admin"), ("Leo", "legal"), ("Wall", "observer"))
    )
    for station in (commands, admin, legal):
        station.join()
    kept: dict[str, Any] = {}

    def begin(desk: Desk) -> None:
        stream = kept["stream"] = desk.execute(Declare(f"Till: {SECRET}")).stream
        desk.execute(LogEntry(stream, SECRET))
        desk.execute(MoveState(stream, State.DISMISSED, SECRET))
        desk.execute(ChangeMembership(desk.people.directory.find("Leo").id, "legal"))

    shared(legal)
    shared(commands, begin)
    path = tmp_path / "hub" / "hub.db"
    assert holding(path, KEY, b"Zyxomma")

    def ask(desk: Desk) -> None:
        listed = incident_list(desk, kept["stream"])
        kept["before"] = parcels(desk)
        kept["request"] = desk.execute(AskErasure(listed, "one incident", "the period is over")).events[0]

    def vote(desk: Desk) -> None:
        desk.execute(VoteErasure(kept["request"], Verdict.APPROVE))

    shared(admin, ask)
    for station in (legal, commands):
        shared(station, vote)
    assert holding(path, KEY, b"Zyxomma"), "nothing goes by consent alone"
    shared(admin, lambda desk: desk.execute(OrderErasure(kept["request"])))
    assert hub.core.erasing.scrub() and not holding(path, KEY, b"Zyxomma")
    assert SECRET not in repr([row.event.body for row in hub.store.feed(0, 500, 10**9)])

    # Brought again, as from an old bundle: a duplicate, and nothing is filled in. A new member reads tombstones.
    reply = hub.core.push(admin.line.device, kept["before"])
    assert {each.outcome for each in reply.outcomes} == {Outcome.DUPLICATE}
    new.join()

    def look(desk: Desk) -> None:
        assert SECRET not in repr(folded(desk))
        state = desk.read(lambda: desk.incidents.state(kept["stream"]))
        assert "the period is over" in state.summary().title and len(state.entries()) == 3
        verdict = desk.verify()
        assert verdict.sound and (verdict.erased, verdict.incomplete) == (3, 0), verdict.findings

    for station in (commands, new):
        shared(station, look)
        assert not holding(station.database, station.key, b"Zyxomma")
    hub.store.close()
    again = Hub(SqlHubStore(SqliteEngine(path, KEY), ORG))
    assert not holding(path, KEY, b"Zyxomma") and len(again.store.feed(0, 500, 10**9)) == hub.core.store.noted.head
    again.store.close()


def test_the_hub_counts_the_consents_itself_and_takes_no_erased_thing_again(hub: Hub) -> None:
    responder, admin, legal, approver = (
        hub.join(role, role, seed=seed) for seed, role in enumerate(("responder", "admin", "legal", "approver"), 1)
    )
    secret = responder.write(SECRET)
    unsent = responder.write(f"{SECRET} again")
    responder.push(secret)
    listed = ErasureList.of({STREAM: (secret.event.hash, unsent.event.hash)}, (b"\7" * 32,), (responder.user,))

    def tell(station: Station, kind: str, body: Asked | Voted | Erased | Listed) -> EventId:
        parcel = station.write(stream=STREAM_OF_ORDERS, kind=kind, body=body.to_body())
        assert station.push(parcel).outcomes[0].outcome is Outcome.ADMITTED
        return parcel.event.envelope.id

    request = tell(admin, ASKED, Asked(listed.digest, "all", "because", TWO))
    own = tell(admin, VOTED, Voted(request, Verdict.APPROVE))
    first = tell(legal, VOTED, Voted(request, Verdict.APPROVE))
    again = tell(legal, VOTED, Voted(request, Verdict.APPROVE))
    for votes in ((own, first), (first, again), (first,), ()):
        tell(admin, ERASED, Erased(request, votes, "because"))
    second = tell(approver, VOTED, Voted(request, Verdict.APPROVE))
    # A vote is worth nothing to an order that does not name it, and an order nothing without the list it was for.
    tell(admin, ERASED, Erased(request, (first, second), "because"))
    assert not hub.store.lacks_content(secret.event.hash)
    for part in parts_of(listed):
        tell(admin, LISTED, part)
    assert hub.store.lacks_content(secret.event.hash)
    forged = responder.write(stream=STREAM_OF_ORDERS, kind=ERASED, body=Erased(request, (), "mine").to_body())
    assert responder.push(forged).outcomes[0].outcome is Outcome.PARKED, "who may not order is not believed"

    assert responder.push(secret).outcomes[0].outcome is Outcome.DUPLICATE
    assert responder.push(unsent).outcomes[0].outcome is Outcome.ADMITTED
    assert all(hub.store.lacks_content(each.event.hash) for each in (secret, unsent))
    feed = hub.core.feed(responder.device, 0).parcels
    assert [each.event.body for each in feed if each.event.envelope.stream == STREAM] == [None, None]
    box = BlobBox(hub.store, hub.clock, Limits())
    with pytest.raises(HubRefused, match="erased by order"):
        box.put("07" * 32, 0, 3, b"abc")
    offered = Person(responder.user, "Zyxomma", {"phone": "1"}, hub.clock.now_ms() + 9)
    names = {each.id: each for each in hub.core.put_people(responder.device, (offered,)).people}
    assert names[responder.user].name == f"Erased person {responder.user[-8:]}" and not names[responder.user].details
