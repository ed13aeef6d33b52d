"""The record's measure without its content: how many rows of what, how large the file is, and whether its pages are whole."""

from dataclasses import dataclass
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from models.store.database import Database
from models.store.schema import CURRENT
from models.store.tables import metadata

_MOST_FAULTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Outline:
    """Numbers and names of tables and contexts; nothing that anybody wrote."""

    schema: int
    """Of the file."""
    newest_schema: int
    """That this program knows."""
    rows: dict[str, int]
    """By table."""
    chains: dict[str, int]
    """By context: how many chains of events it folds."""
    page_bytes: int
    pages: int
    free_pages: int
    damaged_pages: int
    """That the cipher does not authenticate."""
    structure_faults: int
    """That the engine finds when it walks its trees; one where it could not walk them."""

    @property
    def is_whole(self) -> bool:
        """Whether every page is what was written and every tree holds together."""
        return not self.damaged_pages and not self.structure_faults


def outline(database: Database) -> Outline:
    """Measure a record. Reads every page, so a large one takes a while; never raises for damage it can count."""
    with database.cursor() as cursor:

        def number(statement: str) -> int:
            try:
                return int(cursor.execute(statement).fetchone()[0])
            except sqlcipher.DatabaseError:
                return -1

        def faults(statement: str, fine: str) -> int:
            try:
                found = [str(row[0]) for row in cursor.execute(statement).fetchmany(_MOST_FAULTS)]
            except sqlcipher.DatabaseError:
                return 1
            return sum(row != fine for row in found)

        damaged = faults("PRAGMA cipher_integrity_check", "")
        if damaged:
            # See audit.page_findings.
            database.fold_log()
            damaged = faults("PRAGMA cipher_integrity_check", "")
        broken = faults("PRAGMA quick_check", "ok")
        rows = dict.fromkeys(sorted(metadata.tables), -1)
        chains: dict[str, int] = {}
        if not damaged and not broken:
            rows = {name: number(f"SELECT count(*) FROM {name}") for name in rows}  # names of our own tables
            found = cursor.execute("SELECT context, count(*) FROM chain_heads GROUP BY context ORDER BY context")
            chains = {str(context): int(count) for context, count in found.fetchall()}
        return Outline(
            schema=number("PRAGMA user_version"),
            newest_schema=CURRENT,
            rows=rows,
            chains=chains,
            page_bytes=number("PRAGMA page_size"),
            pages=number("PRAGMA page_count"),
            free_pages=number("PRAGMA freelist_count"),
            damaged_pages=damaged,
            structure_faults=broken,
        )
