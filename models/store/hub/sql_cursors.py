"""How far the members' copies reach, on a SQL database."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, select

from models.store.hub import rows, tables
from models.store.hub.cursors import CursorRow, Placed
from models.store.hub.sql import SqlRecord

_AT_ONCE: Final = 500

cursors = Table(
    "hub_cursors",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("device", String, primary_key=True),
    Column("generation", String, nullable=False),
    Column("view", String, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)


class SqlCursors(SqlRecord):
    """Implements CursorStore."""

    def cursors(self) -> Sequence[CursorRow]:
        """See CursorStore."""
        found = self._rows(self._of(cursors).order_by(cursors.c.device))
        return [
            CursorRow(row["device"], row["generation"], row["view"], row["position"], row["at_ms"]) for row in found
        ]

    def put_cursors(self, told: Sequence[CursorRow]) -> None:
        """See CursorStore."""
        self._put_all(
            cursors,
            [
                {
                    "device": each.device,
                    "generation": each.generation,
                    "view": each.view,
                    "position": each.position,
                    "at_ms": each.at_ms,
                }
                for each in told
            ],
        )

    def placed(self, digests: Sequence[bytes]) -> Mapping[bytes, Placed]:
        """See CursorStore."""
        table, found = tables.events, dict[bytes, Placed]()
        for start in range(0, len(digests), _AT_ONCE):
            some = table.c.hash.in_(digests[start : start + _AT_ONCE])
            asked = select(table.c.hash, table.c.number, table.c.stream).where(table.c.org == self._org, some)
            found |= {row["hash"]: Placed(row["number"], rows.stream_of(row["stream"])) for row in self._rows(asked)}
        return found
