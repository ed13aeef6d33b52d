"""Decisions on approvals."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.access.approval.policy import group_label
from models.access.approval.request import Verdict, is_sha256
from models.access.approval.standing import Status
from models.incident.approvals.commands import RequestApproval, VoteApproval, WithdrawApproval
from models.incident.approvals.events import (
    APPROVAL_REQUESTED,
    APPROVAL_VOTED,
    APPROVAL_WITHDRAWN,
    ApprovalRequested,
    ApprovalVoted,
    ApprovalWithdrawn,
    is_kind,
)
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.incident.decision import Decision, bad, clean, living
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_WHAT: Final = 300
MAX_SHOWN: Final = 20_000
MAX_AUTHORS: Final = 20


def request_approval(state: IncidentState, command: RequestApproval, context: Decision) -> Drafts:
    """One open request at a time about the same bytes. A changed thing has other bytes: what was granted before is not for it."""
    living(state)
    if not is_kind(command.kind):
        bad("kind", say("{kind!r}; expected lower-case letters, digits and underscores", kind=command.kind))
    if not is_sha256(command.sha256):
        bad("sha256", say("expected 64 lower-case hexadecimal digits"))
    if len(command.authors) > MAX_AUTHORS:
        bad(
            "authors", say("{count} people; at most {max_authors}", count=len(command.authors), max_authors=MAX_AUTHORS)
        )
    known = state.part(PART).find(command.sha256, command.kind)
    if known is not None and known.standing(context.now_ms).status in (Status.PENDING, Status.GRANTED):
        status = known.standing(context.now_ms)
        raise Refused(say("approval of exactly this was asked for already"), (status.sentence,))
    body = ApprovalRequested(
        command.kind,
        clean("subject", command.subject, MAX_WHAT, required=False),
        command.sha256,
        clean("what", command.what, MAX_WHAT),
        command.policy,
        tuple(sorted(set(command.authors))),
        clean("why", command.why, required=False),
        shown_text(command.text),
    )
    return (Draft(state.stream, APPROVAL_REQUESTED, body.to_body()),)


def vote_approval(state: IncidentState, command: VoteApproval, context: Decision) -> Drafts:
    """Once a person, in time, on nothing of their own, by somebody the policy permits. A denial says why."""
    living(state)
    asked = _asked(state, command.request)
    refuse_vote(asked, command.verdict, command.groups, context)
    reason = clean("reason", command.reason, required=command.verdict is Verdict.DENY)
    body = ApprovalVoted(command.request, command.verdict, command.groups, reason)
    return (Draft(state.stream, APPROVAL_VOTED, body.to_body()),)


def refuse_vote(asked: ApprovalView, verdict: Verdict, groups: tuple[str, ...], context: Decision) -> None:
    """Refused where this person can't vote on this now, with every reason named."""
    request, now = asked.request, asked.standing(context.now_ms)
    unmet = []
    if context.actor in request.excluded:
        unmet.append(say("nobody approves what is their own: whoever asked for it or wrote it can't vote"))
    if now.status in (Status.EXPIRED, Status.VOID, Status.DENIED):
        unmet.append(now.sentence)
    if now.status is Status.GRANTED and verdict is Verdict.APPROVE:
        unmet.append(say("it is granted already"))
    if asked.vote_of(context.actor) is not None:
        unmet.append(say("this person has voted already; a vote is not taken back: withdraw the request and ask again"))
    if not request.policy.permits(groups):
        names = " or ".join(map(group_label, sorted({*request.policy.groups, *request.policy.electorate})))
        unmet.append(say("only members of {names} may vote on it", names=names))
    if unmet:
        raise Refused(say("the vote can't be taken"), tuple(unmet))


def withdraw_approval(state: IncidentState, command: WithdrawApproval, context: Decision) -> Drafts:
    """By whoever asked, or by the Incident Commander; also when it was granted, as long as nothing came of it."""
    summary = living(state)
    asked = _asked(state, command.request)
    if asked.standing(context.now_ms).status is Status.VOID:
        raise Refused(say("the request is withdrawn already"))
    if context.actor not in (asked.request.requested_by, summary.commander):
        raise Refused(
            say("the request can't be withdrawn"), (say("only whoever asked, or the Incident Commander, may"),)
        )
    body = ApprovalWithdrawn(command.request, clean("reason", command.reason, required=False))
    return (Draft(state.stream, APPROVAL_WITHDRAWN, body.to_body()),)


def shown_text(text: str) -> str:
    """The text that voters see, byte for byte as given; BadInput where it can't be kept."""
    if len(text) > MAX_SHOWN:
        bad("text", say("has {count} characters; at most {max_shown}", count=len(text), max_shown=MAX_SHOWN))
    if text:
        clean("text", text, MAX_SHOWN)
    return text


def _asked(state: IncidentState, request: EventId) -> ApprovalView:
    found = state.part(PART).get(request)
    if found is None:
        raise Refused(say("there is no such request for approval"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    RequestApproval: request_approval,
    VoteApproval: vote_approval,
    WithdrawApproval: withdraw_approval,
}
