"""Which workstations wrote in an incident, and when each was last heard there: who may hold a draft, and who is silent."""

from collections.abc import Callable

from models.comms.holding import Whereabouts, Workstation
from models.kernel.ids import OriginId, StreamId
from models.store.event_log import EventLog, event_of
from models.sync.reading_rights import comms_of


class CommsPlaces:
    """On the store thread. Looks only at the ends of chains, and again only where something came."""

    def __init__(self, log: EventLog, here: Callable[[], OriginId]) -> None:
        self._log, self._here = log, here
        self._kept: dict[StreamId, tuple[tuple[int, int], OriginId, Whereabouts]] = {}

    def __call__(self, incident: StreamId) -> Whereabouts:
        """Of one incident, with what is said about it."""
        streams = (incident, comms_of(incident))
        as_of, here = (self._log.position(streams[0]), self._log.position(streams[1])), self._here()
        kept = self._kept.get(incident)
        if kept is not None and kept[:2] == (as_of, here):
            return kept[2]
        known: dict[OriginId, Workstation] = {}
        for stream in streams:
            for origin in self._log.tips.stream(stream):
                found = self._newest(stream, origin)
                if found is not None and (found.heard_ms or 0) >= (known.get(origin, found).heard_ms or 0):
                    known[origin] = found
        self._kept[incident] = (as_of, here, Whereabouts(here, known))
        return self._kept[incident][2]

    def _newest(self, stream: StreamId, origin: OriginId) -> Workstation | None:
        rows = self._log.chain(stream, origin, self._log.head(stream, origin).seq - 1, 1)
        if not rows:
            return None
        event = event_of(rows[0].signed(), rows[0].arrived_ms)
        # A clock that goes ahead must not make somebody look near.
        heard_ms = event.at_ms if event.arrived_ms is None else min(event.at_ms, event.arrived_ms)
        return Workstation(origin, event.actor, heard_ms)
