"""The content of events about approvals. Same rules as in models.incident.events."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict, is_sha256
from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import BadBody, Body, compact

APPROVAL_REQUESTED: Final = "incident.approval_requested"
APPROVAL_VOTED: Final = "incident.approval_voted"
APPROVAL_WITHDRAWN: Final = "incident.approval_withdrawn"

VERSIONS: Final[Mapping[str, int]] = {APPROVAL_REQUESTED: 1, APPROVAL_VOTED: 1, APPROVAL_WITHDRAWN: 1}

_KIND: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


def is_kind(text: str) -> bool:
    """Whether this can be the kind of an approval: lower-case letters, digits and underscores, at most 40."""
    return _KIND.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class ApprovalRequested:
    """A request. Its key is the event's id; its author and its time are the event's own."""

    kind: str
    subject: str
    sha256: str
    what: str
    policy: ApprovalPolicy
    authors: tuple[PersonId, ...] = ()
    why: str = ""
    text: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "kind": self.kind,
                "subject": self.subject,
                "sha256": self.sha256,
                "what": self.what,
                "policy": self.policy.to_plain(),
                "authors": list(self.authors),
                "why": self.why,
                "text": self.text,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "ApprovalRequested":
        """Strict; a ValueError otherwise."""
        kind, sha256 = reading.text(body, "kind"), reading.text(body, "sha256")
        if not is_kind(kind) or not is_sha256(sha256):
            raise BadBody("kind or sha256: not one")
        return cls(
            kind,
            reading.optional_text(body, "subject") or "",
            sha256,
            reading.text(body, "what"),
            ApprovalPolicy.from_plain(reading.mapping(body, "policy")),
            tuple(PersonId(person) for person in reading.texts(body, "authors")),
            reading.optional_text(body, "why") or "",
            reading.optional_text(body, "text") or "",
        )


@dataclass(frozen=True, slots=True)
class ApprovalVoted:
    """One person's word: the event's author is who votes."""

    request: EventId
    verdict: Verdict
    groups: tuple[str, ...] = ()
    """To which the voter belonged at that moment; kept, because memberships change."""
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "request": self.request,
                "verdict": str(self.verdict),
                "groups": sorted(set(self.groups)),
                "reason": self.reason,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "ApprovalVoted":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "request")),
            Verdict(reading.text(body, "verdict")),
            reading.texts(body, "groups"),
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class ApprovalWithdrawn:
    """A request taken back."""

    request: EventId
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"request": self.request, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "ApprovalWithdrawn":
        """Strict; a ValueError otherwise."""
        return cls(EventId(reading.text(body, "request")), reading.optional_text(body, "reason") or "")
