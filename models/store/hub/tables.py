"""The hub's tables, in SQL that SQLite and PostgreSQL both take. Every row belongs to one organisation.

A binary column that holds an id has its 16 bytes, one that holds a hash 32.
"""

from typing import Any, Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table

SCHEMA: Final = 2
"""A column that a newer schema adds to a table has a default of the server's, or may be empty: see taking_over.py."""

metadata = MetaData()


def _whole(name: str, *, key: bool = False, optional: bool = False) -> "Column[int]":
    return Column(name, BigInteger, primary_key=key, nullable=optional, autoincrement=False)


def _bytes(name: str, *, key: bool = False, optional: bool = False) -> "Column[bytes]":
    return Column(name, LargeBinary, primary_key=key, nullable=optional)


def _text(name: str, *, key: bool = False) -> "Column[str]":
    return Column(name, String, primary_key=key, nullable=False)


def _table(name: str, *columns: "Column[Any] | Index") -> Table:
    return Table(f"hub_{name}", metadata, _bytes("org", key=True), *columns)


def _counter(name: str) -> "Column[int]":
    return Column(name, BigInteger, nullable=False, server_default="0")


heads = _table(
    "heads",
    _whole("position"),
    _text("generation"),
    _text("nonce"),
    _whole("schema"),
    _counter("changes"),
    _counter("members"),
)
"""One row an organisation. Who puts events into its feed holds this row until they are committed: hence no gaps.

Where several replicas share a database: `changes` is raised by every transaction that writes, `members` by every change of a
device, and `nonce` names the database server's own incarnation.
"""

events = _table(
    "events",
    _whole("number", key=True),
    _bytes("stream"),
    _bytes("origin"),
    _whole("seq"),
    _bytes("hash"),
    _bytes("certificate"),
    _bytes("raw"),
    _bytes("signature"),
    _bytes("body", optional=True),
    _bytes("salt", optional=True),
)
"""`number` is the first place of the event in the feed."""
Index("hub_events_hash", events.c.org, events.c.hash, unique=True)
Index("hub_events_chain", events.c.org, events.c.stream, events.c.origin, events.c.seq)
Index("hub_events_certificate", events.c.org, events.c.certificate)
_NO_CONTENT = events.c.body.is_(None)
Index("hub_events_bare", events.c.org, events.c.stream, sqlite_where=_NO_CONTENT, postgresql_where=_NO_CONTENT)

feed = _table("feed", _whole("position", key=True), _whole("number"))

leaves = _table(
    "leaves",
    _bytes("stream", key=True),
    _bytes("origin", key=True),
    _whole("seq", key=True),
    _bytes("hash", key=True),
)

parked = _table(
    "parked",
    _bytes("hash", key=True),
    _whole("number"),
    _bytes("raw"),
    _bytes("signature"),
    _bytes("body", optional=True),
    _bytes("salt", optional=True),
    _bytes("certificate", optional=True),
    _bytes("certificate_signature", optional=True),
    _text("fault"),
    _text("device"),
    _whole("at_ms"),
)
Index("hub_parked_device", parked.c.org, parked.c.device)

certificates = _table(
    "certificates", _bytes("hash", key=True), _bytes("device_key"), _bytes("raw"), _bytes("signature")
)
Index("hub_certificates_key", certificates.c.org, certificates.c.device_key)

authorities = _table(
    "authorities", _bytes("key", key=True), _text("for_org"), _text("device"), _whole("at_ms"), _whole("number")
)

vouches = _table("vouches", _bytes("origin", key=True), _bytes("stream", key=True), _whole("first"), _whole("last"))

devices = _table(
    "devices",
    _text("id", key=True),
    _whole("number"),
    _bytes("key"),
    _text("person"),
    _text("name"),
    _text("machine"),
    _text("role"),
    _whole("enrolled_ms"),
    _bytes("certificate"),
    _whole("revoked_ms", optional=True),
    _whole("seen_ms", optional=True),
)
Index("hub_devices_key", devices.c.org, devices.c.key, unique=True)

cut_offs = _table(
    "cut_offs", _text("device", key=True), _bytes("stream", key=True), _bytes("origin", key=True), _whole("seq")
)

invitations = _table(
    "invitations",
    _text("selector", key=True),
    _bytes("secret"),
    _text("name"),
    _text("person"),
    _text("role"),
    Column("adopt", Boolean, nullable=False),
    _whole("made_ms"),
    Column("tries", Integer, nullable=False),
)

people = _table("people", _text("id", key=True), _text("name"), _text("details"), _whole("changed_ms"))

blobs = _table(
    "blobs",
    _text("sha256", key=True),
    _whole("size"),
    _whole("have"),
    _whole("begun_ms"),
    Column("is_whole", Boolean, nullable=False),
)

blob_parts = _table("blob_parts", _text("sha256", key=True), _whole("start", key=True), _bytes("data"))
