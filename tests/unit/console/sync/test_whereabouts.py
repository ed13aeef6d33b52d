"""How safe an entry is, from "saved here" to "on 3 devices": nothing is ever said to be safer than is known."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from console.desk import Desk
from console.hub.cursors import Cursors
from console.sync.exchange import Exchange
from console.sync.status import SyncStatus
from console.sync.whereabouts import FIRST_PAUSE_SECONDS
from models.incident.commands import Declare
from models.kernel.clock import ManualClock
from models.kernel.ids import EventId, StreamId
from models.store.hub.memory import MemoryHubStore
from models.store.hub.records import Device
from models.sync.durability import Durability, Level, WhereaboutsRequest, level
from models.sync.session import Failure, Trouble
from tests.fakes.hub import ORG, STREAM, Hub, Station
from tests.fakes.hub_members import Workstation

Make = Callable[..., Workstation]
OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")


class Rights:
    """Who may read the second stream, and what each is given."""

    def __init__(self) -> None:
        self.trusted: set[str] = set()
        self.views: dict[str, str] = {}

    def may_read(self, device: Device, stream: StreamId) -> bool:
        return stream != OTHER or device.id in self.trusted

    def view(self, device: Device) -> str:
        return self.views.get(device.id, "all")


def reaches(hub: Hub, station: Station, position: int) -> None:
    """The station has asked for what comes beyond."""
    head, device = hub.store.head(), hub.core.members.member(station.device)
    hub.cursors.note(station.device, hub.core.generation, hub.core.reading.view(device), position, head)


def seen(desk: Desk, exchange: Exchange, event: EventId) -> Durability:
    """As it is after the pause that lies between two questions."""
    assert isinstance(desk.clock, ManualClock)
    for _turn in range(2):
        # One that may send it, one that asks.
        desk.clock.advance(61)
        exchange.turn()
    return exchange.status().durability(event)


def test_an_entry_gets_safer_step_by_step_and_loses_nothing_it_does_not_know(hub: Hub, workstation: Make) -> None:
    bo, cy, wall = hub.join("Bo", seed=2), hub.join("Cy", seed=3), hub.join("Wall", "observer", seed=4)
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        ana.line.fail = lambda _request: Failure(Trouble.UNREACHABLE, "no route to host")
        receipt = desk.execute(Declare("Checkout failing"))
        said = receipt.events[0]
        assert exchange.whereabouts.ask(receipt.events, receipt.stream)
        exchange.turn()
        assert exchange.status().durability(said).words == "saved here"
        ana.line.fail = lambda _request: None
        assert seen(desk, exchange, said) == Durability(Level.SERVER, 0)
        status = exchange.status()
        assert status.durability(said).words == "at hub" and status.reach.others == 3
        assert "no quorum: of 2 further devices none is listening" in status.quorum_words
        head = hub.store.head()
        reaches(hub, bo, head - 1)
        reaches(hub, cy, head)
        assert seen(desk, exchange, said).words == "at hub"
        reaches(hub, wall, head)
        found = seen(desk, exchange, said)
        assert (found.level, found.words) == (Level.QUORUM, "on 3 devices")
        # Who left takes their copy along.
        hub.core.revoke(wall.device)
        reaches(hub, bo, head)
        reaches(hub, cy, 0)
        assert seen(desk, exchange, said).level is Level.SERVER
        # Another look at the same entries is no question. What is sent is one soon, though the pauses had grown.
        assert not exchange.whereabouts.ask(receipt.events, receipt.stream)
        assert (exchange.due_in() or 0) > FIRST_PAUSE_SECONDS
        desk.execute(Declare("Search slow"))
        exchange.turn()
        assert exchange.due_in() == FIRST_PAUSE_SECONDS


def test_what_came_by_another_way_is_not_said_to_be_at_the_hub(hub: Hub, workstation: Make) -> None:
    bo = hub.join("Bo", seed=2)
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        exchange.turn()
        parcel = bo.write()
        desk.read(lambda: desk.bus.receive([parcel], "neighbour bo"))
        event = parcel.event.envelope.id
        status: SyncStatus = exchange.status()
        assert status.durability(event).words == "saved here" and status.pending.count == 0
        exchange.turn()
        assert exchange.status().durability(event).words == "at hub"


def test_a_hub_that_does_not_know_the_question_troubles_nobody(hub: Hub, workstation: Make) -> None:
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        receipt = desk.execute(Declare("Checkout failing"))
        exchange.whereabouts.ask(receipt.events)
        ana.line.no_questions = True
        turn = exchange.turn()
        assert turn.failure is None and exchange.status().durability(receipt.events[0]).words == "at hub"


def test_a_level_claims_no_more_than_is_known() -> None:
    assert level(is_at_hub=False, devices=9, quorum=0) is Level.LOCAL
    assert [level(is_at_hub=True, devices=n, quorum=2) for n in range(3)] == [Level.SERVER, Level.SERVER, Level.QUORUM]
    assert level(is_at_hub=True, devices=0, quorum=0) is Level.QUORUM


places = st.integers(0, 4)


@settings(max_examples=30, deadline=None)
@given(
    said=st.lists(st.tuples(st.integers(0, 2), places, st.sampled_from(["all", "open-0"])), max_size=8),
    trusted=st.sets(st.integers(0, 3)),
    kept_after=st.integers(0, 8),
)
def test_the_count_is_that_of_who_last_said_so_and_may_read_it(
    said: list[tuple[int, int, str]], trusted: set[int], kept_after: int
) -> None:
    """Also when part of it was heard by a replica of before, which wrote it down."""
    hub = Hub(MemoryHubStore(ORG))
    members = [hub.join(f"Member {seed}", seed=seed) for seed in range(1, 5)]
    asker = members[3]
    parcels = [asker.write(stream=stream) for stream in (STREAM, OTHER, STREAM, OTHER)]
    asker.push(*parcels)
    rights = Rights()
    rights.trusted = {members[number].device for number in trusted}
    cursors = hub.cursors
    for at, (number, position, view) in enumerate(said):
        if at == kept_after:
            cursors.keep()
            cursors = Cursors(hub.store, hub.clock)
        hub.clock.advance(1)
        cursors.note(members[number].device, hub.core.generation, view, position, 4)
    last = {number: (position, view) for number, position, view in said}
    request = WhereaboutsRequest((*(each.event.hash for each in parcels), bytes(32)))
    reply = cursors.whereabouts(hub.core.members.member(asker.device), request, rights)
    for at, place in enumerate(reply.places[:4], start=1):
        is_hidden = at % 2 == 0
        if is_hidden and 3 not in trusted:
            assert (place.position, place.devices) == (None, 0)
            continue
        has = [n for n, (to, view) in last.items() if to >= at and view == "all" and (not is_hidden or n in trusted)]
        assert (place.position, place.devices) == (at, len(has))
    assert reply.places[4].position is None and (reply.others, reply.listening) == (3, len(last))
