"""Which channel sends what: real ones by the sink's name, and for drills one that leads nowhere, whatever the sink."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from console.channels.drill import DrillChannel
from console.channels.port import Channel
from models.comms.outbox.item import Item
from models.comms.rendering.sink import Sink


@dataclass(frozen=True, slots=True)
class Channels:
    """What a worker is built with. The place for drills takes a DrillChannel and nothing else: no mistake reaches a real one."""

    sinks: tuple[Sink, ...] = ()
    real: Mapping[str, Channel] = field(default_factory=dict)
    drill: DrillChannel = field(default_factory=DrillChannel)

    def of(self, item: Item) -> "Channel | DrillChannel | None":
        """The channel for an effect; None where the sink is no longer configured, or is of another kind now."""
        if item.drill:
            return self.drill
        channel = self.real.get(item.sink)
        return channel if channel is not None and channel.sink.kind is item.kind else None
