"""The write path under refusals, full disks and failed writes; folds across restarts, restores and copies."""

import dataclasses
import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from console.bus import NotSaved, RecordClosed
from console.desk import Desk, RecordDamaged
from console.incident_book import FOLD_VERSION, IncidentBook
from models.incident.commands import Declare, LogEntry, Merge, RateSeverity
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import StreamId, bears
from models.store import tables
from models.store.database import Database, StoreError
from models.store.event_log import EventLog
from models.store.records import Blobs, Snapshots
from tests.fakes.records import intruder
from tests.fakes.station import Station


def declared(desk: Desk, title: str = "Checkout failing") -> StreamId:
    return desk.execute(Declare(title)).stream


def plain(desk: Desk, stream: StreamId) -> Any:
    return desk.read(lambda: json.loads(json.dumps(desk.incidents.state(stream).to_plain())))


def test_listeners_hear_changes_in_order(desk: Desk) -> None:
    stream = declared(desk)
    texts: list[str] = []
    stop = desk.bus.subscribe(lambda change: texts.extend(entry.text for entry in change.entries))
    for number in range(5):
        desk.execute(LogEntry(stream, f"line {number}"))
    stop()
    desk.execute(LogEntry(stream, "unheard"))
    assert texts == [f"line {number}" for number in range(5)]


def test_a_failing_listener_does_not_undo_what_is_durable(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_change: object) -> None:
        raise RuntimeError("a listener's own trouble")

    heard: list[object] = []
    desk.bus.subscribe(fail)
    desk.bus.subscribe(heard.append)
    stream = declared(desk)
    assert desk.verify().events == 1 and len(heard) == 1 and stream
    assert "a listener's own trouble" in capsys.readouterr().err


def test_a_refused_command_appends_nothing(desk: Desk) -> None:
    stream = desk.execute(Declare("x", severity=Severity.SEV1)).stream
    before = plain(desk, stream)
    with pytest.raises(Refused):
        desk.execute(RateSeverity(stream, Severity.SEV3))
    with pytest.raises(BadInput):
        desk.execute(Declare("  "))
    with pytest.raises(BadInput, match="beyond 2"):
        desk.execute(LogEntry(stream, "x", fields={"rationale": 2**60}))
    assert desk.verify().events == 1 and plain(desk, stream) == before


@contextmanager
def failing(desk: Desk, monkeypatch: pytest.MonkeyPatch, when: str, message: str) -> Iterator[None]:
    """The engine says no to statements that begin so."""
    database = desk._database
    true_cursor = database.cursor

    class Cursor:
        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def execute(self, statement: str, *values: Any) -> Any:
            if statement.startswith(when):
                raise sqlcipher.OperationalError(message)
            return self._inner.execute(statement, *values)

        def __getattr__(self, name: str) -> Any:
            return getattr(self._inner, name)

    @contextmanager
    def cursor() -> Iterator[Any]:
        with true_cursor() as inner:
            yield Cursor(inner)

    with monkeypatch.context() as patch:
        patch.setattr(database, "cursor", cursor)
        yield


