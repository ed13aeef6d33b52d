"""Carries the rows of a file of schema 1 over into the tables of schema 2."""

from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

from models.kernel.rank import LOWEST, Node, rank_all
from models.store.database import StoreError
from models.store.rows import read_node

_BLOCK: Final = 500

# Values go over in SQL, just as they are: damage must stay what it was, for verification to name it.
_EVENTS: Final = """INSERT INTO events
    SELECT e.position, e.stream, e.origin, e.seq, e.hash, e.id, e.raw, e.signature, e.body, e.salt, r.rank, NULL
    FROM events_before e JOIN ranks r ON r.position = e.position ORDER BY e.position"""
_HEADS: Final = """INSERT INTO chain_heads
    SELECT h.stream, h.origin, h.hash, h.seq, h.position, h.context, COALESCE(r.rank, ?)
    FROM chain_heads_before h LEFT JOIN ranks r ON r.position = h.position"""
_ROWS: Final = """SELECT CAST(stream AS BLOB), position, CAST(raw AS BLOB)
    FROM events_before ORDER BY CAST(stream AS BLOB), position"""


def carry_over(connection: Connection) -> None:
    """Rank every stream and copy all rows. In the caller's transaction; holds one stream's envelopes at a time."""
    driver: Any = connection.connection
    rows, writer = driver.cursor(), driver.cursor()
    try:
        writer.execute("CREATE TEMP TABLE ranks (position INTEGER PRIMARY KEY, rank BLOB NOT NULL)")
        rows.execute(_ROWS)
        stream: bytes | None = None
        nodes: dict[int, Node | None] = {}
        while block := rows.fetchmany(_BLOCK):
            for of_stream, position, raw in block:
                if of_stream != stream:
                    _rank(writer, stream, nodes)
                    stream, nodes = of_stream, {}
                nodes[position] = read_node(raw)
        _rank(writer, stream, nodes)
        writer.execute(_EVENTS)
        writer.execute(_HEADS, (LOWEST,))
        writer.execute("DROP TABLE ranks")
    except sqlcipher.DatabaseError as error:
        raise StoreError(None, None, error) from error
    finally:
        rows.close()
        writer.close()


def _rank(writer: Any, stream: bytes | None, nodes: dict[int, Node | None]) -> None:
    """Of one stream: ranks for its rows, and what its events name of others that is not here."""
    known = [node for node in nodes.values() if node is not None]
    ranks = rank_all(known)
    writer.executemany(
        "INSERT INTO ranks VALUES (?, ?)",
        [(position, LOWEST if node is None else ranks[node.hash]) for position, node in nodes.items()],
    )
    have: dict[str, int] = {}
    named: dict[str, int] = {}
    for node in known:
        have[node.origin] = max(have.get(node.origin, 0), node.seq)
        for origin, seq in node.deps.items():
            named[origin] = max(named.get(origin, 0), seq)
    ahead = [(stream, bytes.fromhex(origin), seq) for origin, seq in named.items() if seq > have.get(origin, 0)]
    writer.executemany("INSERT INTO named_ahead VALUES (?, ?, ?)", ahead)
