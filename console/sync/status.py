"""How sharing stands, as plain data: for the window, for `sync status`, and for whoever asks where one event has got to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from console.membership import Membership
from console.sync.reach import Reach
from models.kernel.ids import EventId
from models.sync.durability import DEFAULT_QUORUM, Durability, Level, level
from models.sync.session import Failure, Refusal, SyncState, Trouble
from resources.said import say

OFF_MS = 2_000
"""A clock further off than this is said."""


class State(StrEnum):
    """The value is the word shown."""

    ONLINE = "ONLINE"
    DEGRADED = "DEGRADED"
    """The hub answers, and something does not work as it should; see `why`."""
    OFFLINE = "OFFLINE"
    NOT_JOINED = "NOT JOINED"


class Whereabouts(StrEnum):
    """Where one event of this record is."""

    SAVED_HERE = "saved here"
    AT_HUB = "at the hub"
    NOT_TAKEN = "not taken by the hub"


@dataclass(frozen=True, slots=True)
class Pending:
    """What was written here and is not at the hub yet."""

    events: tuple[EventId, ...] = ()
    """The oldest first; not all of very many."""
    count: int = 0
    oldest_ms: int | None = None
    """When the oldest of it was written, by its author's clock."""
    brought: frozenset[EventId] = frozenset()
    """Events that came otherwise (a neighbour, a bundle) and are not known to be at the hub either; not all of very many."""
    apart: int = 0
    """Events of other organisations that the hub does not take: the record from before joining, where it was not adopted."""


@dataclass(frozen=True, slots=True)
class ParkedHere:
    """An event that came and is not believed (yet)."""

    id: EventId
    why: str
    via: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """A picture of one moment; may cross threads."""

    state: State
    why: str = ""
    """What is wrong, in a sentence; empty where nothing is."""
    membership: Membership | None = None
    sync: SyncState = field(default_factory=SyncState)
    pending: Pending = field(default_factory=Pending)
    parked: tuple[ParkedHere, ...] = ()
    parked_count: int = 0
    last_contact_ms: int | None = None
    """When the hub last answered, by the clock here; exact to a minute across restarts."""
    clock_off_ms: int | None = None
    """What the hub's clock shows beyond the one here; None before it answered."""
    url: str = ""
    trouble: Trouble | None = None
    """What kind of thing is wrong; None while the hub answers."""
    retry_ms: int | None = None
    """When the hub is asked again, by the clock here; None while nothing is waited for."""
    reach: Reach = field(default_factory=Reach)
    """How far entries have got that somebody looked at; see console.sync.whereabouts."""
    quorum: int = DEFAULT_QUORUM
    """Further devices that make an entry safe."""

    def whereabouts(self, event: EventId) -> tuple[Whereabouts, str]:
        """Where an event of this record is, and the hub's reason where it was not taken."""
        refusal = self.sync.refused.get(event)
        if refusal is not None:
            return Whereabouts.NOT_TAKEN, refusal.why
        if self._is_at_hub(event):
            return Whereabouts.AT_HUB, ""
        return Whereabouts.SAVED_HERE, ""

    def durability(self, event: EventId) -> Durability:
        """How safe an event of this record is: saved here, at the hub, or on enough devices. On how many is known only of what
        was asked about (Sharing.ask_whereabouts); until then "at hub" claims no more than is known.
        """
        refusal = self.sync.refused.get(event)
        if refusal is not None:
            return Durability(Level.NOT_TAKEN, 0, refusal.why)
        devices = self.reach.devices.get(event, 0)
        # None: the hub says that it has no such event, whatever is noted here.
        is_at_hub = self._is_at_hub(event) and devices is not None
        return Durability(level(is_at_hub=is_at_hub, devices=devices or 0, quorum=self.quorum), devices or 0)

    @property
    def quorum_words(self) -> str:
        """Why what is written now will not get beyond the hub soon; empty where it will, or nothing is known of it."""
        listening = self.reach.listening
        if self.state in (State.NOT_JOINED, State.OFFLINE) or listening is None or listening >= self.quorum:
            return ""
        there = "none is" if not listening else f"{listening} is" if listening == 1 else f"{listening} are"
        return (
            f"no quorum: of {self.quorum} further devices {there} listening; what is written is safe at the hub alone"
        )

    def _is_at_hub(self, event: EventId) -> bool:
        pending = self.pending
        return not (self.state is State.NOT_JOINED or event in pending.events or event in pending.brought)

    def document(self, now_ms: int) -> dict[str, Any]:
        """As `sync status --json` says it; ages in seconds."""
        hub = self.membership
        found: dict[str, Any] = {"state": self.state.value, "why": self.why}
        if hub is None:
            return found
        return found | {
            "hub": self.url or hub.urls[0],
            "organisation": hub.org,
            "device": hub.device,
            "role": hub.role,
            "ca_fingerprint": hub.ca_fingerprint,
            "cursor": self.sync.cursor,
            "pushed": self.sync.pushed,
            "comparing": self.sync.must_compare,
            "pending": self.pending.count,
            "oldest_pending_age_s": _age(self.pending.oldest_ms, now_ms),
            "kept_apart": self.pending.apart,
            "rejected": [_refusal(event, each) for event, each in self.sync.refused.items()],
            "parked": [
                {"event": each.id, "why": each.why, "via": each.via, "age_s": _age(each.at_ms, now_ms)}
                for each in self.parked
            ],
            "parked_count": self.parked_count,
            "last_contact_age_s": _age(self.last_contact_ms, now_ms),
            "clock_off_ms": self.clock_off_ms,
            "quorum": self.quorum,
            "other_devices": self.reach.others,
            "listening_devices": self.reach.listening,
            "certificate_left_s": (hub.certificate.not_after_ms - now_ms - (self.clock_off_ms or 0)) // 1_000,
        }


