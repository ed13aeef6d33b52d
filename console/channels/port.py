"""The port: what the outbox asks of a system, and the only answers it may give."""

from dataclasses import dataclass
from typing import Protocol

from models.comms.rendering.sink import Sink


@dataclass(frozen=True, slots=True)
class Accepted:
    """The system took it."""

    remote: str = ""
    """The system's own id of it."""
    words: str = ""
    missed: tuple[str, ...] = ()
    """Recipients it refused while it took the rest."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The system provably did not take it, or it never left."""

    words: str
    again_seconds: float | None = None
    """After how long it may be tried again by itself; None: a person must change something first."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Nobody knows. Where the system drops repetitions, it may be tried again after `again_seconds`."""

    words: str
    again_seconds: float | None = None


Outcome = Accepted | Declined | Doubtful


@dataclass(frozen=True, slots=True)
class Found:
    """The system has it, under this id."""

    remote: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The system was searched and does not have it."""

    words: str


@dataclass(frozen=True, slots=True)
class CannotSay:
    """The system can't be searched, or not now."""

    words: str


LookUp = Found | Absent | CannotSay


@dataclass(frozen=True, slots=True)
class Compared:
    """What the system shows, beside what was sent."""

    same: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing to send."""

    content: bytes
    """As it was rendered and approved."""
    marker: str
    """By which the system can be searched for it."""
    key: str
    """The same for every attempt at the same bytes: for systems that drop repetitions."""
    thread: str = ""
    """The system's id of the first update on this incident; empty: this is the first."""
    incident: str = ""
    """What belongs together."""


class Channel(Protocol):
    """One configured system. Used from the worker's thread alone; each call takes at most about twenty seconds."""

    sink: Sink

    def send(self, parcel: Parcel) -> Outcome:
        """One attempt. Never raises for what a system or a network does."""
        ...

    def look_up(self, parcel: Parcel) -> LookUp:
        """Whether the system has it."""
        ...

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """What the system shows of it; None where it can't be read."""
        ...
