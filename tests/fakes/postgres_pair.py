"""Two real PostgreSQL, the second a streaming standby of the first, as they stand behind a hub that must outlive a machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest

from console.bench.scratch_postgres import USER, NoPostgres, ScratchPostgres
from tests.fakes.real_servers import own_folder, wait_until

STANDBY: Final = "standby"
"""Its name for the primary."""


class Standby(ScratchPostgres):
    """Follows another server from a copy of its directory on."""

    def __init__(self, folder: Path, primary: ScratchPostgres) -> None:
        self._primary = primary
        super().__init__(folder, is_durable=False)

    def _make(self) -> None:
        there = ["-h", "127.0.0.1", "-p", str(self._primary.port), "-U", USER]
        self._do("pg_basebackup", *there, "-D", str(self._data), "-c", "fast", "-X", "stream", "--no-sync")
        (self._data / "standby.signal").touch()
        follows = f"host=127.0.0.1 port={self._primary.port} user={USER} application_name={STANDBY}"
        with (self._data / "postgresql.conf").open("a") as settings:
            settings.write(f"primary_conninfo = '{follows}'\n")


class Pair:
    """Both are up. `url` names both; whoever takes writes is used."""

    def __init__(self, primary: ScratchPostgres, standby: Standby) -> None:
        self.primary, self.standby = primary, standby
        both = f"127.0.0.1:{primary.port},127.0.0.1:{standby.port}"
        self.url = f"postgresql://{USER}@{both}/postgres?target_session_attrs=read-write"

    def wait_for_standby(self) -> None:
        """From now on no commit is acknowledged that the standby has not got on its disk."""
        ask(self.primary, f"ALTER SYSTEM SET synchronous_standby_names = '{STANDBY}'", "SELECT pg_reload_conf()")
        in_step = f"SELECT sync_state FROM pg_stat_replication WHERE application_name = '{STANDBY}'"
        wait_until(lambda: ask(self.primary, in_step) == "sync", "the standby to be waited for")

    def cut_off(self) -> None:
        """The standby hears nothing any more, and nobody waits for it."""
        ask(self.standby, "ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()")
        followers = "SELECT count(*) FROM pg_stat_replication"
        wait_until(lambda: ask(self.primary, followers) == 0, "the standby to be cut off")

    def let_in(self) -> None:
        """It follows again."""
        ask(self.standby, "ALTER SYSTEM RESET primary_conninfo", "SELECT pg_reload_conf()")

    def catch_up(self) -> None:
        """Until the standby has all that was committed so far."""
        place = ask(self.primary, "SELECT pg_current_wal_lsn()::text")
        done = f"SELECT pg_last_wal_replay_lsn() >= '{place}'::pg_lsn"
        wait_until(lambda: ask(self.standby, done) is True, "the standby to catch up")

    def fail_over(self) -> None:
        """The primary is gone for good, and the standby takes its place."""
        self.primary.kill()
        self.promote()

    def promote(self) -> None:
        """The standby takes writes from now on."""
        assert ask(self.standby, "SELECT pg_promote(true, 60)") is True


def ask(server: ScratchPostgres, *statements: str) -> Any:
    """The first value that the last of them gives, if any; each stands for itself."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        for each in statements:
            answer = connection.execute(each)
        row = answer.fetchone() if answer.description else None
        return row[0] if row else None


@contextmanager
def postgres_pair() -> Iterator[Pair]:
    """While it is needed; skipped, by name, where PostgreSQL is not installed."""
    with own_folder() as first, own_folder() as second:
        started: list[ScratchPostgres] = []
        try:
            primary = ScratchPostgres(first, is_durable=False)
            started.append(primary)
            primary.start()
            standby = Standby(second, primary)
            started.append(standby)
            standby.start()
            follows = "SELECT state FROM pg_stat_replication"
            wait_until(lambda: ask(primary, follows) == "streaming", "the standby to follow")
            yield Pair(primary, standby)
        except NoPostgres as error:
            pytest.skip(str(error))
        finally:
            for each in reversed(started):
                each.stop()
