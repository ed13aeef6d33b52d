"""Puts a verified backup in place of the record, with the record closed: it may be damaged beyond opening."""

import os
import shutil
from pathlib import Path

from console.data_dir import DataDir, sync_directory
from console.identity import DATABASE_KEY, key_from, trust_of
from console.secret_store import SecretStore
from models.kernel.clock import Clock
from models.kernel.errors import Refused
from models.store import backup, erasure
from models.store.audit import Verdict
from resources.said import say


def check(file: Path, secrets: SecretStore) -> Verdict:
    """Verify a backup by the keys alone; BadInput where the file is none."""
    key = key_from(secrets, DATABASE_KEY, may_create=False)
    return backup.check(file, key, lambda copy: trust_of(secrets, copy))


def restore(file: Path, directory: DataDir, secrets: SecretStore, clock: Clock) -> tuple[Verdict, Path | None]:
    """Verify and put in place; gives the verdict and where the former record is kept. The directory must be locked.

    The nonce that the keeper of secrets holds does not match the restored file, so the next start gives it a new origin.
    """
    verdict = check(file, secrets)
    if not verdict.sound:
        raise Refused(
            say("the backup is damaged; nothing was changed"), tuple(finding.message for finding in verdict.findings)
        )
    present = directory.database
    beside = present.with_name("restoring.db")
    shutil.copyfile(file, beside)
    beside.chmod(0o600)
    with beside.open("rb") as copy:
        os.fsync(copy.fileno())
    kept = _set_aside(present, clock) if present.exists() else None
    if kept is not None:
        # What was erased after the backup was made is erased in it, too, before anybody can read it.
        erasure.carry_over(kept, beside, key_from(secrets, DATABASE_KEY, may_create=False))
    beside.rename(present)
    sync_directory(present.parent)
    return verdict, kept


def _set_aside(present: Path, clock: Clock) -> Path:
    kept = present.with_name(f"before-restore-{clock.now_ms()}.db")
    present.rename(kept)
    # Its write-ahead log goes with it: left behind, it would be taken for the restored file's.
    for suffix in ("-wal", "-shm"):
        log = present.with_name(present.name + suffix)
        if log.exists():
            log.rename(kept.with_name(kept.name + suffix))
    return kept
