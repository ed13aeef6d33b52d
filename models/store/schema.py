"""Brings a database file to this program's schema, by the migrations beside this module."""

from pathlib import Path
from typing import Final

from models.store.database import Database, DatabaseUnusable
from models.store.migrations.steps import ALL
from resources.said import say

CURRENT: Final = 3
"""Schema number of this program; each migration sets SQLite's user_version to its own number."""


def bring_up(database: Database) -> None:
    """Migrate to CURRENT in one transaction; DatabaseUnusable for a file written by a newer program."""
    found = int(database.scalar("PRAGMA user_version"))
    if found == CURRENT:
        return
    if found > CURRENT:
        raise DatabaseUnusable(
            say(
                "{name} has schema {found}, this program knows up to {current}: it was written by a newer Watchfloor",
                name=database.path.name,
                found=found,
                current=CURRENT,
            )
        )
    if found == 0 and not int(database.scalar("SELECT count(*) FROM sqlite_master")):
        _create(database)
    else:
        _upgrade(database)


def _create(database: Database) -> None:
    with database.transaction() as connection:
        for _revision, statements in ALL:
            for statement in statements:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (ALL[-1][0],))


def _upgrade(database: Database) -> None:
    # Alembic takes a fifth of a second to import and is needed only on the day of an upgrade.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)

    def steps(revision: object, _context: object) -> object:
        return script._upgrade_revs("head", revision)  # type: ignore[arg-type]  # the documented shape of `fn`

    with database.transaction() as connection, EnvironmentContext(config, script, fn=steps) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()
