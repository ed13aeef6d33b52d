"""One incident folded from its events. The result depends on the set of events alone: any order, any repetition.

Single-valued fields are registers, so what two people set without seeing each other stays visible until somebody settles it.
Meanwhile the higher severity, the less advanced state and the union of services count; of anything else the newest.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from models.incident import derived, events
from models.incident.cadence import Audience, Cadence, DEFAULT_CADENCE
from models.incident.entry import Entry
from models.incident.headline import Headline, Inception
from models.incident.reading import Body
from models.incident.timeline import Timeline, new_entry
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.views import HandoverOffer, IncidentChange, IncidentSummary
from models.kernel.event import Event
from models.kernel.ids import EventId, PersonId, StreamId

Touched = tuple[Entry, ...]


class IncidentState:
    """Mutable; owned by one thread. Implements models.kernel.projection.Fold."""

    def __init__(self, stream: StreamId, cadence: Cadence = DEFAULT_CADENCE) -> None:
        self.stream = stream
        self.headline = Headline(stream, cadence)
        self.timeline = Timeline()

    def apply(self, event: Event) -> IncidentChange | None:
        """Fold one event, already upcast. None where it is known, of another context, erased or not what its type says."""
        fold = _FOLDS.get(event.type)
        if fold is None or not isinstance(event.body, dict) or event.id in self.timeline:
            return None
        try:
            touched = fold(self, event, event.body)
        except ValueError:
            return None
        self.headline.saw(event)
        return IncidentChange(self.stream, self.summary(), touched)

    def summary(self) -> IncidentSummary:
        """As it stands. Before the declaration has arrived: a placeholder, SEV1 and DECLARED unless later events say otherwise."""
        timeline = self.timeline
        return self.headline.summary(len(timeline), timeline.pinned_count, timeline.last_logged_ms)

    def entries(self) -> tuple[Entry, ...]:
        """The timeline, newest first by when things happened. Cached until the next event."""
        return self.timeline.newest_first()

    def entry(self, entry: EventId) -> Entry | None:
        """One entry of the timeline."""
        return self.timeline.get(entry)

    def to_plain(self) -> Mapping[str, Any]:
        """The whole state as JSON-able values; equal for equal sets of events."""
        return {"stream": self.stream, "headline": self.headline.to_plain(), "timeline": self.timeline.to_plain()}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any], cadence: Cadence = DEFAULT_CADENCE) -> "IncidentState":
        """The inverse of to_plain: folding goes on as if it had never stopped."""
        state = cls(StreamId(plain["stream"]), cadence)
        state.timeline = Timeline.from_plain(plain["timeline"])
        state.headline = Headline.from_plain(state.stream, plain["headline"], cadence)
        for entry, pins in state.timeline.registers()[0].items():
            state.headline.note_conflict(f"pin:{entry}", pins, str(pins.shown(any)).lower(), _lower)
        for entry, tasks in state.timeline.registers()[1].items():
            state._note_task(entry)
        return state

    # Each fold reads the body first, so a body that is not what its type says changes nothing.

    def _logged(self, event: Event, body: Body) -> Touched:
        logged = events.EntryLogged.from_body(body)
        entry = new_entry(event, logged.kind, logged.text, logged.fields, logged.occurred_ms)
        touched = self.timeline.add(entry)
        if logged.pinned:
            touched = self.timeline.pin(entry.id, event, True) or touched
        self.headline.posted(entry)
        return touched
