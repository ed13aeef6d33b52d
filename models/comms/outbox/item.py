"""One effect of the outbox as people and the worker see it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.rendering.sink import SinkKind
from models.kernel.ids import OriginId, PersonId, StreamId

SEND_WITHIN_MS: Final = 10 * 60_000
"""What was not sent so long after it was queued is no longer what was approved for now: it needs approval anew."""
MOST_TRIES: Final = 5
"""Automatic attempts of one approval, where each one before was provably not accepted or is harmless to repeat."""
CLOCK_SLACK_MS: Final = 60_000
"""A clock set back by more than this makes what is queued as doubtful as if it were late."""


class State(StrEnum):
    """Where an effect stands. The value is shown to machines."""

    QUEUED = "queued"
    WAITING = "waiting"
    """Provably not accepted, to be tried again at a known time."""
    CLAIMED = "claimed"
    """Being sent."""
    SENT = "sent"
    FAILED = "failed"
    """Provably not accepted, and not tried again by itself."""
    UNKNOWN = "unknown"
    """It may have been accepted; a look-up or a person must say."""
    EXPIRED = "expired"
    """Waited for too long: needs approval anew."""
    WITHDRAWN = "withdrawn"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself and nothing is in doubt."""
        return self in (State.SENT, State.FAILED, State.EXPIRED, State.WITHDRAWN)

    @property
    def needs_person(self) -> bool:
        """Whether it waits for somebody to decide."""
        return self in (State.UNKNOWN, State.FAILED, State.EXPIRED)


class ReadBack(StrEnum):
    """What came of reading back what was sent."""

    NONE = "none"
    """Not done, or the system can't show it."""
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Item:
    """One update for one sink, with everything that happened to it."""

    effect: str
    """The marker: the same update on the same sink is the same effect, however often it is queued."""
    incident: StreamId
    number: str
    sink: str
    kind: SinkKind
    audience: CommsAudience
    title: str
    phase: str
    revision: int
    drill: bool
    state: State
    round: int
    """Which approval of it, from 1."""
    attempts: int
    queued_ms: int
    """The newest round's."""
    queued_by: PersonId
    send_before_ms: int
    again_ms: int | None
    """When it is tried again."""
    content: str
    """SHA-256 of the bytes to send."""
    update: str
    """SHA-256 of the update's canonical form."""
    update_sha256: str
    """What was approved: the update with all its renderings."""
    rendered: tuple[str, ...]
    """SHA-256 of all renderings that were approved together."""
    approval: str
    approvers: tuple[PersonId, ...]
    key: str
    """By which a system can drop repetitions."""
    claimed_by: OriginId | None
    """Who made the newest attempt."""
    remote: str
    """The system's own id of it."""
    words: str
    """What the system or the console said last."""
    missed: tuple[str, ...]
    """Recipients that did not get it though the rest did."""
    settled_by: PersonId | None
    read_back: ReadBack
    read_back_words: str
    changed_ms: int
    order: tuple[str, str]
    """Its place among what goes to the same sink."""
    tries: int = 0
    """Attempts under the newest approval."""

    @property
    def may_repeat(self) -> bool:
        """Whether an attempt of unknown end may be repeated by itself."""
        return self.kind.takes_twice and not self.drill


def updates_by_state(items: Iterable[Item]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Hashes of updates: on their way or out; of which an attempt is under way or in doubt; those that somebody has."""
    found = tuple(items)
    over = (State.EXPIRED, State.WITHDRAWN)
    return (
        frozenset(each.update for each in found if each.state not in over),
        frozenset(each.update for each in found if each.state in (State.CLAIMED, State.UNKNOWN)),
        frozenset(each.update for each in found if each.state is State.SENT),
    )


def waiting_of(updates: Collection[str], items: Iterable[Item]) -> tuple[str, ...]:
    """Effects of these updates that can still be taken back."""
    waits = (State.QUEUED, State.WAITING, State.FAILED)
    return tuple(each.effect for each in items if each.update in updates and each.state in waits)
