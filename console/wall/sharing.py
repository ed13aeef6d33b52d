"""A wall that belongs to a hub follows it, and its neighbours on the local network where the settings ask for it."""

from collections.abc import Callable

from console.desk import Desk
from console.settings import Settings
from console.sync.status import SyncStatus


def follow(desk: Desk, settings: Settings, told: Callable[[SyncStatus], None]) -> Callable[[], None]:
    """Begin to follow, on threads of their own; gives what ends it, before the desk is closed. `told` is called there."""
    if desk.identity.hub is None:
        return lambda: None
    from console.lan.lan import apply_settings, close_lan  # a wall of its own has no use for them
    from console.sync.station import start_sharing

    sharing = start_sharing(desk, told)
    apply_settings(desk, settings)

    def end() -> None:
        close_lan(desk)
        if sharing is not None:
            sharing.close()

    return end
