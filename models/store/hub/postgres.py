"""PostgreSQL's way of giving what the hub's SQL needs: a database that several replicas of one hub share.

One connection writes, one reads, each from one thread at a time; a third, in pokes.py, hears of what others wrote. A connection
that was lost is made anew at the next use, so whoever asks in between hears of it and comes again.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, Table, create_engine, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.pool import NullPool

from models.kernel.errors import BadInput, Problem, Refused
from models.store.database import StoreError
from models.store.hub.trouble import Trouble

CHANNEL: Final = "watchfloor_hub"
"""On which replicas wake each other. What is sent there says nothing but that something was written."""

_SETTLED: Final[Mapping[str, Any]] = {
    "application_name": "watchfloor hub",
    "connect_timeout": 5,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
    # A replica that was stopped in the middle of its turn must not hold the others up for longer than a request lasts.
    "options": "-c idle_in_transaction_session_timeout=10000 -c lock_timeout=8000 -c statement_timeout=60000",
}
"""Of every connection. Milliseconds in options and tcp_user_timeout, else seconds."""
_MAKING: Final = 0x77616368_66687562
"""Of the lock that is held while tables are made."""
_ASKED: Final = (
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "passfile",
    "target_session_attrs",
    "channel_binding",
    "gssencmode",
)
"""What the address of a database may say. The rest is settled here, or would be a secret on a command line."""

_LOST: Final = ("08", "57P")
_LOST_STATES: Final = ("25P03", "25006", "53300")
_AGAIN_STATES: Final = ("40001", "40P01", "55P03", "57014")
_ODD: Final = ("22", "23")


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """Where a database is, without any secret."""

    url: str
    parameters: Mapping[str, str]

    @classmethod
    def read(cls, url: str) -> "PostgresAddress":
        """postgresql://USER@HOST[:PORT][,HOST…]/DATABASE[?sslmode=…]; BadInput for anything else, and for a password."""
        try:
            found = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
        except psycopg.Error:
            # The driver's own words would quote the address, and whoever put a password in there.
            raise _no_address("expected postgresql://USER@HOST:PORT/DATABASE") from None
        if "password" in found:
            raise _no_address(
                "a password on a command line can be read by everybody on the machine; keep it with: hub password, or in a"
                " PGPASSFILE"
            )
        if not url.startswith(("postgresql://", "postgres://")) or not found.get("dbname"):
            raise _no_address("expected postgresql://USER@HOST:PORT/DATABASE")
        if odd := sorted(found.keys() - set(_ASKED)):
            raise _no_address(f"{odd[0]} can't be set there; expected some of {', '.join(_ASKED[5:])}")
        found.setdefault("target_session_attrs", "read-write")
        if not _is_here(found.get("host", "")):
            found.setdefault("sslmode", "require")
        return cls(url, found)

    def connect(self, password: str | None) -> "psycopg.Connection[Any]":
        """A new connection; psycopg.Error where there is none to be had."""
        return psycopg.connect(make_conninfo(**self.parameters, **_SETTLED, password=password))


