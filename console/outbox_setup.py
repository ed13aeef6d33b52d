"""The worker of an open data directory: built from the file of sinks that its settings name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.channels.at_hand import sink_file
from console.channels.registry import Channels
from console.outbox_worker import OutboxWorker
from console.settings import Settings
from models.comms.outbox.item import State
from models.kernel.errors import BadInput

if TYPE_CHECKING:
    from console.desk import Desk


def channels_of(desk: "Desk", settings: Settings) -> Channels:
    """BadInput where the file of sinks can't be used. The record's sinks become those of the file."""
    file = sink_file(settings, desk.directory.path)
    if file is None:
        found = Channels()
    else:
        from console.channels.configured import configured  # a dozen channels, which many starts have no use for

        found = configured(file, desk.keeper, desk.clock)
    desk.comms.sinks, desk.sinks_problem = found.sinks, None
    return found


def worker_of(desk: "Desk", settings: Settings, told: Callable[[str], None] = lambda _words: None) -> OutboxWorker:
    """Not started. Where the file of sinks can't be used, only drills leave, and `told` hears why."""
    try:
        channels = channels_of(desk, settings)
    except BadInput as error:
        desk.sinks_problem = str(error)
        told(str(error))
        channels = Channels()
    return worker_with(desk, channels, told)


def worker_with(desk: "Desk", channels: Channels, told: Callable[[str], None] = lambda _words: None) -> OutboxWorker:
    """Not started; sends through these channels and no others."""
    return OutboxWorker(
        desk, lambda: desk.comms.outbox, desk.outbox_rules, channels, desk.identity.origin, desk.clock, told
    )


def worker_where_needed(desk: "Desk", settings: Settings, told: Callable[[str], None]) -> OutboxWorker | None:
    """As `worker_of`; None where no sink is named and nothing of earlier waits for its end.

    What was being sent when an earlier run ended is raised, and what waits expires in words, even if its sinks are gone (I15).
    """
    return worker_of(desk, settings, told) if settings.text("comms.sinks") or _is_left_over(desk) else None


def _is_left_over(desk: "Desk") -> bool:
    items = desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms()))
    return any(not item.state.is_over or item.state is State.EXPIRED for item in items)
