"""The tables, as SQLAlchemy sees them. Their history is in migrations/; the two are held together by a test."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s"}
)

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Identity of this database: organisation, origin, own person, trusted authority, start nonce."""

events = Table(
    "events",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("stream", LargeBinary, nullable=False),
    Column("origin", LargeBinary, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("id", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("salt", LargeBinary),
    Column("rank", LargeBinary, nullable=False),
    Column("arrived_ms", Integer),
    UniqueConstraint("stream", "origin", "seq", "hash"),
    Index("ix_events_rank", "stream", "rank"),
    Index("ix_events_incomplete", "position", sqlite_where=text("body IS NULL")),
)
"""The log. `position` is the order of arrival, `rank` the order of reading. The key holds the hash, so that two events at one
place in a chain (a fork) are both kept."""

chain_heads = Table(
    "chain_heads",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("origin", LargeBinary, primary_key=True),
    Column("hash", LargeBinary, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("context", String, nullable=False),
    Column("rank", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The last event of every chain, of each branch where it is forked, written with it: a log cut short at the end no longer
matches. Also tells which context folds the stream."""

parked = Table(
    "parked",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("origin", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("salt", LargeBinary),
    Column("certificate", LargeBinary, nullable=False),
    Column("fault", String, nullable=False),
    Column("via", String, nullable=False),
    Column("at_ms", Integer, nullable=False),
)
"""Events that came and are sound in form, but not to be believed yet: shown, never folded."""

named_ahead = Table(
    "named_ahead",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("origin", LargeBinary, primary_key=True),
    Column("seq", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The highest sequence of a chain that an event here says its author had seen, where it has not arrived yet: when it does, the
stream is ranked again."""

certificates = Table(
    "certificates",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("raw", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""Content too large for an event, by the hash the event holds."""

snapshots = Table(
    "snapshots",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("fold_version", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("summary", LargeBinary, nullable=False),
    Column("state", LargeBinary, nullable=False),
)
"""Folded state of a stream up to a position: a cache, dropped and rebuilt whenever the fold's version changes."""

outbox = Table(
    "outbox",
    metadata,
    Column("key", String, primary_key=True),
    Column("stream", LargeBinary, nullable=False),
    Column("sink", String, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_ms", Integer, nullable=False),
    CheckConstraint("state IN ('approved','claimed','sent','failed','unknown','expired')", name="state"),
)
"""Effects to be carried out once, written in the transaction of the events that cause them."""

erasures = Table(
    "erasures",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("at_ms", Integer, nullable=False),
    Column("words", String, nullable=False),
    Column("scrubbed", Integer, nullable=False),
)
"""Orders that were carried out here. `scrubbed`: whether no byte of what they erased lies in a free page any more."""

erased = Table(
    "erased",
    metadata,
    Column("kind", String, primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
    Column("erasure", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""What was erased (event, blob or person) by its hash or id: it stays so however it comes again."""

people = Table(
    "people",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("name", String, nullable=False),
    Column("details", String, nullable=False),
)
"""The directory. Mutable on purpose: events hold opaque ids, so that a name can be erased without touching the record."""
