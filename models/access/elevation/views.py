"""Elevations as screens, verbs and gates see them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import ApprovalRequest, Vote
from models.access.approval.standing import Standing, Status, standing
from models.access.elevation.events import Asked, ReviewVerdict, Scope
from models.kernel import canonical
from models.kernel.ids import EventId, PersonId, StreamId

KIND: Final = "elevation"
POLICY: Final = ApprovalPolicy(approvers=1, expiry_ms=30 * 60_000)
"""One other person, within half an hour. Who may vote is in their certificate: access.elevation:write."""
MINUTE_MS: Final = 60_000


class Word(StrEnum):
    """How an elevation stands; the value is shown."""

    PENDING = "pending"
    DENIED = "denied"
    EXPIRED = "expired"
    """Nobody granted it in time."""
    ACTIVE = "active"
    OVER = "over"


def digest_of(person: PersonId, asked: Asked) -> str:
    """What a grant is bound to."""
    return hashlib.sha256(canonical.encode({"person": person, **asked.to_body()})).hexdigest()


@dataclass(frozen=True, slots=True)
class Review:
    """What was said afterwards."""

    by: PersonId
    verdict: ReviewVerdict
    words: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Elevation:
    """One request with all that was said to it, or one broken glass."""

    id: EventId
    person: PersonId
    """Whose rights they are."""
    asked: Asked
    at_ms: int
    is_glass: bool
    votes: tuple[Vote, ...] = ()
    ended_ms: int | None = None
    """When it was ended before its time; the earliest, where several did."""
    ended_why: str = ""
    reviews: tuple[Review, ...] = ()
    """By others than the person, the earliest first."""

    @property
    def scope(self) -> Scope:
        """For what."""
        return self.asked.scope

    @property
    def sha256(self) -> str:
        """What a vote names."""
        return digest_of(self.person, self.asked)

    @property
    def request(self) -> ApprovalRequest:
        """As the approval engine reads it."""
        what = f"Elevated rights for {self.asked.minutes} min: {self.asked.reason}"
        return ApprovalRequest(KIND, str(self.scope), self.sha256, what, self.person, self.at_ms, POLICY)

    def standing(self, now_ms: int) -> Standing:
        """Of the request; it is judged as long as it can be granted, and its outcome stays afterwards."""
        return standing(self.request, self.votes, min(now_ms, self.request.expires_ms))

    @property
    def from_ms(self) -> int | None:
        """Since when it holds; None while it was not granted, and where somebody denied it, whenever that was heard."""
        if self.is_glass:
            return self.at_ms
        found = standing(self.request, self.votes, self.request.expires_ms - 1)
        return found.granted_ms if found.is_granted else None

    @property
    def until_ms(self) -> int | None:
        """Until when it holds, or held."""
        begun = self.from_ms
        if begun is None:
            return None
        until = begun + self.asked.minutes * MINUTE_MS
        return until if self.ended_ms is None else max(min(until, self.ended_ms), begun)

    def word(self, now_ms: int) -> Word:
        """How it stands."""
        until = self.until_ms
        if until is not None:
            return Word.ACTIVE if now_ms < until else Word.OVER
        if self.ended_ms is not None:
            return Word.OVER
        status = self.standing(now_ms).status
        return Word.DENIED if status is Status.DENIED else Word.EXPIRED if status is Status.EXPIRED else Word.PENDING

    def left_ms(self, now_ms: int) -> int:
        """How long it holds still; 0 where it does not."""
        until = self.until_ms
        return 0 if until is None else max(until - now_ms, 0)

    @property
    def owes_review(self) -> bool:
        """Whether the glass was broken and nobody else has said yet whether that was right."""
        return self.is_glass and not self.reviews

    def covers(self, incident: StreamId | None) -> bool:
        """Whether it is for this incident; for no incident, whether it is for a change."""
        return self.scope.incident == incident


@dataclass(frozen=True, slots=True)
class Elevations:
    """All of them, the newest first. Immutable."""

    all: tuple[Elevation, ...] = ()

    def get(self, key: EventId) -> Elevation | None:
        """One by its id."""
        return next((each for each in self.all if each.id == key), None)

    def active(self, now_ms: int) -> tuple[Elevation, ...]:
        """Those that hold, the next to end first."""
        found = (each for each in self.all if each.word(now_ms) is Word.ACTIVE)
        return tuple(sorted(found, key=lambda each: (each.left_ms(now_ms), each.id)))

    def pending(self, now_ms: int) -> tuple[Elevation, ...]:
        """Requests that wait for a word, the oldest first."""
        return tuple(each for each in reversed(self.all) if each.word(now_ms) is Word.PENDING)

    def loud(self, now_ms: int) -> tuple[Elevation, ...]:
        """Broken glasses that hold, or that nobody has reviewed."""
        return tuple(
            each for each in self.all if each.is_glass and (each.owes_review or each.word(now_ms) is Word.ACTIVE)
        )

    def is_elevated(self, person: PersonId, incident: StreamId | None, now_ms: int) -> bool:
        """Whether this person may act on production now, for this incident, or where it is None for a change."""
        return any(
            each.person == person and each.covers(incident) and each.word(now_ms) is Word.ACTIVE for each in self.all
        )


def newest_first(found: Iterable[Elevation]) -> Elevations:
    """In the order of being asked."""
    return Elevations(tuple(sorted(found, key=lambda each: (each.at_ms, each.id), reverse=True)))
