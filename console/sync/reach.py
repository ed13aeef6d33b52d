"""How far entries have got, as the hub said. Apart from the asking: whoever only shows it need not be able to reach a hub."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.kernel.ids import EventId


@dataclass(frozen=True, slots=True)
class Reach:
    """What the hub said, of one moment; may cross threads."""

    devices: Mapping[EventId, int | None] = field(default_factory=dict)
    """How many devices beside this one have an event; None where the hub says that it has no such event."""
    others: int | None = None
    """Members beside this one; None before the hub said."""
    listening: int | None = None
    """Those of them that asked for news within the last minutes."""
