"""At its first catch-up a workstation reads the newest streams first, with the hub's word that they are whole."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from console.http import Answered
from console.hub.snapshots import Snapshots
from console.sync import looking_ahead
from console.sync.looking_ahead import LookingAhead
from models.kernel.ids import StreamId
from models.kernel.signing import SigningKey
from models.store.hub.engine import SqliteEngine
from models.store.hub.memory import MemoryHubStore
from models.store.hub.port import HubStore
from models.store.hub.sql_store import SqlHubStore
from models.sync.parcel import Parcel
from models.sync.protocol import dump, load
from models.sync.reading import Malformed
from models.sync.snapshot import StreamSnapshot
from tests.fakes.hub import ORG, STREAM, Hub, Station
from tests.fakes.hub_members import CoreLine, Workstation

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")


class SnapshotLine(CoreLine):
    """Answers for snapshots, too."""

    spoil = ""
    """A stream of which one event is kept back."""
    authority: SigningKey | None = None

    def raw(self, method: str, target: str, *args: object, **more: object) -> Answered:
        if not target.startswith("/v1/snapshots"):
            return super().raw(method, target, *args, **more)  # type: ignore[arg-type]
        self.targets.append(target)
        snapshots = Snapshots(self.hub.core, self.authority or self.hub.authority)
        path, _, query = target.partition("?")
        parts = path.removeprefix("/v1/snapshots").split("/")
        if len(parts) < 2:
            return self._told(snapshots.streams(self.device, 40))
        stream = StreamId(parts[1])
        if len(parts) == 2:
            return self._told(snapshots.snapshot(self.device, stream))
        page = snapshots.page(self.device, stream, int(query.removeprefix("after=")))
        plain = page.to_plain()
        if stream == self.spoil:
            plain["batch"]["events"] = plain["batch"]["events"][:-1]
        return Answered(200, {}, dump(plain), True)

    @property
    def targets(self) -> list[str]:
        found: list[str] = self.__dict__.setdefault("_targets", [])
        return found

    def _told(self, reply: object) -> Answered:
        return Answered(200, {}, dump(reply.to_plain()), True)  # type: ignore[attr-defined]


@pytest.fixture(params=["memory", "sqlite"])
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Hub:
    memory = request.param == "memory"
    store: HubStore = MemoryHubStore(ORG) if memory else SqlHubStore(SqliteEngine(tmp_path / "hub.db", bytes(32)), ORG)
    return Hub(store)


def test_the_newest_come_first_and_whole_and_are_counted_once(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_ahead, "WORTH_WHILE", 10)
    monkeypatch.setattr(looking_ahead, "MOST_EVENTS", 8)
    writer = hub.join("Bo", seed=2)
    old = [writer.write(f"old {number}") for number in range(9)]
    new = [writer.write(f"new {number}", stream=OTHER) for number in range(6)]
    writer.push(*old, *new)
    station = Workstation(tmp_path / "ana", hub)
    station.join()
    with station.at_work() as (_desk, exchange):
        line = station.line
        line.__class__ = SnapshotLine
        arrived: list[StreamId] = []
        keep = exchange._session.brought

        def brought(parcels: Sequence[Parcel]) -> None:
            arrived.extend(each.event.envelope.stream for each in parcels)
            keep(parcels)

        monkeypatch.setattr(exchange._session, "brought", brought)
        turn = exchange.turn()
        assert turn.failure is None and (turn.pulled, turn.pushed) == (15, 0)
        assert set(arrived) == {OTHER} and exchange._ahead.whole == (OTHER,), "the older one is too long to come first"
        assert exchange.turn().pulled == 0
        assert isinstance(line, SnapshotLine)
        asked = len(line.targets)
        exchange.begin()
        exchange.turn()
        assert len(line.targets) == asked, "asked once"
    hub.store.close()


def told(hub: Hub, reader: Station, stream: StreamId = STREAM) -> StreamSnapshot:
    snapshot = Snapshots(hub.core, hub.authority).snapshot(reader.device, stream)
    return StreamSnapshot.from_plain(load(dump(snapshot.to_plain())))


def test_a_snapshot_is_the_hub_s_word_on_just_these_events(hub: Hub) -> None:
    writer, wall = hub.join("Bo", seed=2), hub.join("Wall", "observer", seed=3)
    parcels = [writer.write(f"line {number}") for number in range(5)]
    writer.push(*parcels)
    hashes = [each.event.hash for each in parcels]
    said = told(hub, wall)
    assert said.is_of(hub.authority.public) and not said.is_of(SigningKey(bytes([3]) * 32).public)
    assert said.covers(hashes) and (said.events, said.newest) == (5, 5)
    assert [leaf.hash for leaf in said.ends[STREAM][writer.origin]] == [hashes[-1]]
    for other in (hashes[:-1], hashes[::-1], [*hashes, bytes(32)], []):
        assert not said.covers(other)
    assert told(hub, wall, OTHER).events == 0 and not told(hub, wall, OTHER).ends
    hub.store.close()


def test_a_hub_that_lies_is_not_believed_and_the_feed_goes_on(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_ahead, "WORTH_WHILE", 2)
    writer = hub.join("Bo", seed=2)
    writer.push(*(writer.write(f"new {number}", stream=OTHER) for number in range(6)))
    station = Workstation(tmp_path / "ana", hub)
    station.join()
    with station.at_work() as (_desk, exchange):
        line = station.line
        line.__class__ = SnapshotLine
        assert isinstance(line, SnapshotLine)
        line.spoil = OTHER
        ahead = LookingAhead(hub.authority.public)
        ahead.look(line, exchange._session, lambda: False)
        assert ahead.whole == ()
        line.authority = SigningKey(bytes([3]) * 32)
        with pytest.raises(Malformed):
            ahead._bring(line, exchange._session, OTHER)
        turn = exchange.turn()
        assert turn.failure is None and turn.pulled == 1
    hub.store.close()
