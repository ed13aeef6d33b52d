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

SECOND_BEGINS: Final = (
    "DROP TRIGGER events_are_never_deleted",
    "DROP TRIGGER events_are_never_changed",
    "ALTER TABLE events RENAME TO events_before",
    "ALTER TABLE chain_heads RENAME TO chain_heads_before",
    # An id is its author's word: that another event bears it, too, must not keep either out.
    """CREATE TABLE events (
        position INTEGER NOT NULL PRIMARY KEY, stream BLOB NOT NULL, origin BLOB NOT NULL, seq INTEGER NOT NULL,
        hash BLOB NOT NULL, id BLOB NOT NULL, raw BLOB NOT NULL, signature BLOB NOT NULL, body BLOB, salt BLOB,
        rank BLOB NOT NULL, arrived_ms INTEGER,
        CONSTRAINT uq_events_stream UNIQUE (stream, origin, seq, hash))""",
    """CREATE TABLE chain_heads (stream BLOB NOT NULL, origin BLOB NOT NULL, hash BLOB NOT NULL, seq INTEGER NOT NULL,
        position INTEGER NOT NULL, context VARCHAR NOT NULL, rank BLOB NOT NULL,
        PRIMARY KEY (stream, origin, hash)) WITHOUT ROWID""",
    """CREATE TABLE parked (hash BLOB NOT NULL PRIMARY KEY, origin BLOB NOT NULL, prev BLOB NOT NULL, raw BLOB NOT NULL,
        signature BLOB NOT NULL, body BLOB, salt BLOB, certificate BLOB NOT NULL, fault VARCHAR NOT NULL,
        via VARCHAR NOT NULL, at_ms INTEGER NOT NULL)""",
    """CREATE TABLE named_ahead (stream BLOB NOT NULL, origin BLOB NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY (stream, origin)) WITHOUT ROWID""",
)
SECOND_ENDS: Final = (
    "DROP TABLE events_before",
    "DROP TABLE chain_heads_before",
    "CREATE INDEX ix_events_rank ON events (stream, rank)",
    "CREATE INDEX ix_events_incomplete ON events (position) WHERE body IS NULL",
    """CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END""",
    # What was written stays. Content may be erased, and may arrive later than its envelope; the rank follows from the others.
    """CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
        WHEN NOT (OLD.position IS NEW.position AND OLD.stream IS NEW.stream AND OLD.origin IS NEW.origin
            AND OLD.seq IS NEW.seq AND OLD.hash IS NEW.hash AND OLD.id IS NEW.id AND OLD.raw IS NEW.raw
            AND OLD.signature IS NEW.signature AND OLD.arrived_ms IS NEW.arrived_ms
            AND ((NEW.body IS NULL AND NEW.salt IS NULL) OR (OLD.body IS NULL AND OLD.salt IS NULL)
                OR (OLD.body IS NEW.body AND OLD.salt IS NEW.salt)))
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
    "PRAGMA user_version = 2",
)
"""Events of other replicas: ranks, arrivals, forks, what is parked. Between the two an old file's rows are carried over."""

THIRD: Final = (
    """CREATE TABLE erasures (id BLOB NOT NULL PRIMARY KEY, at_ms INTEGER NOT NULL, words VARCHAR NOT NULL,
        scrubbed INTEGER NOT NULL)""",
    """CREATE TABLE erased (kind VARCHAR NOT NULL, digest BLOB NOT NULL, erasure BLOB NOT NULL,
        PRIMARY KEY (kind, digest)) WITHOUT ROWID""",
    """CREATE TRIGGER erased_stays_erased BEFORE UPDATE ON events
        WHEN NEW.body IS NOT NULL AND EXISTS (SELECT 1 FROM erased WHERE kind = 'event' AND digest = NEW.hash)
        BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END""",
    "PRAGMA user_version = 3",
)
"""Erasure: what was erased by which order."""

ALL: Final = (("0001", FIRST), ("0002", (*SECOND_BEGINS, *SECOND_ENDS)), ("0003", THIRD))
"""Alembic's revision and its statements, as they make a new file."""
