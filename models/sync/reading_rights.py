"""Who may read what: restricted incidents go only to devices whose certificate says so (SEC-2).

Pure, and the same at the hub, between neighbours and in bundles. A stream is restricted while a label that nobody replaced
says so. Setting a label needs no right; taking one back counts only from somebody who may read what it hides.
"""

import json
import uuid
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, StreamId

READ_RESTRICTED: Final = "restricted:read"
"""In a certificate. A wall's never has it."""

TAG: Final = "sensitivity"
"""The incident's tag that carries the label."""

_OPEN: Final = frozenset({"public", "internal", "confidential"})
MARK: Final = f'"{TAG}"'.encode()
"""In the content of every event that sets a label."""


def may_read(permissions: Collection[str], stream_is_restricted: bool) -> bool:
    """The rule: whether a device with these permissions is given anything of a stream."""
    return not stream_is_restricted or READ_RESTRICTED in permissions


def readable(permissions: Collection[str], restricted: Collection[StreamId]) -> Callable[[StreamId], bool]:
    """The rule for many streams. `restricted` holds companions, too: see `Labels.restricted`."""
    return lambda stream: may_read(permissions, stream in restricted)


def companions(incident: StreamId) -> tuple[StreamId, ...]:
    """Streams that go along with an incident's: what was said about it."""
    return (comms_of(incident),)


def comms_of(incident: StreamId) -> StreamId:
    """The stream of an incident's drafts, reviews and sends. Derived, so that two workstations that begin one without seeing
    each other write into the same.
    """
    return StreamId(str(uuid.uuid5(uuid.UUID(incident), "comms")))


@dataclass(frozen=True, slots=True)
class Label:
    """One setting of an incident's sensitivity."""

    stream: StreamId
    event: EventId
    replaces: tuple[EventId, ...]
    """Events that its author had seen and set aside."""
    is_restricted: bool
    may_lift: bool
    """Whether its author may read restricted incidents: else it replaces nothing."""


def label_of(event: SignedEvent, permissions: Collection[str]) -> Label | None:
    """The label that an event sets; None where it sets none. `permissions` are those of the certificate it was written under.
    A word that is none of the known ones restricts: nobody widens by a typo.
    """
    sealed = event.envelope
    if event.body is None or MARK not in event.body or not sealed.type.startswith("incident."):
        return None
    try:
        body = json.loads(event.body)
        word = body["tags"][TAG]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    is_restricted = not (isinstance(word, str) and (not word or word.casefold() in _OPEN))
    return Label(sealed.stream, sealed.id, tuple(sealed.supersedes), is_restricted, READ_RESTRICTED in permissions)


class Labels:
    """A set of labels. What it says depends on the set alone, not on order or repetition."""

    def __init__(self, labels: Iterable[Label] = ()) -> None:
        self._of: dict[StreamId, dict[EventId, Label]] = {}
        for each in labels:
            self.add(each)

    def add(self, label: Label) -> None:
        """Take one in."""
        self._of.setdefault(label.stream, {})[label.event] = label

    def is_restricted(self, incident: StreamId) -> bool:
        """Whether a restricting label of this very stream stands."""
        return bool(_standing(self._of.get(incident, {}).values()))

    @property
    def incidents(self) -> frozenset[StreamId]:
        """The restricted ones."""
        return frozenset(stream for stream, labels in self._of.items() if _standing(labels.values()))

    @property
    def restricted(self) -> frozenset[StreamId]:
        """Every restricted stream: incidents with their companions."""
        return frozenset(each for incident in self.incidents for each in (incident, *companions(incident)))

    @property
    def lifted(self) -> int:
        """How often a restriction was taken back, so far. Grows whenever something becomes readable by all."""
        return sum(
            any(_lifts(label, other) for other in labels.values())
            for labels in self._of.values()
            for label in labels.values()
            if label.is_restricted
        )


def view_of(permissions: Collection[str], lifted: int) -> str:
    """A name for what a device may read of a feed. When it changes, something before its cursor has become readable, and it
    reads again from the start.
    """
    return "all" if READ_RESTRICTED in permissions else f"open-{lifted}"


def _standing(labels: Iterable[Label]) -> list[Label]:
    known = list(labels)
    return [each for each in known if each.is_restricted and not any(_lifts(each, other) for other in known)]


def _lifts(label: Label, other: Label) -> bool:
    """Whether the other one takes the place of a label: written by somebody who had seen it, and who may."""
    return label.event in other.replaces and (other.may_lift or other.is_restricted)
