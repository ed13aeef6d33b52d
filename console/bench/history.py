"""Years of incidents as signed events, made in minutes: a log with the size and the mixture of a large organisation's.

Three incidents run at any time, their events interleaved. A tenth of them are long ones; the last three stay open. The
certificate outlives its 72 hours here, so the log is for folding, not for verifying.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from console.bench.phrases import phrase
from console.bench.record import Record
from models.incident import events
from models.kernel.author import ChainHead
from models.kernel.clock import ManualClock
from models.kernel.event import Draft, SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId, uuid7

BATCH: Final = 1_000
INCIDENTS: Final = 200
_AT_ONCE: Final = 3
_SECONDS_APART: Final = 4.0
_LONG: Final = 10
"""One incident in so many is a long one, with ten times the entries of the others."""
_ROLES: Final = ("deputy", "operations_lead", "comms_lead", "scribe")
_STATES: Final = ("triage", "investigating", "identified", "mitigating", "monitoring", "investigating")


def build(record: Record, clock: ManualClock, events_wanted: int, dice: Random) -> Iterator[int]:
    """Append that many events; yields how many there are after each batch."""
    batch: list[SignedEvent] = []
    done = 0
    for incident, draft in _drafts(clock, events_wanted, dice):
        event = record.author.write(draft, incident.head, {})
        incident.wrote(event)
        clock.advance(_SECONDS_APART)
        batch.append(event)
        if len(batch) == BATCH:
            record.log.append(batch)
            done += len(batch)
            batch.clear()
            yield done
    if batch:
        record.log.append(batch)
        yield done + len(batch)


@dataclass(slots=True)
class _Incident:
    """One incident being told: how much is still to come, and what later events refer to."""

    stream: StreamId
    number: int
    left: int
    ends: bool
    me: PersonId
    head: ChainHead = field(default_factory=ChainHead)
    last: dict[str, EventId] = field(default_factory=dict)
    state: str = "declared"
    step: int = 0
    notes: list[EventId] = field(default_factory=list)
    tasks: list[EventId] = field(default_factory=list)

    def wrote(self, event: SignedEvent) -> None:
        """Take note of an event of it."""
        self.head = ChainHead(event.envelope.seq, event.hash)
        self.left -= 1
        for name in _registers(event.envelope.type):
            self.last[name] = event.envelope.id
        if event.envelope.type == events.ENTRY_LOGGED:
            into = self.tasks if event.body is not None and b'"kind":"task"' in event.body else self.notes
            into.append(event.envelope.id)


def _registers(event_type: str) -> tuple[str, ...]:
    return {
        events.DECLARED: ("state", "severity"),
        events.STATE_CHANGED: ("state",),
        events.SEVERITY_CHANGED: ("severity",),
    }.get(event_type, ())


def _drafts(clock: ManualClock, events_wanted: int, dice: Random) -> Iterator[tuple[_Incident, Draft]]:
    weights = [10 if number % _LONG == 0 else 1 for number in range(INCIDENTS)]
    sizes = [max(3, events_wanted * weight // sum(weights)) for weight in weights]
    sizes[0] = max(3, sizes[0] + events_wanted - sum(sizes))
    people = [PersonId(uuid7(clock.now_ms())) for _ in range(40)]
    running: list[_Incident] = []
    count = 0
    while sizes or running:
        while sizes and len(running) < _AT_ONCE:
            size = sizes.pop(0)
            ends = len(sizes) >= _AT_ONCE
            running.append(_Incident(StreamId(uuid7(clock.now_ms())), INCIDENTS - len(sizes), size, ends, people[0]))
        incident = dice.choice(running)
        count += 1
        yield incident, _next(incident, count, people, dice)
        if incident.left <= 0:
            running.remove(incident)


def _next(incident: _Incident, count: int, people: list[PersonId], dice: Random) -> Draft:
    if not incident.last:
        body: dict[str, Any] = {"number": f"INC-{incident.number}", "title": phrase(count), "severity": "SEV2"}
        body |= {"rule": "a core business function failed", "policy_version": 1, "services": ["checkout", "payments"]}
        return Draft(incident.stream, events.DECLARED, body | {"commander": incident.me, "suggested": "SEV2"})
    if incident.ends and incident.left == 1:
        return _moved(incident, "closed")
    lot = dice.random()
    if lot < 0.01:
        incident.step += 1
        return _moved(incident, _STATES[incident.step % len(_STATES)])
    if lot < 0.015:
        severity = {"severity": dice.choice(("SEV1", "SEV2")), "was": "SEV2", "reason": "scope known better"}
        return Draft(incident.stream, events.SEVERITY_CHANGED, severity, (incident.last["severity"],))
    if lot < 0.025:
        role = {"role": dice.choice(_ROLES), "person": dice.choice(people)}
        return Draft(incident.stream, events.ROLE_ASSIGNED, role)
    if lot < 0.045 and incident.notes:
        fix = {"entry": incident.notes.pop(), "kind": "observation", "text": phrase(count), "reason": "misread"}
        return Draft(incident.stream, events.ENTRY_CORRECTED, fix)
    if lot < 0.055 and incident.notes:
        pin = {"entry": dice.choice(incident.notes[-50:]), "pinned": dice.random() < 0.5}
        return Draft(incident.stream, events.ENTRY_PINNED, pin)
    if lot < 0.095 and incident.tasks:
        task = {"entry": dice.choice(incident.tasks[-50:]), "state": "done", "note": "seen working"}
        return Draft(incident.stream, events.TASK_CHANGED, task)
    return Draft(incident.stream, events.ENTRY_LOGGED, _line(count, people, lot=dice.random()))


def _line(count: int, people: list[PersonId], lot: float) -> dict[str, Any]:
    body: dict[str, Any] = {"kind": "observation", "text": phrase(count)}
    if lot < 0.06:
        return body | {"kind": "task", "fields": {"owner": people[count % len(people)], "minutes": 15}}
    if lot < 0.10:
        fields = {"rationale": phrase(count + 1), "options": phrase(count + 2), "objections": "none heard"}
        return body | {"kind": "decision", "fields": fields}
    if lot < 0.16:
        return body | {"kind": "comms", "fields": {"audience": "external"}}
    return body | {"kind": ("observation", "fact", "action", "automation")[count % 4]}


def _moved(incident: _Incident, state: str) -> Draft:
    body = {"state": state, "was": incident.state, "reason": "as the facts stand"}
    incident.state = state
    return Draft(incident.stream, events.STATE_CHANGED, body, (incident.last["state"],))
