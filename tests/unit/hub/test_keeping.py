"""A hub's database is copied, checked, taken over from an older program, and its keys are carried to another machine."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from console.hub import keys
from console.hub.opening import OpenHub, hub_directory, open_hub
from console.hub.verifying import Verdict, Verification
from console.secret_store import MemorySecrets
from models.access.roles import DeviceRole
from models.access.vault import WrongPassphrase
from models.kernel.clock import ManualClock
from models.kernel.errors import Refused
from models.kernel.event import SignedEvent
from models.store.hub.engine import SqliteEngine
from models.store.hub.memory import MemoryHubStore
from models.store.hub.sql_store import SqlHubStore
from tests.fakes.hub import ORG, START_MS, Hub, without_content

KEY = bytes(range(32))


def filled(path: Path) -> Hub:
    """With a fork, an event whose content came later, and one whose content never came."""
    hub = Hub(SqlHubStore(SqliteEngine(path, KEY), ORG))
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    first = ana.write("first")
    late, never = ana.write("late"), ana.write("never")
    ana.push(first, without_content(late), without_content(never))
    ana.push(late)
    bo.push(bo.write(), bo.write())
    ana.heads.clear()
    ana.push(ana.write("the other side"))
    return hub


def verdict(hub: Hub) -> Verdict:
    work = Verification(hub.core)
    while work.step():
        pass
    return work.verdict


def test_a_sound_feed_is_found_sound_and_a_tampered_one_is_not(tmp_path: Path) -> None:
    hub = filled(tmp_path / "hub.db")
    found = verdict(hub)
    assert (found.head, found.places, found.events, found.forks) == (7, 7, 6, 1) and found.findings == []
    assert found.erased == 1
    engine = hub.store._engine  # type: ignore[attr-defined]  # the file is changed behind the program's back
    for change, words in (
        ("UPDATE hub_events SET signature = zeroblob(64) WHERE number = 5", "place 5: the signature"),
        ("UPDATE hub_events SET body = X'7b7d' WHERE number = 1", "place 1: the content"),
        ("DELETE FROM hub_feed WHERE position = 3", "place 3: the feed has a gap"),
        ("UPDATE hub_heads SET position = position + 1", "place 8: the feed has no such place"),
        ("UPDATE hub_events SET hash = zeroblob(32) WHERE number = 6", "place 6: the envelope"),
        ("DELETE FROM hub_events WHERE number = 5", "place 5: the feed has a gap"),
        ("UPDATE hub_leaves SET seq = seq + 1", "the ends of chain"),
    ):
        with pytest.raises(_Enough), engine.writing() as connection:
            connection.execute(text(change))
            hub.store._memory.clear()  # type: ignore[attr-defined]  # it would believe what it remembers
            findings = verdict(hub).findings
            told = [f"place {each.position}: {each.what}" if each.position else each.what for each in findings]
            assert any(each.startswith(words) for each in told), (change, told)
            raise _Enough
        hub.store._memory.clear()  # type: ignore[attr-defined]  # as above
    assert verdict(hub).findings == []
    hub.store.close()


class _Enough(Exception):
    """Takes the change back."""


def test_a_backup_is_the_whole_of_it_and_a_restored_one_is_another_generation(tmp_path: Path) -> None:
    directory, kept, clock = hub_directory(tmp_path / "data"), MemorySecrets(), ManualClock(START_MS)

    def opened() -> OpenHub:
        return open_hub(directory, lambda: kept, clock, "test", None, ())

    hub = opened()
    hub.core.enrolment.invite("Ana", DeviceRole.RESPONDER)
    hub.core.store.back_up(tmp_path / "copy.db")
    with pytest.raises(Refused, match="exists"):
        hub.core.store.back_up(tmp_path / "copy.db")
    generation = hub.core.generation
    hub.core.store.close()
    hub.close()
    with sqlite3.connect(tmp_path / "copy.db") as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM hub_heads")
    shutil.copy(tmp_path / "copy.db", directory.database)
    again = opened()
    assert not again.went_on and again.core.generation != generation
    assert [each.name for each in again.core.store.invitations()] == ["Ana"]
    again.core.store.close()
    again.close()
    with pytest.raises(Refused):
        MemoryHubStore(ORG).back_up(tmp_path / "none.db")


def test_the_tables_of_an_older_program_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    hub = filled(path)
    rows: list[SignedEvent] = [row.event for row in hub.store.feed(0, 99, 10**9)]
    engine = hub.store._engine  # type: ignore[attr-defined]  # as an older program left it
    with engine.writing() as connection:
        for change in (
            "ALTER TABLE hub_heads DROP COLUMN changes",
            "ALTER TABLE hub_heads DROP COLUMN members",
            "UPDATE hub_heads SET schema = 1",
        ):
            connection.execute(text(change))
    hub.store.close()
    again = Hub(SqlHubStore(SqliteEngine(path, KEY), ORG), clock=hub.clock)
    assert [row.event for row in again.store.feed(0, 99, 10**9)] == rows and verdict(again).findings == []
    with again.store._engine.reading() as connection:  # type: ignore[attr-defined]  # what it says of itself now
        assert connection.execute(text("SELECT schema, changes, members FROM hub_heads")).one() == (2, 0, 0)
    again.store.close()


def test_keys_are_carried_sealed_and_only_into_an_empty_place(tmp_path: Path) -> None:
    kept, other = MemorySecrets(), MemorySecrets()
    with pytest.raises(Refused, match="no hub"):
        keys.exported(kept, "carried")
    hub = open_hub(hub_directory(tmp_path / "one"), lambda: kept, ManualClock(START_MS), "test", None, ())
    hub.core.store.close()
    hub.close()
    sealed = keys.exported(kept, "carried")
    assert (kept.get("hub-authority-key") or "?") not in sealed
    with pytest.raises(WrongPassphrase):
        keys.bring(other, sealed, "guessed")
    keys.bring(other, sealed, "carried")
    assert all(other.get(name) == kept.get(name) for name in keys.CARRIED)
    with pytest.raises(Refused, match="already"):
        keys.bring(other, sealed, "carried")
    # With its database, and the keys alone, a hub goes on at another place.
    moved = hub_directory(tmp_path / "two")
    shutil.copy(tmp_path / "one" / "hub" / "watchfloor.db", moved.database)
    again = open_hub(moved, lambda: other, ManualClock(START_MS), "test", None, ())
    assert again.core.org == hub.core.org and again.authority.public == hub.authority.public and not again.went_on
    again.core.store.close()
    again.close()
