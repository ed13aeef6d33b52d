"""What other systems posted to the hub, on a SQL database."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, func, select
from sqlalchemy import delete as delete_from

from models.store.hub import tables
from models.store.hub.posted import DROPPED_EVERY, KEPT_MS, MOST_KEPT, PostedRow
from models.store.hub.sql import SqlRecord

posted = Table(
    "hub_posted",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hook", String, nullable=False),
    Column("form", String, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("document", String, nullable=False),
    Column("identity", LargeBinary, nullable=False),
)
Index("hub_posted_identity", posted.c.org, posted.c.hook, posted.c.identity)


class SqlSuggestions(SqlRecord):
    """Implements SuggestionStore."""

    def keep_posted(self, row: PostedRow) -> int | None:
        """See SuggestionStore."""
        with self._engine.writing() as connection:
            # Holding the head's row, nobody else gives out a number meanwhile.
            self._take_places(0)
            known = select(posted.c.number).where(
                posted.c.org == self._org, posted.c.hook == row.hook, posted.c.identity == row.identity
            )
            if connection.execute(known).first() is not None:
                return None
            number = self.newest_posted() + 1
            values = {"hook": row.hook, "form": row.form, "at_ms": row.at_ms, "document": row.document}
            connection.execute(posted.insert().values(org=self._org, number=number, identity=row.identity, **values))
        if number % DROPPED_EVERY == 0:
            self.drop_posted(row.at_ms - KEPT_MS, MOST_KEPT)
        return number

    def posted(self, after: int, limit: int, most_bytes: int) -> Sequence[PostedRow]:
        """See SuggestionStore."""
        size = func.sum(func.length(posted.c.document)).over(order_by=posted.c.number).label("running")
        where = (posted.c.org == self._org, posted.c.number > after)
        page = select(posted, size).where(*where).order_by(posted.c.number).limit(limit)
        found = self._rows(page)
        return [
            PostedRow(row["hook"], row["form"], row["at_ms"], row["document"], row["identity"], row["number"])
            for at, row in enumerate(found)
            if at == 0 or row["running"] <= most_bytes
        ]

    def newest_posted(self) -> int:
        """See SuggestionStore."""
        return int(self._value(select(func.max(posted.c.number)).where(posted.c.org == self._org)) or 0)

    def drop_posted(self, before_ms: int, most: int) -> None:
        """See SuggestionStore."""
        # The newest stays, whatever its age: its number must not be given out again.
        newest = self.newest_posted()
        old = (posted.c.at_ms < before_ms) | (posted.c.number <= newest - most)
        self._write(delete_from(posted).where(posted.c.org == self._org, posted.c.number < newest, old))
