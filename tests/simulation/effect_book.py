"""What must hold of outbound effects, checked where they arrive: at the system that takes them.

I13: what was sent was approved: exactly these bytes, by two others than its author, in time. I14: an effect is claimed durably
before each call, only by who holds the draft it was made of, and taken once at most; of a draft
one update at most is sent. I15: whatever was approved ends, or is raised. All by this
module's own reading of the events in the sender's record.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from console.channels.port import Parcel
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import SEND_WITHIN_MS, Item, State
from models.comms.rendering.sink import Sink
from models.kernel.clock import parse_rfc3339
from models.kernel.envelope import Envelope
from models.kernel.ids import OriginId, PersonId, StreamId
from tests.simulation.invariants import Book, Violated
from tests.simulation.station import Station

APPROVERS: Final = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """One update that somebody means to send to one sink."""

    author: PersonId
    sink: str
    effect: str
    content: str
    """SHA-256 of the bytes that were put up for approval."""
    update_sha256: str
    expiry_ms: int
    draft: str = ""
    """The draft that it was made of."""


@dataclass(slots=True)
class EffectBook:
    """Kept beside the history, by nobody in it."""

    book: Book
    plans: dict[str, Plan] = field(default_factory=dict)
    """By effect."""
    taken: Counter[str] = field(default_factory=Counter)
    calls: Counter[tuple[str, OriginId]] = field(default_factory=Counter)
    senders: dict[str, set[OriginId]] = field(default_factory=dict)
    asked: dict[str, set[OriginId]] = field(default_factory=dict)
    """Under which origins somebody put exactly these bytes up for approval."""
    doubtful: set[str] = field(default_factory=set)
    """Effects whose last call may have been taken, and nobody has looked since."""
    drafts: dict[str, set[str]] = field(default_factory=dict)
    """By draft: the updates of it that anybody tried to send."""
    keys: dict[str, str] = field(default_factory=dict)
    found: Violated | None = None
    """Kept, since a worker takes whatever a channel raises for a doubt."""

    def called(self, station: Station, sink: Sink, parcel: Parcel, is_taken: bool) -> None:
        """A call has reached the system. What is wrong with it is told by the next `check`."""
        try:
            self._check_call(station, sink, parcel, is_taken)
        except Violated as violated:
            self.found = self.found or violated

    def check(self) -> None:
        """Raises Violated where a call was wrong."""
        if self.found is not None:
            raise self.found

    def _check_call(self, station: Station, sink: Sink, parcel: Parcel, is_taken: bool) -> None:
        where, origin = f"{station.name} to {sink.name}", station.replica.origin()
        events = list(_read(station))
        self._check_approved(station, sink, parcel, events, where)
        self.calls[parcel.marker, origin] += 1
        self.senders.setdefault(parcel.marker, set()).add(origin)
        is_excused = self._is_excused(parcel.marker)
        claims = sum(
            1
            for sealed, body in events
            if sealed.type == "comms.claimed" and body["effect"] == parcel.marker and sealed.origin == origin
        )
        if claims < self.calls[parcel.marker, origin] and not is_excused:
            raise Violated("I14", f"{where}: called {self.calls[parcel.marker, origin]} times after {claims} claims")
        plan = self.plans[parcel.marker]
        if origin not in _holders(events, plan.draft):
            raise Violated("I14", f"{where}: another workstation sends this")
        updates = self.drafts.setdefault(plan.draft, set())
        updates.add(plan.update_sha256)
        if len(updates) > 1 and not any(self._is_excused(each.effect) for each in self._of(plan.draft)):
            raise Violated("I14", f"{where}: the draft was sent in other words already")
        if self.keys.setdefault(parcel.marker, parcel.key) != parcel.key:
            raise Violated("I14", f"{where}: another key for the same effect")
        if not sink.kind.takes_twice and not is_excused:
            if parcel.marker in self.doubtful:
                raise Violated("I14", f"{where}: sends again what may have been taken, and nobody looked")
            if is_taken and self.taken[parcel.marker]:
                raise Violated("I14", f"{where}: taken a second time")
        self.taken[parcel.marker] += is_taken
        if is_taken:
            self.doubtful.add(parcel.marker)

    def _of(self, draft: str) -> list[Plan]:
        return [plan for plan in self.plans.values() if plan.draft == draft]

    def _is_excused(self, effect: str) -> bool:
        """Where a whole machine was put back with all it knew, nothing at it tells what it sent since. And where a database
        was put back and somebody asks for approval once more, it is people who send twice, and no program.
        """
        asked = self.asked.get(self.plans[effect].update_sha256, ())
        return bool(self.senders.get(effect, set()) & self.book.doubled) or len(asked) > 1

    def _check_approved(
        self,
        station: Station,
        sink: Sink,
        parcel: Parcel,
        events: list[tuple[Envelope, Mapping[str, Any]]],
        where: str,
    ) -> None:
        plan = self.plans.get(parcel.marker)
        if plan is None or plan.sink != sink.name:
            raise Violated("I13", f"{where}: nobody meant to send this there")
        if hashlib.sha256(parcel.content).hexdigest() != plan.content:
            raise Violated("I13", f"{where}: other bytes than those that were put up for approval")
        now_ms = station.clock.now_ms()
        for request, asked in events:
            if request.type != "incident.approval_requested" or asked["sha256"] != plan.update_sha256:
                continue
            said = [
                (sealed, body)
                for sealed, body in events
                if sealed.type in ("incident.approval_voted", "incident.approval_withdrawn")
                and body["request"] == request.id
            ]
            ends_ms = parse_rfc3339(request.wall) + plan.expiry_ms
            others = [
                (sealed.actor, body["verdict"])
                for sealed, body in said
                if "verdict" in body
                and sealed.actor not in (request.actor, plan.author)
                and parse_rfc3339(sealed.wall) < ends_ms
            ]
            approved = {person for person, verdict in others if verdict == "approve"}
            is_stopped = any(verdict == "deny" for _, verdict in others) or len(said) > sum(
                "verdict" in b for _, b in said
            )
            if len(approved) >= APPROVERS and not is_stopped and now_ms < ends_ms:
                return
        raise Violated("I13", f"{where}: sent without approval that stands")

    def check_ended(self, station: Station, outbox: Outbox, may_go: set[str], senders: Mapping[str, OriginId]) -> None:
        """I15, for what this station answers for. `may_go`: effects whose approval stands by its clock; `senders`: who
        sends each.
        """
        origin, now_ms = station.replica.origin(), station.clock.now_ms()
        blocked: set[tuple[StreamId, str]] = set()
        for item in outbox.items(now_ms):
            place = (item.incident, item.sink)
            if item.state is State.CLAIMED and item.claimed_by == origin:
                raise Violated("I15", f"{station.name} neither sends {item.effect[:8]} nor says that it may be sent")
            is_due = item.state in (State.QUEUED, State.WAITING) and item.effect in may_go and place not in blocked
            is_mine = senders.get(item.effect) == origin
            if is_due and is_mine and not _is_overtaken(outbox, item, now_ms):
                raise Violated("I15", f"{station.name} leaves {item.effect[:8]} {item.state}")
            if not item.state.is_over:
                blocked.add(place)
            later = outbox.item(item.effect, now_ms + 2 * SEND_WITHIN_MS)
            if item.state in (State.QUEUED, State.WAITING) and (later is None or later.state is not State.EXPIRED):
                raise Violated("I15", f"{station.name} would send {item.effect[:8]} long after it was approved")


def _is_overtaken(outbox: Outbox, item: Item, now_ms: int) -> bool:
    newer = [each for each in outbox.along(item.incident, item.sink, now_ms) if each.order > item.order]
    return any(each.state in (State.SENT, State.CLAIMED, State.UNKNOWN) for each in newer)


def _read(station: Station) -> Iterator[tuple[Envelope, Mapping[str, Any]]]:
    for event in station.replica.events().values():
        if event.body is not None and event.envelope.type.startswith(("comms.", "incident.approval")):
            yield event.envelope, json.loads(event.body)


def _holders(events: list[tuple[Envelope, Mapping[str, Any]]], draft: str) -> set[str]:
    """Who may ever send what was made of this: where it was begun, and to whom it was handed on."""
    begun = {
        str(sealed.origin) for sealed, body in events if sealed.type == "comms.draft_begun" and body["draft"] == draft
    }
    return begun | {
        str(body["to"]) for sealed, body in events if sealed.type == "comms.draft_handed" and body["draft"] == draft
    }
