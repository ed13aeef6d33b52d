"""What sources and people do to the inbox. Keys are those of InboxAlert; times are milliseconds since the epoch, UTC."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.alerts.alert import Alert, Silence
from models.kernel.ids import PersonId, StreamId


@dataclass(frozen=True, slots=True)
class Observe:
    """Take what a source told. Refused where nothing of it is new."""

    source: str
    alerts: tuple[Alert, ...]
    silences: tuple[Silence, ...] = ()
    services: Mapping[str, int | None] = field(default_factory=dict)
    """Tier of each known service."""
    is_complete: bool = True
    """Whether it is all that the source has: then what is missing has ended. A webhook tells only of what it names."""


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Somebody takes care, or took note."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """These alerts belong to an incident; acknowledges them and logs a line in the incident."""

    keys: tuple[str, ...]
    incident: StreamId
    number: str
    is_open: bool = True
    """Whether the incident is open. The book sets it from the record, whatever the caller says."""


@dataclass(frozen=True, slots=True)
class Unlink:
    """They don't belong to it after all. They stay acknowledged."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelve:
    """Put aside for 15 min, 1 h or 4 h, or until an incident ends; with a reason."""

    keys: tuple[str, ...]
    until_ms: int | None
    """None with an incident: until that incident ends."""
    reason: str
    incident: StreamId | None = None


@dataclass(frozen=True, slots=True)
class Unshelve:
    """Take off the shelf; it returns unacknowledged."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """Alerts in this scope page nobody for this time. At least one of the three lists must name something."""

    change: str
    """Id of the change that needs it."""
    services: tuple[str, ...]
    start_ms: int
    end_ms: int
    reason: str
    zones: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtendWindow:
    """The change takes longer, or ends sooner."""

    id: str
    end_ms: int


@dataclass(frozen=True, slots=True)
class CancelWindow:
    """The change does not take place, or is over: the window ends now."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Resolve:
    """Somebody says that it is over, where the source can't."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageLevel:
    """Their window is over and nobody acknowledged: the next level is told. Refused where that happened before."""

    keys: tuple[str, ...]
    level: int
    due_ms: int
    notify: str = ""
    person: PersonId | None = None
    message: str = ""
    is_last: bool = False
    """No level follows."""


@dataclass(frozen=True, slots=True)
class SkipLevel:
    """This level shall not be told; needs a reason."""

    keys: tuple[str, ...]
    level: int
    reason: str
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class LogPageCall:
    """What came of calling the number that was shown for a level."""

    keys: tuple[str, ...]
    level: int
    result: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class NoteSilence:
    """The alert's source keeps it quiet for us: what it calls the silence."""

    key: str
    silence: str


@dataclass(frozen=True, slots=True)
class NoteSilenceEnded:
    """We took it back, or it ran out."""

    key: str
    silence: str


InboxCommand = (
    Observe
    | PageLevel
    | SkipLevel
    | LogPageCall
    | NoteSilence
    | NoteSilenceEnded
    | Acknowledge
    | Link
    | Unlink
    | Shelve
    | Unshelve
    | OpenWindow
    | ExtendWindow
    | CancelWindow
    | Resolve
)
COMMANDS: tuple[type, ...] = (
    Observe,
    Acknowledge,
    Link,
    Unlink,
    Shelve,
    Unshelve,
    OpenWindow,
    ExtendWindow,
    CancelWindow,
    Resolve,
    PageLevel,
    SkipLevel,
    LogPageCall,
    NoteSilence,
    NoteSilenceEnded,
)
