"""What people ask for about approvals."""

from dataclasses import dataclass

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class RequestApproval:
    """Ask that exactly these bytes be approved."""

    incident: StreamId
    kind: str
    """update, failback, promotion_override, automation, preservation_waiver … An open vocabulary: lower-case words."""
    subject: str
    """Which one, e.g. the id of an update or a failover."""
    sha256: str
    """Of what is approved: 64 hexadecimal digits."""
    what: str
    """One line for people."""
    policy: ApprovalPolicy
    authors: tuple[PersonId, ...] = ()
    """Who wrote what is approved, besides whoever asks: they can't vote."""
    why: str = ""
    text: str = ""
    """What a voter is shown: the rendered text as it will go out, or the facts of the gate."""


@dataclass(frozen=True, slots=True)
class VoteApproval:
    """One's own word. Nobody votes for another person: see desk.execute_as for somebody at the same workstation."""

    incident: StreamId
    request: EventId
    verdict: Verdict
    reason: str = ""
    """Required for a denial."""
    groups: tuple[str, ...] = ()
    """Filled in where all memberships are known; whatever the command brought is replaced."""


@dataclass(frozen=True, slots=True)
class WithdrawApproval:
    """Take a request back: it grants nothing any more."""

    incident: StreamId
    request: EventId
    reason: str = ""
