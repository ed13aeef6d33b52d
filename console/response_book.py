"""The response policy in force: published versions as events that hold the hash, the document itself as a blob."""

import uuid
from dataclasses import dataclass
from typing import Any, Final

from models.kernel.errors import BadInput, Problem
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.response.builtin import BUILTIN
from models.response.policy import ResponsePolicy
from models.response.reading import read_policy
from models.store.event_log import EventLog
from models.store.records import Blobs
from resources.said import say

_PUBLISHED: Final = "policy.published"


@dataclass(frozen=True, slots=True)
class PublishPolicy:
    """Put a new version of the policy in force."""

    text: str
    """The document, YAML or JSON."""
    source: str
    """Where it was read from, in words."""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A new policy is in force."""

    policy: ResponsePolicy


class ResponseBook:
    """Holds the newest policy; the built-in one, version 1, until one is published. On the store thread."""

    prefix = "policy"
    commands: tuple[type, ...] = (PublishPolicy,)

    def __init__(self, log: EventLog, blobs: Blobs, org: OrgId) -> None:
        self._log = log
        self._blobs = blobs
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "policy")))
        self.current: ResponsePolicy = BUILTIN
        self.text: str | None = None
        """The document in force as it was published; None for the built-in one."""
        self.source = "built in"
        self.refold(self.stream)

    @property
    def version(self) -> int:
        """Of the policy in force."""
        return self.current.version

    def decide(self, command: PublishPolicy, actor: PersonId) -> tuple[Draft, ...]:
        """One event with the hash; BadInput where the document is not sound, and then nothing is kept of it."""
        version = self.version + 1
        policy = read_policy(command.source, command.text, version).policy
        try:
            data = command.text.encode()
        except UnicodeEncodeError:
            raise BadInput(
                Problem(command.source, None, "", say("expected UTF-8 text, found a lone surrogate"))
            ) from None
        body = {
            "version": version,
            "sha256": self._blobs.put(data).hex(),
            "name": policy.name,
            "source": command.source,
        }
        return (Draft(self.stream, _PUBLISHED, body),)

    def apply(self, event: Event, position: int) -> PolicyChange | None:
        """Load what the event names; a blob that is missing, or not sound to this program, leaves the policy as it was."""
        if event.stream != self.stream or event.type != _PUBLISHED:
            return None
        if event.body is None or event.schema > 1:
            return None
        body: Any = event.body
        try:
            data = self._blobs.get(bytes.fromhex(body["sha256"]))
            if data is None:
                return None
            text = data.decode()
            policy = read_policy(str(body["source"]), text, int(body["version"])).policy
        except (BadInput, KeyError, TypeError, ValueError):
            return None
        self.current, self.text, self.source = policy, text, str(body["source"])
        return PolicyChange(policy)

    def refold(self, stream: StreamId) -> PolicyChange | None:
        """Load the last policy of the record that can be read."""
        if stream != self.stream:
            return None
        # From the newest back: a version this program can't read leaves the one before it in force.
        for event in reversed([each for each in self._log.events(self.stream) if each.type == _PUBLISHED]):
            change = self.apply(event, 0)
            if change is not None:
                return change
        return None

    def flush(self) -> None:
        """Nothing is cached."""