class PostgresEngine:
    """See models.store.hub.engine.Engine. Statements of a turn see everything that was committed before it began."""

    is_alone = False

    def __init__(self, address: PostgresAddress, password: str | None = None) -> None:
        """Nothing is connected yet."""
        self._address = address
        self._password = password
        self._writing = _Line(self._connect, "READ COMMITTED")
        self._reading = _Line(self._connect, "AUTOCOMMIT")
        self._place = ""
        self.connected = 0

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See Engine."""
        if self._writing.is_busy or self._reading.is_busy:
            yield (self._writing if self._writing.is_busy else self._reading).connection
            return
        with self._reading.transaction(self.trouble) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """See Engine."""
        if self._writing.is_busy:
            with self._writing.connection.begin_nested():
                yield self._writing.connection
            return
        with self._writing.transaction(self.trouble) as connection:
            yield connection

    def insert(self, table: Table) -> Any:
        """See Engine."""
        return insert(table)

    def trouble(self, error: StoreError) -> Trouble:
        """See Engine."""
        state = getattr(error.orig, "sqlstate", None)
        if isinstance(error.orig, psycopg.DataError | psycopg.IntegrityError):
            return Trouble.ODD
        if state is None:
            return Trouble.LOST if isinstance(error.orig, psycopg.OperationalError) else Trouble.BROKEN
        if state in _AGAIN_STATES:
            return Trouble.AGAIN
        if state in _LOST_STATES or state.startswith(_LOST):
            return Trouble.LOST
        if state.startswith(_ODD):
            return Trouble.ODD
        return Trouble.FULL if state in ("53100", "53200") else Trouble.BROKEN

    def make_alone(self, connection: Connection) -> None:
        """See Engine."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MAKING})

    def place(self) -> str:
        """See Engine."""
        return self._place

    def scrub(self) -> bool:
        """See Engine. What VACUUM frees is overwritten by and by; its write-ahead log and its archives are the server's."""
        connection = self._connect()
        try:
            connection.autocommit = True
            for table in ("hub_events", "hub_parked", "hub_blob_parts", "hub_people"):
                connection.execute(f"VACUUM {table}")
        finally:
            connection.close()
        return True

    def poke(self, connection: Connection) -> None:
        """See Engine."""
        connection.exec_driver_sql(f"NOTIFY {CHANNEL}")

    def writes_as(self, pid: int) -> bool:
        """Whether that process of the server is the one behind this replica's writing. Any thread."""
        return pid == self._writing.pid

    def back_up(self, target: Path) -> None:
        """See Engine."""
        raise Refused(
            "PostgreSQL's own tools back this database up",
            ("pg_dump, pg_basebackup or your provider's; and hub keys export for the hub's keys",),
        )

    def close(self) -> None:
        """See Engine."""
        self._writing.drop()
        self._reading.drop()

    def _connect(self) -> "psycopg.Connection[Any]":
        connection = self._address.connect(self._password)
        self.connected += 1
        try:
            connection.autocommit = True
            self._place = _place_of(connection)
            (durable,) = connection.execute("SHOW synchronous_commit").fetchone() or ("on",)
            if durable == "off":
                # What was acknowledged must survive a crash, however the server is set up for others.
                connection.execute("SET synchronous_commit = on")
            connection.autocommit = False
        except BaseException:
            connection.close()
            raise
        return connection


class _Line:
    """One connection, made when it is needed and dropped once it is lost."""

    def __init__(self, connect: Any, isolation: str) -> None:
        self._engine = create_engine(
            "postgresql+psycopg://", creator=connect, poolclass=NullPool, isolation_level=isolation
        )
        self._connection: Connection | None = None
        self.pid = 0
        """Of the server's process behind the newest connection."""

    @property
    def is_busy(self) -> bool:
        return self._connection is not None and self._connection.in_transaction()

    @property
    def connection(self) -> Connection:
        assert self._connection is not None
        return self._connection

    @contextmanager
    def transaction(self, trouble: Any) -> Iterator[Connection]:
        if self._connection is not None and _is_dead(self._connection):
            self.drop()
        if self._connection is None:
            self._connection = self._engine.connect()
            raw: Any = self._connection.connection.dbapi_connection
            self.pid = raw.info.backend_pid
        connection = self._connection
        try:
            with connection.begin():
                yield connection
        except StoreError as error:
            if trouble(error) is Trouble.LOST:
                self.drop()
            raise
        except BaseException:
            if connection.invalidated:
                self.drop()
            raise

    def drop(self) -> None:
        if self._connection is not None:
            # What can't be said goodbye to is gone already.
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def _is_dead(connection: Connection) -> bool:
    """Whether the server has hung up meanwhile. Costs no round trip: what it said last lies in the socket."""
    if connection.invalidated:
        return True
    raw: Any = connection.connection.dbapi_connection
    if raw is None or raw.closed:
        return True
    try:
        raw.pgconn.consume_input()
    except psycopg.Error:
        return True
    return bool(raw.pgconn.status != psycopg.pq.ConnStatus.OK)


def _place_of(connection: "psycopg.Connection[Any]") -> str:
    try:
        found = connection.execute(
            "SELECT system_identifier, timeline_id FROM pg_control_system(), pg_control_checkpoint()"
        ).fetchone()
    except psycopg.errors.InsufficientPrivilege:
        return ""
    return "" if found is None else f"{found[0]}:{found[1]}"


def _is_here(hosts: str) -> bool:
    """Whether all of them are this machine: what stays here needs no TLS."""
    return all(host.startswith("/") or host in ("", "localhost", "127.0.0.1", "::1") for host in hosts.split(","))


def _no_address(words: str) -> BadInput:
    return BadInput(Problem("--database", None, "", words))
