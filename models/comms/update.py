"""One update as it will be said: the exact text for one audience, before any channel shapes it.

An Update is final text: templates are filled in, sections are joined. Its canonical form is what approvals bind to, together
with the bytes of every channel; whatever differs in it differs in its hash.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.kernel import canonical, reading
from models.kernel.ids import StreamId


class ComponentState(StrEnum):
    """How a public component works, in the words of status page systems."""

    OPERATIONAL = "operational"
    DEGRADED_PERFORMANCE = "degraded_performance"
    PARTIAL_OUTAGE = "partial_outage"
    MAJOR_OUTAGE = "major_outage"
    UNDER_MAINTENANCE = "under_maintenance"

    @property
    def label(self) -> str:
        """As shown: Partial outage."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Component:
    """One line of the status page."""

    key: str
    """Of the service in the catalogue."""
    name: str
    """What the public calls it."""
    state: ComponentState

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        return {"key": self.key, "name": self.name, "state": str(self.state)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Component":
        """The inverse of to_plain; a ValueError for anything else."""
        return cls(
            reading.text(plain, "key"), reading.text(plain, "name"), ComponentState(reading.text(plain, "state"))
        )


@dataclass(frozen=True, slots=True)
class Update:
    """What one audience will read."""

    incident: StreamId
    number: str
    """The incident's: INC-204."""
    audience: CommsAudience
    phase: Phase
    title: str
    """One line."""
    body: str
    """Plain text; paragraphs are parted by blank lines. Never HTML or Markdown."""
    components: tuple[Component, ...] = ()
    next_update_ms: int | None = None
    """When this audience will hear next; None where the text promises nothing (a resolution)."""
    severity: str = ""
    drill: bool = False
    revision: int = 1
    """Which draft for this audience this is, from 1."""
    at_ms: int = 0
    """When the text was put up for review; epoch milliseconds, UTC."""

    def to_plain(self) -> dict[str, Any]:
        """JSON-able and complete: two updates have one form exactly if they are equal."""
        return {
            "incident": self.incident,
            "number": self.number,
            "audience": str(self.audience),
            "phase": str(self.phase),
            "title": self.title,
            "body": self.body,
            "components": [component.to_plain() for component in self.components],
            "next_update_ms": self.next_update_ms,
            "severity": self.severity,
            "drill": self.drill,
            "revision": self.revision,
            "at_ms": self.at_ms,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Update":
        """The inverse of to_plain; a ValueError for anything else."""
        return cls(
            StreamId(reading.text(plain, "incident")),
            reading.text(plain, "number"),
            CommsAudience(reading.text(plain, "audience")),
            Phase(reading.text(plain, "phase")),
            reading.text(plain, "title"),
            reading.text(plain, "body"),
            tuple(map(Component.from_plain, reading.objects(plain, "components"))),
            reading.optional_moment(plain, "next_update_ms"),
            reading.text_or_empty(plain, "severity"),
            reading.flag(plain, "drill"),
            reading.count(plain, "revision", 1),
            reading.count(plain, "at_ms", 0),
        )

    @property
    def canonical(self) -> bytes:
        """The one form that is hashed."""
        return canonical.encode(self.to_plain())

    @property
    def sha256(self) -> str:
        """Of the text alone, before rendering."""
        return hashlib.sha256(self.canonical).hexdigest()


def update_sha256(update: Update, rendered: Iterable[str]) -> str:
    """What approvals bind to: the update and the hash of every rendered form, in any order. `rendered` are Rendered.sha256."""
    content = {"update": update.to_plain(), "rendered": sorted(rendered)}
    return hashlib.sha256(canonical.encode(content)).hexdigest()
