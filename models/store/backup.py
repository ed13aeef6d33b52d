"""Copies of the database: made whole, checked, and never taken for the original again.

A backup is an encrypted database under the same key. A restored one must write under a new origin, or two databases would
both claim the same sequence numbers.
"""

from collections.abc import Callable
from pathlib import Path

from models.kernel.chain import Trust
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.store.audit import Verdict, verify
from models.store.database import Database, DatabaseUnusable, StoreError


def create(database: Database, target: Path) -> None:
    """Write a compact copy of the present state to a file that does not exist yet; half a copy is removed."""
    if target.exists():
        raise Refused(f"{target} exists already; a backup never overwrites a file")
    try:
        # VACUUM refuses to run inside a transaction, and SQLAlchemy opens one before every statement.
        database.connection.rollback()
        with database.cursor() as cursor:
            cursor.execute("VACUUM INTO ?", (str(target),))
    except StoreError as error:
        target.unlink(missing_ok=True)
        raise WatchfloorError(f"the backup can't be written to {target}: {error.orig}") from None
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    target.chmod(0o600)


def check(path: Path, key: bytes, trust: Callable[[Database], Trust]) -> Verdict:
    """Verify a backup file as thoroughly as the live record; BadInput where it is no database under this key."""
    if not path.is_file():
        raise BadInput(Problem(str(path), None, "", "there is no such file"))
    try:
        copy = Database(path, key, is_copy=True)
    except DatabaseUnusable as error:
        raise BadInput(Problem(str(path), None, "", f"not a backup of this record: {error}")) from None
    try:
        return verify(copy, trust(copy))
    finally:
        copy.close()