@pytest.mark.parametrize("when", ["INSERT INTO events", "UPDATE chain_heads", "COMMIT"])
def test_a_full_disk_is_said_and_passes(desk: Desk, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    stream = declared(desk)
    before = plain(desk, stream)
    with failing(desk, monkeypatch, when, "database or disk is full"), pytest.raises(NotSaved, match="disk is full"):
        desk.execute(LogEntry(stream, "lost"))
    assert plain(desk, stream) == before
    desk.execute(LogEntry(stream, "after"))
    verdict = desk.verify()
    assert verdict.sound and verdict.events == 2


def test_the_engines_own_full_disk(desk: Desk) -> None:
    stream = declared(desk)
    pages = desk.read(lambda: desk._database.scalar("PRAGMA page_count"))
    desk.read(lambda: desk._database.scalar(f"PRAGMA max_page_count = {pages}"))
    saved = 1
    with pytest.raises(NotSaved, match="disk is full"):
        for _ in range(200):
            desk.execute(LogEntry(stream, "x" * 3000))
            saved += 1
    desk.read(lambda: desk._database.scalar("PRAGMA max_page_count = 100000"))
    desk.execute(LogEntry(stream, "after"))
    verdict = desk.verify()
    assert verdict.sound and verdict.events == saved + 1


def test_after_a_failed_write_the_record_is_read_only(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = station.open()
    stream = declared(desk)
    with failing(desk, monkeypatch, "COMMIT", "disk I/O error"), pytest.raises(NotSaved, match="disk I/O error"):
        desk.execute(LogEntry(stream, "lost"))
    with pytest.raises(RecordClosed, match="start the console again"):
        desk.execute(LogEntry(stream, "also not"))
    assert len(desk.read(desk.incidents.headings)) == 1
    desk.close()
    desk.close()
    again = station.open()
    again.execute(LogEntry(stream, "after"))
    assert again.verify().events == 2
    again.close()


def test_what_was_folded_is_the_same_after_a_restart(station: Station) -> None:
    desk = station.open()
    stream = declared(desk)
    for number in range(20):
        desk.execute(LogEntry(stream, f"line {number}", pinned=number % 9 == 0))
    before, headings = plain(desk, stream), desk.read(desk.incidents.headings)
    desk.close()
    again = station.open()
    assert again.read(again.incidents.headings) == headings and plain(again, stream) == before
    assert again.identity == dataclasses.replace(
        desk.identity, authority=again.identity.authority, device=again.identity.device
    )
    again.close()


def test_folding_all_is_folding_on_from_a_snapshot_at_any_cut(station: Station) -> None:
    desk = station.open()
    chance = random.Random(5)
    streams = [declared(desk, f"incident {number}") for number in range(3)]
    for number in range(60):
        desk.execute(LogEntry(chance.choice(streams), f"line {number}"))
    whole = {stream: plain(desk, stream) for stream in streams}
    desk.close()
    database = Database(station.database, station.key)
    log, snapshots = EventLog(database), Snapshots(database)
    for cut in range(64):
        snapshots.clear()
        for stream in streams:
            state, last = IncidentState(stream), 0
            for row in log.rows():
                if row.stream == stream and row.position <= cut:
                    last = row.position
            for event, position in zip(log.events(stream), _positions(log, stream), strict=True):
                if position <= last:
                    state.apply(event)
            if last:
                from models.store.records import Snapshot

                snapshots.put(Snapshot(stream, last, None, state.to_plain()), FOLD_VERSION)
        book = IncidentBook(log, snapshots, Blobs(database), station.clock)
        assert {stream: json.loads(json.dumps(book.state(stream).to_plain())) for stream in streams} == whole, cut
    database.close()


def _positions(log: EventLog, stream: StreamId) -> list[int]:
    return [row.position for row in log.rows() if row.stream == stream]


@pytest.mark.parametrize(
    "odd", [{"state": b"x"}, {"state": "1"}, {"state": "{}"}, {"summary": "[1]"}, {"position": 999}]
)
def test_an_odd_snapshot_is_folded_anew(station: Station, odd: dict[str, Any]) -> None:
    import zlib

    desk = station.open()
    stream = declared(desk)
    desk.execute(LogEntry(stream, "line"))
    before, headings = plain(desk, stream), desk.read(desk.incidents.headings)
    desk.close()
    database = Database(station.database, station.key)
    values = {name: zlib.compress(value.encode()) if isinstance(value, str) else value for name, value in odd.items()}
    with database.transaction() as connection:
        connection.execute(tables.snapshots.update().values(**values))
    database.close()
    again = station.open()
    assert plain(again, stream) == before and again.read(again.incidents.headings) == headings
    again.close()


def _restored(station: Station, _saved: Path) -> None:
    shutil.copyfile(station.place / "copy.db", station.database)


def _cloned(station: Station, saved: Path) -> None:
    """Directory and keeper of secrets copied together, as a vault is: no nonce can tell."""
    shutil.rmtree(station.place)
    shutil.copytree(saved, station.place)


def _put_into_the_same_file(station: Station, saved: Path) -> None:
    """A copy of the file alone, made while it was open and written over what it was made of: its place tells nothing."""
    for suffix in ("", "-wal"):
        Path(f"{station.database}{suffix}").write_bytes((saved / f"open.db{suffix}").read_bytes())


@pytest.mark.parametrize("way", [_restored, _cloned, _put_into_the_same_file])
def test_a_copy_writes_under_a_new_origin(
    station: Station, tmp_path: Path, way: Callable[[Station, Path], None]
) -> None:
    desk = station.open()
    stream = declared(desk)
    desk.back_up(station.place / "copy.db")
    desk.close()
    shutil.copytree(station.place, tmp_path / "saved")
    nonce = station.secrets.get("nonce")
    original = station.open()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{station.database}{suffix}", tmp_path / "saved" / f"open.db{suffix}")
    receipt = original.execute(LogEntry(stream, "in the original"))
    original.close()
    way(station, tmp_path / "saved")
    if way is _cloned:
        station.secrets.put({"nonce": nonce or ""})
    copy = station.open()
    assert copy.identity.origin != original.identity.origin and copy.identity.me == original.identity.me
    copy.execute(LogEntry(stream, "in the copy"))
    rows = copy.read(lambda: [(row.origin, row.seq, row.id) for row in EventLog(copy._database).rows()])
    assert rows[-1][:2] == (copy.identity.origin, 1) and receipt.events[0] not in {row[2] for row in rows}
    assert copy.verify().sound
    copy.close()


def test_a_backup_of_before_the_last_crash_is_known_for_one(station: Station) -> None:
    desk = station.open()
    stream = declared(desk)
    desk.back_up(station.place / "copy.db")
    desk.execute(LogEntry(stream, "after it"))
    origin, nonce = desk.identity.origin, station.secrets.get("nonce")
    desk.close()
    # As if it had been killed instead: the keeper knows what it knew then.
    station.secrets.put({"nonce": nonce or ""})
    station.database.write_bytes((station.place / "copy.db").read_bytes())
    copy = station.open()
    assert copy.identity.origin != origin
    copy.close()


def test_an_origin_that_does_not_bear_the_mark_of_its_key_is_given_up(station: Station) -> None:
    """Of a record begun before origins were marked: nobody else would take what is written under it."""
    desk = station.open()
    stream, origin = declared(desk), desk.identity.origin
    desk.close()
    again = station.open()
    assert again.identity.origin == origin and bears(origin, again.identity.device.public)
    again.read(lambda: again.meta.put({"origin": "00" * 16}))
    again.close()
    moved = station.open()
    assert moved.identity.origin != "00" * 16 and bears(moved.identity.origin, moved.identity.device.public)
    moved.execute(LogEntry(stream, "under an origin that counts elsewhere"))
    assert moved.verify().sound
    moved.close()


def test_a_changed_row_is_named_when_the_record_is_opened(station: Station) -> None:
    desk = station.open()
    stream = declared(desk)
    for number in range(5):
        desk.execute(LogEntry(stream, f"line {number}"))
    desk.close()
    attacker = intruder(station.database, station.key)
    attacker.execute("DELETE FROM snapshots")
    attacker.execute("UPDATE events SET raw = x'7b7d' WHERE position = 3")
    attacker.close()
    with pytest.raises(RecordDamaged, match="row 3") as caught:
        station.open()
    assert [finding.position for finding in caught.value.verdict.findings] == [3]


def test_incidents_are_found_as_people_name_them(desk: Desk) -> None:
    first, second = declared(desk), declared(desk, "Payments slow")
    drill = desk.execute(Declare("Practice", drill=True)).stream
    number = desk.read(lambda: desk.incidents.state(first).summary().number)
    find = desk.incidents.find
    assert desk.read(lambda: find(number)) == desk.read(lambda: find(number.lower())) == first
    assert desk.read(lambda: find(second)) == second
    assert desk.read(lambda: find(desk.incidents.state(drill).summary().number)) == drill
    for wrong in ("", "INC-9999", "01a1ee"[:5], "%"):
        with pytest.raises(BadInput):
            desk.read(partial(find, wrong))


def test_a_snapshot_that_cannot_be_kept_does_not_make_a_durable_event_look_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told "not saved", a person types the line again, and the record holds it twice."""
    stream = declared(desk)
    monkeypatch.setattr("console.incident_book.SNAPSHOT_EVERY", 1)

    def full(*_arguments: object) -> None:
        raise StoreError("INSERT", {}, sqlcipher.OperationalError("database or disk is full"))

    with monkeypatch.context() as trouble:
        trouble.setattr(Snapshots, "put", full)
        receipt = desk.execute(LogEntry(stream, "once"))
    texts = [entry.text for entry in desk.read(lambda: desk.incidents.state(stream).entries())]
    assert len(receipt.changes) == 1 and texts.count("once") == 1
    desk.execute(LogEntry(stream, "later"))
    kept = desk.read(lambda: Snapshots(desk._database).heading(stream, FOLD_VERSION))
    assert kept is not None and kept[0] == 3, "the next event keeps what could not be kept before"


def test_listeners_hear_of_both_incidents_of_a_merge_after_a_restart(station: Station) -> None:
    first = station.open()
    gone, into = declared(first, "Payments failing"), declared(first)
    first.close()
    desk = station.open()
    heard: list[StreamId] = []
    desk.bus.subscribe(lambda change: heard.append(change.stream))
    target = desk.read(lambda: desk.incidents.state(into).summary())
    desk.close()
    # Once more, so that neither fold is in memory when the command comes.
    desk = station.open()
    desk.bus.subscribe(lambda change: heard.append(change.stream))
    desk.execute(Merge(gone, target.id, target.number, target.state, reason="one outage"))
    desk.close()
    assert heard == [gone, into]
