"""A closed data directory opened for a moment, to change who it is: joining a hub, or leaving one."""

from collections.abc import Iterator
from contextlib import contextmanager

from console.data_dir import DataDir
from console.desk import Desk
from console.secret_store import SecretStore
from console.sync.exchange import close_exchange, exchange_of
from console.sync.joining import Place
from console.workers import StoreThread
from models.kernel.clock import Clock


@contextmanager
def open_place(directory: DataDir, secrets: SecretStore, clock: Clock) -> Iterator[Place]:
    """Everything joining changes; the directory is locked by the caller and given up afterwards. On the caller's thread."""
    thread = StoreThread()
    try:
        desk = thread.call(lambda: Desk(directory, secrets, clock, thread))
    except BaseException:
        thread.stop()
        raise
    try:
        exchange = exchange_of(desk)
        identity = desk.identity
        yield Place(
            meta=desk.meta,
            certificates=desk.certificates,
            people=desk.people,
            secrets=secrets,
            authority=identity.authority,
            device=identity.device,
            events=desk.read(desk.log.newest),
            pending=0 if exchange is None else exchange.status().pending.count,
            call=desk.read,
        )
    finally:
        close_exchange(desk)
        desk.close()
