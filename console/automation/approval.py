"""The request that puts the very call of a step to approval. Pure: for the screen and the verb alike."""

from models.incident.approvals.commands import RequestApproval
from models.kernel.errors import Refused
from models.kernel.ids import EventId, StreamId
from models.runbooks.actions.call import Call
from models.runbooks.actions.gate import APPROVAL
from models.runbooks.actions.preview import preview
from resources.said import say


def approval_of(incident: StreamId, run: EventId, step: str, call: Call, why: str = "") -> RequestApproval:
    """Bound to the call's hash, by the policy of its registration. Refused where it needs no approval."""
    policy = call.action.approval
    if policy is None:
        raise Refused(say("{action} needs no approval", action=say(call.action.label)))
    return RequestApproval(
        incident, APPROVAL, f"{run}/{step}", call.sha256, call.action.label, policy, why=why, text=preview_lines(call)
    )


def preview_lines(call: Call) -> str:
    """What will run, a line for each fact, in columns."""
    lines = preview(call)
    width = max(len(line.name) for line in lines)
    return "\n".join(f"{line.name:<{width}}  {line.value}" for line in lines)