def judged(
    failure: Failure | None, has_answered: bool, refused: Mapping[str, Refusal], certificate_left_ms: int, off_ms: int
) -> tuple[State, str]:
    """The word and its reason. `has_answered`: the hub, since this program last tried."""
    if failure is not None:
        is_reached = failure.trouble in (Trouble.BUSY, Trouble.CLOCK, Trouble.MALFORMED, Trouble.DECLINED)
        return State.DEGRADED if is_reached else State.OFFLINE, failure.words
    if not has_answered:
        return State.OFFLINE, say("the hub was not asked yet")
    if certificate_left_ms <= 0:
        return State.DEGRADED, say("the certificate has run out: what is written waits for the hub's word")
    if refused:
        return State.DEGRADED, say("the hub did not take 1 event") if len(refused) == 1 else say(
            "the hub did not take {count} events", count=len(refused)
        )
    if abs(off_ms) > OFF_MS:
        return (
            State.DEGRADED,
            say("the clock here is {span} behind the hub's", span=_span(abs(off_ms)))
            if off_ms > 0
            else say("the clock here is {span} ahead of the hub's", span=_span(abs(off_ms))),
        )
    return State.ONLINE, ""


def degraded_because(failure: Failure | None, certificate_left_ms: int, off_ms: int) -> str:
    """What is wrong with sharing while something is written, for the degraded-mode journal; empty where nothing is. That the hub
    did not take something is no reason: it is what becomes of what was written.
    """
    state, why = judged(failure, has_answered=True, refused={}, certificate_left_ms=certificate_left_ms, off_ms=off_ms)
    return "" if state is State.ONLINE else why


def _span(ms: int) -> str:
    seconds = ms // 1_000
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{round(seconds / size)} {unit}"
    return f"{seconds} s"


def _age(at_ms: int | None, now_ms: int) -> int | None:
    return None if at_ms is None else max(0, now_ms - at_ms) // 1_000


def _refusal(event: str, refusal: Refusal) -> dict[str, str]:
    return {"event": event, "outcome": refusal.outcome.value, "why": refusal.why}
