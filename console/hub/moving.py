"""Moves a hub from its own file into PostgreSQL, while nobody serves it; from then on it is served from there."""

from collections.abc import Callable
from typing import Final

from console.hub.opening import DATABASE, DATABASE_KEY, OpenHub
from console.hub.shared_database import PASSWORD, SEEN, unusable
from console.hub.watch import SeenFile
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.store.database import StoreError
from models.store.hub.engine import Engine, SqliteEngine
from models.store.hub.moving import Moved, leave, move
from models.store.hub.port import HubStore
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.records import Standing
from models.store.hub.sql_store import SqlHubStore
from resources.said import say

_OPTION: Final = "--to"


def address_of(url: str) -> PostgresAddress:
    """Of a PostgreSQL database; BadInput for anything else."""
    if not url.startswith(("postgresql://", "postgres://")):
        raise BadInput(Problem(_OPTION, None, "", say("expected postgresql://USER@HOST/DATABASE")))
    try:
        return PostgresAddress.read(url)
    except BadInput as error:
        raise BadInput(*(Problem(_OPTION, None, "", each.message) for each in error.problems)) from None


def move_hub(hub: OpenHub, address: PostgresAddress, told: Callable[[str, int], None]) -> Moved:
    """Carry everything over, see that it is the same and can be gone on with, and have the hub lie there from now on. The hub is
    closed by it.

    Refused where it lies in PostgreSQL already, or the target holds a hub; WatchfloorError where that can't be used or the copy
    is not the same: then the hub stays where it is. The old file stays in any case; once it was left, it is marked so.
    """
    keeper, path, key = hub.keeper, hub.directory.database, hub.keeper.get(DATABASE_KEY)
    if keeper.get(DATABASE) is not None or key is None:
        raise Refused(
            say("the hub lies in PostgreSQL already"), (say("move that with PostgreSQL's own tools: pg_dump"),)
        )
    old = hub.core.store
    before = (old.generation, old.head(), old.vector())
    old.close()
    source, target = SqliteEngine(path, bytes.fromhex(key)), PostgresEngine(address, keeper.get(PASSWORD))
    try:
        moved = move(source, target, old.org, told)
        _see(before, target, old, moved)
        SeenFile(hub.directory.path / SEEN).write(Standing(moved.head, moved.generation, 0))
        keeper.put({DATABASE: address.url})
        leave(source, old.org)
    except StoreError as error:
        raise unusable(error) from None
    finally:
        source.close()
        target.close()
    return moved


def _see(before: object, target: Engine, old: HubStore, moved: Moved) -> None:
    """Open it as whoever serves it will."""
    new = SqlHubStore(target, old.org)
    went_on = new.go_on(Standing(moved.head, moved.generation, 0))
    if not went_on or (new.generation, new.head(), new.vector()) != before:
        raise WatchfloorError(
            say(
                "what was moved does not go on as it should; the hub stays where it is. Drop that database "
                "before you try again"
            )
        )
