"""Rules of retention, legal holds, requests and orders of erasure: one stream of the organisation, so all of it is audited."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from models.kernel.clock import Clock
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.kernel.upcast import SchemaRegistry
from models.retention.commands import COMMANDS, ReleaseHold, RetentionCommand, SetRules, VoteErasure
from models.retention.decide import decide
from models.retention.events import VERSIONS
from models.retention.state import RetentionState
from models.store.event_log import EventLog


@dataclass(frozen=True, slots=True)
class RetentionChange:
    """Rules, holds, requests or orders are others."""

    type: str
    """Of the event; empty where all of them were folded again."""


class RetentionBook:
    """On the store thread."""

    prefix = "retention"
    commands: tuple[type, ...] = COMMANDS

    def __init__(
        self, log: EventLog, org: OrgId, clock: Clock, groups_of: Callable[[PersonId], tuple[str, ...]]
    ) -> None:
        """`groups_of`: the groups of approvers a person belongs to."""
        self._log, self._org, self._clock, self._groups_of = log, org, clock, groups_of
        self._registry = SchemaRegistry()
        for type_name, version in VERSIONS.items():
            self._registry.know(type_name, version)
        self.state = RetentionState(org)
        self.refold(self.state.stream)

    def decide(self, command: RetentionCommand, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command, for whoever gives it."""
        if isinstance(command, SetRules | ReleaseHold | VoteErasure):
            # Here and not by whoever asks: nobody says of themselves whom they speak for.
            command = replace(command, groups=self._groups_of(actor))
        return decide(self.state, command, actor, self._clock.now_ms())

    def apply(self, event: Event, position: int) -> RetentionChange | None:
        """Take a recorded event; what lies in another stream says nothing here."""
        current = self._registry.upcast(event)
        return RetentionChange(event.type) if current is not None and self.state.apply(current) else None

    def refold(self, stream: StreamId) -> RetentionChange | None:
        """Fold all of it again from the record."""
        if stream != self.state.stream:
            return None
        self.state = RetentionState(self._org)
        for event in self._log.events(stream):
            self.apply(event, 0)
        return RetentionChange("")

    def flush(self) -> None:
        """Nothing is cached."""
