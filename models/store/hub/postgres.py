"""PostgreSQL's way of giving what the hub's SQL needs: a database that several replicas of one hub share.

One connection writes, one reads, each from one thread at a time; a third, in pokes.py, hears of what others wrote. A connection
that was lost is made anew at the next use, so whoever asks in between hears of it and comes again.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import DDL, Connection, Dialect, Executable, Table, create_engine, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.event import listen
from sqlalchemy.pool import NullPool

from models.kernel.errors import BadInput, Problem, Refused
from models.store.database import StoreError
from models.store.hub.engine import Question
from models.store.hub.tables import metadata
from models.store.hub.trouble import Trouble
from resources.said import say

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

_CONTENT: Final[Mapping[str, Sequence[str]]] = {
    "hub_events": ("body", "salt"),
    "hub_parked": ("body", "salt"),
    "hub_blob_parts": ("data",),
    "hub_people": ("name", "details"),
}
"""Tables and columns that hold what may have to be erased."""
_NO_SAMPLES: Final = "ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0"
"""Else the server copies some of the values into statistics of its own, where nobody erases them."""
_NOT_NOW: Final = (
    psycopg.errors.LockNotAvailable,
    psycopg.errors.DeadlockDetected,
    psycopg.errors.DiskFull,
    psycopg.errors.InsufficientPrivilege,
)
"""Why tables can't be rewritten, while everything else goes on. The last: they were given to somebody else."""
for _name, _columns in _CONTENT.items():
    for _column in _columns:
        listen(
            metadata.tables[_name],
            "after_create",
            DDL(_NO_SAMPLES.format(table=_name, column=_column)).execute_if(dialect="postgresql"),  # type: ignore[no-untyped-call]  # SQLAlchemy's
        )

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
            raise _no_address(say("expected postgresql://USER@HOST:PORT/DATABASE")) from None
        if "password" in found:
            raise _no_address(
                say(
                    "a password on a command line can be read by everybody on the machine; keep it with: hub "
                    "password, or in a PGPASSFILE"
                )
            )
        if not url.startswith(("postgresql://", "postgres://")) or not found.get("dbname"):
            raise _no_address(say("expected postgresql://USER@HOST:PORT/DATABASE"))
        if odd := sorted(found.keys() - set(_ASKED)):
            raise _no_address(
                say("{odd} can't be set there; expected some of {asked}", odd=odd[0], asked=", ".join(_ASKED[5:]))
            )
        found.setdefault("target_session_attrs", "read-write")
        hosts, ports = (found.get(name, "").split(",") for name in ("host", "port"))
        if len(ports) not in (1, len(hosts)):
            raise _no_address(
                say(
                    "{ports} ports for {hosts} hosts; expected one for all of them, or one for each",
                    ports=len(ports),
                    hosts=len(hosts),
                )
            )
        if found["target_session_attrs"] not in ("read-write", "primary") and len(hosts) > 1:
            # On a server that only reads the hub would find nothing but refusals, and never look for another one.
            raise _no_address(
                say("target_session_attrs of several hosts: expected read-write or primary, since the hub writes")
            )
        if not _is_here(found.get("host", "")):
            found.setdefault("sslmode", "require")
        return cls(url, found)

    def connect(self, password: str | None) -> "psycopg.Connection[Any]":
        """A new connection, of several hosts to the first that takes writes; psycopg.Error where there is none to be had."""
        try:
            return psycopg.connect(make_conninfo(**self.parameters, **_SETTLED, password=password))
        except psycopg.OperationalError as error:
            if "," not in self.parameters.get("host", ""):
                raise
            # The driver tells of the last of them alone.
            hosts = self.parameters["host"].replace(",", ", ")
            raise psycopg.OperationalError(
                f"none of {hosts} can be reached and takes writes; of the last: {error}"
            ) from None


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
        self._compiled: dict[Executable, Any] = {}
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

    @contextmanager
    def together(self, connection: Connection) -> Iterator[None]:
        """See Engine."""
        raw: Any = connection.connection.dbapi_connection
        try:
            with raw.pipeline():
                yield
        except psycopg.Error as error:
            raise StoreError(None, None, error) from error

    def asked(self, connection: Connection, *questions: Question) -> list[Sequence[Any]]:
        """See Engine."""
        raw: Any = connection.connection.dbapi_connection
        with self.together(connection):
            cursors = [raw.execute(*self._worded(statement, values)) for statement, values in questions]
        return [each.fetchall() for each in cursors]

    def _worded(self, statement: Executable, values: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """A statement as the driver takes it."""
        if statement not in self._compiled:
            self._compiled[statement] = cast("Any", statement).compile(dialect=self._writing.dialect)
        found = self._compiled[statement]
        return str(found), found.construct_params(values)

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
        """See Engine. Rewrites the tables that hold content, and their former files go. The write-ahead log, its archives and
        backups are the server's own: docs/retention.md.
        """
        connection = self._connect()
        try:
            connection.autocommit = True
            # Whoever wants a table for himself makes others wait behind him: rather try again later.
            connection.execute("SET lock_timeout = 100")
            connection.execute("SET statement_timeout = 0")
            for table, columns in _CONTENT.items():
                for column in columns:
                    connection.execute(_NO_SAMPLES.format(table=table, column=column))
                # Without FULL what was deleted stays in the pages' free space until something is written over it.
                connection.execute(f"VACUUM (FULL) {table}")
        except _NOT_NOW:
            return False
        except psycopg.Error as error:
            raise StoreError("VACUUM", None, error) from error
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
            say("PostgreSQL's own tools back this database up"),
            (say("pg_dump, pg_basebackup or your provider's; and hub keys export for the hub's keys"),),
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
            if durable in ("off", "local", "remote_write"):
                # What was acknowledged must survive a crash, here and at a standby that is waited for, however the server is
                # set up for others.
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
        self._warnings: list[str] = []
        """What the server had to say since this was emptied."""

    @property
    def dialect(self) -> Dialect:
        """How it puts statements."""
        return self._engine.dialect

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
            raw.add_notice_handler(self._heard)
        connection = self._connection
        try:
            with connection.begin():
                yield connection
                self._warnings.clear()
            if self._warnings:
                # Somebody ended the wait for the standby: PostgreSQL calls it done and warns that it may be here alone. Who
                # sends it again is answered only once the standby has both.
                unsure = psycopg.OperationalError(f"nobody knows whether a standby has it, too: {self._warnings[0]}")
                raise StoreError("COMMIT", None, unsure)
        except StoreError as error:
            if trouble(error) is Trouble.LOST:
                self.drop()
            raise
        except BaseException:
            if connection.invalidated:
                self.drop()
            raise

    def _heard(self, notice: psycopg.errors.Diagnostic) -> None:
        if notice.severity_nonlocalized == "WARNING":
            self._warnings.append(notice.message_primary or "a warning")

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


_PLACES: Final = (
    # Of a standby that took over the control file tells the former timeline until its first checkpoint, which may be minutes
    # away; where it writes is under its new one at once.
    "SELECT system_identifier, ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int FROM pg_control_system()",
    "SELECT system_identifier, timeline_id FROM pg_control_system(), pg_control_checkpoint()",
)
"""Questions after the server and its timeline; not every provider lets everybody ask each."""
_NOT_ANSWERED: Final = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.ObjectNotInPrerequisiteState,
    psycopg.errors.UndefinedFunction,
    psycopg.NotSupportedError,
)


def _place_of(connection: "psycopg.Connection[Any]") -> str:
    for question in _PLACES:
        try:
            found = connection.execute(question).fetchone()
        except _NOT_ANSWERED:
            continue
        if found is not None:
            return f"{found[0]}:{found[1]}"
    return ""


def _is_here(hosts: str) -> bool:
    """Whether all of them are this machine: what stays here needs no TLS."""
    return all(host.startswith("/") or host in ("", "localhost", "127.0.0.1", "::1") for host in hosts.split(","))


def _no_address(words: str) -> BadInput:
    return BadInput(Problem("--database", None, "", words))
