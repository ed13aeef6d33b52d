"""The rule: whether a request is granted by these votes at this moment, and if not, everything that is missing.

The outcome depends on the set of votes alone. More approvals by further people never take a grant away; one denial by
somebody who may vote does, whenever it arrives: where two people far apart said yes and no, the no counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.access.approval.policy import group_label
from models.access.approval.request import ApprovalRequest, Verdict, Vote
from models.kernel.clock import utc
from models.kernel.ids import PersonId
from resources.said import in_a_row, said_join, say


class Status(StrEnum):
    """How a request stands."""

    PENDING = "pending"
    GRANTED = "granted"
    DENIED = "denied"
    EXPIRED = "expired"
    VOID = "void"

    @property
    def label(self) -> str:
        """PENDING, GRANTED and so on."""
        return self.value.upper()


@dataclass(frozen=True, slots=True)
class Standing:
    """The outcome and what it rests on."""

    status: Status
    missing: tuple[str, ...]
    """Every unmet item in words; empty where it is granted."""
    approved_by: tuple[PersonId, ...]
    """Whose approvals count, in the order of their votes."""
    denied_by: tuple[PersonId, ...]
    expires_ms: int
    granted_ms: int | None
    """When the last approval came that it took; told also after the request expired."""

    @property
    def is_granted(self) -> bool:
        """Whether what was asked for may be done now."""
        return self.status is Status.GRANTED

    @property
    def is_pending(self) -> bool:
        """Whether it waits for votes."""
        return self.status is Status.PENDING

    @property
    def sentence(self) -> str:
        """PENDING: 1 more person; nobody of legal has approved."""
        return (
            in_a_row((say(self.status.label), ": ", said_join("; ", self.missing)))
            if self.missing
            else say(self.status.label)
        )


def standing(request: ApprovalRequest, votes: Iterable[Vote], now_ms: int, sha256: str | None = None) -> Standing:
    """How the request stands at `now_ms`.

    Give `sha256` of the thing as it is now, where it may have changed since: another hash makes the request VOID.
    """
    counted = sorted({vote for vote in votes if counts(request, vote)}, key=_order)
    denials = [vote for vote in counted if vote.verdict is Verdict.DENY]
    approvals = _first_of_each(vote for vote in counted if vote.verdict is Verdict.APPROVE)
    unmet = unmet_by(request, approvals)
    granted_ms = _granted_ms(request, approvals) if not unmet else None
    status, missing = Status.GRANTED, unmet
    if request.withdrawn is not None:
        status, missing = Status.VOID, (f"withdrawn: {request.withdrawn}" if request.withdrawn else "withdrawn",)
    elif sha256 is not None and sha256 != request.sha256:
        status, missing = Status.VOID, (say("it was changed after it was put to approval: ask again"),)
    elif denials:
        status, missing = (
            Status.DENIED,
            tuple(dict.fromkeys(f"denied: {vote.reason or 'no reason given'}" for vote in denials)),
        )
    elif now_ms >= request.expires_ms:
        # Named together with what it lacked: who asks again should know whom to reach first.
        status, missing = (
            Status.EXPIRED,
            (say("expired at {utc:%H:%M:%S}Z: ask again", utc=utc(request.expires_ms)), *unmet),
        )
    elif unmet:
        status = Status.PENDING
    return Standing(
        status,
        missing,
        tuple(vote.person for vote in approvals),
        tuple(dict.fromkeys(vote.person for vote in denials)),
        request.expires_ms,
        granted_ms,
    )


def counts(request: ApprovalRequest, vote: Vote) -> bool:
    """Whether the rule takes notice of a vote: by somebody who may vote, on nothing of their own, in time."""
    return (
        vote.person not in request.excluded
        and request.policy.permits(vote.groups)
        # A voter's clock may run behind the asker's by some minutes, and an early stamp gains nobody anything.
        and vote.at_ms < request.expires_ms
    )


def unmet_by(request: ApprovalRequest, approvals: Iterable[Vote]) -> tuple[str, ...]:
    """What these approvals leave unmet, in words."""
    given = list(approvals)
    policy = request.policy
    short = policy.approvers - len({vote.person for vote in given})
    unmet = [say("{count} more people must approve", count=short)] if short > 1 else []
    unmet += [say("1 more person must approve")] if short == 1 else []
    heard = {group for vote in given for group in vote.groups}
    unmet += [
        say("nobody of {group_label} has approved", group_label=group_label(group))
        for group in sorted(set(policy.groups) - heard)
    ]
    return tuple(unmet)


def _first_of_each(votes: Iterable[Vote]) -> tuple[Vote, ...]:
    """One vote a person; the groups of all their votes count as the person's."""
    found: dict[PersonId, Vote] = {}
    for vote in votes:
        first = found.get(vote.person, vote)
        groups = tuple(sorted({*first.groups, *vote.groups}))
        found[vote.person] = Vote(first.person, first.verdict, first.at_ms, groups, first.reason)
    return tuple(found.values())


def _order(vote: Vote) -> tuple[int, str, tuple[str, ...], str, str]:
    return (vote.at_ms, vote.person, vote.groups, vote.reason, vote.verdict)


def _granted_ms(request: ApprovalRequest, approvals: tuple[Vote, ...]) -> int | None:
    for count in range(1, len(approvals) + 1):
        if not unmet_by(request, approvals[:count]):
            return approvals[count - 1].at_ms
    return None
