"""A sink: one place to which updates go, and what its kind promises."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from models.comms.audience import CommsAudience


class SinkKind(StrEnum):
    """The system behind a sink; the value is stored and is what the file of sinks says."""

    STATUSPAGE = "statuspage"
    CACHET = "cachet"
    STATIC = "static"
    """The built-in status page: files in a folder."""
    SLACK = "slack"
    """chat.postMessage, with a bot's token."""
    SLACK_WEBHOOK = "slack_webhook"
    TEAMS = "teams"
    MATTERMOST = "mattermost"
    """A bot's posts."""
    MATTERMOST_WEBHOOK = "mattermost_webhook"
    MATRIX = "matrix"
    EMAIL = "email"
    PAGERDUTY = "pagerduty"
    """Events v2."""
    PAGERDUTY_UPDATE = "pagerduty_update"
    """Status updates on the incident that the events opened."""
    WEBHOOK = "webhook"
    """A signed document to any address."""
    APPRISE = "apprise"
    SMS = "sms"
    """Shown beside the others with its number of segments; nothing sends it."""

    @property
    def label(self) -> str:
        """As shown: Slack webhook."""
        return _LABELS.get(self, self.value.replace("_", " ").capitalize())

    @property
    def takes_twice(self) -> bool:
        """Whether the system itself drops what comes twice under one key, so that an attempt of unknown end may be repeated."""
        return self in (SinkKind.STATIC, SinkKind.MATRIX, SinkKind.PAGERDUTY)

    @property
    def can_be_asked(self) -> bool:
        """Whether the system can be searched for an update's marker."""
        return self in (
            SinkKind.STATUSPAGE,
            SinkKind.CACHET,
            SinkKind.STATIC,
            SinkKind.SLACK,
            SinkKind.MATTERMOST,
        )

    @property
    def is_sent(self) -> bool:
        """Whether anything leaves through it."""
        return self is not SinkKind.SMS


_LABELS = {
    SinkKind.STATIC: "Built-in status page",
    SinkKind.EMAIL: "E-mail",
    SinkKind.PAGERDUTY: "PagerDuty",
    SinkKind.PAGERDUTY_UPDATE: "PagerDuty status update",
    SinkKind.SMS: "SMS",
}


@dataclass(frozen=True, slots=True)
class Sink:
    """One configured place. Holds no secret and no address: only what shapes the text."""

    name: str
    kind: SinkKind
    audiences: tuple[CommsAudience, ...] = ()
    """Whose updates it takes."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Of its kind: `components` maps keys of services to the system's ids; `channel`, `room`, `recipients`, `sender` …"""

    def takes(self, audience: CommsAudience) -> bool:
        """Whether updates for this audience go there."""
        return audience in self.audiences

    def text(self, name: str, default: str = "") -> str:
        """An option as text."""
        return str(self.options.get(name, default))

    def texts(self, name: str) -> tuple[str, ...]:
        """An option that lists texts."""
        return tuple(str(each) for each in self.options.get(name, ()))

    def component_id(self, key: str) -> str | None:
        """What the system calls this service; None where the sink does not name it."""
        found = self.options.get("components", {}).get(key)
        return None if found is None else str(found)
