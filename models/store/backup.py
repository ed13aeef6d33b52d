"""Copies of the database: made whole, checked, and never taken for the original again.

A backup is an encrypted database under the same key. A restored one must write under a new origin, or two databases would
both claim the same sequence numbers.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from models.kernel.chain import Trust
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.store import schema
from models.store.audit import Finding, Verdict, page_findings, verify
from models.store.database import Database, DatabaseUnusable, StoreError
from resources.said import say


def create(database: Database, target: Path) -> None:
    """Write a compact copy of the present state to a file that does not exist yet; half a copy is removed."""
    if target.exists():
        raise Refused(say("{target} exists already; a backup never overwrites a file", target=target))
    try:
        # VACUUM refuses to run inside a transaction, and SQLAlchemy opens one before every statement.
        database.connection.rollback()
        with database.cursor() as cursor:
            cursor.execute("VACUUM INTO ?", (str(target),))
    except StoreError as error:
        target.unlink(missing_ok=True)
        raise WatchfloorError(
            say("the backup can't be written to {target}: {orig}", target=target, orig=error.orig)
        ) from None
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    target.chmod(0o600)


def check(path: Path, key: bytes, trust: Callable[[Database], Trust]) -> Verdict:
    """Verify a backup file as thoroughly as the live record; BadInput where it is no database under this key."""
    if not path.is_file():
        raise BadInput(Problem(str(path), None, "", say("there is no such file")))
    try:
        copy = Database(path, key, is_copy=True)
    except DatabaseUnusable as error:
        raise BadInput(Problem(str(path), None, "", say("not a backup of this record: {error}", error=error))) from None
    try:
        if int(copy.scalar("PRAGMA user_version")) == schema.CURRENT:
            return verify(copy, trust(copy))
        damaged = page_findings(copy)
    finally:
        copy.close()
    return Verdict(0, 0, damaged) if damaged else _check_brought_up(path, key, trust)


def _check_brought_up(path: Path, key: bytes, trust: Callable[[Database], Trust]) -> Verdict:
    """Of an older program, or a newer one: what is verified is a copy that this program's steps brought up to its own schema."""
    with TemporaryDirectory(prefix="watchfloor-") as folder:
        beside = Path(folder) / "copy.db"
        # Encrypted as it is; and nobody else's business all the same.
        beside.touch(mode=0o600)
        shutil.copyfile(path, beside)
        copy = Database(beside, key)
        try:
            schema.bring_up(copy)
            return verify(copy, trust(copy))
        except StoreError as error:
            message = f"the file can't be brought up to schema {schema.CURRENT}: {error.orig}"
            return Verdict(0, 0, (Finding("page", None, None, None, None, message),))
        except DatabaseUnusable as error:
            raise BadInput(
                Problem(str(path), None, "", say("not a backup this program can read: {error}", error=error))
            ) from None
        finally:
            copy.close()
