"""A multi-value register: one field that several people may set without seeing each other.

A write names the heads it replaces. Writes that did not see each other both stay as heads: nothing is lost, a value is shown
meanwhile, and the conflict lasts until a person's write supersedes all heads (CouchDB keeps losing leaves the same way).
The result does not depend on the order in which writes arrive.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, PersonId

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Head(Generic[T]):
    """One value that no later write has replaced."""

    event: EventId
    hlc: Hlc
    actor: PersonId
    value: T


@dataclass(slots=True)
class Register(Generic[T]):
    """Mutable; owned by the fold that holds it."""

    _heads: dict[EventId, Head[T]] = field(default_factory=dict)
    _superseded: set[EventId] = field(default_factory=set)

    def write(self, event: Event, value: T) -> None:
        """Fold one write. Idempotent and order-independent."""
        self._superseded.update(event.supersedes)
        for gone in event.supersedes:
            self._heads.pop(gone, None)
        if event.id not in self._superseded:
            self._heads[event.id] = Head(event.id, event.hlc, event.actor, value)

    @property
    def heads(self) -> tuple[Head[T], ...]:
        """All unreplaced values, newest stamp first."""
        return tuple(sorted(self._heads.values(), key=lambda head: (head.hlc, head.event), reverse=True))

    @property
    def ids(self) -> tuple[EventId, ...]:
        """What a write must supersede to settle the register."""
        return tuple(sorted(self._heads))

    @property
    def in_conflict(self) -> bool:
        """Whether several different values stand side by side."""
        return len({repr(head.value) for head in self._heads.values()}) > 1

    def shown(self, safest: Callable[[Iterable[T]], T] | None = None) -> T | None:
        """The value to show: the safest of the heads where a rule says what is safer, else the newest; None when unset."""
        heads = self.heads
        if not heads:
            return None
        return heads[0].value if safest is None else safest([head.value for head in heads])

    def to_plain(self, value_to_plain: Callable[[T], Any]) -> dict[str, Any]:
        """For snapshots."""
        return {
            "heads": [[h.event, str(h.hlc), h.actor, value_to_plain(h.value)] for h in self.heads],
            "gone": sorted(self._superseded),
        }

    @classmethod
    def from_plain(cls, plain: dict[str, Any], value_from_plain: Callable[[Any], T]) -> "Register[T]":
        """The inverse of to_plain."""
        heads = {
            EventId(event): Head(EventId(event), Hlc.parse(hlc), PersonId(actor), value_from_plain(value))
            for event, hlc, actor, value in plain["heads"]
        }
        return cls(heads, {EventId(event) for event in plain["gone"]})
