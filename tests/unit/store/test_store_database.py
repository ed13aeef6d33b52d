"""The file: encrypted, migrated, append-only, and refused where it can't be trusted."""

import json
import zlib
from pathlib import Path

import pytest
from sqlalchemy import UniqueConstraint, inspect

from models.kernel.author import ChainHead
from models.store import backup, schema, tables
from models.store.database import Database, DatabaseUnreadable, DatabaseUnusable, StoreError, refuse_old_engine
from models.store.event_log import EventLog, OutboxRow
from models.store.records import Blobs, Certificates, Meta, People, Snapshot, Snapshots
from tests.fakes.events import ANA, STREAM
from tests.fakes.records import KEY, Record, intruder


def test_the_migrations_make_the_tables_that_are_declared(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY)
    schema.bring_up(database)
    inspector = inspect(database.connection)
    assert set(inspector.get_table_names()) - {"alembic_version"} == set(tables.metadata.tables)
    for name, table in tables.metadata.tables.items():
        made = {column["name"]: column for column in inspector.get_columns(name)}
        assert list(made) == [column.name for column in table.columns], name
        for column in table.columns:
            assert made[column.name]["nullable"] is column.nullable, (name, column.name)
            same_type = made[column.name]["type"].as_generic()._type_affinity is column.type._type_affinity
            assert same_type, (name, column.name)
        keys = set(inspector.get_pk_constraint(name)["constrained_columns"])
        assert keys == {column.name for column in table.primary_key}, name
        unique = {(str(each["name"]), tuple(each["column_names"])) for each in inspector.get_unique_constraints(name)}
        declared = {
            (str(each.name), tuple(column.name for column in each.columns))
            for each in table.constraints
            if isinstance(each, UniqueConstraint)
        }
        assert unique == declared, name
        checks = {str(each["sqltext"]) for each in inspector.get_check_constraints(name)}
        assert checks == {str(each.sqltext) for each in table.constraints if hasattr(each, "sqltext")}, name
    database.connection.rollback()
    database.close()


def test_bringing_up_twice_changes_nothing(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    record.fill(3)
    schema.bring_up(record.database)
    assert len(list(record.log.rows())) == 3
    record.database.close()


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 51, 2)])
def test_an_old_engine_is_refused_by_its_number(version: tuple[int, ...]) -> None:
    with pytest.raises(DatabaseUnusable, match=r"3\.51\.3 or newer"):
        refuse_old_engine(version)


def test_a_fixed_engine_is_taken() -> None:
    refuse_old_engine((3, 51, 3))


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    record.database.connection.exec_driver_sql("PRAGMA user_version = 7")
    record.database.connection.commit()
    with pytest.raises(DatabaseUnusable, match=r"schema 7.*newer Watchfloor"):
        schema.bring_up(record.database)
    record.database.close()


def test_a_wrong_key_is_said_to_be_one(tmp_path: Path) -> None:
    Record(tmp_path / "a.db").database.close()
    with pytest.raises(DatabaseUnreadable, match="wrong key"):
        Database(tmp_path / "a.db", bytes(32))


