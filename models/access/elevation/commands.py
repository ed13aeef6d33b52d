"""What people ask for about elevated rights."""

from dataclasses import dataclass

from models.access.approval.request import Verdict
from models.access.elevation.events import USUAL_MINUTES, ReviewVerdict, Scope
from models.kernel.ids import EventId


@dataclass(frozen=True, slots=True)
class AskElevation:
    """Rights for whoever asks, once another person grants them."""

    scope: Scope
    reason: str
    minutes: int = USUAL_MINUTES


@dataclass(frozen=True, slots=True)
class BreakGlass:
    """The same rights at once, without anybody's word. Everybody is told."""

    scope: Scope
    reason: str
    minutes: int = USUAL_MINUTES


@dataclass(frozen=True, slots=True)
class VoteElevation:
    """Grant what was asked, or deny it."""

    request: EventId
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EndElevation:
    """Give the rights back, or revoke another's: less is always allowed."""

    elevation: EventId
    why: str


@dataclass(frozen=True, slots=True)
class SettleReview:
    """Say whether breaking the glass was right."""

    glass: EventId
    verdict: ReviewVerdict
    words: str


ElevationCommand = AskElevation | BreakGlass | VoteElevation | EndElevation | SettleReview
COMMANDS: tuple[type, ...] = (AskElevation, BreakGlass, VoteElevation, EndElevation, SettleReview)
