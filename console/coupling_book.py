"""What people decided about hidden coupling and stale edges: each judgement an event, in a stream of their own.

A later judgement replaces an earlier one and names it as superseded; both stay in the record.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.catalog.estate import Catalog
from models.coupling.gate import JudgeEdge, pass_gate
from models.coupling.judgement import FindingKey, Judged, Judgement, Judgements
from models.coupling.kind import FindingKind
from models.kernel.event import Draft, Event
from models.kernel.ids import EventId, OrgId, PersonId, StreamId
from models.store.event_log import EventLog

_JUDGED = "coupling.judged"


@dataclass(frozen=True, slots=True)
class CouplingChange:
    """A finding was judged."""

    judgement: Judgement
    """The last one, where all of them were folded again."""
    current: Mapping[FindingKey, Judgement]
    """Every judgement that counts now, by finding; for `CouplingBoard.judge`."""


class CouplingBook:
    """Folds the judgements. On the store thread."""

    prefix = "coupling"
    commands: tuple[type, ...] = (JudgeEdge,)

    def __init__(self, log: EventLog, org: OrgId, catalog: Callable[[], Catalog | None]) -> None:
        """`catalog` gives the estate in force."""
        self._catalog = catalog
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "coupling")))
        self._log = log
        self.judgements = Judgements()
        self.refold(self.stream)

    @property
    def current(self) -> Mapping[FindingKey, Judgement]:
        """Every judgement that counts, by finding."""
        return self.judgements.current

    def decide(self, command: JudgeEdge, actor: PersonId) -> tuple[Draft, ...]:
        """One event; Refused without a reason, for services nobody knows, and for opening again what was never judged."""
        reason = pass_gate(command, self._catalog(), self.judgements.standing(command.key))
        before = self.judgements.history(command.key)
        replaced = (EventId(before[-1].stamp[1]),) if before else ()
        body = {
            "kind": command.kind.value,
            "caller": command.caller,
            "target": command.target,
            "verdict": command.verdict.value,
            "reason": reason,
        }
        return (Draft(self.stream, _JUDGED, body, supersedes=replaced),)

    def apply(self, event: Event, position: int) -> CouplingChange | None:
        """Take a judgement; one of a newer program, or whose content was erased, changes nothing."""
        judgement = _judgement(event) if event.stream == self.stream else None
        if judgement is None:
            return None
        self.judgements.add(judgement)
        return CouplingChange(judgement, self.judgements.current)

    def refold(self, stream: StreamId) -> CouplingChange | None:
        """Fold all of it again from the record."""
        if stream != self.stream:
            return None
        self.judgements = Judgements()
        change: CouplingChange | None = None
        for event in self._log.events(self.stream):
            change = self.apply(event, 0) or change
        return change

    def flush(self) -> None:
        """Nothing is cached."""


def _judgement(event: Event) -> Judgement | None:
    if event.type != _JUDGED or event.body is None or event.schema > 1:
        return None
    body: Any = event.body
    try:
        kind, verdict = FindingKind(body["kind"]), Judged(body["verdict"])
        caller, target, reason = str(body["caller"]), str(body["target"]), str(body["reason"])
    except (KeyError, ValueError):
        return None
    stamp = (str(event.hlc), event.id)
    return Judgement(caller, target, verdict, reason, event.actor, event.at_ms, kind, stamp)
