"""What people ruled on causes and clusters: each judgement an event, in a stream of their own.

A later judgement of the same candidate replaces the earlier one on the screen and names it as superseded; for later
rankings every one of them counts.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.causes.feedback import CauseJudgement, ClusterJudgement
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import EventId, OrgId, PersonId, StreamId
from models.store.event_log import EventLog
from resources.said import say

_CAUSE: Final = "cause.judged"
_CLUSTER: Final = "cause.cluster_judged"
_MOST_TEXT: Final = 2_000
_MOST_LISTED: Final = 200


@dataclass(frozen=True, slots=True)
class JudgeCause:
    """Confirm a candidate for what began it, or rule it out."""

    service: str
    is_cause: bool
    reason: str
    incident: StreamId | None = None
    """In which incident, where one is open."""
    change: str | None = None
    """Title of the change, where a change is judged and not the service as such."""
    symptoms: tuple[str, ...] = ()
    """Ids of the services that suffer: later rankings of a similar trouble take it into account most."""


@dataclass(frozen=True, slots=True)
class JudgeCluster:
    """Say that kinds of alert belong together, or that they don't."""

    kinds: tuple[str, ...]
    """See models.causes.alert_fact.AlertFact.kind; at least two."""
    belong_together: bool
    reason: str
    incident: StreamId | None = None


@dataclass(frozen=True, slots=True)
class CauseChange:
    """A candidate or a cluster was judged."""

    causes: tuple[CauseJudgement, ...]
    """All of them, in order; for `rank`."""
    clusters: tuple[ClusterJudgement, ...]
    """All of them, in order; for `cluster`."""
    current: Mapping[str, CauseJudgement]
    """The one that counts of each candidate, by "service|change"."""


class CauseBook:
    """Folds the judgements. On the store thread."""

    prefix = "cause"
    commands: tuple[type, ...] = (JudgeCause, JudgeCluster)

    def __init__(self, log: EventLog, org: OrgId) -> None:
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "cause")))
        self._causes: dict[EventId, CauseJudgement] = {}
        self._clusters: dict[EventId, ClusterJudgement] = {}
        self._log = log
        self.refold(self.stream)

    @property
    def state(self) -> CauseChange:
        """All that was judged, in the record's order: the same in every replica."""
        causes, clusters = tuple(self._causes.values()), tuple(self._clusters.values())
        return CauseChange(causes, clusters, {cause_key(each.service, each.change): each for each in causes})

    def decide(self, command: JudgeCause | JudgeCluster, actor: PersonId) -> tuple[Draft, ...]:
        """One event; Refused without a reason, BadInput for what names nothing."""
        reason = command.reason.strip()
        if not reason:
            raise Refused(say("A judgement needs a reason"), (say("Say why, in a sentence"),))
        if len(reason) > _MOST_TEXT:
            raise BadInput(
                Problem(
                    "reason",
                    None,
                    "",
                    say(
                        "expected at most {most_text} characters, found {count}",
                        most_text=_MOST_TEXT,
                        count=len(reason),
                    ),
                )
            )
        body: dict[str, Any] = {"reason": reason, "incident": command.incident}
        if isinstance(command, JudgeCluster):
            kinds = sorted(set(command.kinds))
            if not 2 <= len(kinds) <= _MOST_LISTED:
                raise BadInput(
                    Problem(
                        "kinds",
                        None,
                        "",
                        say(
                            "expected 2 to {most_listed} kinds of alert, found {count}",
                            most_listed=_MOST_LISTED,
                            count=len(kinds),
                        ),
                    )
                )
            return (Draft(self.stream, _CLUSTER, body | {"kinds": kinds, "together": command.belong_together}),)
        if not command.service.strip() or len(command.service) > 200:
            raise BadInput(Problem("service", None, "", say("expected the id of the service judged")))
        body |= {"service": command.service, "change": command.change, "is_cause": command.is_cause}
        body["symptoms"] = sorted(set(command.symptoms))[:_MOST_LISTED]
        return (Draft(self.stream, _CAUSE, body, supersedes=self._replaced(command)),)

    def apply(self, event: Event, position: int) -> CauseChange | None:
        """Take a judgement; one of a newer program, or whose content was erased, changes nothing."""
        if event.stream != self.stream or event.type not in (_CAUSE, _CLUSTER):
            return None
        if event.body is None or event.schema > 1:
            return None
        body: Any = event.body
        try:
            if event.type == _CLUSTER:
                kinds = tuple(str(kind) for kind in body["kinds"])
                together, reason = bool(body["together"]), str(body["reason"])
                self._clusters[event.id] = ClusterJudgement(kinds, together, reason, event.actor, event.at_ms)
            else:
                self._causes[event.id] = _cause(body, event)
        except (KeyError, TypeError):
            return None
        return self.state

    def refold(self, stream: StreamId) -> CauseChange | None:
        """Fold all of it again from the record."""
        if stream != self.stream:
            return None
        self._causes, self._clusters = {}, {}
        for event in self._log.events(self.stream):
            self.apply(event, 0)
        return self.state

    def flush(self) -> None:
        """Nothing is cached."""

    def _replaced(self, command: JudgeCause) -> tuple[EventId, ...]:
        candidate = (command.service, command.change)
        same = [event for event, each in self._causes.items() if (each.service, each.change) == candidate]
        return (same[-1],) if same else ()


def cause_key(service: str, change: str | None) -> str:
    """Names a candidate: "service|" or "service|title of the change"."""
    return f"{service}|{change or ''}"


def _cause(body: Any, event: Event) -> CauseJudgement:
    change = body.get("change")
    return CauseJudgement(
        str(body["service"]),
        None if change is None else str(change),
        bool(body["is_cause"]),
        str(body["reason"]),
        event.actor,
        event.at_ms,
        tuple(str(each) for each in body.get("symptoms", ())),
    )
