"""A workstation in words: whose it is, and when it was last heard. Pure."""

from collections.abc import Callable

from console.panes.words import duration
from models.comms.holding import Workstation
from models.kernel.ids import PersonId
from resources.tongue import tr


def place(found: Workstation, name_of: Callable[[PersonId], str], now_ms: int) -> str:
    """Ana Ruiz's workstation, last heard 12 min ago."""
    name = tr("another workstation")
    if found.person is not None:
        name = tr("{name}'s workstation", name=name_of(found.person))
    if found.heard_ms is None:
        return tr("{name}, of which nothing was heard", name=name)
    return tr("{name}, last heard {ago} ago", name=name, ago=duration(found.heard_ms, now_ms))
