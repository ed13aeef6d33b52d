"""The on-call plan in force: published versions as events that hold the hash; plan and calendars themselves as a blob."""

import json
import uuid
from dataclasses import dataclass, replace
from typing import Any, Final

from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.oncall.standing import PlanFiles, Standing
from models.store.event_log import EventLog
from models.store.records import Blobs
from resources.said import say

_PUBLISHED: Final = "oncall.published"
_CONFIRMED: Final = "oncall.confirmed"


@dataclass(frozen=True, slots=True)
class PublishPlan:
    """Put a new version of the plan in force. It is read first: BadInput where it can't be taken."""

    files: PlanFiles


@dataclass(frozen=True, slots=True)
class ConfirmPlan:
    """Say that the plan in force is still right."""


@dataclass(frozen=True, slots=True)
class OncallChange:
    """Another plan is in force, or its age is another."""

    standing: Standing


class OncallBook:
    """Holds the newest plan. On the store thread."""

    prefix = "oncall"
    commands: tuple[type, ...] = (PublishPlan, ConfirmPlan)

    def __init__(self, log: EventLog, blobs: Blobs, org: OrgId) -> None:
        self._log = log
        self._blobs = blobs
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "oncall")))
        self.current: Standing | None = None
        self.refold(self.stream)

    def decide(self, command: PublishPlan | ConfirmPlan, actor: PersonId) -> tuple[Draft, ...]:
        """One event; the files go to the blobs first, where they harm nobody if the event fails."""
        if isinstance(command, ConfirmPlan):
            if self.current is None:
                raise Refused(say("there is no on-call plan to confirm"), (say("import one: oncall import FILE…"),))
            return (Draft(self.stream, _CONFIRMED, {"version": self.current.version}),)
        plan = command.files.plan
        data = json.dumps(command.files.to_plain(), sort_keys=True, separators=(",", ":")).encode()
        body = {
            "version": (self.current.version if self.current else 0) + 1,
            "sha256": self._blobs.put(data).hex(),
            "people": len(plan.people),
            "schedules": len(plan.schedules),
            "rosters": len(plan.rosters),
        }
        if plan.confirmed is not None:
            # Publishing an old plan again makes nobody look it through.
            body["confirmed_ms"] = round(plan.confirmed.timestamp() * 1000)
        return (Draft(self.stream, _PUBLISHED, body),)

    def apply(self, event: Event, position: int) -> OncallChange | None:
        """Load what the event names; a blob that is missing or changed leaves the plan as it was."""
        body: Any = event.body
        if event.stream != self.stream or event.schema > 1 or not isinstance(body, dict):
            return None
        if event.type == _CONFIRMED and self.current is not None and body.get("version") == self.current.version:
            self.current = replace(self.current, confirmed_ms=max(self.current.confirmed_ms, event.at_ms))
            return OncallChange(self.current)
        if event.type != _PUBLISHED:
            return None
        try:
            version, data = int(body["version"]), self._blobs.get(bytes.fromhex(body["sha256"]))
            confirmed_ms = min(event.at_ms, int(body.get("confirmed_ms", event.at_ms)))
            files = None if data is None else PlanFiles.from_plain(json.loads(data))
            if files is not None and event.arrived_ms is not None:
                # What was published here was read first. Of what came from elsewhere only its author says so.
                _ = files.plan
        except (BadInput, LookupError, TypeError, ValueError, AttributeError, RecursionError):
            return None
        if files is None:
            return None
        self.current = Standing(version, files, event.at_ms, confirmed_ms)
        return OncallChange(self.current)

    def refold(self, stream: StreamId) -> OncallChange | None:
        """Load the last plan of the record that can be read, and what was confirmed of it since."""
        if stream != self.stream:
            return None
        events = list(self._log.events(self.stream))
        for at in range(len(events) - 1, -1, -1):
            if events[at].type == _PUBLISHED and self.apply(events[at], 0) is not None:
                for later in events[at + 1 :]:
                    if later.type == _CONFIRMED:
                        self.apply(later, 0)
                break
        return None if self.current is None else OncallChange(self.current)

    def flush(self) -> None:
        """Nothing is cached."""
