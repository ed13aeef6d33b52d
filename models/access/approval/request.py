"""What is asked for, and what people said to it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.access.approval.policy import ApprovalPolicy
from models.kernel.ids import PersonId

_SHA256: Final = re.compile("[0-9a-f]{64}")


def is_sha256(text: str) -> bool:
    """Whether this is a SHA-256 as 64 lower-case hexadecimal digits."""
    return _SHA256.fullmatch(text) is not None


class Verdict(StrEnum):
    """The value is stored."""

    APPROVE = "approve"
    DENY = "deny"


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's word, as signed by that person."""

    person: PersonId
    verdict: Verdict
    at_ms: int
    """By the voter's wall clock."""
    groups: tuple[str, ...] = ()
    """Which the person belonged to when voting."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """Asks that exactly these bytes be approved."""

    kind: str
    """What sort of thing: update, failback, promotion_override, automation … An open vocabulary."""
    subject: str
    """Which one, e.g. the id of an update or a failover."""
    sha256: str
    """Of what is approved, 64 hexadecimal digits."""
    what: str
    """One line for people."""
    requested_by: PersonId
    requested_ms: int
    policy: ApprovalPolicy
    authors: tuple[PersonId, ...] = ()
    """Who wrote what is approved, besides whoever asks: they can't vote."""
    withdrawn: str | None = None
    """Why it was withdrawn; None while it stands."""

    @property
    def expires_ms(self) -> int:
        """From then on it grants nothing."""
        return self.requested_ms + self.policy.expiry_ms

    @property
    def excluded(self) -> frozenset[PersonId]:
        """Who can't vote: nobody approves what is their own."""
        return frozenset({self.requested_by, *self.authors})
