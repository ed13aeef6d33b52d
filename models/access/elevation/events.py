"""What happens to elevated rights. Content is strict: what can't be read is folded by nobody."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.access.approval.request import Verdict, is_sha256
from models.kernel import reading
from models.kernel.ids import EventId, StreamId, is_uuid
from models.kernel.reading import BadBody, Body, compact

ASKED: Final = "access.elevation_asked"
VOTED: Final = "access.elevation.voted"
"""Takes a right of its own: see models.access.roles."""
ENDED: Final = "access.elevation_ended"
GLASS_BROKEN: Final = "access.glass_broken"
REVIEWED: Final = "access.review.settled"
"""Takes a right of its own, too."""

VERSIONS: Final[Mapping[str, int]] = {ASKED: 1, VOTED: 1, ENDED: 1, GLASS_BROKEN: 1, REVIEWED: 1}

MIN_MINUTES: Final = 5
USUAL_MINUTES: Final = 60
MAX_MINUTES: Final = 480
_CHANGE: Final = re.compile(r"[\w.:/#-]{1,80}")


class ReviewVerdict(StrEnum):
    """Whether breaking the glass was right. The value is stored."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"

    @property
    def label(self) -> str:
        """As shown."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Scope:
    """For what: one incident, or one change by its id in the place where changes are kept."""

    incident: StreamId | None = None
    change: str = ""

    def __post_init__(self) -> None:
        if (self.incident is None) == (not self.change):
            raise ValueError("for an incident or for a change, and not for both")
        if self.incident is not None and not is_uuid(self.incident):
            raise ValueError("incident: no id of one")
        if self.change and not _CHANGE.fullmatch(self.change):
            raise ValueError("change: expected an id of at most 80 letters, digits and . : / # - _")

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"incident": self.incident} if self.incident is not None else {"change": self.change}

    @classmethod
    def from_body(cls, body: Body) -> "Scope":
        """The inverse of to_body."""
        incident = reading.optional_text(body, "incident")
        try:
            return cls(None if incident is None else StreamId(incident), reading.text_or_empty(body, "change"))
        except ValueError as error:
            raise BadBody(str(error)) from None


@dataclass(frozen=True, slots=True)
class Asked:
    """Whoever writes it asks for themselves; the same content is that of a broken glass."""

    scope: Scope
    reason: str
    minutes: int = USUAL_MINUTES

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {**self.scope.to_body(), "reason": self.reason, "minutes": self.minutes}

    @classmethod
    def from_body(cls, body: Body) -> "Asked":
        """Strict; BadBody otherwise."""
        minutes = reading.whole(body, "minutes")
        if not MIN_MINUTES <= minutes <= MAX_MINUTES:
            raise BadBody(f"minutes: {minutes}; expected {MIN_MINUTES} to {MAX_MINUTES}")
        return cls(Scope.from_body(body), reading.text(body, "reason"), minutes)


@dataclass(frozen=True, slots=True)
class Voted:
    """A word on a request: bound to what was asked, byte for byte."""

    request: EventId
    sha256: str
    verdict: Verdict
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {"request": self.request, "sha256": self.sha256, "verdict": str(self.verdict), "reason": self.reason}
        )

    @classmethod
    def from_body(cls, body: Body) -> "Voted":
        """Strict; BadBody otherwise."""
        digest, said = reading.text(body, "sha256"), reading.text(body, "verdict")
        if not is_sha256(digest) or said not in tuple(Verdict):
            raise BadBody("sha256 or verdict: not one")
        return cls(EventId(reading.text(body, "request")), digest, Verdict(said), reading.text_or_empty(body, "reason"))


@dataclass(frozen=True, slots=True)
class Ended:
    """Given back, revoked, or over with its incident."""

    elevation: EventId
    why: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"elevation": self.elevation, "why": self.why}

    @classmethod
    def from_body(cls, body: Body) -> "Ended":
        """Strict; BadBody otherwise."""
        return cls(EventId(reading.text(body, "elevation")), reading.text(body, "why"))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Another person has looked at what was done behind the broken glass."""

    glass: EventId
    verdict: ReviewVerdict
    words: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"glass": self.glass, "verdict": str(self.verdict), "words": self.words}

    @classmethod
    def from_body(cls, body: Body) -> "Reviewed":
        """Strict; BadBody otherwise."""
        said = reading.text(body, "verdict")
        if said not in tuple(ReviewVerdict):
            raise BadBody(f"verdict: {said!r} is none")
        return cls(EventId(reading.text(body, "glass")), ReviewVerdict(said), reading.text(body, "words"))
