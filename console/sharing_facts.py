"""What the record says about sharing: what waits, what came and is not believed, forks, what is missing. On the store thread."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from console.desk import Desk
from console.membership import membership_of
from console.sync.blobs import BlobExchange
from console.sync.status import SyncStatus
from console.sync.witness import FeedWitness
from console.sync.word import kept_word
from models.incident.entry import worded
from models.incident.views import Conflict
from models.kernel.ids import EventId, OriginId, PersonId, StreamId
from models.sync.members_word import MembersWord
from resources.tongue import tr

_SHOWN: Final = 200
_PAGE: Final = 500
_NEWEST: Final = 5_000
"""Events, from the newest on, in which what waits is looked for: what is older is told by its id alone."""


@dataclass(frozen=True, slots=True)
class EventFact:
    """One event in words."""

    id: EventId
    what: str
    place: str
    """The incident's number; else the context it was written in."""
    incident: StreamId | None
    who: PersonId | None
    at_ms: int | None
    """By its author's clock; of a parked one, when it came."""
    why: str = ""
    via: str = ""


@dataclass(frozen=True, slots=True)
class ForkFact:
    """A chain that goes on in several ways."""

    place: str
    origin: OriginId
    ends: int
    stream: StreamId


@dataclass(frozen=True, slots=True)
class SharingFacts:
    """A picture of one moment; may cross threads."""

    waiting: tuple[EventFact, ...] = ()
    """Written here and not at the hub, the oldest first."""
    refused: tuple[EventFact, ...] = ()
    """Not taken by the hub, with its reason."""
    parked: tuple[EventFact, ...] = ()
    forks: tuple[ForkFact, ...] = ()
    alarm: str = ""
    """What the hub's checkpoints give reason to doubt; empty where nothing does."""
    blobs_missing: int = 0
    word: MembersWord | None = None


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One field of one incident that waits for a person."""

    stream: StreamId
    number: str
    title: str
    is_open: bool
    conflict: Conflict


def facts(desk: Desk, status: SyncStatus | None) -> SharingFacts:
    """All of it but the conflicts."""
    membership = membership_of(desk.meta)
    forks = tuple(
        ForkFact(_place(desk, stream), origin, len(heads), stream)
        for stream, chains in desk.log.vector().items()
        for origin, heads in chains.items()
        if len(heads) > 1
    )
    if status is None:
        return SharingFacts(forks=forks, parked=_parked(desk))
    refused = status.sync.refused
    told = _told(desk, (*status.pending.events[:_SHOWN], *map(EventId, list(refused)[:_SHOWN])))
    return SharingFacts(
        waiting=tuple(told[each] for each in status.pending.events[:_SHOWN]),
        refused=tuple(
            replace(told[EventId(each)], why=refusal.why) for each, refusal in list(refused.items())[:_SHOWN]
        ),
        parked=_parked(desk),
        forks=forks,
        alarm=FeedWitness(desk).words(),
        blobs_missing=BlobExchange(desk).missing,
        word=None if membership is None else kept_word(desk, membership),
    )


def unsettled(desk: Desk, streams: Iterable[StreamId]) -> tuple[Unsettled, ...]:
    """What differs in these incidents."""
    found: list[Unsettled] = []
    for stream in streams:
        summary = desk.incidents.state(stream).summary()
        found += [
            Unsettled(stream, summary.number, summary.title, summary.state.is_open, conflict)
            for conflict in summary.conflicts
        ]
    return tuple(found)


def _parked(desk: Desk) -> tuple[EventFact, ...]:
    found: list[EventFact] = []
    for each in desk.bus.arrivals.parked.all():
        if len(found) >= _SHOWN:
            break
        what = _type_words(each.event.envelope.type)
        place, incident = _place(desk, each.stream), _incident(desk, each.stream)
        found.append(EventFact(each.id, what, place, incident, each.actor, each.at_ms, each.fault.value, each.via))
    for aside in desk.bus.arrivals.aside.events[: _SHOWN - len(found)]:
        place, incident = _place(desk, aside.stream), _incident(desk, aside.stream)
        words, via = _type_words(aside.type), tr("in the record here, set aside")
        found.append(EventFact(aside.id, words, place, incident, aside.actor, aside.at_ms, aside.fault.value, via))
    return tuple(found)


def _told(desk: Desk, wanted: Iterable[EventId]) -> dict[EventId, EventFact]:
    """In words; what is not among the newest events by its id alone."""
    ids = tuple(dict.fromkeys(wanted))
    found = {each: EventFact(each, f"event {each[:8]}…", "", None, None, None) for each in ids}
    after = max(0, desk.log.newest() - _NEWEST)
    for at in range(0, len(ids), _PAGE):
        for position, _hash in desk.log.named(ids[at : at + _PAGE], after=after).values():
            envelope = desk.log.after(position - 1, 1)[0].signed().envelope
            incident = _incident(desk, envelope.stream)
            what = _entry_words(desk, incident, envelope.id) or _type_words(envelope.type)
            place = _place(desk, envelope.stream)
            found[envelope.id] = EventFact(envelope.id, what, place, incident, envelope.actor, envelope.hlc.ms)
    return found


def _entry_words(desk: Desk, incident: StreamId | None, event: EventId) -> str:
    """As the timeline says it; empty where the event is no line of it."""
    if incident is None:
        return ""
    entry = next((each for each in desk.incidents.state(incident).entries() if each.id == event), None)
    return "" if entry is None else worded(entry, desk.people.name)


def _incident(desk: Desk, stream: StreamId) -> StreamId | None:
    return stream if any(each.id == stream for each in desk.incidents.headings()) else None


def _place(desk: Desk, stream: StreamId) -> str:
    return next((each.number for each in desk.incidents.headings() if each.id == stream), "")


def _type_words(type_name: str) -> str:
    """alert.rule_changed as "Alert: rule changed"."""
    context, _, rest = type_name.partition(".")
    return f"{context.capitalize()}: {rest.replace('_', ' ').replace('.', ' ')}" if rest else type_name
