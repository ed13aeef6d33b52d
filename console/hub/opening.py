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
from console.hub.watch import Watch
from console.secret_store import SecretStore
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import OrgId, is_uuid, uuid7
from models.kernel.signing import SigningKey
from models.store.hub.engine import SqliteEngine
from models.store.hub.sql_store import SqlHubStore
from resources.said import say

FOLDER: Final = "hub"
"""In the data directory, so that a hub and a console can share a machine and its default directory."""

DATABASE_KEY: Final = "hub-database-key"
AUTHORITY_KEY: Final = "hub-authority-key"
ORG: Final = "hub-org"
DATABASE: Final = "hub-database"
"""Address of the database where it is not the directory's own file; no secret in it."""
_NONCE: Final = "hub-nonce"


@dataclass(frozen=True, slots=True)
class OpenHub:
    """A hub that is open in this process, and served or not."""

    directory: DataDir
    core: HubCore
    authority: SigningKey
    tls: Tls
    keeper: SecretStore
    """Of the hub's keys and of the secrets of those who may post to it."""
    went_on: bool
    """Whether the database is the one that was last open here; if not, it was given a new generation."""
    watch: Watch | None = None
    """Hears other replicas that share the database, once it is started."""

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

    `names`: what the TLS certificate is for; none where nothing is served. `database`: a URL; where it is None, the PostgreSQL
    that was last given, or else the directory's own file.
    """
    path = directory.database
    if database is not None and _is_shared(database):
        from console.hub.shared_database import checked

        checked(database)
    elif database is not None:
        path = database_file(database)
    directory.lock(what, rfc3339(clock.now_ms()), address, wait_seconds=10)
    try:
        kept = secrets()
        url = kept.get(DATABASE) if database is None else database
        if url is not None and _is_shared(url):
            return _opened_shared(directory, kept, url, clock, names)
        is_new = not path.exists() or path.stat().st_size == 0
        if is_new and kept.get(_NONCE) is not None and database is None:
            raise WatchfloorError(
                say(
                    "{name} of the hub is missing or empty, but this directory had one: bring it back from a "
                    "backup, or begin with an empty data directory",
                    name=path.name,
                )
            )
        engine = SqliteEngine(path, _key(kept, DATABASE_KEY, may_create=is_new))
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
            Problem(
                "--database",
                None,
                "",
                say(
                    "{url!r}: expected sqlite:///FILE (sqlite:////FILE from the root) or "
                    "postgresql://USER@HOST/DATABASE",
                    url=url,
                ),
            )
        )
    found = Path(path[1:])
    if not found.parent.is_dir():
        raise BadInput(Problem("--database", None, "", say("{parent} is no directory", parent=found.parent)))
    return found


def _is_shared(url: str) -> bool:
    return url.startswith(("postgresql:", "postgres:"))


def _opened_shared(directory: DataDir, kept: SecretStore, url: str, clock: Clock, names: Sequence[str]) -> OpenHub:
    from console.hub.shared_database import open_shared

    is_new = kept.get(ORG) is None
    shared = open_shared(url, is_new, lambda: _org(kept, clock), directory, kept, clock)
    try:
        kept.put({DATABASE: url})
        return _ready(directory, kept, shared.store, clock, names, shared.went_on, shared.watch)
    except BaseException:
        shared.store.close()
        raise


def _opened(directory: DataDir, kept: SecretStore, engine: SqliteEngine, clock: Clock, names: Sequence[str]) -> OpenHub:
    org = _org(kept, clock)
    store = SqlHubStore(engine, org)
    nonce, place = random.token_hex(16), directory.database_place() if directory.database.exists() else "-"
    went_on = store.resume(f"{kept.get(_NONCE)} {place}", f"{nonce} {place}")
    kept.put({_NONCE: nonce})
    return _ready(directory, kept, store, clock, names, went_on, None)


def _ready(
    directory: DataDir,
    kept: SecretStore,
    store: SqlHubStore,
    clock: Clock,
    names: Sequence[str],
    went_on: bool,
    watch: Watch | None,
) -> OpenHub:
    org, authority = store.org, SigningKey(_key(kept, AUTHORITY_KEY))
    tls = settle_tls(kept, names, clock)
    core = HubCore(store, authority, org, clock, ca_pem=tls.ca_pem, ca_fingerprint=tls.ca_fingerprint)
    return OpenHub(directory, core, authority, tls, kept, went_on, watch)


def _org(kept: SecretStore, clock: Clock) -> OrgId:
    org = kept.get(ORG)
    if org is None:
        org = uuid7(clock.now_ms())
        kept.put({ORG: org})
    if not is_uuid(org):
        raise WatchfloorError(say("the hub's organisation in the {kind} is not one; it was changed", kind=kept.kind))
    return OrgId(org)


def _key(kept: SecretStore, name: str, *, may_create: bool = True) -> bytes:
    found = kept.get(name)
    if found is None:
        if not may_create:
            raise WatchfloorError(
                say(
                    "the {name} is not in the {kind}; without it the hub's database can't be read",
                    name=name,
                    kind=kept.kind,
                )
            )
        found = random.token_hex(32)
        kept.put({name: found})
    return bytes.fromhex(found)
