"""Opens a hub's data directory: its lock, its keys, its database, its organisation. One process at a time."""

import secrets as random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from console.data_dir import DataDir
from console.hub.core import HubCore
from console.hub.tls import Tls, settle_tls
from console.secret_store import SecretStore
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import OrgId, is_uuid, uuid7
from models.kernel.signing import SigningKey
from models.store.hub.engine import SqliteEngine
from models.store.hub.sql_store import SqlHubStore

FOLDER: Final = "hub"
"""In the data directory, so that a hub and a console can share a machine and its default directory."""

_DATABASE_KEY: Final = "hub-database-key"
_AUTHORITY_KEY: Final = "hub-authority-key"
_ORG: Final = "hub-org"
_NONCE: Final = "hub-nonce"


@dataclass(frozen=True, slots=True)
class OpenHub:
    """A hub that is open in this process, and served or not."""

    directory: DataDir
    core: HubCore
    authority: SigningKey
    tls: Tls
    went_on: bool
    """Whether the database is the one that was last open here; if not, it was given a new generation."""

    def close(self) -> None:
        """Close what serving has not closed, and give the directory up."""
        self.directory.release()


def hub_directory(data_dir: Path) -> DataDir:
    """Where a hub's things lie; made where it is missing."""
    DataDir(data_dir).prepare()
    directory = DataDir(data_dir / FOLDER)
    directory.prepare()
    return directory


def open_hub(
    directory: DataDir,
    secrets: Callable[[], SecretStore],
    clock: Clock,
    what: str,
    address: str | None,
    names: Sequence[str],
    database: str | None = None,
) -> OpenHub:
    """Lock and open. DirectoryHeld where it is open elsewhere; NoPassphrase, WrongPassphrase, DatabaseUnusable.

    `names`: what the TLS certificate is for; none where nothing is served. `database`: a URL; the directory's own file if None.
    """
    path = directory.database if database is None else database_file(database)
    directory.lock(what, rfc3339(clock.now_ms()), address, wait_seconds=10)
    try:
        kept = secrets()
        is_new = not path.exists() or path.stat().st_size == 0
        if is_new and kept.get(_NONCE) is not None and database is None:
            raise WatchfloorError(
                f"{path.name} of the hub is missing or empty, but this directory had one: bring it back from a backup, or"
                " begin with an empty data directory"
            )
        engine = SqliteEngine(path, _key(kept, _DATABASE_KEY, may_create=is_new))
        try:
            return _opened(directory, kept, engine, clock, names)
        except BaseException:
            engine.close()
            raise
    except BaseException:
        directory.release()
        raise


def database_file(url: str) -> Path:
    """The file of a database URL; BadInput where it is none."""
    parts = urlsplit(url)
    path = unquote(parts.path)
    if parts.scheme != "sqlite" or parts.netloc or parts.query or len(path) < 2:
        raise BadInput(
            Problem("--database", None, "", f"{url!r}: expected sqlite:///FILE (sqlite:////FILE from the root)")
        )
    found = Path(path[1:])
    if not found.parent.is_dir():
        raise BadInput(Problem("--database", None, "", f"{found.parent} is no directory"))
    return found


def _opened(directory: DataDir, kept: SecretStore, engine: SqliteEngine, clock: Clock, names: Sequence[str]) -> OpenHub:
    org = _org(kept, clock)
    store = SqlHubStore(engine, org)
    nonce, place = random.token_hex(16), directory.database_place() if directory.database.exists() else "-"
    went_on = store.resume(f"{kept.get(_NONCE)} {place}", f"{nonce} {place}")
    kept.put({_NONCE: nonce})
    authority = SigningKey(_key(kept, _AUTHORITY_KEY))
    tls = settle_tls(kept, names, clock)
    core = HubCore(store, authority, org, clock, ca_pem=tls.ca_pem, ca_fingerprint=tls.ca_fingerprint)
    return OpenHub(directory, core, authority, tls, went_on)


def _org(kept: SecretStore, clock: Clock) -> OrgId:
    org = kept.get(_ORG)
    if org is None:
        org = uuid7(clock.now_ms())
        kept.put({_ORG: org})
    if not is_uuid(org):
        raise WatchfloorError(f"the hub's organisation in the {kept.kind} is not one; it was changed")
    return OrgId(org)


def _key(kept: SecretStore, name: str, *, may_create: bool = True) -> bytes:
    found = kept.get(name)
    if found is None:
        if not may_create:
            raise WatchfloorError(f"the {name} is not in the {kept.kind}; without it the hub's database can't be read")
        found = random.token_hex(32)
        kept.put({name: found})
    return bytes.fromhex(found)
