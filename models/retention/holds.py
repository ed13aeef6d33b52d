"""Legal holds: what they cover."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class Hold:
    """What nobody may delete, and for which matter."""

    id: EventId
    matter: str
    incidents: tuple[StreamId, ...]
    people: tuple[PersonId, ...]
    everything: bool
    by: PersonId
    since_ms: int
    released_ms: int | None = None
    released_why: str = ""

    @property
    def is_on(self) -> bool:
        """Whether it has not been released."""
        return self.released_ms is None

    def covers(self, streams: Iterable[StreamId], people: Iterable[PersonId] = ()) -> bool:
        """Whether it covers any of these. Of an incident all that was said about it, too."""
        if self.everything:
            return True
        held = {stream for incident in self.incidents for stream in streams_of(incident)}
        return not held.isdisjoint(streams) or not set(self.people).isdisjoint(people)


def streams_of(incident: StreamId) -> tuple[StreamId, StreamId]:
    """Where an incident is recorded: its own stream, and that of what is said about it."""
    return incident, StreamId(str(uuid.uuid5(uuid.UUID(incident), "comms")))
