"""Hears when another replica of the hub has written: a connection of its own that waits, and looks once a second all the same."""

from collections.abc import Callable
from typing import Any, Final

import psycopg

from models.kernel.ids import OrgId, uuid_bytes
from models.store.hub.postgres import CHANNEL, PostgresAddress
from models.store.hub.records import Standing
from models.store.hub.trouble import NobodyThere
from resources.said import say

LOOK_SECONDS: Final = 1.0
"""A poke may be lost with a connection; then what is new is seen so much later."""
_SLICES: Final = 5
"""So often within that time it is asked whether to end."""


class Pokes:
    """Used from one thread."""

    def __init__(
        self,
        address: PostgresAddress,
        password: str | None,
        org: OrgId,
        is_own: Callable[[int], bool] = lambda _pid: False,
    ) -> None:
        """Nothing is connected yet. `is_own` says of a server process whether this replica's own writing goes through it: of that
        it knows already.
        """
        self._is_own = is_own
        self._address = address
        self._password = password
        self._org = uuid_bytes(org)
        self._connection: psycopg.Connection[Any] | None = None

    def wait(self, is_ending: Callable[[], bool] = lambda: False) -> Standing:
        """How far the database has come: at once where the connection is new, else when somebody wrote, or after a while.
        NobodyThere at once where it can't be asked: the caller waits before the next time.
        """
        try:
            if self._connection is None:
                self._connection = self._address.connect(self._password)
                self._connection.autocommit = True
                self._connection.execute(f"LISTEN {CHANNEL}")
            else:
                self._listen(self._connection, is_ending)
            asked = "SELECT position, generation, members FROM hub_heads WHERE org = %s"
            row = self._connection.execute(asked, (self._org,)).fetchone()
        except psycopg.Error as error:
            self.close()
            raise NobodyThere(
                say("the database can't be reached: {first_line}", first_line=_first_line(error))
            ) from None
        if row is None:
            raise NobodyThere(say("the database holds no hub of this organisation any more"))
        return Standing(*row)

    def _listen(self, connection: "psycopg.Connection[Any]", is_ending: Callable[[], bool]) -> None:
        for _ in range(_SLICES):
            # However many wrote meanwhile, one look is enough.
            notices = connection.notifies(timeout=LOOK_SECONDS / _SLICES)
            if is_ending() or any(not self._is_own(each.pid) for each in notices):
                notices.close()
                return

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _first_line(error: psycopg.Error) -> str:
    return str(error).partition("\n")[0][:200]
