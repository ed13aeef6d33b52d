"""A database on PostgreSQL that several replicas of one hub share: where it is, how it is opened, and how others are heard.

Imported only where there is one: its driver takes a while to load.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from console.data_dir import DataDir
from console.hub.watch import SeenFile, Watch
from console.secret_store import SecretStore
from models.kernel.clock import Clock
from models.kernel.errors import Refused, WatchfloorError
from models.kernel.ids import OrgId
from models.store.database import StoreError
from models.store.hub.pokes import Pokes
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.sql_store import SqlHubStore
from models.store.hub.taking_over import holds_a_hub
from resources.said import say

PASSWORD: Final = "hub-database-password"
SEEN: Final = "seen.json"


@dataclass(frozen=True, slots=True)
class SharedDatabase:
    """Open, and found to be the one that was last seen here, or not."""

    store: SqlHubStore
    watch: Watch
    went_on: bool


def checked(url: str) -> None:
    """BadInput where it is no address of a PostgreSQL database."""
    PostgresAddress.read(url)


def open_shared(
    url: str, is_new: bool, settle: Callable[[], OrgId], directory: DataDir, kept: SecretStore, clock: Clock
) -> SharedDatabase:
    """Open it for the organisation that `settle` gives. `is_new`: this directory was no hub's, so the database must not be.

    WatchfloorError where it can't be reached or used; Refused, with nothing settled, where it is another hub's.
    """
    address, password, seen = PostgresAddress.read(url), kept.get(PASSWORD), SeenFile(directory.path / SEEN)
    engine = PostgresEngine(address, password)
    try:
        if is_new and holds_a_hub(engine):
            raise Refused(
                say("this database holds a hub already"),
                (say("to serve that one from here, too, bring its keys first: hub keys import FILE"),),
            )
        org = settle()
        store = SqlHubStore(engine, org)
        went_on = store.go_on(seen.read())
    except StoreError as error:
        engine.close()
        raise unusable(error) from None
    except BaseException:
        engine.close()
        raise
    news = Pokes(address, password, org, engine.writes_as)
    return SharedDatabase(store, Watch(news, seen, clock), went_on)


def unusable(error: StoreError) -> WatchfloorError:
    """What to say to whoever started a program that can't use its database. The driver names no passwords."""
    said = str(error.orig).strip().partition("\n")[0]
    return WatchfloorError(say("the hub's database can't be used: {said}", said=said[:300]))
