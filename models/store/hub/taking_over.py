"""Makes the hub's tables, and brings those of an older program up to this one: what is missing is added, all else stays."""

from sqlalchemy import Connection, func, inspect, select, update
from sqlalchemy.schema import CreateColumn

from models.store.database import DatabaseUnusable
from models.store.hub import tables
from models.store.hub.engine import Engine
from resources.said import say


def bring_up(connection: Connection) -> None:
    """Inside a transaction that runs beside nobody else's. DatabaseUnusable for tables of a newer program."""
    held = oldest = None
    if inspect(connection).has_table(tables.heads.name):
        schemas = select(func.max(tables.heads.c.schema), func.min(tables.heads.c.schema))
        held, oldest = connection.execute(schemas).one()
    if held is not None and held > tables.SCHEMA:
        raise DatabaseUnusable(
            say(
                "the hub's database has schema {held}, this program knows up to {schema}: it was written by "
                "a newer Watchfloor",
                held=held,
                schema=tables.SCHEMA,
            )
        )
    tables.metadata.create_all(connection)
    if oldest is not None and oldest < tables.SCHEMA:
        _add_columns(connection)
        for index in (each for table in tables.metadata.sorted_tables for each in table.indexes):
            index.create(connection, checkfirst=True)
        connection.execute(update(tables.heads).values(schema=tables.SCHEMA))


def _add_columns(connection: Connection) -> None:
    found = inspect(connection)
    for table in tables.metadata.sorted_tables:
        held = {each["name"] for each in found.get_columns(table.name)}
        for column in table.columns:
            if column.name not in held:
                wanted = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {wanted}")


def holds_a_hub(engine: Engine) -> bool:
    """Whether any organisation's hub lives in this database."""
    with engine.reading() as connection:
        if not inspect(connection).has_table(tables.heads.name):
            return False
        return bool(connection.execute(select(func.count()).select_from(tables.heads)).scalar())
