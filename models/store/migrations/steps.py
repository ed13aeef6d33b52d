"""The statements of every schema version, in order. Written out and never changed after release.

Old files are brought up by Alembic, revision by revision; a new file runs all of them at once, without the cost of importing
Alembic. Both run these same statements.
"""

from typing import Final

FIRST: Final = (
    "CREATE TABLE meta (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)",
    """CREATE TABLE events (
        position INTEGER NOT NULL PRIMARY KEY, stream BLOB NOT NULL, origin BLOB NOT NULL, seq INTEGER NOT NULL,
        hash BLOB NOT NULL, id BLOB NOT NULL, raw BLOB NOT NULL, signature BLOB NOT NULL, body BLOB, salt BLOB,
        CONSTRAINT uq_events_stream UNIQUE (stream, origin, seq, hash), CONSTRAINT uq_events_id UNIQUE (id))""",
    """CREATE TABLE chain_heads (stream BLOB NOT NULL, origin BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
        position INTEGER NOT NULL, context VARCHAR NOT NULL, PRIMARY KEY (stream, origin)) WITHOUT ROWID""",
    "CREATE TABLE certificates (hash BLOB NOT NULL PRIMARY KEY, raw BLOB NOT NULL, signature BLOB NOT NULL)",
    "CREATE TABLE blobs (sha256 BLOB NOT NULL PRIMARY KEY, data BLOB NOT NULL)",
    """CREATE TABLE snapshots (stream BLOB NOT NULL PRIMARY KEY, fold_version INTEGER NOT NULL,
        position INTEGER NOT NULL, summary BLOB NOT NULL, state BLOB NOT NULL)""",
    """CREATE TABLE outbox (key VARCHAR NOT NULL PRIMARY KEY, stream BLOB NOT NULL, sink VARCHAR NOT NULL,
        payload BLOB NOT NULL, state VARCHAR NOT NULL, attempts INTEGER NOT NULL, created_ms INTEGER NOT NULL,
        CONSTRAINT ck_outbox_state CHECK (state IN ('approved','claimed','sent','failed','unknown','expired')))""",
    "CREATE TABLE people (id BLOB NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, details VARCHAR NOT NULL)",
    # The record is append-only for the program too. Only erasure may empty a body together with its salt.
    """CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END""",
    """CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
        WHEN NOT (NEW.body IS NULL AND NEW.salt IS NULL AND OLD.position IS NEW.position AND OLD.stream IS NEW.stream
            AND OLD.origin IS NEW.origin AND OLD.seq IS NEW.seq AND OLD.hash IS NEW.hash AND OLD.id IS NEW.id
            AND OLD.raw IS NEW.raw AND OLD.signature IS NEW.signature)
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
    "PRAGMA user_version = 1",
)
"""Log, chain heads, certificates, blobs, snapshots, outbox, people."""

ALL: Final = (("0001", FIRST),)
"""Alembic's revision and its statements."""
