"""What lies in the record, as the schedule of retention sees it, and exact lists of what would be erased.

Each stream is read in a piece of work of its own, so that the console goes on meanwhile.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from console.desk import Desk
from models.incident.classification.part import PART as CLASSIFICATION
from models.kernel.clock import parse_rfc3339, utc
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import EventId, PersonId, StreamId
from models.retention.classes import RecordClass, can_go_alone, class_of
from models.retention.holds import streams_of
from models.retention.listing import ErasureList
from models.retention.schedule import Assessment, Record, Standing, assess
from models.store.rows import StoredEvent
from models.sync.blob_refs import blob_refs
from resources.said import say

TAG: Final = "jurisdiction"
"""The tag of an incident that says under which it falls; several with commas between them."""
_ROWS: Final = 500

Pieces = Generator[Callable[[], Any], Any, tuple[Assessment, ...]]
"""Questions to the record, each short: whoever drives it asks them where the record lies and sends the answers in."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What is needed of an event that still has its content."""

    hash: bytes
    id: EventId
    type: str
    at_ms: int
    body: bytes


def assessments(desk: Desk, now_ms: int) -> tuple[Assessment, ...]:
    """Every record there is, as the schedule sees it now. Waits for the record; not for a window's thread."""
    pieces = looking(desk, now_ms)
    answer = None
    while True:
        try:
            question = pieces.send(answer)
        except StopIteration as end:
            found: tuple[Assessment, ...] = end.value
            return found
        answer = desk.read(question)


def looking(desk: Desk, now_ms: int) -> Pieces:
    """The same in pieces, so that a window asks and goes on meanwhile."""
    rules, holds = yield lambda: (desk.retention.state.rules(), desk.retention.state.holds())
    found: list[Assessment] = []
    headings = yield lambda: {each.id: each for each in desk.incidents.headings()}
    for incident, heading in headings.items():
        tags = yield partial(_tag_of, desk, incident)
        where = tuple(word for word in (part.strip() for part in tags.split(",")) if word)
        rows: dict[StreamId, list[_Row]] = {}
        for stream in streams_of(incident):
            rows[stream] = yield partial(_rows, desk, stream)
        ended = None
        if not heading.is_open:
            ended = max((row.at_ms for some in rows.values() for row in some), default=None)
        for stream, some in rows.items():
            records = _by_class(some, stream, heading.number, where, ended, incident)
            found += [assess(each, rules, holds, now_ms) for each in records]
    for stream, is_needed in (yield lambda: _alert_days(desk)):
        some = yield partial(_rows, desk, stream)
        if some:
            ended = max(row.at_ms for row in some)
            name = f"alerts of {utc(ended):%Y-%m-%d}"
            records = _by_class(some, stream, name, (), None if is_needed else ended, None)
            found += [assess(each, rules, holds, now_ms) for each in records]
    return tuple(found)


def due_list(desk: Desk, found: Iterable[Assessment]) -> ErasureList:
    """All that is due of these records, with the blobs that nothing else names."""
    due = [each.record for each in found if each.standing is Standing.DUE]
    events: dict[StreamId, list[bytes]] = {}
    refs: set[bytes] = set()
    for record in due:
        for row in _rows(desk, record.stream):
            if class_of(row.type) is record.record_class:
                events.setdefault(record.stream, []).append(row.hash)
                refs.update(blob_refs(row.body))
    return _with_blobs(desk, events, refs)


def incident_list(desk: Desk, incident: StreamId, entries: Sequence[EventId] = ()) -> ErasureList:
    """All of an incident that is over, with what was said about it; or single entries of any. Refused where that can't be."""
    events: dict[StreamId, list[bytes]] = {}
    refs: set[bytes] = set()
    if not entries and desk.read(lambda: desk.incidents.state(incident).summary().state.is_open):
        raise Refused(say("the incident is open"), (say("close it first, or name single entries: --entry"),))
    wanted = set(entries)
    for stream in streams_of(incident):
        for row in _rows(desk, stream):
            if entries and row.id not in wanted:
                continue
            if entries and not can_go_alone(row.type):
                raise Refused(
                    say("{row} ({type}) can't go by itself", row=row.id, type=row.type),
                    (say("what it changed would count as before: erase the whole"),),
                )
            wanted.discard(row.id)
            events.setdefault(stream, []).append(row.hash)
            refs.update(blob_refs(row.body))
    if wanted and entries:
        raise BadInput(
            Problem(
                "entry",
                None,
                "",
                say("not in this incident, or erased already: {wanted}", wanted=", ".join(sorted(wanted))),
            )
        )
    return _with_blobs(desk, events, refs)


def person_list(person: PersonId) -> ErasureList:
    """Name and details of a person. What events say about them is erased by entries."""
    return ErasureList.of({}, people=(person,))


def _by_class(
    rows: Sequence[_Row],
    stream: StreamId,
    name: str,
    where: tuple[str, ...],
    ended: int | None,
    incident: StreamId | None,
) -> Iterator[Record]:
    counts: dict[RecordClass, int] = {}
    for row in rows:
        counts[class_of(row.type)] = counts.get(class_of(row.type), 0) + 1
    for each in sorted(counts):
        yield Record(stream, each, name, where, ended, counts[each], incident)


def _tag_of(desk: Desk, incident: StreamId) -> str:
    return desk.incidents.state(incident).part(CLASSIFICATION).tags.get(TAG, "")


def _alert_days(desk: Desk) -> list[tuple[StreamId, bool]]:
    """Streams of alerts, and whether people still work on something in them."""
    needed = desk.alerts.in_use()
    return [(stream, stream in needed) for stream, _ in desk.log.streams(desk.alerts.prefix)]


def _rows(desk: Desk, stream: StreamId) -> list[_Row]:
    """The events of a stream that have their content."""
    return desk.read(lambda: [_row(row, row.body) for row in desk.log.rows(stream) if row.body is not None])


def _row(row: StoredEvent, body: bytes) -> _Row:
    sealed = row.signed().envelope
    return _Row(row.hash, sealed.id, sealed.type, parse_rfc3339(sealed.wall), body)


def _with_blobs(desk: Desk, events: dict[StreamId, list[bytes]], refs: set[bytes]) -> ErasureList:
    """With those of the blobs that are here and that no event names which keeps its content."""
    gone = {digest for hashes in events.values() for digest in hashes}
    orphans = desk.read(lambda: {digest for digest in refs if desk.blobs.has(digest)})
    at = 0
    while orphans:
        rows = desk.read(_page(desk, at))
        if not rows:
            break
        at = rows[-1].position
        for row in rows:
            if row.hash not in gone:
                orphans.difference_update(blob_refs(row.body))
    return ErasureList.of(events, orphans)


def _page(desk: Desk, at: int) -> Callable[[], list[StoredEvent]]:
    return lambda: desk.log.after(at, _ROWS)
