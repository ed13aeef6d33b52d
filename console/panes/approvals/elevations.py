"""Requests for elevated rights as the inbox of approvals shows them: beside those of the incident, and without one, too."""

from collections.abc import Callable

from models.access.elevation.views import KIND, Elevation, Elevations
from models.incident.approvals.views import Approvals, ApprovalView
from models.kernel.ids import StreamId
from resources.tongue import tr

NumberOf = Callable[[StreamId], str]


def with_elevations(approvals: Approvals, elevations: Elevations, now_ms: int, number_of: NumberOf) -> Approvals:
    """What was put to approval, and who waits for rights."""
    waiting = (as_approval(each, number_of) for each in elevations.pending(now_ms))
    return Approvals((*approvals.all, *waiting))


def as_approval(each: Elevation, number_of: NumberOf) -> ApprovalView:
    """The request in the words of an approval; its votes are told by whether it waits still."""
    return ApprovalView(each.id, each.request, each.asked.reason, said(each, number_of), ())


def is_elevation(asked: ApprovalView) -> bool:
    """Whether it is for rights, and not about bytes of the incident."""
    return asked.kind == KIND


def said(each: Elevation, number_of: NumberOf) -> str:
    """What is granted, in words."""
    incident = each.scope.incident
    scope = (
        tr("change {change}", change=each.scope.change)
        if incident is None
        else number_of(incident) or tr("an incident")
    )
    return tr(
        "To act on production\nfor {scope}\nfor {minutes} minutes from the grant on\nbecause: {reason}",
        scope=scope,
        minutes=each.asked.minutes,
        reason=each.asked.reason,
    )
