"""The worker of an open console that belongs to a hub."""

from collections.abc import Callable, Iterable

from console.desk import Desk
from console.sync.exchange import Exchange, close_exchange, exchange_of
from console.sync.hub_line import HubLine
from console.sync.status import SyncStatus
from console.sync.worker import SyncWorker
from models.kernel.ids import EventId, StreamId


class Sharing:
    """Started with the console and closed before its desk."""

    def __init__(self, desk: Desk, exchange: Exchange, worker: SyncWorker) -> None:
        self._desk = desk
        self._exchange = exchange
        self._worker = worker
        worker.start()

    def retry(self) -> None:
        """Ask the hub again now, whatever was to be waited for. Harmless while all is well."""
        self._worker.hurry()

    def push_again(self) -> None:
        """Have vectors compared now: whatever the hub lacks is offered once more, also what it did not take."""
        self._exchange.compare()
        self._worker.hurry()

    def ask_whereabouts(self, events: Iterable[EventId], stream: StreamId | None = None) -> None:
        """Somebody looks at these entries, at most 500, instead of at those before: how safe they are comes with the next status,
        and again whenever it changes. Without the stream only newer ones are found. From any thread; asks nobody itself.
        """
        if self._exchange.whereabouts.ask(events, stream):
            self._worker.nudge()

    def close(self) -> None:
        """Break off what is under way and end."""
        self._worker.stop()
        close_exchange(self._desk)


def start_sharing(desk: Desk, told: Callable[[SyncStatus], None]) -> Sharing | None:
    """Share the record from now on; None where the workstation belongs to no hub. `told` is called on another thread."""
    exchange = exchange_of(desk)
    if exchange is None or desk.identity.hub is None:
        return None
    # A connection of its own: the stream of news stays open while events go to and fro.
    news = HubLine(desk.identity.hub, desk.identity.device, desk.clock)
    return Sharing(desk, exchange, SyncWorker(desk, exchange, news, told))
