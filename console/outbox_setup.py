"""The worker of an open data directory: built from the file of sinks that its settings name."""

from collections.abc import Callable

from console.channels.at_hand import sink_file
from console.channels.configured import configured
from console.channels.registry import Channels
from console.desk import Desk
from console.outbox_worker import OutboxWorker
from console.settings import Settings
from models.kernel.errors import BadInput


def channels_of(desk: Desk, settings: Settings) -> Channels:
    """BadInput where the file of sinks can't be used. The record's sinks become those of the file."""
    found = configured(sink_file(settings, desk.directory.path), desk.keeper, desk.clock)
    desk.comms.sinks, desk.sinks_problem = found.sinks, None
    return found


def worker_of(desk: Desk, settings: Settings, told: Callable[[str], None] = lambda _words: None) -> OutboxWorker:
    """Not started. Where the file of sinks can't be used, only drills leave, and `told` hears why."""
    try:
        channels = channels_of(desk, settings)
    except BadInput as error:
        desk.sinks_problem = str(error)
        told(str(error))
        channels = Channels()
    return OutboxWorker(
        desk, lambda: desk.comms.outbox, desk.outbox_rules, channels, desk.identity.origin, desk.clock, told
    )
