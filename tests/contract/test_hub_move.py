"""A hub that outgrew its file goes into PostgreSQL: everything, the same, and members notice nothing."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from console.data_dir import DataDir
from console.hub.moving import address_of, move_hub
from console.hub.opening import OpenHub, open_hub
from console.hub.verifying import Verification
from console.secret_store import MemorySecrets
from models.access.roles import DeviceRole
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput, Refused
from models.store.hub import moving
from models.store.hub.engine import SqliteEngine
from models.store.hub.moving import LEFT, NotTheSame, leave, move
from models.store.hub.port import HubStore
from models.store.hub.sql_store import SqlHubStore
from tests.fakes.hub import ORG, START_MS, Hub, Station
from tests.fakes.real_servers import real_postgres
from tests.fakes.terminal import Terminal

KEY = bytes(range(32))
BLOB = bytes(range(256)) * 5_000
DIGEST = hashlib.sha256(BLOB).hexdigest()


def fill(core: Any, station: Station) -> None:
    """Events, an attachment in parts, one that nobody finished, and a code."""
    station.push(*(station.write(f"seen {number}") for number in range(30)))
    store = core.store
    with store.writing():
        for start in range(0, len(BLOB), 1 << 20):
            store.add_to_blob(DIGEST, len(BLOB), BLOB[start : start + (1 << 20)], START_MS)
        store.finish_blob(DIGEST)
        store.add_to_blob("ab" * 32, 100, b"begun", START_MS)
    core.enrolment.invite("Mei Chen", DeviceRole.LEGAL)


def seen(store: HubStore) -> dict[str, Any]:
    return {
        "generation": store.generation,
        "feed": list(store.feed(0, 500, 10**9)),
        "vector": store.vector(),
        "devices": list(store.devices()),
        "people": list(store.people()),
        "codes": sorted(each.selector for each in store.invitations()),
        "blob": (store.blob(DIGEST), store.blob_part(DIGEST, 0, len(BLOB)), store.blob("ab" * 32)),
    }


def test_all_of_it_is_carried_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = Hub(SqlHubStore(SqliteEngine(tmp_path / "old.db", KEY), ORG))
    fill(hub.core, hub.join("Ana Ruiz"))
    before = seen(hub.store)
    hub.store.close()
    source, target = SqliteEngine(tmp_path / "old.db", KEY), SqliteEngine(tmp_path / "new.db", KEY)
    with monkeypatch.context() as patched:
        # A row that is not written as it was read.
        patched.setattr(moving, "_fresh", lambda row: {"name": "somebody"} if "machine" in row else {})
        with pytest.raises(NotTheSame, match="hub_devices"):
            move(source, target, ORG)
    told: dict[str, int] = {}
    moved = move(source, target, ORG, told.__setitem__)
    assert (moved.head, moved.generation) == (30, before["generation"])
    assert (told["hub_events"], told["hub_blob_parts"], told["hub_devices"], told["hub_invitations"]) == (30, 6, 1, 1)
    with pytest.raises(Refused, match="holds a hub already"):
        move(source, target, ORG)
    leave(source, ORG)
    source.close()
    target.close()
    there = SqlHubStore(SqliteEngine(tmp_path / "new.db", KEY), ORG)
    assert seen(there) == before
    there.close()
    left = SqlHubStore(SqliteEngine(tmp_path / "old.db", KEY), ORG)
    assert not left.resume("as it was", "next") and left.generation != before["generation"], LEFT
    left.close()


def opened(place: Path, keeper: MemorySecrets, clock: ManualClock) -> OpenHub:
    directory = DataDir(place)
    directory.prepare()
    return open_hub(directory, lambda: keeper, clock, "test", None, ())


def shut(hub: OpenHub) -> None:
    if hub.watch is not None:
        hub.watch.stop()
    hub.core.store.close()
    hub.close()


@pytest.mark.real
def test_a_hub_goes_on_in_postgresql_where_it_was(tmp_path: Path) -> None:
    keeper, clock = MemorySecrets(), ManualClock(START_MS)
    with real_postgres() as server:
        url, other = server.create("moved"), server.create("other")
        hub = opened(tmp_path / "hub", keeper, clock)
        around = Hub(clock=clock)
        around.core = hub.core
        station = Station(around)
        code = hub.core.enrolment.invite("Ana Ruiz", DeviceRole.RESPONDER).code
        station.take_place(hub.core.enrol(station.request(code, ca=hub.tls.ca_fingerprint)))
        fill(hub.core, station)
        before = seen(hub.core.store)
        told: list[str] = []
        move_hub(hub, address_of(url), lambda table, _rows: told.append(table))
        shut(hub)
        assert "hub_feed" in told

        # From now on it is found there, and members go on at the same place of the same feed.
        hub = opened(tmp_path / "hub", keeper, clock)
        around.core = hub.core
        assert hub.went_on and seen(hub.core.store) == before
        assert station.push(station.write("on the new database")).outcomes[0].outcome.is_in_record
        check = Verification(hub.core)
        while check.step():
            pass
        assert (check.verdict.head, check.verdict.findings) == (31, [])
        with pytest.raises(Refused, match="PostgreSQL already"):
            move_hub(hub, address_of(other), lambda *_said: None)
        shut(hub)

        # By the verb: what is not empty is refused, and nothing is changed.
        terminal = Terminal(tmp_path / "terminal")
        refused = terminal.run("hub", "move", "--to", url)
        assert refused.status == 1 and "holds a hub already" in refused.err
        document = terminal.ok("hub", "move", "--to", other)
        assert document["head"] == 0 and document["tables"]["hub_heads"]["rows"] == 1


def test_only_an_address_without_a_password_is_taken() -> None:
    with pytest.raises(BadInput, match="--to"):
        address_of("sqlite:///x.db")
    with pytest.raises(BadInput, match="--to") as wrong:
        address_of("postgresql://hub:secret@db/hub")
    assert "secret" not in str(wrong.value)
