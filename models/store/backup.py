"""Copies of the database: made whole, checked, and never taken for the original again.

A backup is an encrypted database under the same key. A restored one must write under a new origin, or two databases would
both claim the same sequence numbers.
"""

from pathlib import Path

from models.kernel.chain import Trust
from models.kernel.errors import Refused
from models.store.audit import Verdict, verify
from models.store.database import Database


def create(database: Database, target: Path) -> None:
    """Write a compact copy of the present state to a file that does not exist yet; half a copy is removed."""
    if target.exists():
        raise Refused(f"{target} exists already; a backup never overwrites a file")
    try:
        # VACUUM refuses to run inside a transaction, and SQLAlchemy opens one before every statement.
        database.connection.rollback()
        cursor = database.connection.connection.cursor()
        cursor.execute("VACUUM INTO ?", (str(target),))
        cursor.close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def check(path: Path, key: bytes, trust: Trust) -> Verdict:
    """Verify a backup file as thoroughly as the live record. Raises DatabaseUnusable where it can't be opened."""
    copy = Database(path, key)
    try:
        return verify(copy, trust)
    finally:
        copy.close()
