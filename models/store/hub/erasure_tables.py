"""The hub's tables about erasure; see models.store.hub.tables."""

from sqlalchemy import BigInteger, Boolean, Column, LargeBinary, String, Table

from models.store.hub import tables

erasures = Table(
    "hub_erasures",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("words", String, nullable=False),
    Column("is_scrubbed", Boolean, nullable=False),
)

erased = Table(
    "hub_erased",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
    Column("erasure", LargeBinary, nullable=False),
)
"""What was erased (event, blob or person) by its hash or id: it stays so however it comes again."""