def test_nothing_readable_lies_on_the_disk(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    secret = "the primary database of checkout is on fire"
    record.write(secret, STREAM)
    People(record.database).put(ANA, secret, {})
    for file in tmp_path.iterdir():
        if file.suffix != ".db-shm":
            data = file.read_bytes()
            assert secret.encode() not in data and b"SQLite format 3" not in data and b"incident" not in data, file
    assert (tmp_path / "a.db-wal").stat().st_size > 0
    record.database.close()
    assert secret.encode() not in (tmp_path / "a.db").read_bytes()


def test_what_was_appended_is_read_back_in_order(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    written = record.fill(7, streams=2)
    again = EventLog(record.database)
    assert [row.raw for row in again.rows()] == [event.raw for event in written]
    assert [row.position for row in again.rows()] == list(range(1, 8))
    stream, origin = written[0].envelope.stream, written[0].envelope.origin
    assert [event.seq for event in again.events(stream)] == [1, 2, 3, 4]
    assert [event.seq for event in again.events(stream, after=3)] == [3, 4]
    assert again.head(stream, origin) == ChainHead(4, written[6].hash)
    assert again.newest_hlc(origin) == written[6].envelope.hlc
    assert len(again.streams("incident")) == 2 and again.streams("catalog") == []
    record.database.close()


def test_a_batch_is_recorded_whole_or_not_at_all(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    first = record.write("first", STREAM)
    effect = OutboxRow("k", STREAM, "page", b"x", 1)
    record.log.append([], [effect])
    record.device.clock.advance(1)
    from models.kernel.event import Draft

    event = record.device.sign(Draft(STREAM, "incident.entry_logged", {"text": "second"}))
    with pytest.raises(StoreError, match="UNIQUE"):
        record.log.append([event], [effect])
    assert [row.raw for row in record.log.rows()] == [first.raw]
    assert record.log.head(STREAM, record.device.author.origin).seq == 1
    record.log.append([event])
    record.database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM events WHERE position = 1",
        "UPDATE events SET raw = x'00'",
        "UPDATE events SET body = x'00'",
        "UPDATE events SET body = NULL",
        "UPDATE events SET body = NULL, salt = NULL, seq = 9",
        "UPDATE events SET arrived_ms = 1",
        "INSERT OR REPLACE INTO events"
        " SELECT 1, stream, origin, 9, hash, id, raw, signature, body, salt, rank, arrived_ms FROM events",
    ],
)
def test_history_is_neither_changed_nor_deleted(tmp_path: Path, statement: str) -> None:
    record = Record(tmp_path / "a.db")
    record.write("first", STREAM)
    before = list(record.log.rows())
    with pytest.raises(StoreError, match="events are never"), record.database.transaction() as connection:
        connection.exec_driver_sql(statement)
    assert list(record.log.rows()) == before
    record.database.close()


def test_only_erasure_empties_a_body_with_its_salt(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    record.write("about a person", STREAM)
    with record.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE events SET body = NULL, salt = NULL")
    assert [event.body for event in record.log.events(STREAM)] == [None]
    record.database.close()


@pytest.mark.parametrize("odd", [b"", b"not zlib", zlib.compress(b"not json"), zlib.compress(b"\xff\xfe")])
def test_an_odd_snapshot_counts_as_absent(tmp_path: Path, odd: bytes) -> None:
    record = Record(tmp_path / "a.db")
    snapshots = Snapshots(record.database)
    snapshots.put(Snapshot(STREAM, 5, ["summary"], {"state": 1}), 1)
    assert snapshots.get(STREAM, 1) == Snapshot(STREAM, 5, ["summary"], {"state": 1})
    assert snapshots.get(STREAM, 2) is None
    with record.database.transaction() as connection:
        connection.execute(tables.snapshots.update().values(state=odd, summary=odd))
    assert snapshots.get(STREAM, 1) is None
    assert snapshots.heading(STREAM, 1) is None
    record.database.close()


def test_a_blob_is_what_its_hash_says_or_absent(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    blobs = Blobs(record.database)
    digest = blobs.put(b"estate" * 1000)
    assert blobs.put(b"estate" * 1000) == digest and blobs.get(digest) == b"estate" * 1000
    assert blobs.get(bytes(32)) is None
    for wrong in (zlib.compress(b"another"), b"torn"):
        with record.database.transaction() as connection:
            connection.execute(tables.blobs.update().values(data=wrong))
        assert blobs.get(digest) is None
    record.database.close()


def test_a_changed_certificate_counts_as_absent(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    digest = record.device.certificate.hash
    assert Certificates(record.database).get(digest) == record.device.certificate
    with record.database.transaction() as connection:
        connection.execute(tables.certificates.update().values(signature=bytes(64)))
    assert Certificates(record.database).get(digest) is None
    record.database.close()


def test_small_tables_keep_what_they_are_given(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    meta, people = Meta(record.database), People(record.database)
    meta.put({"a": "1", "b": "2"})
    meta.put({"b": "3"})
    people.put(ANA, "Ana", {"team": "pay"})
    people.put(ANA, "Ana B", {})
    assert (meta.get("a"), meta.get("b"), meta.get("c")) == ("1", "3", None)
    assert people.all() == [(ANA, "Ana B", {})]
    record.database.close()


def test_a_backup_is_checked_without_touching_it(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    record.fill(20)
    target = tmp_path / "copies" / "b.db"
    target.parent.mkdir()
    backup.create(record.database, target)
    before = target.read_bytes()
    target.chmod(0o400)
    verdict = backup.check(target, KEY, lambda _copy: record.trust)
    assert verdict.sound and verdict.events == 20
    assert target.read_bytes() == before and list(target.parent.iterdir()) == [target]
    assert b"line 3" not in before and b"SQLite format" not in before
    record.database.close()


def test_a_reader_of_one_moment_does_not_hold_up_the_writer(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    record.write("first", STREAM)
    other = Database(record.path, KEY)
    with other.reading():
        assert len(list(EventLog(other).rows())) == 1
        record.write("second", STREAM)
        assert len(list(EventLog(other).rows())) == 1
    assert len(list(EventLog(other).rows())) == 2
    other.close()
    record.database.close()


def test_the_stored_body_is_the_signed_text(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.db")
    event = record.write("bytes, not values", STREAM)
    assert event.body is not None
    raw, body = intruder(record.path).execute("SELECT raw, body FROM events").fetchone()
    assert raw == event.raw and json.loads(body) == json.loads(event.body)
    record.database.close()


def test_a_new_file_is_what_the_migrations_would_have_made(tmp_path: Path) -> None:
    made = []
    for name, make in (("new.db", schema.bring_up), ("migrated.db", schema._upgrade)):
        database = Database(tmp_path / name, KEY)
        make(database)
        with database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").all()
            stamp = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()
        plain = [(*row[:3], None if row[1] == "alembic_version" else row[3]) for row in rows]
        made.append((plain, stamp, database.scalar("PRAGMA user_version")))
        database.close()
    assert made[0][0] and [row for row in made[0][0] if row not in made[1][0]] == []
    assert made[0][1:] == made[1][1:] and len(made[0][0]) == len(made[1][0])
