"""Runs of actions that belong to no step of a runbook, announced with a reason before they run, in a stream of their own.

Runs of steps stand in their incident: see models.incident.runs.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import EventId, OrgId, PersonId, StreamId
from models.runbooks.actions.outcome import RunOutcome
from models.store.event_log import EventLog
from resources.said import say

_BEGUN: Final = "automation.begun"
_ENDED: Final = "automation.ended"
_MOST_TEXT: Final = 4_000


@dataclass(frozen=True, slots=True)
class BeginStandalone:
    """Write down, before it runs, what will run and why."""

    action: str
    call_sha256: str
    preview: str
    """What will run, in words, secrets masked."""
    reason: str
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class EndStandalone:
    """How it ended."""

    begun: EventId
    outcome: RunOutcome
    exit: int | None = None
    output_sha256: str = ""
    excerpt: str = ""
    """The end of the output, secrets masked."""


@dataclass(frozen=True, slots=True)
class StandaloneRun:
    """One of them as it stands."""

    id: EventId
    by: PersonId
    begun_ms: int
    action: str
    reason: str
    dry_run: bool
    call_sha256: str
    outcome: RunOutcome | None = None
    """None while it runs, or where nobody wrote down how it ended."""
    exit: int | None = None


class AutomationBook:
    """Folds them. On the store thread."""

    prefix = "automation"
    commands: tuple[type, ...] = (BeginStandalone, EndStandalone)

    def __init__(self, log: EventLog, org: OrgId) -> None:
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "automation")))
        self.production: Callable[[StreamId | None, PersonId], str] = lambda _incident, _person: ""
        """Why somebody may not act on production; empty where they may. See console.elevation_book."""
        self._log = log
        self._begun: dict[EventId, Event] = {}
        self._ended: dict[EventId, Event] = {}
        self.refold(self.stream)

    def runs(self) -> tuple[StandaloneRun, ...]:
        """All of them, in the record's order: the same in every replica."""
        return tuple(_run(event, self._ended.get(event.id)) for event in self._begun.values())

    def decide(self, command: BeginStandalone | EndStandalone, actor: PersonId) -> tuple[Draft, ...]:
        """One event; Refused without a reason, or for the end of what does not run."""
        if isinstance(command, EndStandalone):
            if command.begun not in self._begun or command.begun in self._ended:
                raise Refused(say("no such action is running"))
            body: dict[str, Any] = {"begun": command.begun, "outcome": str(command.outcome), "exit": command.exit}
            body |= {"output_sha256": command.output_sha256, "excerpt": command.excerpt[-_MOST_TEXT:]}
            return (Draft(self.stream, _ENDED, body),)
        if not command.dry_run and (barred := self.production(None, actor)):
            raise Refused(say("the action may not run"), (barred,))
        if not command.reason.strip():
            raise Refused(say("an action outside a runbook needs a reason"), (say("say why, in a sentence"),))
        if len(command.reason) > _MOST_TEXT:
            raise BadInput(
                Problem("reason", None, "", say("expected at most {most_text} characters", most_text=_MOST_TEXT))
            )
        begun = {"action": command.action, "call_sha256": command.call_sha256, "reason": command.reason.strip()}
        text = command.preview[:_MOST_TEXT]
        return (Draft(self.stream, _BEGUN, begun | {"preview": text, "dry_run": command.dry_run}),)

    def apply(self, event: Event, position: int) -> StandaloneRun | None:
        """Take one; of a newer program, or with its content erased, it changes nothing."""
        if event.stream != self.stream or event.body is None or event.schema > 1:
            return None
        if event.type == _BEGUN:
            self._begun[event.id] = event
        elif event.type == _ENDED and isinstance(event.body.get("begun"), str):
            # Two ends can only be heard of by synced peers: the first in the record's order counts everywhere.
            self._ended.setdefault(EventId(str(event.body["begun"])), event)
        return None

    def refold(self, stream: StreamId) -> None:
        """Fold all of it again from the record. Nobody listens to this book."""
        if stream == self.stream:
            self._begun, self._ended = {}, {}
            for event in self._log.events(self.stream):
                self.apply(event, 0)

    def flush(self) -> None:
        """Nothing is cached."""


def _run(event: Event, ended: Event | None) -> StandaloneRun:
    body: Any = event.body
    said: Any = None if ended is None else ended.body
    known = {each.value for each in RunOutcome}
    outcome = None if said is None else RunOutcome(said["outcome"] if said.get("outcome") in known else "unknown")
    status = None if said is None else said.get("exit")
    return StandaloneRun(
        event.id,
        event.actor,
        event.at_ms,
        str(body.get("action", "")),
        str(body.get("reason", "")),
        bool(body.get("dry_run")),
        str(body.get("call_sha256", "")),
        outcome,
        status if isinstance(status, int) else None,
    )
